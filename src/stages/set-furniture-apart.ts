import { readFolio } from '../conventions/index.js';
import { type Block, type Line, makeBlock, type Page } from '../page/index.js';
import { type Entry, readEntries } from './furniture/entries.js';
import { findContents } from './furniture/find-contents.js';
import { findNameplate } from './furniture/find-nameplate.js';
import { findSections } from './furniture/find-sections.js';
import { keepNews } from './furniture/keep-news.js';

/**
 * Sets folios, nameplates, running heads, names of sections, boxes of contents, credits of editors, captions, weather,
 * imprints and separators apart from the articles: first by what each line says, then by the lines around it.
 */
export function setFurnitureApart(page: Page): Page {
  const entries = readEntries(page.blocks);
  findRunningHeads(entries);
  findValues(entries);
  findContents(entries);
  findNameplate(entries);
  keepNews(entries);
  findSections(entries);
  const named = new Map(entries.map((entry) => [entry.line, entry]));
  return { ...page, blocks: page.blocks.flatMap((block) => splitFurniture(block, named)) };
}

/** What dated folio lines call the paper: the same words alone on a line are a running head. */
function findRunningHeads(entries: readonly Entry[]): void {
  const titles = new Set<string>();
  for (const { line, named, block } of entries) {
    const folio = named?.name === 'folio' ? readFolio(line.text) : null;
    if (block.role === 'text' && folio?.publication && (folio.date ?? folio.page) !== null) titles.add(folio.publication);
  }
  for (const entry of entries) {
    if (entry.block.role !== 'text' || entry.named !== null || !titles.has(entry.line.text)) continue;
    entry.named = { name: 'running head', likeProse: true, asItem: null };
  }
}

/** A label such as "Clipped By:" has its value, a word and a date, in the lines after it. */
function findValues(entries: readonly Entry[]): void {
  entries.forEach(({ named, line }, i) => {
    if (!named?.valueFollows || !line.text.endsWith(':')) return;
    for (const value of entries.slice(i + 1, i + 3)) {
      const isWord = value.named === null && /^[\w.@-]{2,40}$/.test(value.line.text);
      const isDate = value.named?.name === 'folio' && readFolio(value.line.text)?.page === null;
      if (value.block.role !== 'text' || value.block.level !== null || !(isWord || isDate)) return;
      value.named = { ...named, valueFollows: false };
    }
  });
}

/** A block in parts: each line that is furniture by itself, lines that are furniture together, and the text between them. */
function splitFurniture(block: Block, named: ReadonlyMap<Line, Entry>): Block[] {
  const own = block.lines.map((line) => named.get(line));
  if (block.form === 'caption' && block.role === 'text') return [{ ...block, role: 'furniture' }];
  if (block.role !== 'text' || own.every((entry) => !entry?.named)) return [block];
  const [first] = own;
  if (first?.named && (first.whole || own.length === 1)) return [{ ...block, role: 'furniture', reason: first.named.name }];
  const out: Block[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) out.push({ ...makeBlock(open, block.level), jumps: block.jumps });
    open = [];
  };
  block.lines.forEach((line, i) => {
    const name = own[i]?.named?.name;
    if (name === undefined) open.push(line);
    else {
      close();
      out.push({ ...makeBlock([line]), role: 'furniture', reason: name });
    }
  });
  close();
  return out;
}
