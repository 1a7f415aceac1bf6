import { addReasons, type Block, type Decision, decide, type Evidence, type Line, makeBlock, type Weights } from '../../page/index.js';
import type { TextLine } from './find-paragraphs.js';

/** What a line's place says of the text before it: log-odds, set by hand. */
const WEIGHTS = {
  'stands-under-it-in-its-column': 3,
  'stands-at-the-top-of-the-next-column': 1.2,
  'the-line-before-fills-its-column': 0.8,
  'has-no-indent-where-paragraphs-have-one': 1.2,
} as const satisfies Weights;

/** Why a line is one text with that over it. */
export const UNDER: Decision = decide([{ code: 'stands-under-it-in-its-column', weight: WEIGHTS['stands-under-it-in-its-column'] }]);

/** A block a paragraph, or the share of one that a column has. @param sources the block of each line as it came, by the line's number */
export function makeParagraphs(text: readonly TextLine[], sources: ReadonlyMap<number, Block>): Block[] {
  const blocks: {
    readonly lines: Line[];
    readonly joins: Decision[];
    readonly form: Block['form'];
    readonly goesOnFrom: Evidence[] | null;
  }[] = [];
  let source: Block | undefined;
  for (const { placed, follows, isFull, isFlush } of text) {
    const { line } = placed;
    const from = sources.get(line.number);
    const isHeld = from?.form !== undefined;
    const last = blocks.at(-1);
    const evidence = evidenceOf(follows, isFull, isFlush);
    if (last && (isHeld ? from === source : follows === 'in its column' && last.form === undefined)) {
      last.lines.push(line);
      last.joins.push(decide(evidence));
    } else {
      const goesOnFrom = !isHeld && last && last.form === undefined && follows === 'in the next column' ? evidence : null;
      blocks.push({ lines: [line], joins: [], form: from?.form, goesOnFrom });
    }
    source = from;
  }
  return blocks.map(({ lines, joins, form, goesOnFrom }) => ({
    ...makeBlock(lines),
    joins,
    ...(form && { form }),
    ...(goesOnFrom && { goesOnFrom }),
  }));
}

function evidenceOf(follows: TextLine['follows'], isFull: boolean, isFlush: boolean): Evidence[] {
  const evidence: Evidence[] = [];
  const add = addReasons(WEIGHTS, evidence);
  add(follows === 'in the next column' ? 'stands-at-the-top-of-the-next-column' : 'stands-under-it-in-its-column');
  if (isFull) add('the-line-before-fills-its-column');
  if (isFlush) add('has-no-indent-where-paragraphs-have-one');
  return evidence;
}

/** The jumps of the blocks that a block's lines came from. */
export function jumpsOf({ lines }: Block, sources: ReadonlyMap<number, Block>): Block['jumps'] {
  const numbers = new Set(lines.map(({ number }) => number));
  const own = new Set(lines.flatMap(({ number }) => sources.get(number) ?? []));
  return [...own].flatMap(({ jumps }) => jumps.filter(({ line }) => numbers.has(line)));
}
