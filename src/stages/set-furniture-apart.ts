import { conventionsFor, readFolio } from '../conventions/index.js';
import { type Block, type Line, makeBlock, type Page } from '../page/index.js';

/** Sets folios, running heads, credits of editors, captions, weather, imprints and separators apart from the articles. */
export function setFurnitureApart(page: Page): Page {
  const titles = readTitles(page);
  const isTitle = (line: Line) => titles.has(line.text);
  return { ...page, blocks: page.blocks.flatMap((block) => splitFurniture(block, isTitle)) };
}

/** What dated folio lines call the paper: the same words alone on a line are a running head. */
function readTitles(page: Page): Set<string> {
  const titles = new Set<string>();
  for (const block of page.blocks) {
    for (const line of block.lines) {
      const folio = line.text.length > LONGEST ? null : readFolio(line.text);
      if (folio?.publication && (folio.date ?? folio.page) !== null) titles.add(folio.publication);
    }
  }
  return titles;
}

function splitFurniture(block: Block, isTitle: (line: Line) => boolean): Block[] {
  if (block.role !== 'text') return [block];
  const [only] = block.lines;
  const whole =
    block.lines.length === 1 && only && isTitle(only) ? 'running head' : nameFurniture(block.lines.map((line) => line.text).join(' '));
  if (whole !== null) return [{ ...block, role: 'furniture', reason: whole }];
  if (block.lines.length === 1) return [block];
  const names = block.lines.map((line) => (isTitle(line) ? 'running head' : nameFurniture(line.text)));
  if (names.every((name) => name === null)) return [block];
  const out: Block[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) out.push({ ...makeBlock(open, block.level), jumps: block.jumps });
    open = [];
  };
  block.lines.forEach((line, i) => {
    const name = names[i] ?? null;
    if (name === null) open.push(line);
    else {
      close();
      out.push({ ...makeBlock([line]), role: 'furniture', reason: name });
    }
  });
  close();
  return out;
}

/** Longer than any folio, caption or credit. */
const LONGEST = 400;

/** The name of the convention that a text is furniture by; null for none. */
function nameFurniture(text: string): string | null {
  if (text.length > LONGEST) return null;
  if (!/[\p{L}\p{N}]/u.test(text)) return 'separator';
  if (/^[·•—–|\s-]*\d{1,3}[·•—–|\s-]*$/u.test(text)) return 'page number';
  if (/^!\[[^\]]*\]\([^)]*\)$|^<!--.*-->$|^<\/?(?:img|hr|figure|div|p|br)\b[^>]*>$/iu.test(text)) return 'image';
  if (readFolio(text) !== null) return 'folio';
  for (const convention of conventionsFor(text)) {
    const found = convention.furniture.find(({ pattern }) => pattern.test(text));
    if (found) return found.name;
  }
  return null;
}
