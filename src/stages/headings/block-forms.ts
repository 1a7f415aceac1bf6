import { type PageLanguages, readCreditLine, readParagraphCredits } from '../../conventions/index.js';
import type { Block } from '../../page/index.js';

/** Tells the language of a line of the page. */
export type LanguageOf = PageLanguages['of'];

/** A byline or another line of credits. */
export function isCredit(block: Block): boolean {
  return block.role === 'text' && readCreditLine(textOf(block)) !== null;
}

/** The lines of a block as one text. */
export function textOf(block: Block): string {
  return block.lines.map((line) => line.text).join(/\p{Script=Han}/u.test(block.lines[0]?.text ?? '') ? '' : ' ');
}

/** Every line is set in bold. */
export function isBold(block: Block): boolean {
  return block.lines.every((line) => line.boldLead > 0 && line.boldLead >= line.text.length - 1);
}

/** A row of a Markdown table. */
export function isTableRow(text: string): boolean {
  return /^\|.*\|$/u.test(text);
}

/** Begins with a lead-in or a dateline. */
export function isLedIn(block: Block, languageOf: LanguageOf): boolean {
  const text = textOf(block);
  return readParagraphCredits(text, languageOf(text)).ledIn;
}

/** A caption points to its picture. */
const POINTS = /^(?:[◀◄▲△▼▽►▶←→↑↓]|图为|圖為)/u;

/** What a transcriber says of the page, in square brackets: three words or more. */
const NOTE = /^\[[^[\]]*\s[^[\]]*\s[^[\]]*\]$/u;

/** True for what is said of a picture or of the page: no headline, however short it is, unless the file marks it. */
export function isRemark(block: Block): boolean {
  const text = textOf(block);
  return POINTS.test(text) || (block.level === null && NOTE.test(text));
}
