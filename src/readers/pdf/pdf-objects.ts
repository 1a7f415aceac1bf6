import { constants, inflateSync } from 'node:zlib';
import { Lexer } from './lexer.js';
import { type Dictionary, isDictionary, isReference, type PdfValue, readValue } from './pdf-value.js';

/** An object that has bytes of its own. */
export interface PdfStream {
  readonly dictionary: Dictionary;
  /** As they stand in the file. */
  readonly packed: Buffer;
}

/** What an object is. */
export interface PdfObject {
  readonly value: PdfValue;
  readonly stream: PdfStream | null;
}

/** Bytes of a stream unpacked, at most. */
const LARGEST = 64 * 1024 * 1024;

/** How far behind its head an object says that it holds others. */
const HEAD = 400;

/** Where an object stands: in the file, or in a stream of objects. */
interface Place {
  readonly bytes: Buffer;
  readonly at: number;
}

/**
 * The objects of a PDF, found by their heads (`12 0 obj`) as programs do that mend damaged files: the last of a number counts, as after a change
 * of the file. Objects in streams of objects are found when the first of them is asked for.
 */
export class PdfObjects {
  readonly #bytes: Buffer;
  readonly #places: Map<number, Place>;
  /** Numbers of streams of objects that are not yet opened, in the order of the file. */
  #streams: number[];

  private constructor(bytes: Buffer, places: Map<number, Place>, streams: number[]) {
    this.#bytes = bytes;
    this.#places = places;
    this.#streams = streams;
  }

  /** Null for a file that is locked: its streams cannot be read as they stand. */
  static open(data: Uint8Array): PdfObjects | null {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
    if (bytes.includes('/Encrypt')) return null;
    const places = new Map<number, Place>();
    const streams: number[] = [];
    for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at + 3)) {
      const number = numberBefore(bytes, at);
      if (number === null) continue;
      places.set(number, { bytes, at: at + 3 });
      if (bytes.subarray(at, at + HEAD).includes('/ObjStm')) streams.push(number);
    }
    return new PdfObjects(bytes, places, streams);
  }

  /** The object of a number; null where there is none. */
  object(number: number): PdfObject | null {
    const found = this.#places.get(number);
    if (!found && this.#streams.length > 0) {
      this.#openStreams();
      return this.object(number);
    }
    if (!found) return null;
    const lexer = new Lexer(found.bytes, found.at);
    const value = readValue(lexer);
    const stream = isDictionary(value) && found.bytes === this.#bytes && lexer.next() === 'stream' ? this.#streamAt(lexer, value) : null;
    return { value, stream };
  }

  /** The stream that a value leads to; null where it leads to none. */
  streamOf(value: PdfValue | undefined): PdfStream | null {
    return value !== undefined && isReference(value) ? (this.object(value.object)?.stream ?? null) : null;
  }

  /** What a value is, where it may stand elsewhere. */
  resolve(value: PdfValue | undefined): PdfValue {
    let own = value ?? null;
    for (let i = 0; i < LONGEST_CHAIN && isReference(own); i++) own = this.object(own.object)?.value ?? null;
    return isReference(own) ? null : own;
  }

  #streamAt(lexer: Lexer, dictionary: Dictionary): PdfStream | null {
    const start = lexer.skipLineEnd();
    const length = this.resolve(dictionary.get('/Length'));
    const end = typeof length === 'number' && length >= 0 ? start + length : -1;
    const isEnd = end >= 0 && new Lexer(this.#bytes, end).next() === 'endstream';
    const stop = isEnd ? end : this.#bytes.indexOf('endstream', start);
    return stop < 0 ? null : { dictionary, packed: this.#bytes.subarray(start, stop) };
  }

  /** Places of all objects in streams; an object that stands in the file itself, or in a later stream, is the later one. */
  #openStreams(): void {
    const streams = this.#streams.toReversed();
    this.#streams = [];
    for (const number of streams) {
      const stream = this.object(number)?.stream;
      const bytes = stream ? unpackStream(stream) : null;
      const [count, first] = [stream?.dictionary.get('/N'), stream?.dictionary.get('/First')];
      if (!bytes || typeof count !== 'number' || typeof first !== 'number') continue;
      const lexer = new Lexer(bytes);
      for (let i = 0; i < count; i++) {
        const [own, offset] = [lexer.next(), lexer.next()];
        if (typeof own !== 'number' || typeof offset !== 'number') break;
        if (!this.#places.has(own)) this.#places.set(own, { bytes, at: first + offset });
      }
    }
  }
}

/** References that lead to references. */
const LONGEST_CHAIN = 8;

/** The number of an object whose word `obj` stands at `at`; null where it is no head. */
function numberBefore(bytes: Buffer, at: number): number | null {
  const before = bytes.toString('latin1', Math.max(0, at - 24), at);
  const number = /(?:^|[^\d])(\d{1,9})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+$/.exec(before)?.[1];
  return number === undefined ? null : Number(number);
}

/** The bytes of a stream unpacked; null where they are packed in a way that is not known here, or damaged. */
export function unpackStream({ dictionary, packed }: PdfStream): Buffer | null {
  const named = dictionary.get('/Filter');
  const filters = named === undefined ? [] : Array.isArray(named) ? named : [named];
  if (filters.length === 0) return packed;
  if (filters.length > 1 || filters[0] !== '/FlateDecode' || dictionary.has('/DecodeParms')) return null;
  try {
    return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST });
  } catch {
    // The library mends what is damaged, or says that it cannot.
    return null;
  }
}
