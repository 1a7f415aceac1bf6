import { createHash } from 'node:crypto';
import { type Archive, beginImport, type DocumentInput, openArchive, type StoredDocument, storeDocument } from '../../src/archive/index.js';
import { rulesVersion } from '../../src/ingest/index.js';
import type {
  Article,
  Basis,
  Dateline,
  Identity,
  IdentityField,
  Jump,
  LanguageCode,
  Notice,
  Paragraph,
  Placement,
} from '../../src/page/index.js';

/** A paragraph by its text, or with more. */
export type ParagraphSketch = string | (Partial<Paragraph> & { readonly text: string });

/** An article as short as a test can say it. */
export interface ArticleSketch {
  readonly kicker?: string;
  readonly headline?: string;
  readonly deck?: string;
  readonly byline?: readonly string[];
  readonly dateline?: Dateline;
  readonly continuedFrom?: string;
  readonly continuedOn?: string;
  readonly mark?: string;
  readonly paragraphs?: readonly ParagraphSketch[];
  /** @default 'zh' */
  readonly language?: LanguageCode;
}

/** A document as short as a test can say it. */
export interface DocumentSketch extends Partial<Identity> {
  /** @default 'option' */
  readonly basis?: Basis;
  /** @default 'page.md' */
  readonly path?: string;
  /** @default null, standard input */
  readonly location?: string | null;
  /** @default of the text */
  readonly sha256?: string;
  readonly articles?: readonly ArticleSketch[];
  readonly notices?: readonly Notice[];
  readonly language?: LanguageCode | null;
}

const FIELDS: readonly IdentityField[] = ['publication', 'date', 'page', 'edition', 'item'];

/** What the importer would hand over, with every line in one place; made without the stages, so that these tests are about the archive. */
export function makeDocument(sketch: DocumentSketch): DocumentInput {
  const { basis = 'option', path = 'page.md', location = null, articles = [], notices = [], language = 'zh' } = sketch;
  const lines: string[] = [];
  const placements: Placement[] = [];
  const made = articles.map((article, i) => ({ ...makeArticle(article, i, lines, placements), language }));
  const text = lines.map((line) => `${line}\n`).join('');
  const identifications = FIELDS.flatMap((field) => {
    const value = sketch[field];
    return value === undefined || value === null ? [] : [{ field, value, basis, evidence: `${field} ${value}` }];
  });
  return {
    path,
    location,
    sha256: sketch.sha256 ?? createHash('sha256').update(text).digest('hex'),
    format: 'markdown',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    text,
    identifications,
    language,
    diagnosis: null,
    notices,
    rules: rulesVersion(),
    assembled: { kind: 'assembled', articles: made, placements, notices: [] },
  };
}

function makeArticle(sketch: ArticleSketch, index: number, lines: string[], placements: Placement[]): Article {
  const field = (place: 'kicker' | 'headline' | 'deck') => {
    const text = sketch[place];
    if (text === undefined) return null;
    const line = lines.push(`# ${text}`);
    placements.push({ first: line, last: line, place, article: index });
    return { text, lines: [line] };
  };
  const jump = (direction: Jump['direction'], page: string | undefined): Jump | null => {
    if (page === undefined) return null;
    const line = lines.push(`（${direction} ${page}）`);
    placements.push({ first: line, last: line, place: 'jump', article: index });
    return { direction, page, mark: sketch.mark ?? null, line, stands: 'alone' };
  };
  const [kicker, headline, deck] = [field('kicker'), field('headline'), field('deck')];
  const continuedFrom = jump('from', sketch.continuedFrom);
  const paragraphs = (sketch.paragraphs ?? []).map((own): Paragraph => {
    const given = typeof own === 'string' ? { text: own } : own;
    const first = lines.length + 1;
    const last = lines.push(...((given.label ?? '') + given.text).split('\n'));
    const sources = [{ first, last, seam: null, wraps: [] }];
    return { kind: 'body', speaker: null, label: null, sources, ...given };
  });
  const continuedOn = jump('on', sketch.continuedOn);
  lines.push('');
  const { byline = [], dateline = null, language = 'zh' } = sketch;
  return {
    kind: 'article',
    language,
    kicker,
    headline,
    deck,
    byline,
    creditLines: [],
    dateline,
    continuedFrom,
    continuedOn,
    paragraphs,
  };
}

/** An archive in memory with one import begun. */
export function openMemory(): { archive: Archive; importId: number; store: (sketch: DocumentSketch) => StoredDocument } {
  const archive = openArchive(':memory:', { mode: 'write' });
  const importId = beginImport(archive, 'a test', '0.0.0');
  return { archive, importId, store: (sketch) => storeDocument(archive, importId, makeDocument(sketch)) };
}

/** How many rows each table has. */
export function countRows({ sqlite }: Archive): Record<string, number> {
  const tables = sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'article_search_%' ORDER BY name",
    )
    .pluck()
    .all();
  return Object.fromEntries(tables.map((name) => [name, Number(sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]));
}
