import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPages, linesOfPage, MARK_CODES, type MarkConvention, markConventions } from '../../../src/readers/page-borders/index.js';
import { newspaperText } from '../../newspaper-lines.js';
import { rounds } from '../../rounds.js';

const MARKS = MARK_CODES.flatMap((code) => {
  const convention: MarkConvention = markConventions[code];
  return convention.examples.flat();
});

const anyLine = fc.oneof(
  fc.constantFrom(...MARKS),
  fc.nat({ max: 12 }).map((n) => `## Page ${n}`),
  fc.nat({ max: 12 }).map((n) => `第${n}版`),
  fc.nat({ max: 3 }).map((n) => `{${n}}${'-'.repeat(48)}`),
  fc.constantFrom('', '---', '\f', 'foot\fhead', '\fhead', 'foot\f', 'a\vb', '</page>', 'Page: 3', '**Date:** 1902-04-12'),
  fc.string({ maxLength: 40 }).map((text) => text.replaceAll('\n', ' ')),
);
const anyLines = fc.oneof(
  fc.array(anyLine, { minLength: 1, maxLength: 40 }),
  fc
    .tuple(fc.array(newspaperText, { minLength: 1, maxLength: 4 }), fc.constantFrom(...MARKS))
    .map(([texts, mark]) => texts.join(`\n${mark}\n`).split('\n')),
);

describe('The spans of any file', () => {
  it('hold every line once, in order, but for form feeds', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const spans = findPages(lines);
        const held = spans.flatMap((span) => linesOfPage(lines, span));
        const joined = new Map<number, string>();
        for (const { number, text } of held) joined.set(number, (joined.get(number) ?? '') + text);
        expect([...joined.keys()]).toEqual(lines.map((_, i) => i + 1));
        expect([...joined.values()]).toEqual(lines.map((line) => line.replaceAll('\f', '')));
        // Only a line with a form feed is in two pages.
        for (const { number } of held.filter((one, i) => held[i + 1]?.number === one.number)) expect(lines[number - 1]).toContain('\f');
      }),
      { numRuns: rounds(300) },
    );
  });

  it('hold their border’s lines, which no other page has', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const spans = findPages(lines);
        for (const { first, last, borderLines } of spans) {
          for (const range of borderLines) expect(first <= range.first && range.first <= range.last && range.last <= last).toBe(true);
        }
        const borders = spans.flatMap(({ borderLines }) => borderLines);
        for (const [i, range] of borders.entries()) if (i > 0) expect(range.first).toBeGreaterThanOrEqual(borders[i - 1]?.last ?? 0);
      }),
      { numRuns: rounds(300) },
    );
  });

  it('are of one convention, and no label stands on two of them that say nothing else', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const spans = findPages(lines);
        expect(new Set(spans.map(({ convention }) => convention)).size).toBe(1);
        if (spans.some(({ convention }) => convention === 'folio' || convention === 'labelled-lines')) return;
        const labels = spans.flatMap(({ label }) => label ?? []);
        expect(new Set(labels).size).toBe(labels.length);
      }),
      { numRuns: rounds(300) },
    );
  });

  it('are one where a person says so, and those of the separator where one is given', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        expect(findPages(lines, { onePage: true })).toHaveLength(1);
        for (const { convention } of findPages(lines, { separator: /^第(\d+)版$/ })) expect([null, 'separator']).toContain(convention);
      }),
      { numRuns: rounds(100) },
    );
  });
});
