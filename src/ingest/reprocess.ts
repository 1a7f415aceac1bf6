import {
  type Archive,
  countArticles,
  isPartial,
  listDocumentIds,
  loadBorders,
  loadIdentifications,
  loadKeptNotices,
  loadLayout,
  loadSource,
  loadStored,
  type StoredDocument,
  storeDocument,
} from '../archive/index.js';
import { ArchiveError, must } from '../page/index.js';
import type { Format } from '../readers/index.js';
import { FORMATS } from '../readers/index.js';
import { interpretText } from './read-document.js';
import { rulesVersion } from './rules-version.js';

/** What reprocessing did. */
export interface ReprocessTally {
  readonly documents: number;
  /** Those that have a part in the documents; an article on two pages counts once. */
  readonly articles: number;
  readonly paragraphs: number;
  /** Documents that came from an export and have no source text here. */
  readonly withoutSource: number;
  /** Documents of which a subset left articles out: taken apart anew, they would come back. */
  readonly partial: number;
  /** Paths of documents whose kept text is damaged; they stayed as they are. */
  readonly damaged: readonly string[];
  /** Documents that were not reached, because it was stopped. */
  readonly left: number;
}

export interface ReprocessOptions {
  /** `documents.id` of those to take. @default all */
  readonly documents?: readonly number[];
  /** Returning false stops. */
  readonly onProgress?: (done: number, total: number, path: string) => boolean;
}

/** Applies today's rules to documents from their stored text; keys, what people said, and the ledger stay. One transaction a document. */
export async function reprocessDocuments(archive: Archive, { documents, onProgress }: ReprocessOptions = {}): Promise<ReprocessTally> {
  const ids = documents ?? listDocumentIds(archive);
  const tally = { documents: 0, paragraphs: 0, withoutSource: 0, partial: 0, damaged: [] as string[], left: 0 };
  const done: number[] = [];
  for (const [i, id] of ids.entries()) {
    const stored = loadStored(archive, id);
    if (onProgress && !onProgress(i, ids.length, stored?.path ?? '')) {
      tally.left = ids.length - i;
      break;
    }
    const text = takeSource(archive, id);
    if (text === DAMAGED) {
      tally.damaged.push(must(stored, 'a document').path);
      continue;
    }
    const format = FORMATS.find((one) => one === stored?.format);
    if (!stored || text === null || !format) {
      tally.withoutSource++;
      continue;
    }
    if (isPartial(archive, id)) {
      tally.partial++;
      continue;
    }
    const { id: now, paragraphs } = reprocessDocument(archive, { ...stored, text, format, id });
    done.push(now);
    tally.documents++;
    tally.paragraphs += paragraphs;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { ...tally, articles: countArticles(archive, done) };
}

const DAMAGED = Symbol('damaged');

function takeSource(archive: Archive, id: number): string | null | typeof DAMAGED {
  try {
    return loadSource(archive, id);
  } catch (error) {
    if (error instanceof ArchiveError) return DAMAGED;
    throw error;
  }
}

type Stored = NonNullable<ReturnType<typeof loadStored>> & { readonly id: number; readonly text: string; readonly format: Format };

function reprocessDocument(archive: Archive, stored: Stored): StoredDocument {
  // What the text says is read again; what came from elsewhere stays.
  const known = loadIdentifications(archive, stored.id).filter(({ basis }) => basis !== 'text' && basis !== 'front matter');
  const borders = loadBorders(archive, stored.id);
  const layout = loadLayout(archive, stored.id);
  const read = interpretText({ ...stored, borders, layout }, { known });
  return storeDocument(archive, stored.importId, {
    ...stored,
    ...read,
    borders,
    layout,
    notices: loadKeptNotices(archive, stored.id),
    rules: rulesVersion(),
    replaces: stored.id,
  });
}
