import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginImport, openArchive, search, storeDocument } from '../../src/archive/index.js';
import { ArchiveError } from '../../src/page/index.js';
import { makeDocument } from './make-document.js';
import { undoMigrations } from './undo-migrations.js';

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-open-'));
  path = join(folder, 'papers.db');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A new archive with one document, closed. */
function makeArchive(): void {
  const archive = openArchive(path, { mode: 'write' });
  storeDocument(
    archive,
    beginImport(archive, 'a test', '0.0.0'),
    makeDocument({ publication: '云溪日报', articles: [{ headline: '新桥通车' }] }),
  );
  archive.close();
}

/** A SQLite file of another program. */
function makeForeign(sql: string): void {
  const other = new Database(path);
  other.exec(sql);
  other.close();
}

describe('A new archive', () => {
  it('is made where there is none, with every migration and the reference publications', () => {
    const archive = openArchive(path, { mode: 'write' });
    const count = (sql: string) => Number(archive.sqlite.prepare(sql).pluck().get());
    expect(count('SELECT count(*) FROM __drizzle_migrations')).toBeGreaterThan(0);
    expect(count('SELECT count(*) FROM publications WHERE reference')).toBeGreaterThan(30);
    expect(archive.sqlite.pragma('application_id', { simple: true })).toBe(Buffer.from('BRSH').readUInt32BE());
    expect(archive.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    archive.close();
  });

  it('fills a file that has the mark of an archive alone: a program was killed behind it', () => {
    makeForeign(`PRAGMA application_id = ${Buffer.from('BRSH').readUInt32BE()}`);
    expect(() => openArchive(path)).toThrow('is empty');
    makeArchive();
    openArchive(path).close();
  });

  it('fills an empty file', () => {
    writeFileSync(path, '');
    makeArchive();
    expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('is one plain file after it is closed', () => {
    makeArchive();
    expect(readdirSync(folder)).toEqual(['papers.db']);
  });

  it('may be closed twice', () => {
    const archive = openArchive(path, { mode: 'write' });
    archive.close();
    expect(() => archive.close()).not.toThrow();
  });
});

describe('An archive that was closed', () => {
  it('opens again with what was stored', () => {
    makeArchive();
    const archive = openArchive(path);
    expect(archive.sqlite.prepare('SELECT headline FROM articles').pluck().all()).toEqual(['新桥通车']);
    archive.close();
  });

  it('is not changed by reading', () => {
    makeArchive();
    const before = readFileSync(path);
    const archive = openArchive(path);
    expect(() => archive.sqlite.exec('DELETE FROM articles')).toThrow(/readonly|read-only|not authorized|attempt to write/i);
    archive.close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is brought up to date where an older version made it, also to read', () => {
    makeArchive();
    // As it was before the migrations that made today's index, and what followed.
    const old = new Database(path);
    undoMigrations(old, '0003_views');
    old.exec(`INSERT INTO notices (document_id, code, detail) VALUES (1, 'order-uncertain', '{"confidence":0.6,"reason":"by its topic"}')`);
    old.close();
    const archive = openArchive(path);
    expect(search(archive, '新桥').map(({ headline }) => headline)).toEqual(['新桥通车']);
    expect(archive.sqlite.prepare('SELECT headline FROM articles').pluck().all()).toEqual(['新桥通车']);
    expect(archive.sqlite.prepare('SELECT headline FROM article_text WHERE id IS NOT NULL').pluck().all()).toEqual(['新桥通车']);
    expect(archive.sqlite.prepare("SELECT detail FROM notices WHERE code = 'order-uncertain'").pluck().all()).toEqual([
      '{"confidence":0.6,"reason":"topic"}',
    ]);
    archive.close();
  });

  it('can be read while another program writes', () => {
    makeArchive();
    const writer = openArchive(path, { mode: 'write' });
    const reader = openArchive(path);
    writer.transaction(() => {
      writer.sqlite.exec("UPDATE articles SET headline = '新桥'");
      expect(reader.sqlite.prepare('SELECT headline FROM articles').pluck().get()).toBe('新桥通车');
    });
    expect(reader.sqlite.prepare('SELECT headline FROM articles').pluck().get()).toBe('新桥');
    reader.close();
    writer.close();
    expect(readdirSync(folder)).toEqual(['papers.db']);
  });
});

describe('A transaction', () => {
  it('stores all of its work or nothing', () => {
    const archive = openArchive(':memory:', { mode: 'write' });
    const work = () =>
      archive.transaction(() => {
        beginImport(archive, 'a test', '0.0.0');
        throw new RangeError('half way');
      });
    expect(work).toThrow('half way');
    expect(archive.sqlite.prepare('SELECT count(*) FROM imports').pluck().get()).toBe(0);
    archive.close();
  });
});

describe('openArchive refuses', () => {
  const refused = (problem: RegExp, mode: 'read' | 'write') => {
    const before = existsSync(path) ? readFileSync(path) : null;
    const open = () => openArchive(path, { mode });
    expect(open).toThrow(ArchiveError);
    expect(open).toThrow(problem);
    expect(open).toThrow(path);
    // What is not ours is left as it was.
    expect(existsSync(path) ? readFileSync(path) : null).toEqual(before);
  };

  it('to read what is not there, and makes nothing', () => {
    refused(/there is no such archive/, 'read');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('to read an empty file', () => {
    writeFileSync(path, '');
    refused(/is empty/, 'read');
  });

  it.each(['read', 'write'] as const)('to %s a SQLite file of another program', (mode) => {
    makeForeign('CREATE TABLE notes (text); INSERT INTO notes VALUES (1)');
    refused(/not a Broadsheet archive/, mode);
  });

  it.each(['read', 'write'] as const)("to %s another program's SQLite file that has no tables yet", (mode) => {
    makeForeign('PRAGMA application_id = 42; PRAGMA user_version = 1');
    refused(/not a Broadsheet archive/, mode);
  });

  it.each(['read', 'write'] as const)('to %s a file that is no database', (mode) => {
    writeFileSync(path, '新桥于三月七日通车。\n'.repeat(100));
    refused(/not a SQLite file/, mode);
  });

  it.each(['read', 'write'] as const)('to %s an archive of a newer version', (mode) => {
    makeArchive();
    makeForeign("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of tomorrow', 9999999999999)");
    refused(/newer version/, mode);
  });

  it.each(['read', 'write'] as const)('to %s a folder', (mode) => {
    path = folder;
    expect(() => openArchive(path, { mode })).toThrow(ArchiveError);
  });

  it('to write into a folder that is not there', () => {
    path = join(folder, 'missing', 'papers.db');
    refused(/folder/, 'write');
  });

  it('a damaged archive', () => {
    makeArchive();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 100, bytes.length);
    writeFileSync(path, bytes);
    refused(/damaged|not a Broadsheet archive/, 'read');
  });
});
