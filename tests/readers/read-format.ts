import { readFileSync } from 'node:fs';
import { type AssembledPage, assemblePage, runStages } from '../../src/index.js';
import { type Format, type Reader, readers, type SourceFile, type SourcePage } from '../../src/readers/index.js';

/** The text of a fixture of a format with pages of its own. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url), 'utf8');
}

/** A file whose siblings are these texts. */
export function sourceFile(text: string, siblings: Readonly<Record<string, string>> = {}, path = 'folder/file.xml'): SourceFile {
  const bytes = () => Buffer.from(text);
  const sibling = (name: string) => (Object.hasOwn(siblings, name) ? Buffer.from(siblings[name] ?? '') : null);
  return { path, text: () => text, bytes, pieces: () => [bytes()], sibling, has: (name) => sibling(name) !== null };
}

/** The pages of a file. */
export function pagesOf(format: Format, file: SourceFile | string): SourcePage[] {
  const reader: Reader = readers[format];
  return [...((reader.pages?.(typeof file === 'string' ? sourceFile(file) : file) ?? []) as Iterable<SourcePage>)];
}

/** A page taken apart and put together. */
export function assemble({ text, layout }: SourcePage): AssembledPage {
  return assemblePage(runStages(readers.alto.read({ path: 'page', text, layout })));
}

/** Lines that are not in exactly one place of a page that was put together. */
export function misplacedLines({ text }: Pick<SourcePage, 'text'>, { articles, placements }: AssembledPage): string[] {
  const lines = text.split('\n');
  const counts = lines.map(() => 0);
  const ranges = [...articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sources }) => sources)), ...placements];
  for (const { first, last } of ranges) for (let n = first; n <= last; n++) counts[n - 1] = (counts[n - 1] ?? 0) + 1;
  return lines.filter((line, i) => line.trim() !== '' && counts[i] !== 1);
}
