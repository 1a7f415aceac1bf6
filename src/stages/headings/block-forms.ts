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
