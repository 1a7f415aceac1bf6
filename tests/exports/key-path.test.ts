import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyPath } from '../../src/exports/key-path.js';
import { rounds } from '../rounds.js';

/** As a file system that folds case and composes accents tells paths apart. */
function foldPath(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

const CASES: readonly (readonly [string, string, string])[] = [
  ['a plain key stays', 'qinghe-ribao/2024-03-08/1/2', 'qinghe-ribao/2024-03-08/1/2'],
  ['the label of a section stays', 'the-harbor-gazette/1931-11-02/A4/12', 'the-harbor-gazette/1931-11-02/A4/12'],
  ['a second rendition stays', 'qinghe-ribao/2024-03-08/1~2/2', 'qinghe-ribao/2024-03-08/1~2/2'],
  ['an edition and an item stay', 'qinghe-ribao/2024-03-08.晚刊/1/要闻.2', 'qinghe-ribao/2024-03-08.晚刊/1/要闻.2'],
  ['what is not known stays', '_/_/3f2a9b1c/1', '_/_/3f2a9b1c/1'],
  ['upper case is told from lower case', 'p/2024-03-08.Late/1/1', 'p/2024-03-08._4c_ate/1/1'],
  ['a label in lower case is told from a label', 'p/2024-03-08/a4/1', 'p/2024-03-08/_61__34_/1'],
  ['an accent has one form', 'p/2024-03-08/1/é', 'p/2024-03-08/1/_e9_'],
  ['names of devices are no names', 'con/2024-03-08/1/nul.2', '_63_on/2024-03-08/1/_6e_ul.2'],
  ['no part leads out of the folder', '../2024/1/1', '_2e__2e_/2024/1/1'],
  ['no part ends with a dot or a blank', 'p/2024./1/a ', 'p/2024_2e_/1/a_20_'],
  ['what Windows forbids is spelt out', 'p/2024/1/a:b?c*', 'p/2024/1/a_3a_b_3f_c_2a_'],
];

describe('The path of an article', () => {
  it.each(CASES)('%s: %s', (_, key, path) => {
    expect(keyPath(key)).toBe(path);
  });

  it('is not too long for a file system, and still its own', () => {
    const [one, other] = ['期'.repeat(300), `${'期'.repeat(299)}刊`].map((item) => keyPath(`p/2024-03-08/1/${item}`));
    expect(Buffer.byteLength(one ?? '')).toBeLessThan(130);
    expect(one).not.toBe(other);
  });

  const part = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'aAbBſsßẞéÉσςkKıİ1.-_~ :'), minLength: 1, maxLength: 4 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((text) => text.replaceAll('/', '')),
    fc.constantFrom('A1', 'a1', '1A', '1a', 'COM1', 'com1', '_', '__', '_41_', 'é', 'e\u0301', '日报', '豈', '豈'),
  );
  const key = fc.tuple(part, part, part, part).map((parts) => parts.map((one) => one || 'x').join('/'));

  it('is its own on every file system, and safe on each, whatever the key', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        if (one !== other) expect(foldPath(keyPath(one))).not.toBe(foldPath(keyPath(other)));
        for (const name of keyPath(one).split('/')) {
          expect(name).not.toMatch(/[<>:"\\|?*\s\p{Cc}]|^\.|\.$/u);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: rounds(5000) },
    );
  });

  it('is its own where two keys differ only in case or form', () => {
    const forms = (text: string) => [text, text.toUpperCase(), text.toLowerCase(), text.normalize('NFD'), text.normalize('NFKC')];
    fc.assert(
      fc.property(key, (one) => {
        const keys = [...new Set(forms(one))].filter((text) => text.split('/').length === 4);
        expect(new Set(keys.map((text) => foldPath(keyPath(text)))).size).toBe(keys.length);
      }),
      { numRuns: rounds(2000) },
    );
  });
});
