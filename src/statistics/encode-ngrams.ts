import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { ByteReader, ByteWriter } from './byte-stream.js';
import type { NgramCounts, NgramLevel } from './count-ngrams.js';

/** The first byte before compression: raised when the form changes. */
const VERSION = 1;

/**
 * Counted n-grams as bytes, without loss. Every n-gram that `countNgrams` keeps has its ending (all but its first
 * character) among the kept too, so its last character is written as a place among the few that can follow: the children
 * of its parent's ending, as steps from one to the next. Then numbers of children, then counts, each in a run of its own, as
 * bytes of seven bits; then Brotli.
 */
export function encodeNgrams({ order, symbols, levels }: NgramCounts): Uint8Array {
  const writer = new ByteWriter();
  writer.number(VERSION);
  writer.number(order);
  writer.number(symbols.length);
  for (let at = 0; at < symbols.length; at++) writer.number(symbols.charCodeAt(at));
  for (const count of levels[0]?.counts ?? []) writer.number(count);
  // The number of each parent's ending, in the level below the parent's own.
  let endings: Uint32Array = new Uint32Array(symbols.length);
  for (let length = 2; length <= order; length++) {
    const [ending, level] = [levels[length - 2], levels[length - 1]];
    if (ending === undefined || level === undefined) throw new Error(`n-grams of order ${order} have no level ${length}`);
    endings = writeLevel(writer, level, { endings, ending });
  }
  const bytes = writer.bytes();
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** What `encodeNgrams` was given. Throws for bytes of another form. */
export function decodeNgrams(bytes: Uint8Array): NgramCounts {
  const reader = new ByteReader(brotliDecompressSync(bytes));
  const version = reader.number();
  if (version !== VERSION) throw new Error(`n-gram tables of form ${version}, not ${VERSION}`);
  const order = reader.number();
  const codes = Uint16Array.from({ length: reader.number() }, () => reader.number());
  const counts = Uint32Array.from(codes, () => reader.number());
  let level: NgramLevel = { starts: Uint32Array.of(0, codes.length), symbols: codes.map((_, number) => number), counts };
  let endings: Uint32Array = new Uint32Array(codes.length);
  const levels = [level];
  for (let length = 2; length <= order; length++) {
    [level, endings] = readLevel(reader, { endings, ending: level });
    levels.push(level);
  }
  return { order, symbols: Array.from(codes, (code) => String.fromCharCode(code)).join(''), levels };
}

/** Where the endings of a level's n-grams are found. */
interface Endings {
  /** The number of each parent's ending; its children may follow. */
  readonly endings: Uint32Array;
  /** The level of the children of those endings. */
  readonly ending: NgramLevel;
}

/** Writes a level; the number of each n-gram's ending in the level of endings. */
function writeLevel(writer: ByteWriter, level: NgramLevel, { endings, ending }: Endings): Uint32Array {
  const parents = level.starts.length - 1;
  for (let parent = 0; parent < parents; parent++) writer.number(at(level.starts, parent + 1) - at(level.starts, parent));
  const found = new Uint32Array(level.symbols.length);
  for (let parent = 0; parent < parents; parent++) {
    let place = at(ending.starts, at(endings, parent));
    for (let child = at(level.starts, parent); child < at(level.starts, parent + 1); child++) {
      const from = place;
      while (at(ending.symbols, place) !== at(level.symbols, child)) place++;
      writer.number(place - from);
      found[child] = place++;
    }
  }
  const least = level.counts.reduce((low, count) => Math.min(low, count), Number.MAX_SAFE_INTEGER);
  writer.number(level.counts.length === 0 ? 0 : least);
  for (const count of level.counts) writer.number(count - least);
  return found;
}

/** Reads what `writeLevel` wrote. */
function readLevel(reader: ByteReader, { endings, ending }: Endings): [NgramLevel, Uint32Array] {
  const parents = ending.symbols.length;
  const starts = new Uint32Array(parents + 1);
  for (let parent = 0; parent < parents; parent++) starts[parent + 1] = at(starts, parent) + reader.number();
  const size = at(starts, parents);
  const symbols = new Uint16Array(size);
  const found = new Uint32Array(size);
  for (let parent = 0; parent < parents; parent++) {
    let place = at(ending.starts, at(endings, parent));
    const end = at(starts, parent + 1);
    for (let child = at(starts, parent); child < end; child++) {
      place += reader.number();
      symbols[child] = at(ending.symbols, place);
      found[child] = place++;
    }
  }
  const least = reader.number();
  const counts = new Uint32Array(size);
  for (let child = 0; child < size; child++) counts[child] = least + reader.number();
  return [{ starts, symbols, counts }, found];
}

/** The element of an array that has it; a bug otherwise. */
function at(numbers: Uint32Array | Uint16Array, index: number): number {
  const number = numbers[index];
  if (number === undefined) throw new Error(`n-grams are not a whole tree: no number ${index} of ${numbers.length}`);
  return number;
}
