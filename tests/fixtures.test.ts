import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Article, type Dateline, type Placement, readDocument } from '../src/index.js';
import type { ParagraphKind } from '../src/page/index.js';

/** Lines `first` to `last` of a page, blank ones counted; 1-based. */
type Range = readonly [number, number];

interface ExpectedParagraph {
  readonly kind: ParagraphKind;
  readonly speaker: string | null;
  /** The whole printed paragraph: label and text, seams joined. */
  readonly text: string;
  readonly lines: readonly Range[];
}

interface ExpectedArticle {
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly byline: readonly string[];
  readonly dateline: Dateline | null;
  readonly continued_from: string | null;
  readonly continued_on: string | null;
  readonly continuation_mark: string | null;
  readonly paragraphs: readonly ExpectedParagraph[];
}

/** `expected.json`: what an editor would say the page holds. */
interface Expected {
  readonly about: string;
  readonly articles: readonly ExpectedArticle[];
  readonly furniture: readonly number[];
  readonly repeats: readonly number[];
}

interface Fixture {
  readonly name: string;
  readonly file: string;
  readonly expectedFile: string;
  readonly bytes: Uint8Array;
  /** The page's lines; `lines[0]` is line 1. */
  readonly lines: readonly string[];
  readonly expected: Expected | null;
}

const ROOT = fileURLToPath(new URL('./fixtures/pages/', import.meta.url));
const WRITE = process.env.BROADSHEET_WRITE_EXPECTED === '1' && !process.env.CI;
const fixtures = readdirSync(ROOT).sort().map(readFixture);

function readFixture(name: string): Fixture {
  const folder = join(ROOT, name);
  const file = readdirSync(folder).find((one) => one.startsWith('page.')) ?? 'page.md';
  const bytes = readFileSync(join(folder, file));
  const expectedFile = join(folder, 'expected.json');
  const expected = existsSync(expectedFile) ? (JSON.parse(readFileSync(expectedFile, 'utf8')) as Expected) : null;
  return { name, file, expectedFile, bytes, lines: bytes.toString('utf8').split('\n'), expected };
}

/** Pages that are not given back right today. One that comes right must leave the list: `test.fails` says so. */
const NOT_YET: ReadonlySet<string> = new Set([
  'en-cross-headings-unmarked-in-wrapped-text',
  'en-second-columns-last-four-articles',
  'en-wrapped-second-columns-last',
  'en-wrapped-two-column-widths',
  'zh-column-of-other-article-between',
  'zh-cross-headings-unmarked-in-wrapped-text',
  'zh-wrapped-second-columns-last',
  'zh-wrapped-two-column-widths',
]);

describe('a page is given back as its editors laid it out', () => {
  const tests = fixtures.map((one) => [`${one.name}: ${one.expected?.about ?? 'not expected yet'}`, one] as const);
  const compare = (_: string, fixture: Fixture) => {
    const actual = rebuild(fixture);
    if (fixture.expected === null && WRITE) {
      writeFileSync(fixture.expectedFile, `${JSON.stringify({ about: 'Not looked at yet.', ...actual }, null, 2)}\n`);
      return;
    }
    expect(fixture.expected, 'expected.json is missing; BROADSHEET_WRITE_EXPECTED=1 writes it').not.toBeNull();
    const { about: _about, ...expected } = fixture.expected as Expected;
    expect(actual).toEqual(expected);
  };
  test.each(tests.filter(([, { name }]) => !NOT_YET.has(name)))('%s', compare);
  test.fails.each(tests.filter(([, { name }]) => NOT_YET.has(name)))('%s', compare);
});

function rebuild(fixture: Fixture): Omit<Expected, 'about'> {
  const { articles, placements } = readDocument(fixture.file, fixture.bytes, { known: [] }).assembled;
  const placed = (place: Placement['place']): number[] =>
    printedLines(
      placements.filter((one) => one.place === place).map((one): Range => [one.first, one.last]),
      fixture.lines,
    ).sort((a, b) => a - b);
  return {
    articles: articles.map((article) => rebuildArticle(article, fixture.lines)),
    furniture: placed('furniture'),
    repeats: placed('repeat'),
  };
}

function rebuildArticle(article: Article, lines: readonly string[]): ExpectedArticle {
  const { continuedFrom, continuedOn } = article;
  return {
    kicker: article.kicker?.text ?? null,
    headline: article.headline?.text ?? null,
    deck: article.deck?.text ?? null,
    byline: article.byline,
    dateline: article.dateline,
    continued_from: continuedFrom?.page ?? null,
    continued_on: continuedOn?.page ?? null,
    continuation_mark: continuedFrom?.mark ?? continuedOn?.mark ?? null,
    paragraphs: article.paragraphs.map(({ kind, speaker, label, text, sources }) => ({
      kind,
      speaker,
      text: joinLabel(label ?? '', text),
      lines: toRanges(
        printedLines(
          sources.map((one): Range => [one.first, one.last]),
          lines,
        ),
        lines,
      ),
    })),
  };
}

/**
 * Label and text as one paragraph, runs of blanks as one. Blanks beside Han go in the label and in a credit in parentheses
 * at the end, where print sets names apart (记者 王  明); blanks in the text itself are left for the comparison to see.
 */
function joinLabel(label: string, text: string): string {
  const ending = /[（(][^（()）]{0,60}(?:记者|通讯员|摄|电|据)[^（()）]{0,60}[）)]$/u.exec(text)?.[0] ?? '';
  const middle = text.slice(0, text.length - ending.length);
  const lead = label === '' ? '' : withoutHanBlanks(label + [...middle].slice(0, 1).join(''));
  const rest = label === '' ? middle : [...middle].slice(1).join('');
  return (lead + rest + withoutHanBlanks(ending)).replace(/\s+/g, ' ').trim();
}

function withoutHanBlanks(text: string): string {
  const han = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef]`;
  return text.replace(new RegExp(String.raw`(?<=${han})\s+|\s+(?=${han})`, 'gu'), '');
}

/** The numbers of the non-blank lines in `ranges`, in their order. */
function printedLines(ranges: readonly Range[], lines: readonly string[]): number[] {
  return ranges.flatMap(([first, last]) => {
    const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return numbers.filter((number) => (lines[number - 1] ?? '').trim() !== '');
  });
}

/** Numbers as ranges: one goes on over blank lines only. */
function toRanges(numbers: readonly number[], lines: readonly string[]): Range[] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open && number > open[1] && printedLines([[open[1] + 1, number - 1]], lines).length === 0) open[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

describe('the expectations themselves are sound', () => {
  test.each(fixtures.map((one) => [one.name, one] as const))('%s', (_, fixture) => {
    expect(findFaults(fixture)).toEqual([]);
  });
});

/** Lines that are nowhere or twice, paragraphs that are not their lines, articles out of order. */
function findFaults({ lines, expected }: Fixture): string[] {
  if (expected === null) return ['expected.json is missing'];
  const faults: string[] = [];
  const { articles, furniture, repeats } = expected;
  const paragraphs = articles.flatMap((article) => article.paragraphs);
  const used = [...paragraphs.flatMap((one) => printedLines(one.lines, lines)), ...furniture, ...repeats];
  const fields = articles.flatMap(({ kicker, headline, deck }) => [kicker, headline, deck]).map((one) => letters(one ?? ''));
  const names = articles.flatMap(({ byline, dateline }) => [...byline, dateline?.place ?? '', dateline?.agency ?? '']).map(letters);
  lines.forEach((line, i) => {
    const times = used.filter((number) => number === i + 1).length;
    if (line.trim() === '') {
      if (times > 0) faults.push(`line ${i + 1} is blank, but used`);
      return;
    }
    const own = letters(line);
    const isField = times === 0 && own !== '' && fields.some((field) => field.includes(own));
    const isCredit = times === 0 && (names.some((name) => name !== '' && own.includes(name)) || CREDIT.test(line));
    const isJump =
      times === 0 &&
      line
        .replace(/^#+ |\*\*/g, '')
        .replace(JUMP, '')
        .trim() === '' &&
      line.trim() !== '';
    if (times > 1) faults.push(`line ${i + 1} is used ${times} times: ${line}`);
    if (times === 0 && !isField && !isCredit && !isJump) faults.push(`line ${i + 1} is nowhere: ${line}`);
  });
  for (const one of paragraphs) {
    const printed = letters(one.lines.flatMap((range) => printedLines([range], lines).map((number) => lines[number - 1] ?? '')).join('\n'));
    if (printed !== letters(one.text)) faults.push(`not its lines: ${one.text}`);
    if (one.text.replace(JUMP, '') !== one.text) faults.push(`holds a jump line: ${one.text}`);
    if (/ {2}|^ | $|\*\*|\n/.test(one.text)) faults.push(`not clean: ${one.text}`);
    const normal = toRanges(printedLines(one.lines, lines), lines);
    if (JSON.stringify(normal) !== JSON.stringify(one.lines)) faults.push(`lines are not normal: ${JSON.stringify(one.lines)}`);
  }
  const firsts = articles.map((article) => firstLine(article, lines));
  if (firsts.some((first, i) => i > 0 && first < (firsts[i - 1] ?? 0))) faults.push(`articles are not in order: ${firsts.join(', ')}`);
  return faults;
}

/** Jump lines as the fixtures print them. */
const JUMP =
  /[【（(［]?\s*[▲◀▶]?\s*(?:上接|下转|下轉|紧接|转)\s*第?\s*[0-9０-９一二三四五六七八九十A-Z]+\s*版\s*[①-⑳]?\s*[▲◀▶]?\s*[】）)］]?|\(?(?:Please )?(?:Continued|Cont['’]?d?\.?|Turn|See)(?: \p{Lu}[\p{Lu} ]*,?)? ?(?:on|to|from)? ?(?:(?:Page|page|p\.) ?)?(?:[A-Z]?\d+|One|Two|Three|Four|Five|Six|Seven|Eight)(?:, Col(?:umn|\.) \d)?\.?\)?|^\p{Lu}+: From Page \d+$|\(?(?:Fort[sſ]etzung|Schluß) (?:auf Seite \d+|folgt)\.?\)?|^\(\d\. Fortsetzung\.\)$|^Siehe Seite \d$|\(?Suite (?:à la )?page \d+\.?\)?|^\((?:Suite|À suivre|La suite au prochain numéro)\.\)$|^Voir page \d$/giu;
const CREDIT =
  /^(?:[（(]?(?:Staff|Courier|Gazette|Herald) (?:Staff )?(?:Writers?|Reporters?)|Special to |(?:[(]By )?Associated Press|COURIER STAFF|\S+@\S+$|— Edna|\p{Script=Han}{2,4} 译$)/u;

/** A text by its characters alone: markup, jump lines, blanks and hyphens gone, compatibility forms folded. */
function letters(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^(?:#{1,6}|>)\s+/, ''))
    .join('\n')
    .replace(/\*\*/g, '')
    .replace(JUMP, '')
    .normalize('NFKC')
    .replace(/[\s\u00ad¬⸗‐-]+/gu, '');
}

function firstLine({ kicker, headline, deck, paragraphs }: ExpectedArticle, lines: readonly string[]): number {
  const field = letters([kicker, headline, deck].join(''));
  const heading = lines.findIndex((line) => letters(line).length > 1 && field.includes(letters(line))) + 1;
  return Math.min(...[heading, ...paragraphs.flatMap((one) => one.lines.map(([first]) => first))].filter((number) => number > 0));
}
