/** What a PDF is written in, ISO 32000-1, 7.2: numbers, names (`/Name`), strings, brackets (`<<`, `[`), and words: operators and the like. */
export type Token = number | string;

/** Stands for every string: what they say is not looked at. */
export const STRING = '(';

/** Kinds of bytes: 1 blanks, 2 what parts tokens, 0 all others. */
const KINDS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) KINDS[byte] = 1;
for (const letter of '()<>[]{}/%') KINDS[letter.charCodeAt(0)] = 2;

const [BLANK, DELIMITER] = [1, 2];
const [CR, LF] = [13, 10];
const [PERCENT, OPEN, CLOSE, LESS, MORE, SLASH, BACKSLASH] = [0x25, 0x28, 0x29, 0x3c, 0x3e, 0x2f, 0x5c];
const [PLUS, MINUS, POINT, ZERO, NINE] = [0x2b, 0x2d, 0x2e, 0x30, 0x39];

/** Operators have one letter or two, and a page has ten thousand of them: each is made once. */
const SHORT_WORDS: string[] = [];

function shortWord(first: number, second: number): string {
  const key = first * 256 + second;
  SHORT_WORDS[key] ??= second === 0 ? String.fromCharCode(first) : String.fromCharCode(first, second);
  return SHORT_WORDS[key];
}

/** Reads bytes of a PDF token by token. */
export class Lexer {
  readonly #bytes: Buffer;
  /** The byte that is read next. */
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** The next token; null at the end. Never throws for any bytes. */
  next(): Token | null {
    const bytes = this.#bytes;
    this.#skipBlanks();
    const start = this.at;
    const byte = bytes[start];
    if (byte === undefined) return null;
    if (KINDS[byte] === DELIMITER && byte !== SLASH) return this.#readDelimiter(byte);
    if (byte <= NINE && byte >= PLUS && byte !== SLASH) return this.#readNumber();
    this.at = this.#endOfWord(start + 1);
    return this.at - start <= 2
      ? shortWord(byte, this.at - start === 2 ? (bytes[start + 1] ?? 0) : 0)
      : bytes.toString('latin1', start, this.at);
  }

  /** Where a stream begins behind its word `stream`. */
  skipLineEnd(): number {
    if (this.#bytes[this.at] === CR) this.at++;
    if (this.#bytes[this.at] === LF) this.at++;
    return this.at;
  }

  #skipBlanks(): void {
    const bytes = this.#bytes;
    for (let byte = bytes[this.at]; byte !== undefined; byte = bytes[this.at]) {
      if (byte === PERCENT) this.#skipComment();
      else if (KINDS[byte] === BLANK) this.at++;
      else return;
    }
  }

  #skipComment(): void {
    for (let byte = this.#bytes[this.at]; byte !== undefined && byte !== CR && byte !== LF; byte = this.#bytes[this.at]) this.at++;
  }

  #endOfWord(from: number): number {
    let end = from;
    while (end < this.#bytes.length && KINDS[this.#bytes[end] ?? 0] === 0) end++;
    return end;
  }

  /** Brackets as they are; strings without what they say. */
  #readDelimiter(byte: number): string {
    const next = this.#bytes[this.at + 1];
    if (byte === OPEN) return this.#skipString();
    if (byte === LESS && next !== LESS) {
      const end = this.#bytes.indexOf(MORE, this.at);
      this.at = end < 0 ? this.#bytes.length : end + 1;
      return STRING;
    }
    const isDouble = (byte === LESS || byte === MORE) && next === byte;
    this.at += isDouble ? 2 : 1;
    return isDouble ? (byte === LESS ? '<<' : '>>') : String.fromCharCode(byte);
  }

  #skipString(): string {
    const bytes = this.#bytes;
    let depth = 0;
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at];
      if (byte === BACKSLASH) this.at++;
      else if (byte === OPEN) depth++;
      else if (byte === CLOSE && --depth === 0) {
        this.at++;
        break;
      }
    }
    return STRING;
  }

  /** Numbers have a sign, digits and a point; a second point ends what counts, as programs that read PDF have it. */
  #readNumber(): number {
    const bytes = this.#bytes;
    let [value, scale, sign] = [0, 0, 1];
    const end = this.#endOfWord(this.at);
    for (let i = this.at; i < end; i++) {
      const byte = bytes[i] ?? 0;
      if (byte >= ZERO && byte <= NINE) {
        value = value * 10 + (byte - ZERO);
        scale *= 10;
      } else if (byte === POINT && scale === 0) scale = 1;
      else if (byte === MINUS && i === this.at) sign = -1;
      else if (byte !== PLUS && byte !== MINUS) break;
    }
    this.at = end;
    return (sign * value) / (scale || 1);
  }
}
