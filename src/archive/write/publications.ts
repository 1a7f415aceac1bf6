import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Archive, ArchiveReader } from '../database/archive.js';
import { publications } from '../database/schema.js';
import { allRows, allValues, hasRow, oneRow, oneValue, run } from '../database/statements.js';
import { exactName, foldName, publicationNamed } from '../search/find-publication.js';
import { fold } from '../search/fold.js';
import { insertWithId } from './rows.js';

const require = createRequire(import.meta.url);

const REFERENCE = fileURLToPath(new URL('../../../seeds/publications.csv', import.meta.url));

function readReference(): Record<string, string>[] {
  return parse(readFileSync(REFERENCE, 'utf8'), { columns: true, bom: true });
}

/** Every name of a reference row. */
function namesOf({ slug = '', name = '', other_names: others = '' }: Record<string, string>): string[] {
  return [name, slug, ...others.split(';')];
}

let reference: readonly string[] | null = null;

/** The names that come with the program, folded. */
function referenceNames(): readonly string[] {
  reference ??= readReference().flatMap(namesOf).map(foldName);
  return reference;
}

/**
 * Names of newspapers, folded: those that come with the program, and those that people said, now or of what is in the archive. What the
 * program worked out of a path or a page is none, so that the names do not depend on which file was read first.
 * @param said by this run's options and manifests
 */
export function publicationNames(archive: ArchiveReader, said: readonly string[]): ReadonlySet<string> {
  const before = allValues<string>(
    archive,
    "SELECT DISTINCT value FROM identifications WHERE field = 'publication' AND basis IN ('user', 'option', 'manifest')",
  );
  return new Set([...referenceNames(), ...[...before, ...said].map(foldName)].filter(Boolean));
}

/** Loads `seeds/publications.csv` as reference rows; rows that are there, and a user's, stay as they are. */
export function loadReference(archive: Archive): void {
  for (const row of readReference()) {
    const { slug = '', name = '' } = row;
    if (publicationNamed(archive, name) !== null || hasRow(archive, 'SELECT 1 FROM publications WHERE slug = ?', slug)) continue;
    const id = insertWithId(archive, publications, {
      slug,
      name,
      language: row.language || null,
      place: row.place || null,
      issn: row.issn || null,
      cn: row.cn || null,
      reference: true,
    });
    addNames(archive, id, namesOf(row));
  }
}

/** Folds every name by today's rules. */
export function foldNames(archive: Archive): void {
  const names = allRows<{ readonly id: number; readonly name: string; readonly folded: string }>(
    archive,
    'SELECT publication_id AS id, name, folded FROM publication_names',
  );
  for (const { id, name, folded } of names) {
    const now = foldName(name);
    if (now !== folded) run(archive, 'UPDATE publication_names SET folded = ? WHERE publication_id = ? AND name = ?', now, id, name);
  }
}

function addNames(archive: Archive, publicationId: number, names: readonly string[]): void {
  const sql = 'INSERT OR IGNORE INTO publication_names (publication_id, name, folded) VALUES (?, ?, ?)';
  // Of spellings that are one name the first is kept.
  for (const name of new Map(names.toReversed().map((one) => [exactName(one), one.trim()])).values()) {
    const folded = foldName(name);
    if (folded) run(archive, sql, publicationId, name, folded);
  }
}

/** Makes a name one more of the publication that is called `name`: what another had under it is its own from then on. @param name of a publication that is there */
export function addAlias(archive: Archive, name: string, alias: string): void {
  const own = publicationNamed(archive, name);
  if (own === null) return;
  const other = publicationNamed(archive, alias);
  if (other === null) addNames(archive, own, [alias]);
  if (other === null || other === own || hasRow(archive, 'SELECT 1 FROM issues WHERE publication_id = ?', other)) return;
  run(archive, 'UPDATE OR IGNORE publication_names SET publication_id = ? WHERE publication_id = ?', own, other);
  run(archive, 'DELETE FROM publication_names WHERE publication_id = ?', other);
  run(archive, 'DELETE FROM publications WHERE id = ? AND NOT reference', other);
}

/** Takes a name away that was only added to a publication. */
export function removeAlias(archive: Archive, alias: string): void {
  run(
    archive,
    'DELETE FROM publication_names WHERE name = ? AND name NOT IN (SELECT b.name FROM publications b WHERE b.id = publication_id)',
    alias,
  );
}

/**
 * The publication with this very name or slug, made where there is none: names that are only alike are of different papers.
 * @param slug for a new one; its pinyin or folded name by default
 */
export function ensurePublication(
  archive: Archive,
  name: string,
  language: string | null,
  slug: string = slugOf(name),
): { id: number; slug: string } {
  const found = publicationNamed(archive, name);
  const known =
    found === null ? undefined : oneRow<{ id: number; slug: string }>(archive, 'SELECT id, slug FROM publications WHERE id = ?', found);
  if (known) return known;
  // A paper that was known by its slug alone (from a folder) takes the first full name that has this slug.
  const nameless = oneValue<number>(archive, 'SELECT id FROM publications WHERE slug = ? AND name = slug', slug);
  if (nameless !== undefined) {
    run(archive, 'UPDATE publications SET name = ? WHERE id = ?', name, nameless);
    addNames(archive, nameless, [name]);
    return { id: nameless, slug };
  }
  const free = freeSlug(slug, (one) => !hasRow(archive, 'SELECT 1 FROM publications WHERE slug = ?', one));
  const id = insertWithId(archive, publications, { slug: free, name, language });
  addNames(archive, id, [name, free]);
  return { id, slug: free };
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

/** The slug itself, or the first of `slug-2`, `slug-3`, … that is free. */
export function freeSlug(slug: string, isFree: (slug: string) => boolean): string {
  for (let i = 1; ; i++) {
    const candidate = i === 1 ? slug : `${slug}-${i}`;
    if (isFree(candidate)) return candidate;
  }
}
