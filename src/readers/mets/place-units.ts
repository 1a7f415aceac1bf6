import type { Stretch } from '../alto/lines-of-alto.js';
import type { AltoBlock, AltoLine, AltoPage } from '../alto/parse-alto.js';
import type { SaidArea, SaidUnit } from './units-of-mets.js';

/** Stretches of one block of ALTO: those of an area, or what areas leave. */
export interface PlacedBlock {
  readonly block: AltoBlock;
  readonly stretches: Stretch[];
  /** What a METS says of it; null for what it leaves open. */
  readonly said: { readonly unit: SaidUnit; readonly area: SaidArea } | null;
}

/** An area that is wanted on a page. */
export interface WantedArea {
  readonly unit: SaidUnit;
  readonly area: SaidArea;
}

/** A page in the order of reading. */
export interface PlacedPage {
  readonly blocks: readonly PlacedBlock[];
  /** Ids at which areas begin or end and that the page has not. */
  readonly lost: readonly string[];
}

/**
 * Puts the words of a page where a METS says: each word in the first area that has it. What a METS holds together stands together, in its
 * order, where its first word stands in the file; a line of which words are in two areas becomes two.
 */
export function placeUnits(page: AltoPage, wanted: readonly WantedArea[]): PlacedPage {
  const index = indexWords(page);
  const owners = new Int32Array(index.words).fill(-1);
  const lost: string[] = [];
  wanted.forEach(({ area }, i) => {
    const range = rangeOf(area, index.ranges);
    if (range === null) lost.push(area.begin ?? '');
    else for (let word = range.from; word < range.to; word++) if (owners[word] === -1) owners[word] = i;
  });
  const { rest, byArea } = divide(page, owners, wanted);
  const units = new Map<SaidUnit, PlacedBlock[]>();
  wanted.forEach(({ unit }, i) => {
    units.set(unit, [...(units.get(unit) ?? []), ...(byArea.get(i) ?? [])]);
  });
  const blocks = rest.flatMap((one) => {
    if (!('unit' in one)) return [one];
    const own = units.get(one.unit) ?? [];
    units.delete(one.unit);
    return own;
  });
  return { blocks, lost };
}

interface WordRange {
  /** Of all words of the page, in the order of the file. */
  readonly from: number;
  readonly to: number;
}

/** The words of each element of a page, by its id. */
function indexWords({ blocks }: AltoPage): { readonly ranges: ReadonlyMap<string, WordRange>; readonly words: number } {
  const ranges = new Map<string, WordRange>();
  const add = (id: string, from: number, to: number) => {
    const known = ranges.get(id);
    if (id !== '') ranges.set(id, known ? { from: Math.min(from, known.from), to: Math.max(to, known.to) } : { from, to });
  };
  let count = 0;
  for (const { id, groups, lines } of blocks) {
    const first = count;
    for (const line of lines) {
      add(line.id, count, count + line.words.length);
      for (const word of line.words) add(word.id, count, ++count);
    }
    add(id, first, count);
    for (const group of groups) add(group, first, count);
  }
  return { ranges, words: count };
}

function rangeOf({ begin, end }: SaidArea, ranges: ReadonlyMap<string, WordRange>): WordRange | null {
  const first = begin === null ? undefined : ranges.get(begin);
  if (!first) return null;
  const last = end === null ? first : ranges.get(end);
  // An end that is not there, or before the beginning, ends nothing.
  return last && last.to >= first.to ? { from: first.from, to: last.to } : first;
}

/** The page in the order of the file: what no area has, and a mark where words of a unit stand; and the blocks of each area. */
interface Divided {
  readonly rest: readonly (PlacedBlock | { readonly unit: SaidUnit })[];
  readonly byArea: ReadonlyMap<number, PlacedBlock[]>;
}

function divide({ blocks }: AltoPage, owners: Int32Array, wanted: readonly WantedArea[]): Divided {
  const rest: (PlacedBlock | { readonly unit: SaidUnit })[] = [];
  const byArea = new Map<number, PlacedBlock[]>();
  let count = 0;
  for (const block of blocks) {
    const open = new Map<number, PlacedBlock>();
    let before: number | null = null;
    for (const line of block.lines) {
      for (const { owner, ...stretch } of partLine(line, owners, count)) {
        const said = wanted[owner] ?? null;
        // What areas leave of a block ends where words of an area stand.
        const known = said || before === owner ? open.get(owner) : undefined;
        if (known) known.stretches.push(stretch);
        else {
          const placed: PlacedBlock = { block, stretches: [stretch], said };
          open.set(owner, placed);
          if (said) byArea.set(owner, [...(byArea.get(owner) ?? []), placed]);
          rest.push(said ? { unit: said.unit } : placed);
        }
        before = owner;
      }
      count += line.words.length;
    }
  }
  return { rest, byArea };
}

function partLine(line: AltoLine, owners: Int32Array, first: number): (Stretch & { readonly owner: number })[] {
  const stretches: (Stretch & { readonly owner: number })[] = [];
  let from = 0;
  for (let i = 0; i < line.words.length; i++) {
    const owner = owners[first + i] ?? -1;
    // Strings that are one word are not parted.
    if (i + 1 < line.words.length && owners[first + i + 1] === owner) continue;
    stretches.push({ line, from, to: i + 1, owner });
    from = i + 1;
  }
  return stretches;
}
