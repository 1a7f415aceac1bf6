/** What a character is, as bits: one character may be of several classes (a Han character is a letter). */
export const HAN = 1;
export const LATIN = 2;
export const LETTER = 4;
export const KANA = 8;

/** The classes by Unicode's own properties; regular expressions with these are an order of magnitude slower than a table. */
const PATTERNS: readonly (readonly [number, string])[] = [
  [HAN, String.raw`\p{Script=Han}`],
  [LATIN, String.raw`\p{Script=Latin}`],
  [LETTER, String.raw`\p{L}`],
  [KANA, String.raw`[\p{Script=Hiragana}\p{Script=Katakana}]`],
];

const BEYOND = PATTERNS.map(([bit, source]) => [bit, new RegExp(source, 'u')] as const);

let table: Uint8Array | null = null;

/** The classes of all UTF-16 code units; made when it is first asked for, in some milliseconds. */
function loadTable(): Uint8Array {
  const made = new Uint8Array(1 << 16);
  // Surrogates are no characters: in their stead stand control characters, which are of no class.
  const units = Array.from({ length: 1 << 16 }, (_, code) => (code >= 0xd800 && code <= 0xdfff ? '\0' : String.fromCharCode(code))).join(
    '',
  );
  for (const [bit, source] of PATTERNS) {
    for (const match of units.matchAll(new RegExp(`${source}+`, 'gu')))
      for (let code = match.index; code < match.index + match[0].length; code++) made[code] = (made[code] ?? 0) | bit;
  }
  return made;
}

/** Characters of a text by class. */
export interface ScriptCounts {
  readonly han: number;
  readonly latin: number;
  readonly letters: number;
  readonly kana: number;
}

/** Counts the characters (code points) of the first `most` UTF-16 units of a text. */
export function countScripts(text: string, most: number): ScriptCounts {
  table ??= loadTable();
  const end = Math.min(most, text.length);
  let [han, latin, letters, kana] = [0, 0, 0, 0];
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    let classes = table[code] ?? 0;
    if (code >= 0xd800 && code <= 0xdbff && at + 1 < end) {
      const character = text.slice(at, at + 2);
      for (const [bit, pattern] of BEYOND) if (pattern.test(character)) classes |= bit;
    }
    if (classes === 0) continue;
    if (classes & HAN) han++;
    if (classes & LATIN) latin++;
    if (classes & LETTER) letters++;
    if (classes & KANA) kana++;
  }
  return { han, latin, letters, kana };
}

/** True for the code unit of a letter; false for half of a character beyond the basic plane. */
export function isLetter(code: number): boolean {
  table ??= loadTable();
  return ((table[code] ?? 0) & LETTER) !== 0;
}

/** True where the code unit at a place of a text is a Han character or half of one. */
export function isHanAt(text: string, at: number): boolean {
  table ??= loadTable();
  const code = text.charCodeAt(at);
  if (((table[code] ?? 0) & HAN) !== 0) return true;
  if (code < 0xd800 || code > 0xdfff) return false;
  const start = code < 0xdc00 ? at : at - 1;
  return /^\p{Script=Han}/u.test(text.slice(Math.max(0, start), start + 2));
}

/** True where a text has a Latin letter. */
export function hasLatin(text: string): boolean {
  table ??= loadTable();
  for (let at = 0; at < text.length; at++) if (((table[text.charCodeAt(at)] ?? 0) & LATIN) !== 0) return true;
  return false;
}

/** True where a text has a Han character. */
export function hasHan(text: string): boolean {
  table ??= loadTable();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (((table[code] ?? 0) & HAN) !== 0) return true;
    if (code >= 0xd800 && code <= 0xdbff && /\p{Script=Han}/u.test(text.slice(at, at + 2))) return true;
  }
  return false;
}

/** Script of a word list's language, or of a text, by most of its letters; the scripts asked about are tried in order. Null for none. */
export function mostlyIn(text: string, scripts: readonly string[]): string | null {
  let found: string | null = null;
  let most = 0;
  for (const script of scripts) {
    const count = text.match(patternOf(script))?.length ?? 0;
    if (count > most) [found, most] = [script, count];
  }
  return found;
}

const patterns = new Map<string, RegExp>();

function patternOf(script: string): RegExp {
  const own = patterns.get(script) ?? new RegExp(`\\p{Script=${script}}`, 'gu');
  patterns.set(script, own);
  return own;
}
