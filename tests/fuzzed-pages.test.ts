import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemblePage, type Format, readers, runStages } from '../src/index.js';
import { findMisplaced } from './find-misplaced.js';
import { times } from './rounds.js';

const FOLDER = fileURLToPath(new URL('fixtures/pages', import.meta.url));

/** The pages of the fixtures, a line a string. */
const PAGES = readdirSync(FOLDER).flatMap((name) =>
  readdirSync(join(FOLDER, name))
    .filter((file) => /^page\.(?:md|txt)$/.test(file))
    .map((file) => readFileSync(join(FOLDER, name, file), 'utf8').split('\n')),
);

const LINE = fc.nat(10_000);

/** Something that happens to a page between the press and the program: numbers choose lines, letters and other pages. */
const DAMAGE = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: LINE, length: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: LINE, length: fc.integer({ min: 1, max: 12 }), to: LINE }),
  fc.record({ kind: fc.constant('move' as const), at: LINE, length: fc.integer({ min: 1, max: 12 }), to: LINE }),
  fc.record({ kind: fc.constant('join' as const), at: LINE }),
  fc.record({ kind: fc.constant('break' as const), at: LINE, column: fc.nat(200) }),
  fc.record({ kind: fc.constant('misread' as const), at: LINE, column: fc.nat(200), as: fc.string({ maxLength: 3, unit: 'binary' }) }),
  fc.record({ kind: fc.constant('graft' as const), at: LINE, length: fc.integer({ min: 1, max: 12 }), to: LINE, from: fc.nat(10_000) }),
);
type Damage = typeof DAMAGE extends fc.Arbitrary<infer T> ? T : never;

function damage(lines: readonly string[], { kind, at, ...own }: Damage): string[] {
  const i = at % Math.max(1, lines.length);
  const line = lines[i] ?? '';
  const column = 'column' in own ? own.column % (line.length + 1) : 0;
  const place = (list: readonly string[], to: number) => to % (list.length + 1);
  if (kind === 'join') return [...lines.slice(0, i), line + (lines[i + 1] ?? ''), ...lines.slice(i + 2)];
  if (kind === 'break') return [...lines.slice(0, i), line.slice(0, column), line.slice(column), ...lines.slice(i + 1)];
  if (kind === 'misread' && 'as' in own)
    return [...lines.slice(0, i), line.slice(0, column) + own.as.replaceAll('\n', ' ') + line.slice(column + 1), ...lines.slice(i + 1)];
  const length = 'length' in own ? own.length : 0;
  if (kind === 'cut') return lines.toSpliced(i, length);
  const to = 'to' in own ? own.to : 0;
  if (kind === 'graft' && 'from' in own) {
    const other = PAGES[own.from % PAGES.length] ?? [];
    return lines.toSpliced(place(lines, to), 0, ...other.slice(at % Math.max(1, other.length)).slice(0, length));
  }
  const taken = lines.slice(i, i + length);
  const rest = kind === 'move' ? lines.toSpliced(i, length) : lines;
  return rest.toSpliced(place(rest, to), 0, ...taken);
}

const DAMAGED = fc.record({ page: fc.nat(10_000), damages: fc.array(DAMAGE, { minLength: 1, maxLength: 8 }) });
const FORMATS = ['markdown', 'text'] as const satisfies readonly Format[];

describe('A page that was damaged anyhow', () => {
  it('is taken apart with every line in exactly one place', { timeout: 3_600_000 }, () => {
    expect(PAGES.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(DAMAGED, fc.constantFrom(...FORMATS), ({ page, damages }, format) => {
        const text = damages.reduce<readonly string[]>(damage, PAGES[page % PAGES.length] ?? []).join('\n');
        const assembled = assemblePage(runStages(readers[format].read({ path: 'page', text })));
        expect(findMisplaced(text, assembled)).toEqual([]);
        for (const { article } of assembled.placements) if (article !== null) expect(assembled.articles[article]).toBeDefined();
      }),
      { numRuns: times({ usual: 100, full: 100_000 }) },
    );
  });
});
