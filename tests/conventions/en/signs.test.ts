import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';

const { en } = conventions;

describe('Who signs in English', () => {
  it.each([
    'Agatha Pellow',
    '— Agatha Pellow.',
    'Mrs. Agatha Pellow',
    '(Rev.) Agatha Pellow',
    'Dr Agatha Pellow, Harrow',
    'A. Pell, Secretary',
    'A. Pell, Traffic Manager',
    'A. Pell, Clerk. tf',
  ])('“%s”', (text) => {
    expect(en.signs(text)).toBe(true);
  });
  it.each([
    'Agatha Pellow, of Harrow',
    'Agatha Pellow, Harrow, Ohio, So',
    'Agatha Pellow, H',
    'Agatha',
    'Pell Secretary',
    'A. Pell, Secretary of the whole parish',
    `${'A. Pell, '.repeat(6)}Traffic Manager`,
    'Agatha Pellow, Harrow 3',
    'Mrs. Green Hill',
  ])('not “%s”', (text) => {
    expect(en.signs(text)).toBe(false);
  });
});
