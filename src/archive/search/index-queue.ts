import type { ArchiveReader } from '../database/archive.js';

/** The tokens of an article, a text a column, as `article_search` takes them. */
export type ColumnTokens = readonly string[];

/** A change of the full-text index that waits for the end of its transaction. */
interface IndexChange {
  readonly id: number;
  readonly kind: 'insert' | 'delete';
  readonly tokens: ColumnTokens;
}

/** What a change of the index comes to for one article. */
export interface IndexStep {
  /** `articles.id` */
  readonly id: number;
  /** What the index has of it and is to have no longer; null for nothing. */
  readonly removed: ColumnTokens | null;
  /** What it is to have; null for nothing. */
  readonly added: ColumnTokens | null;
}

const queues = new WeakMap<ArchiveReader['sqlite'], IndexQueue>();

/** The queue of the transaction that is open; undefined where changes are written at once. */
export function queueOf({ sqlite }: Pick<ArchiveReader, 'sqlite'>): IndexQueue | undefined {
  return queues.get(sqlite);
}

/** Begins to gather changes of the index. */
export function openQueue({ sqlite }: Pick<ArchiveReader, 'sqlite'>): IndexQueue {
  const queue = new IndexQueue();
  queues.set(sqlite, queue);
  return queue;
}

/** Changes are written at once again; what was gathered is forgotten. */
export function closeQueue({ sqlite }: Pick<ArchiveReader, 'sqlite'>): void {
  queues.delete(sqlite);
}

/**
 * Changes of the full-text index in one transaction. FTS5 writes out what it has gathered at every savepoint, and at every row whose number
 * is not above the one before: written together at the end, in the order of the articles, many documents make one segment.
 */
export class IndexQueue {
  readonly #changes: IndexChange[] = [];
  /** The newest change of each article. */
  readonly #newest = new Map<number, IndexChange>();

  add(change: IndexChange): void {
    this.#changes.push(change);
    this.#newest.set(change.id, change);
  }

  /** Whether the index will have an article; undefined where nothing of this transaction says so. */
  has(id: number): boolean | undefined {
    const newest = this.#newest.get(id);
    return newest && newest.kind === 'insert';
  }

  /** How far it has come, for `backTo`. */
  get mark(): number {
    return this.#changes.length;
  }

  /** Forgets what came after a mark: a savepoint was taken back. */
  backTo(mark: number): void {
    if (mark === this.#changes.length) return;
    this.#changes.splice(mark);
    this.#newest.clear();
    for (const change of this.#changes) this.#newest.set(change.id, change);
  }

  /** What is to be written, in the order of `articles.id`; nothing waits then. */
  take(): IndexStep[] {
    const first = new Map<number, IndexChange>();
    for (const change of this.#changes) if (!first.has(change.id)) first.set(change.id, change);
    const steps = [...this.#newest].map(([id, newest]): IndexStep => {
      const oldest = first.get(id);
      const removed = oldest?.kind === 'delete' ? oldest.tokens : null;
      return { id, removed, added: newest.kind === 'insert' ? newest.tokens : null };
    });
    this.#changes.splice(0);
    this.#newest.clear();
    return steps.filter(({ removed, added }) => !isSame(removed, added)).toSorted((a, b) => a.id - b.id);
  }
}

function isSame(one: ColumnTokens | null, other: ColumnTokens | null): boolean {
  if (one === null || other === null) return one === other;
  return one.every((text, i) => text === other[i]);
}
