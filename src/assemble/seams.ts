import { conventions } from '../conventions/index.js';
import type { Evidence } from '../page/index.js';
import type { Unit } from './units.js';

/** The words of a page, by which a seam is judged: does what would stand across it stand elsewhere? */
export interface PageText {
  readonly has: (text: string) => boolean;
}

/** Remembers the stretches of four characters of a page. */
export function readPageText(units: readonly Unit[]): PageText {
  const stretches = new Set<string>();
  for (const { printed } of units) for (let i = 0; i + STRETCH <= printed.length; i++) stretches.add(printed.slice(i, i + STRETCH));
  return { has: (text) => stretches.has(text) };
}

const STRETCH = 4;

/** What the two texts themselves say of whether `tail` goes on where `head` stops. Where they stand is not considered. */
export function readSeam(head: Unit, tail: Unit, page: PageText): Evidence[] {
  if (head.language !== null && tail.language !== null && head.language !== tail.language)
    return [{ reason: 'another language', weight: -5 }];
  const own = conventions[head.language ?? 'zh'];
  const evidence = own.seamEvidence(head.printed, tail.printed);
  if (tail.begins) evidence.push({ reason: 'begins a paragraph', weight: -6 });
  if (tail.goesOn && own.language !== 'en') evidence.push({ reason: 'cannot begin a paragraph', weight: 1 });
  if (own.language === 'zh' && page.has(head.printed.slice(-2) + tail.printed.slice(0, 2))) {
    evidence.push({ reason: `“${head.printed.slice(-2)}${tail.printed.slice(0, 2)}” stands elsewhere on the page`, weight: 2 });
  }
  if (/^\s*(?:[•·▪●○■□◆◇▲►*]|-\s|\d{1,2}[.)]\s)/u.test(head.printed)) evidence.push({ reason: 'an item of a list', weight: -3 });
  if (own.language === 'zh' && isLine(head.printed))
    evidence.push({ reason: 'may be a line of a list or verse', weight: isLine(tail.printed) ? -3 : -1 });
  if (head.speaker === null && LABELLED.test(head.printed) && head.printed.length <= 40)
    evidence.push({ reason: 'a line with a label', weight: -3 });
  evidence.push(...readQuotes(head.printed, tail.printed));
  return evidence;
}

/** 周一至周四：17：30—22：00; “Open: 9 to 5”. */
const LABELLED = /^(?:\p{Script=Han}{2,8}[：:]|\p{Lu}[\p{L} ]{2,20}:\s)/u;

/** Short, and without a clause: a whole line of something, or a piece too short to tell. */
function isLine(text: string): boolean {
  return text.length <= 26 && !/[，。；！？]/u.test(text);
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
  ['(', ')'],
  ['「', '」'],
];

/** A quotation that the head leaves open is closed by its tail. English reopens quotes at each paragraph, and so may be open at its end. */
function readQuotes(head: string, tail: string): Evidence[] {
  return PAIRS.flatMap(([open, close]): Evidence[] => {
    const opened = head.lastIndexOf(open) > head.lastIndexOf(close);
    const closes = tail.indexOf(close);
    const closed = closes >= 0 && (tail.indexOf(open) < 0 || closes < tail.indexOf(open));
    if (opened && closed) return [{ reason: `closes what ${open} opened`, weight: 3 }];
    if (opened) return [{ reason: `leaves ${open} open`, weight: -1.5 }];
    return closed ? [{ reason: `closes ${close} that was not opened`, weight: -3 }] : [];
  });
}
