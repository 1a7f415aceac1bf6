import type { NoticeCode } from '../page/index.js';

/** What each code of a notice is about, in a line; in the order in which lists and help have them. */
export const NOTICE_TITLES = {
  'bytes-replaced': 'bytes that are not text in the encoding became U+FFFD',
  'encoding-guessed': 'the encoding was guessed and may be wrong',
  'file-replaced': 'its file holds another page now',
  'page-gone': 'its file has this page no longer',
  'publication-alike': 'another newspaper of the archive has a name that is written alike',
  'controls-removed': 'control characters (NUL and the like) were left out',
  'characters-repaired': 'characters that fonts and extraction changed are as print has them',
  'characters-unknown': "characters of a font's own, of which no standard says what they are; they stay",
  'front-matter-unreadable': 'the YAML front matter cannot be read',
  'front-matter-unused': 'a title or author in the front matter that was not used',
  'value-impossible': 'a date or page that cannot be was not used',
  'identity-conflict': 'two sources say different things of the page',
  furniture: 'lines set apart: folios, credits, captions, separators',
  repeat: 'lines that the OCR gave twice, kept once',
  invented: 'what a model said itself, or invented when it went on after the end of the print',
  'seam-open': 'a paragraph that stops in mid-sentence without its rest',
  'order-uncertain': 'the place of a column in its article is uncertain',
  'heading-guessed': 'an unmarked line was taken for a heading',
  'page-unreadable': 'columns were read across, line by line: no order of the lines gives the texts back',
  'no-headline': 'an article without a headline',
  'no-article': 'a page without any article',
  'part-missing': 'an article is continued on another page, where no part fits or which is not in the archive',
  'corrections-differ': 'people in two archives corrected the same in two ways; the later one holds',
  'correction-open': 'a correction by a person whose place is not in this reading; it is kept and not applied',
} as const satisfies Record<NoticeCode, string>;
