import { createHash } from 'node:crypto';
import { must } from '../page/index.js';

/** Page labels as papers print them (A4, 12B): the one place of a key where letters are upper-case. */
const LABEL = /^(?:[A-Z]\d{1,4}|\d{1,3}[A-Z])$/;

/** Names of devices that Windows takes for no files, whatever stands behind their dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** Bytes of a name beyond which it is cut; file systems take 255 with their extension, and Windows 260 for a whole path. */
const LONGEST = 100;

/**
 * A file's path for the article with this key, without its extension: `qichuan-ribao/2024-05-17/1/2`. The same key has the same
 * path in every export, and no two keys have paths that a file system takes for one where it folds case, composes accents, drops
 * dots at the end or reserves names (Windows, macOS). What is not plain stands as its code point in hexadecimal, `_3a_`.
 */
export function keyPath(key: string): string {
  return key
    .split('/')
    .map((part, i) => namePart(part, { mayHaveDots: i % 2 === 1, isPage: i === 2 }))
    .join('/');
}

interface PartOptions {
  /** Only issues and articles have dots of their own (2024-03-08.evening, 2.2). */
  readonly mayHaveDots: boolean;
  readonly isPage: boolean;
}

function namePart(part: string, { mayHaveDots, isPage }: PartOptions): string {
  // An unknown publication or date.
  if (part === '_') return part;
  const escaped = part
    .split(/([-~.])/)
    .map((word, i, words) => {
      if (word === '.') return mayHaveDots && words[i - 1] && words[i + 1] ? word : spellOut(word);
      if (word === '-' || word === '~') return word;
      if (isPage && LABEL.test(word)) return word;
      return isPage && LABEL.test(word.toUpperCase())
        ? spellOut(word)
        : [...word].map((one) => (isPlain(one) ? one : spellOut(one))).join('');
    })
    .join('');
  const name = DEVICE.test(escaped) ? spellOut(escaped.slice(0, 1)) + escaped.slice(1) : escaped || '__';
  return Buffer.byteLength(name) <= LONGEST ? name : shorten(name);
}

/** True for a character that stands alone, has no other case and no other form: Han, digits, and most lower-case letters. */
function isPlain(character: string): boolean {
  return (
    /^[\p{Ll}\p{Lo}\d]$/u.test(character) &&
    character.normalize('NFKC') === character &&
    character.normalize('NFD') === character &&
    character.toUpperCase().toLowerCase() === character
  );
}

function spellOut(text: string): string {
  return [...text].map((character) => `_${must(character.codePointAt(0), 'a code point').toString(16)}_`).join('');
}

/** Its start and its hash; an escape ends with `_`, so that no other name is the same. */
function shorten(name: string): string {
  let start = '';
  for (const character of name) {
    if (Buffer.byteLength(start + character) > LONGEST - 20) break;
    start += character;
  }
  return `${start}_${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}
