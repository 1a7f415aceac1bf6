/**
 * How fast pages are read, in megabytes a second of processor time: each set of the lab beside a Markdown parser on the same pages in
 * the same run, then pages of one pattern again and again, in milliseconds a thousand lines, and what loading the tables takes.
 * It prints figures and holds none: processor time is of this machine, ratios travel.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { READ_ACROSS, WANTED } from './lab/wanted.js';
import { loadLibrary } from './program.js';

const library = await loadLibrary();

/** Seconds of processor time that a run takes. */
function timeProcessor(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function printRow(what: string, ...figures: readonly string[]): void {
  console.log(`${what.padEnd(34)}${figures.map((figure) => figure.padStart(24)).join('')}`);
}

/** The first page of a language loads its tables; the second shows what of its time was loading. */
function measureLoading(): void {
  const pages = {
    zh: '昨天上午，本市召开会议，部署下一阶段的工作任务\n务求实效。',
    en: 'The mayor said that the ferry would go\nback to work in spring.',
  };
  for (const [language, text] of Object.entries(pages)) {
    const read = () => void library.readDocument('page.txt', Buffer.from(text), { known: [] });
    const before = process.memoryUsage().rss;
    const first = timeProcessor(read);
    const memory = (process.memoryUsage().rss - before) / 1e6;
    printRow(`tables of ${language}`, `${(1000 * (first - timeProcessor(read))).toFixed(0)} ms`, `${memory.toFixed(0)} MB`);
  }
}

interface Page {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

function readPages(folder: string): Page[] {
  const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/u.test(name));
  return names.map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { name, bytes, text: bytes.toString('utf8') };
  });
}

/** Runs after the first, of which the quickest counts: the first warms up. */
const WARM_RUNS = 2;

interface Rates {
  readonly megabytes: number;
  /** Seconds of the first reading, of the quickest later one, and of the Markdown parser's. */
  readonly cold: number;
  readonly warm: number;
  readonly parser: number;
}

function measurePages(pages: readonly Page[]): Rates {
  const read = () => pages.forEach(({ name, bytes }) => void library.readDocument(name, bytes, { known: [] }));
  const parse = () => pages.forEach(({ text }) => void fromMarkdown(text));
  const quickest = (run: () => void) => Math.min(...Array.from({ length: WARM_RUNS }, () => timeProcessor(run)));
  const cold = timeProcessor(read);
  const warm = quickest(read);
  parse();
  const megabytes = pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  return { megabytes, cold, warm, parser: quickest(parse) };
}

function printRates(what: string, { megabytes, cold, warm, parser }: Rates): void {
  const rate = (seconds: number) => (megabytes / seconds).toFixed(2);
  printRow(what, `${rate(cold)} MB/s cold`, `${rate(warm)} MB/s warm`, `${(parser / warm).toFixed(2)} × a parser's speed`);
}

function measureLab(lab: string): void {
  const sets = [...Object.keys(WANTED), ...READ_ACROSS].filter((set) => existsSync(join(lab, set, 'pages')));
  const rates = sets.map((set) => {
    const own = measurePages(readPages(join(lab, set, 'pages')));
    printRates(set, own);
    return own;
  });
  const sum = (figure: keyof Rates) => rates.reduce((total, own) => total + own[figure], 0);
  printRates('all sets', { megabytes: sum('megabytes'), cold: sum('cold'), warm: sum('warm'), parser: sum('parser') });
}

const pick = (list: string, i: number): string => list.split(' ')[i % list.split(' ').length] ?? '';

/** Pages that are hard to read: the `i`th line of each. */
const PATTERNS: Readonly<Record<string, (i: number) => string>> = {
  'equal short lines': () => 'Short line',
  'unequal short lines': (i) => `Line ${i} of ${(i * 7919) % 10007}`,
  names: (i) => `${pick('Ada Ben Cora Dan Eve Fred Gus', i)} ${pick('Hale Moss Reed Ward Lane', 3 * i)}`,
  'names in Han': (i) => pick('王 李 张 刘 陈', i) + pick('小 大 明', i) + pick('禾 芳 强 军', i),
  'lines of five characters': (i) => String.fromCharCode(...[31, 37, 41, 43, 47].map((step) => 0x4e00 + ((i * step) % 3000))),
  'paragraphs without end marks': (i) =>
    `the men of ward ${i} came to the hall and spoke of the price of coal and of bread while the rest stood by the door and waited`,
  'lines that differ in a number': (i) => `The brig Larkspur came in with ${i} bags of salt on Monday`,
  'lines in turns': (i) => pick('Salt Flour Eggs', i),
  'items of a list': () => '- a',
};

const LENGTHS = [1000, 8000] as const;

function measurePatterns(): void {
  for (const [name, lineAt] of Object.entries(PATTERNS)) {
    const figures = LENGTHS.map((length) => {
      const bytes = Buffer.from(Array.from({ length }, (_, i) => lineAt(i)).join('\n'));
      const seconds = timeProcessor(() => void library.readDocument('page.md', bytes, { known: [] }));
      return `${((1e6 * seconds) / length).toFixed(0)} ms of ${length.toLocaleString('en')}`;
    });
    printRow(name, ...figures);
  }
}

measureLoading();
const { BROADSHEET_LAB: lab } = process.env;
if (lab) measureLab(lab);
else console.log('The lab is not measured: BROADSHEET_LAB does not name its place.');
console.log('Milliseconds a thousand lines:');
measurePatterns();
