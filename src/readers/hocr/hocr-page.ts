import { layOutPage } from '../positions/lay-out-page.js';
import { findImage } from '../positions/page-image.js';
import type { SourceFile, SourcePage } from '../reader.js';
import { parseHocr } from './parse-hocr.js';

/** The pages of an hOCR file; those without words are left out. */
export function readHocrPages(file: SourceFile): SourcePage[] {
  const pages = parseHocr(file.text());
  return pages.flatMap(({ box, image: named, blocks, rules }, i) => {
    const image = pages.length === 1 ? findImage([named], file.path, file) : named === null ? null : findImage([named], named, file);
    const [, , width, height] = box ?? [0, 0, 0, 0];
    const sheet = { width, height, ...(image !== null && { image }), ...(rules.length > 0 && { rules }) };
    const page = layOutPage({ blocks, sheet });
    return page ? [{ ...page, number: i + 1 }] : [];
  });
}
