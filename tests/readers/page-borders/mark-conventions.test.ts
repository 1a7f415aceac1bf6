import { describe, expect, it } from 'vitest';
import { findPages, MARK_CODES, type MarkConvention, markConventions } from '../../../src/readers/page-borders/index.js';

const examples = MARK_CODES.flatMap((code) => {
  const convention: MarkConvention = markConventions[code];
  return convention.examples.map((lines) => [code, lines] as const);
});

describe('The table of page borders', () => {
  it('has an example of every convention but a person’s own', () => {
    const shown = new Set(examples.map(([code]) => code));
    expect(MARK_CODES.filter((code) => !shown.has(code))).toEqual(['separator']);
  });

  it.each(examples)('finds the pages by %s: %j', (code, lines) => {
    const spans = findPages(lines);
    expect(spans.length).toBeGreaterThan(1);
    expect(new Set(spans.map(({ convention }) => convention))).toEqual(new Set([code]));
  });

  it.each(examples)('finds the same labels by %s in Windows files, whose lines end with a blank: %j', (_, lines) => {
    const labels = (own: readonly string[]) => findPages(own).map(({ label }) => label);
    expect(labels(lines.map((line) => `${line} `))).toEqual(labels(lines));
  });
});
