import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { and, eq } from 'drizzle-orm';
import type { Db } from '../database/archive.js';
import { publicationNames, publications } from '../database/schema.js';
import { findPublication, foldName } from '../search/find-publication.js';
import { fold } from '../search/fold.js';

const require = createRequire(import.meta.url);

const REFERENCE = fileURLToPath(new URL('../../../seeds/publications.csv', import.meta.url));

/** Loads `seeds/publications.csv` as reference rows; rows that are there, and a user's, stay as they are. */
export function loadReference(db: Db): void {
  const rows: Record<string, string>[] = parse(readFileSync(REFERENCE, 'utf8'), { columns: true, bom: true });
  for (const row of rows) {
    const { slug = '', name = '' } = row;
    if (findPublication({ sqlite: db.$client }, name) !== null) continue;
    const values = {
      slug,
      name,
      language: row.language || null,
      place: row.place || null,
      issn: row.issn || null,
      cn: row.cn || null,
      reference: true,
    };
    const inserted = db.insert(publications).values(values).onConflictDoNothing().returning({ id: publications.id }).get();
    if (!inserted) continue;
    addNames(db, inserted.id, [name, slug, ...(row.other_names ?? '').split(';')]);
  }
}

/** Folds every name by today's rules. */
export function foldNames(db: Db): void {
  for (const { publicationId, name, folded } of db.select().from(publicationNames).all()) {
    const row = and(eq(publicationNames.publicationId, publicationId), eq(publicationNames.folded, folded));
    if (foldName(name) === folded) continue;
    db.delete(publicationNames).where(row).run();
    addNames(db, publicationId, [name]);
  }
}

function addNames(db: Db, publicationId: number, names: readonly string[]): void {
  for (const name of names) {
    const folded = foldName(name);
    if (folded) db.insert(publicationNames).values({ publicationId, name: name.trim(), folded }).onConflictDoNothing().run();
  }
}

/**
 * The publication that goes by `name`, made where there is none.
 * @param slug for a new one; its pinyin or folded name by default
 */
export function ensurePublication(
  db: Db,
  name: string,
  language: string | null,
  slug: string = slugOf(name),
): { id: number; slug: string } {
  const found = findPublication({ sqlite: db.$client }, name);
  if (found !== null) {
    const row = db.select({ id: publications.id, slug: publications.slug }).from(publications).where(eq(publications.id, found)).get();
    if (row) return row;
  }
  // A paper that was known by its slug alone (from a folder) takes the first full name that has this slug.
  const nameless = db
    .select()
    .from(publications)
    .where(and(eq(publications.slug, slug), eq(publications.name, slug)))
    .get();
  if (nameless) {
    db.update(publications).set({ name }).where(eq(publications.id, nameless.id)).run();
    addNames(db, nameless.id, [name]);
    return { id: nameless.id, slug };
  }
  const free = freeSlug(db, slug);
  const row = db.insert(publications).values({ slug: free, name, language }).returning({ id: publications.id }).get();
  addNames(db, row.id, [name, free]);
  return { id: row.id, slug: free };
}

/** A name as a key's first part: pinyin for Han, lower-case letters of other scripts and digits, hyphens between. */
export function slugOf(name: string): string {
  // Its dictionary takes a fifth of the program's start, and only new papers need it.
  const { pinyin } = require('pinyin-pro') as typeof import('pinyin-pro');
  const latin = pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  // 日报, 晚报 and the like are one word, as the papers themselves write it (Renmin Ribao).
  const joined = joinSyllables([...name.normalize('NFKC')], latin);
  const slug = fold(joined)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug || 'paper';
}

/** 平顶山日报: the title's own syllables make one word and the kind of paper (日报) another. */
function joinSyllables(characters: readonly string[], syllables: readonly string[]): string {
  if (characters.length !== syllables.length) return syllables.join(' ');
  const text = characters.join('');
  const kind = /(?:日报|晚报|晨报|早报|时报|商报|周报|导报|新报|快报|公报|青年报|都市报|日報|晚報|晨報|時報|週報)$/.exec(text);
  if (!kind || kind.index === 0) return syllables.join(' ');
  const at = [...text.slice(0, kind.index)].length;
  return `${syllables.slice(0, at).join('')} ${syllables.slice(at).join('')}`;
}

function freeSlug(db: Db, slug: string): string {
  for (let i = 1; ; i++) {
    const candidate = i === 1 ? slug : `${slug}-${i}`;
    if (!db.select({ id: publications.id }).from(publications).where(eq(publications.slug, candidate)).get()) return candidate;
  }
}
