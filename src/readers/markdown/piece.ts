import { type Block, type Identification, type Line, makeBlock } from '../../page/index.js';

/** Lines of a source that are read together, and the blocks that they make: no line that is not blank is in none, or in two. */
export interface Piece {
  readonly blocks: readonly Block[];
  /** Lines of the source. */
  readonly count: number;
  /** A picture stands there, so that the next lines may be its caption. @default false */
  readonly picture?: boolean;
  /** What it says of the page. @default nothing */
  readonly said?: readonly Identification[];
}

/** A line as it stands, not read as Markdown. */
export function plainLine(index: number, text: string): Line {
  return { kind: 'line', number: index + 1, text, boldLead: 0, endsParagraph: false };
}

/** The lines `start` to `end` (not counted in) as furniture, as they stand; those that are blank are in no block. */
export function setApart(raw: readonly string[], [start, end]: readonly [number, number], reason: string): Piece {
  const lines: Line[] = [];
  for (let i = start; i < end; i++) {
    const text = (raw[i] ?? '').trim();
    if (text !== '') lines.push(plainLine(i, text));
  }
  return { blocks: lines.length === 0 ? [] : [{ ...makeBlock(lines), role: 'furniture', reason }], count: end - start };
}

/** Pieces that follow one another as one. */
export function joinPieces(...pieces: readonly Piece[]): Piece {
  return {
    blocks: pieces.flatMap(({ blocks }) => blocks),
    count: pieces.reduce((sum, { count }) => sum + count, 0),
    picture: pieces.some(({ picture }) => picture === true),
    said: pieces.flatMap(({ said = [] }) => said),
  };
}
