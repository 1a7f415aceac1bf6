import { readFolio } from '../conventions/index.js';
import { type InventionReason, lineRange, type Notice, type Page } from '../page/index.js';
import { compareForms, type Item, readItemsFromEnd, readYear } from './inventions/read-items.js';
import { splitBlock } from './split-block.js';

/**
 * Sets apart what a model invented when it went on after the end of the print: items of one form whose dates run on for years,
 * until it was cut off in the middle of one at the end of the page. A list whose dates stay near the issue, or which ends, is
 * print. Nothing is dropped; a notice says where the invention begins and ends, and why it is taken for one.
 */
export function setInventionsApart(page: Page): Page {
  const found = findInvention(page, readItemsFromEnd(page, 'line')) ?? findInvention(page, readItemsFromEnd(page, 'block'));
  if (found === null) return page;
  const lines = found.items.flatMap((item) => item.lines);
  const numbers = lines.map(({ number }) => number);
  const apart = new Set(lines);
  const notice: Notice = {
    kind: 'notice',
    code: 'invented',
    lines: lineRange(Math.min(...numbers), Math.max(...numbers)),
    items: found.items.length,
    reasons: found.reasons,
  };
  return { ...page, blocks: page.blocks.flatMap((block) => splitBlock(block, apart, 'invented')), notices: [...page.notices, notice] };
}

interface Invention {
  readonly items: readonly Item[];
  readonly reasons: readonly InventionReason[];
}

/** Items of one form that make a list. */
const LEAST_ITEMS = 6;

/** Words that items of one form share: all but names and dates. Reports of one kind share less than half. */
const ONE_FORM = 0.6;

/** Years after the issue that no fixture, exhibition or sailing is announced for, and years that a season's list does not span. */
const YEARS = 2;

/** Items of one year: chronicles and lists of winners have one or two, year after year. */
const A_YEAR = 3;

function findInvention(page: Page, items: Generator<Item>): Invention | null {
  const last = items.next().value ?? null;
  if (!last?.open || last.heading || goesOnElsewhere(page, last)) return null;
  const list: Item[] = [];
  for (const item of items) {
    const after = list.at(-1);
    if (item.heading || item.year === null) break;
    if (after && (compareForms(item.words, after.words) < ONE_FORM || (after.year ?? 0) < item.year)) break;
    list.push(item);
  }
  const whole = list[0];
  if (!whole || list.length < LEAST_ITEMS || !isStartOf(last, whole)) return null;
  const dates = judgeDates(
    list.map(({ year }) => year ?? 0),
    readIssueYear(page),
  );
  return dates && { items: [...list.toReversed(), last], reasons: ['one-form', dates, 'cut-off'] };
}

/** The last item breaks off where others of its form go on. */
function isStartOf(last: Item, whole: Item): boolean {
  const known = [...last.words].filter((word) => whole.words.has(word)).length;
  return last.length < 0.9 * whole.length && known >= 0.5 * last.words.size;
}

function judgeDates(years: readonly number[], issued: number | null): InventionReason | null {
  const [latest, earliest] = [Math.max(...years), Math.min(...years)];
  if (issued !== null) return latest - issued >= YEARS ? 'dates-after-issue' : null;
  const most = Math.max(...years.map((year) => years.filter((other) => other === year).length));
  return latest - earliest >= YEARS && most >= A_YEAR ? 'dates-run-on' : null;
}

/** A jump line at its end says that the rest is printed on another page. */
function goesOnElsewhere({ blocks }: Page, last: Item): boolean {
  const at = blocks.findIndex((block) => block.lines.some((line) => last.lines.includes(line)));
  return blocks.slice(at).some(({ jumps }) => jumps.some(({ direction }) => direction === 'on'));
}

/** The year of the issue as the page itself says it: in its front matter or its folio. Null where it says none. */
function readIssueYear({ identifications, blocks }: Page): number | null {
  const dates = identifications.filter(({ field }) => field === 'date').map(({ value }) => value);
  const folios = blocks
    .filter(({ role }) => role === 'furniture')
    .flatMap(({ lines }) => lines.flatMap((line) => readFolio(line.text)?.date ?? []));
  return readYear([...dates, ...folios][0] ?? '');
}
