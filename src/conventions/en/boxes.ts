import type { Pattern } from '../convention.js';
import { inEveryCase } from './cases.js';
import { MONTH, WEEKDAY } from './dates.js';

const PAGE = String.raw`(?:(?:[Pp]ages?|PAGES?|[Pp]p?\.|[Pp]g\.?)\s*(?:[A-Z]-?)?\d{1,3}[A-Z]?|[A-H]-?\d{1,2}|\d{1,2}[A-H])`;

/** What a paper's name alone looks like. To add a row, give it a name, its pattern, `examples` and `others`. */
export const nameplates: readonly Pattern[] = [
  {
    name: 'title of a paper',
    pattern:
      /^(?:The|THE)\s(?:(?:\p{Lu}[\p{L}'’.-]*|of|and|&)\s){0,4}\p{Lu}[\p{L}'’.-]*$|^(?:(?:Daily|Evening|Morning|Weekly|Sunday|DAILY|EVENING|MORNING|WEEKLY|SUNDAY)\s)(?:\p{Lu}[\p{L}'’-]*\s?){1,3}$/u,
    examples: ['The Millport Lantern', 'THE TILLERY PLAIN SPEAKER', 'Daily Lantern'],
    others: ['The ferry stops', 'The Lantern Is Out Tonight, They Say', 'Fire on Water Street'],
  },
];

/** Lines that count the issues: under a name they make a nameplate of it. */
export const issues: readonly Pattern[] = [
  {
    name: 'volume, number or price',
    pattern: new RegExp(
      String.raw`\b(?:${inEveryCase('vol|volume')})\b\.?\s*(?:\d+|[IVXLC]+)\b|\b(?:(?:${inEveryCase('no')})\.|${inEveryCase('number')})\s*\d[\d,]*|\b(?:${inEveryCase('price')})\b.{1,12}(?:${inEveryCase('cents?|penny|pence')}|[¢£$]\s?\d)`,
      'u',
    ),
    examples: ['Vol. XII, No. 34', 'No. 34', 'VOLUME 4. NUMBER 17.', 'Price Two Cents'],
    others: ['No 34 men', 'LATE CITY EDITION', 'Saturday, May 4, 1901', 'ADVERTISEMENT'],
  },
];

/** The date line of an issue. */
export const issueDates: readonly Pattern[] = [
  {
    name: 'place, weekday and date',
    pattern: new RegExp(
      String.raw`^(?!${WEEKDAY}|${MONTH})\p{Lu}[\p{L}.'’ -]{2,30},\s+(?:\p{Lu}[\p{L}.]{1,20},\s+)?(?:${WEEKDAY}),?\s+[^\n]{0,20}\b\d{4}\b`,
      'iu',
    ),
    examples: ['Millport, Saturday, April 12, 1902.', 'TILLERY, OHIO, SATURDAY, MAY 4, 1901.'],
    others: ['Saturday, April 12, 1902', 'May 4, 1901', 'Millport, April 12, 1902'],
  },
];

/** Names of sections. */
export const sections: readonly Pattern[] = [
  {
    name: 'section',
    pattern: new RegExp(
      String.raw`^(?:(?:${inEveryCase('local|national|world|foreign|state|city|general|international|business|sports|metro')})\s+(?:${inEveryCase('news|section')})|${inEveryCase('sports|business|opinion|world|nation|metro|arts|features|local|international|national')})$`,
      'u',
    ),
    examples: ['LOCAL NEWS', 'Sports', 'World News'],
    others: ['Sports Hall Opens', 'Obituaries', 'The World', 'sporting news'],
  },
  {
    name: 'letters',
    pattern:
      /^(?:letters?(?: to the editor)?|(?:readers['’]?|your|our readers['’]) letters|letters from (?:our )?readers|mailbag|voice of the people|opinion|editorials?|obituaries|briefs|news briefs|sports briefs|police (?:log|blotter))$/iu,
    examples: ['Letters to the Editor', 'LETTERS', 'Readers’ letters', 'Obituaries', 'News Briefs'],
    others: ['Letters found in the attic', 'Letter from Paris', 'Brief shower ends drought'],
  },
  {
    name: 'notices of families',
    pattern:
      /^(?:deaths?|died|births?|born|marriages?|married|engagements?|weddings|funerals?|funeral notices|death notices|family notices|births, (?:marriages|deaths)(?:,? (?:and|&) (?:marriages|deaths))?|in memoriam|cards? of thanks|divorces|marriage licen[sc]es|police court|court news|society|personals?|classifieds?|legal notices|public notices)\s*[.:]?$/iu,
    examples: ['DEATHS', 'Births', 'Marriage Licenses', 'Births, Marriages and Deaths', 'DIED.'],
    others: ['Deaths rise in May', 'Died at sea', 'Born to run the mill', 'Society meets on Friday'],
  },
];

/** The headings of boxes of contents. */
export const contents: readonly Pattern[] = [
  {
    name: 'heading of a box of contents',
    pattern:
      /^(?:inside(?: today| this (?:issue|week|edition))?|on the inside|what['’]s inside|index|today['’]s (?:highlights|index|paper)|in (?:this issue|today['’]s paper|the paper today)|(?:table of )?contents|highlights|elsewhere in (?:this issue|the paper))\s*[:.]?$/iu,
    examples: ['Inside', "Today's Highlights", 'IN THIS ISSUE', 'Index:'],
    others: ['Inside the mill', 'Index of prices rises', 'Highlights of the year at the mill'],
  },
];

/** Lines of such boxes: a title and its page. */
export const contentsLines: readonly Pattern[] = [
  {
    name: 'title and its page',
    pattern: new RegExp(
      String.raw`^[-·•●■*\s]*[\p{Lu}\d"“‘'][^\n]{1,180}?(?:[\s,.;:…·•—–/|>(-]+(?:[Ss]ee\s+|[Oo]n\s+)?${PAGE}|\s?(?:(?:\.\s?){3,}|…+)\s*\d{1,3}(?:\s?[-–,]\s?\d{1,3}){0,3})\s*[)\]]?\.?$`,
      'u',
    ),
    examples: [
      'Ferry vote put off, Page 3',
      'New lamps for Quay Street ..... 4',
      'Sports ............ 8-9',
      'A boatman’s morning (Page B2)',
      '- School opens / 5A',
    ],
    others: ['He turned to the page', 'The council met at 3', 'Ferry vote put off'],
  },
  {
    name: 'page and its title',
    pattern: new RegExp(String.raw`^[-·•●■*\s]*${PAGE}\s*[:.—–|/-]\s*\p{Lu}[^\n]{2,120}$`, 'u'),
    examples: ['Page 3: Ferry vote put off', 'B2 — A boatman’s morning'],
    others: ['Page after page was read out.', 'Page 3'],
  },
];
