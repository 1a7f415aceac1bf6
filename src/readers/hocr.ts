import { readHocrPages } from './hocr/hocr-page.js';
import { readLayout } from './read-layout.js';
import type { Reader } from './reader.js';

/** hOCR, what tesseract and others write: HTML whose classes say what is a page, a column, a line and a word. */
export const hocr: Reader = {
  title: 'hOCR: OCR as HTML, with the place of every line',
  extensions: ['hocr', 'html', 'htm', 'xhtml'],
  detect: (text) => (/\bclass\s*=\s*["']?[^"'<>]{0,40}\bocr_page\b/i.test(text.slice(0, HEAD)) ? 1 : 0),
  pages: readHocrPages,
  read: readLayout,
};

/** Characters in which a file shows its first page; styles may stand before it. */
const HEAD = 65_536;
