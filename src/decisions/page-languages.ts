import { type PageLanguages, readLanguages } from '../conventions/index.js';
import { isApart, type Page } from '../page/index.js';

/** UTF-16 units of a page that tell its language. */
const SAMPLE = 8000;

/** The languages of a page, told by its text; what is set apart is passed over. */
export function readPageLanguages(page: Page): PageLanguages {
  const texts: string[] = [];
  let length = 0;
  for (const block of page.blocks) {
    if (length > SAMPLE) break;
    if (isApart(block) || block.form === 'caption') continue;
    const text = block.lines.map((line) => line.text).join(' ');
    texts.push(text);
    length += text.length + 1;
  }
  return readLanguages(texts.join(' ').slice(0, SAMPLE));
}
