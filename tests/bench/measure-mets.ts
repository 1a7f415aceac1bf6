/**
 * Reads the batch of the lab and holds what its METS says: every ARTICLE that has words is an article, and all of its words are in that one
 * and no other's are. The METS and ALTO are read here by their letters, not by the program's readers.
 */
import { basename } from 'node:path';
import { readPage } from '../../src/ingest/read-document.js';
import { readers, type SourceFile, type SourcePage } from '../../src/readers/index.js';
import { type Batch, readBatch } from './lab/mets-batch.js';

const { BROADSHEET_LAB: lab } = process.env;

/** Letters and digits: what hyphens, spaces and repairs of characters do not change. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of each ALTO file by id, in its order. */
function wordsOf(alto: string): Map<string, string> {
  const words = [...alto.matchAll(/<String ID="([^"]+)"[^>]*?\sCONTENT=(?:"([^"]*)"|'([^']*)')/g)];
  return new Map(words.map(([, id = '', content, other = '']) => [id, unescapeXml(content ?? other)]));
}

function unescapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** The letters of each article of the METS, page by page. */
function articlesOf({ mets, files }: Batch): Map<string, Map<string, string>> {
  const text = mets.bytes.toString();
  const altos = new Map(
    [...text.matchAll(/<mets:file ID="([^"]+-alto)"[\s\S]*?xlink:href="([^"]+)"/g)].map(([, id = '', name = '']) => [
      id,
      wordsOf(files.get(name)?.toString() ?? ''),
    ]),
  );
  const areas = new Map<string, { readonly file: string; readonly letters: string }>();
  for (const [, id = '', inside = ''] of text.matchAll(/<mets:div ID="(pa\d+)" TYPE="pagearea"[^>]*>([\s\S]*?)<\/mets:div>/g)) {
    const [, file = '', begin = '', end = ''] = /FILEID="([^"]+-alto)"[^>]*BEGIN="([^"]+)" END="([^"]+)"/.exec(inside) ?? [];
    const words = [...(altos.get(file) ?? [])];
    const [first, last] = [words.findIndex(([own]) => own === begin), words.findIndex(([own]) => own === end)];
    areas.set(id, {
      file,
      letters: lettersOf(
        words
          .slice(first, last + 1)
          .map(([, word]) => word)
          .join(''),
      ),
    });
  }
  const articles = new Map<string, Map<string, string>>();
  for (const [group] of text.matchAll(/<mets:smLinkGrp>[\s\S]*?<\/mets:smLinkGrp>/g)) {
    const [article, ...own] = [...group.matchAll(/xlink:href="#([^"]+)"/g)].map(([, id = '']) => id);
    if (!article?.startsWith('art')) continue;
    const pages = new Map<string, string>();
    for (const id of own) {
      const { file = '', letters = '' } = areas.get(id) ?? {};
      pages.set(file, (pages.get(file) ?? '') + letters);
    }
    articles.set(article, pages);
  }
  return articles;
}

/** The letters of the lines of each article that the program makes, page by page. */
function readArticles({ mets, files }: Batch): string[][] {
  const bytes = () => mets.bytes;
  const file: SourceFile = {
    path: basename(mets.path),
    bytes,
    text: () => mets.bytes.toString(),
    pieces: () => [mets.bytes],
    sibling: (name) => files.get(name) ?? null,
  };
  return [...((readers.mets.pages?.(file) ?? []) as Iterable<SourcePage>)].map(({ text, layout, said, notices }, i) => {
    const page = { number: i + 1, firstLine: 1, text, borders: [], said, sha256: '', notices, layout };
    const { assembled } = readPage(file.path, { page, format: 'mets', encoding: 'utf-8', sha256: '', bytes: 0 }, { known: said });
    const lines = text.split('\n');
    return assembled.articles.map((article, at) => {
      const sources = article.paragraphs.flatMap((paragraph) => paragraph.sources);
      const placed = assembled.placements.filter((placement) => placement.article === at);
      const own = [...sources, ...placed].toSorted((a, b) => a.first - b.first);
      return lettersOf(own.flatMap(({ first, last }) => lines.slice(first - 1, last)).join(''));
    });
  });
}

if (!lab) console.log('The batch of the lab is not measured: BROADSHEET_LAB does not name its place.');
else {
  const batch = readBatch(lab);
  const wanted = [...articlesOf(batch)].filter(([, pages]) => [...pages.values()].some((letters) => letters !== ''));
  const made = new Set(readArticles(batch).flat());
  const wrong = wanted.filter(([, pages]) => [...pages.values()].some((letters) => letters !== '' && !made.has(letters)));
  const letters = wanted.reduce((sum, [, pages]) => sum + [...pages.values()].join('').length, 0);
  console.log(
    `METS of 1832: ${wanted.length - wrong.length} of ${wanted.length} articles are one article each, with all of their ${letters.toLocaleString('en')} letters`,
  );
  for (const [id] of wrong) console.log(`  ${id} is not`);
  if (wrong.length > 0 || wanted.length === 0) process.exitCode = 1;
}
