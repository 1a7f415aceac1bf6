import { describe, expect, it } from 'vitest';
import { type Conventions, conventions, type Pattern } from '../../src/conventions/index.js';

const TABLES = [
  'jumps',
  'furniture',
  'nameplates',
  'issues',
  'issueDates',
  'sections',
  'contents',
  'contentsLines',
  'remarks',
  'insertions',
  'credits',
  'speakers',
  'kickers',
  'decks',
] as const satisfies readonly (keyof Conventions)[];

const patterns = Object.values(conventions).flatMap((own: Conventions) =>
  TABLES.flatMap((table) =>
    own[table].map((pattern): [string, string, Pattern] => [own.language ?? 'any', `${table}: ${pattern.name}`, pattern]),
  ),
);

describe.each(patterns)('The pattern of %s, %s,', (_language, _name, { pattern, hint, examples, others }) => {
  it('has examples and others', () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(0);
  });

  it.each(examples)('matches “%s”', (text) => {
    expect(text).toMatch(pattern);
    if (hint) expect(text).toMatch(hint);
  });

  it.each(others)('does not match “%s”', (text) => {
    expect(text).not.toMatch(pattern);
  });

  it('keeps no state from one text to the next', () => {
    // With g or y, RegExp.test gives different answers to the same question.
    expect(pattern.flags).not.toMatch(/[gy]/);
  });
});

describe('The tables of a language', () => {
  it.each(Object.values(conventions).map((own: Conventions) => [own.language, own] as const))('%s name every pattern once', (_, own) => {
    for (const table of TABLES) {
      const names = own[table].map(({ name }) => name);
      expect(new Set(names).size, table).toBe(names.length);
    }
  });
});
