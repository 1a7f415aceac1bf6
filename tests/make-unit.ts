import type { Opening } from '../src/assemble/match-fronts.js';
import type { Unit } from '../src/assemble/units.js';
import { languageOf } from '../src/conventions/index.js';
import { type BlockCase, makeBlocks } from './make-page.js';

/** A unit as a case says it: its text, or its text with what is known of it and of its block. */
export type UnitCase =
  | string
  | (Partial<Omit<Unit, 'block'>> & { readonly text: string; readonly block?: Partial<Exclude<BlockCase, string>> });

/** Units of a page in their order: bodies that neither open nor go on, where nothing else is said. */
export function makeUnits(...cases: readonly UnitCase[]): Unit[] {
  const blocks = makeBlocks(...cases.map((one): BlockCase => (typeof one === 'string' ? one : { ...one.block, text: one.text })));
  return cases.flatMap((one, index): Unit[] => {
    const block = blocks[index];
    if (!block) return [];
    const { text, block: _, ...more } = typeof one === 'string' ? { text: one, block: undefined } : one;
    const printed = text.replaceAll('\n', ' ');
    return [
      {
        index,
        block,
        kind: 'body',
        credits: null,
        printed,
        language: languageOf(printed),
        opens: false,
        goesOn: false,
        begins: false,
        ledIn: false,
        speaker: null,
        endsPart: false,
        startsPart: false,
        underRule: false,
        underMasthead: false,
        ...more,
      },
    ];
  });
}

/** Runs of units, and the openings that they make: a run that begins with a headline has it over its texts as its front. */
export function makeOpenings(
  runs: readonly (readonly UnitCase[])[],
  isHeadline: (first: Unit) => boolean = () => true,
): { readonly units: readonly Unit[]; readonly openings: readonly Opening[] } {
  const units = makeUnits(...runs.flat());
  let at = 0;
  const openings = runs.map((run): Opening => {
    const own = units.slice(at, at + run.length);
    at += run.length;
    const [first] = own;
    if (first?.kind !== 'heading' || !isHeadline(first)) return { front: null, units: own };
    return { front: { kind: 'front', units: [first] }, units: own.slice(1) };
  });
  return { units, openings };
}
