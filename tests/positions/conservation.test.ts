import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemblePage, runStages } from '../../src/index.js';
import { type Reader, readers, type SourceFile, type SourcePage } from '../../src/readers/index.js';
import { repairCharacters } from '../../src/stages/characters/repair-characters.js';
import { findMisplaced } from '../find-misplaced.js';
import { rounds } from '../rounds.js';
import { SKETCH_FORMATS, type SketchFiles, type SketchFormat, type SketchPage, sketchPages, writeFormat } from './write-formats.js';

function fileOf(files: SketchFiles, path: string): SourceFile {
  const bytes = (name: string) => Buffer.from(files[name] ?? '');
  const has = (name: string) => Object.hasOwn(files, name);
  return {
    ...{ path, has },
    bytes: () => bytes(path),
    text: () => bytes(path).toString(),
    pieces: () => [bytes(path)],
    sibling: (name) => (has(name) ? bytes(name) : null),
  };
}

/** The files that are read by themselves: the pages of a METS are parts of it. */
function namesOf(format: SketchFormat, files: SketchFiles): string[] {
  return format === 'mets' ? ['mets.xml'] : Object.keys(files);
}

async function readPages(format: SketchFormat, pages: readonly SketchPage[]): Promise<SourcePage[]> {
  const files = writeFormat(format, pages);
  const reader: Reader = readers[format];
  const read: SourcePage[] = [];
  for (const name of namesOf(format, files)) for await (const page of reader.pages?.(fileOf(files, name)) ?? []) read.push(page);
  return read;
}

/** Letters and digits with how often they come, as repairs of characters leave them. */
function countLetters(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts)
    for (const [letter] of repairCharacters(text, {}).matchAll(/[\p{L}\p{N}]/gu)) counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
}

describe.each(SKETCH_FORMATS)('Pages in %s', (format) => {
  it('keep every letter, and end with every line in exactly one place', async () => {
    await fc.assert(
      fc.asyncProperty(sketchPages, async (pages) => {
        const read = await readPages(format, pages);
        const printed = pages.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines.map(({ text }) => text)));
        expect(countLetters(read.map(({ text }) => text))).toEqual(countLetters(printed));
        for (const { text, layout } of read) {
          const assembled = assemblePage(runStages(readers[format].read({ path: 'page', text, layout })));
          expect(findMisplaced(text, assembled)).toEqual([]);
          for (const { article } of assembled.placements) if (article !== null) expect(assembled.articles[article]).toBeDefined();
        }
      }),
      { numRuns: rounds(60) },
    );
  });
});
