import type { PageLayout } from '../../page/index.js';
import { writeSheet } from '../database/boxes.js';

/** What is said of a page's picture, of its size and of the quality of its text. @param estimate of the quality, where the format says nothing */
export function readSheet(layout: PageLayout | null, estimate: number | null) {
  const { width = 0, height = 0, unit = 'pixel', image = null, quality = null } = layout?.sheet ?? {};
  const hasSize = image !== null && unit === 'pixel' && width > 0 && height > 0;
  return {
    image,
    imageWidth: hasSize ? Math.round(width) : null,
    imageHeight: hasSize ? Math.round(height) : null,
    sheet: writeSheet(layout),
    quality: quality ?? estimate,
    qualityBasis: quality !== null ? 'format' : estimate !== null ? 'estimate' : null,
  };
}
