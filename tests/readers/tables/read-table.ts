import { assemblePage, runStages } from '../../../src/index.js';
import { type Format, type Reader, readers, type SourceFile, type SourcePage } from '../../../src/readers/index.js';

/** The records of a table. */
export async function readTable(format: Format, content: string | Uint8Array, columns?: SourceFile['columns']): Promise<SourcePage[]> {
  const reader: Reader = readers[format];
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const text = () => Buffer.from(bytes).toString('utf8');
  const file: SourceFile = { path: 'a', bytes: () => bytes, text, pieces: () => [bytes], sibling: () => null, ...(columns && { columns }) };
  const pages: SourcePage[] = [];
  for await (const page of reader.pages?.(file) ?? []) pages.push(page);
  return pages;
}

/** The articles of such records, one each. */
export function articlesOf(pages: readonly SourcePage[]) {
  return pages.map(({ text, layout }) => assemblePage(runStages(readers.csv.read({ path: 'a', text, layout }))).articles[0]);
}
