import type { PageLayout } from '../../page/index.js';

/** What is said of a page's picture. */
export function readSheet(layout: PageLayout | null) {
  const { width = 0, height = 0, unit = 'pixel', image = null, quality = null } = layout?.sheet ?? {};
  const hasSize = image !== null && unit === 'pixel' && width > 0 && height > 0;
  return { image, imageWidth: hasSize ? Math.round(width) : null, imageHeight: hasSize ? Math.round(height) : null, quality };
}
