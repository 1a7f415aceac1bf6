import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeArchive, makeWorkplace, type Workplace } from './run-broadsheet.js';

/** Changes an archive behind the program's back. */
function meddle(place: Workplace, sql: string, name = 'archive.db'): void {
  const database = new Database(place.path(name));
  database.pragma('foreign_keys = OFF');
  database.exec(sql);
  database.close();
}

function hash(place: Workplace, name: string): string {
  return createHash('sha256')
    .update(readFileSync(place.path(name)))
    .digest('hex');
}

describe('check', () => {
  it('says that a whole archive is whole', () => {
    const place = makeArchive();
    const { status, stdout, stderr } = place.run(['check']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/archive\.db: 5 documents, 5 articles: whole; content [0-9a-f]{64}\n$/);
  });

  it('tells lost rows, an index out of step and lines in no place', () => {
    const place = makeArchive();
    meddle(
      place,
      `DELETE FROM pages WHERE label = 'A2';
       UPDATE paragraphs SET text = text || ' And many more words.' WHERE text LIKE '%ferry will make%';
       DELETE FROM paragraphs WHERE text LIKE '%三百吨%';
       INSERT INTO paragraph_sources (paragraph_id, position, first_line, last_line) SELECT id, 9, 1, 1 FROM paragraphs WHERE text LIKE '%晚上十点%'`,
    );
    const { status, stdout } = place.run(['check', '--format', 'csv']);
    expect(status).toBe(3);
    expect(stdout).toMatch(/^check,about,problem\n/);
    expect(stdout).toMatch(/^references,documents row \d,refers to a row of pages that is not there$/m);
    expect(stdout).toMatch(
      /^search index,the-daily-planet\/2024-03-08\/A1\/1,is not indexed as it stands; run: broadsheet check --reindex$/m,
    );
    expect(stdout).toMatch(/^conservation,平顶山日报\/2024-03-08\/02.md,"?1 lines? .*: 3"?$/m);
    expect(stdout).toMatch(/^conservation,平顶山日报\/2024-03-09\/01.md,"?1 lines? .*: 1"?$/m);
  });
});

describe('check of an archive that is damaged', () => {
  it('says which kept text is damaged, and so do show and reprocess, in a line', () => {
    const place = makeArchive();
    meddle(place, "UPDATE documents SET source = x'789c0102' WHERE path LIKE '%08/02.md'");
    const check = place.run(['check', '--format', 'csv']);
    expect(check).toMatchObject({ status: 3, stdout: expect.stringContaining('sources,平顶山日报/2024-03-08/02.md,') });
    const show = place.run(['show', 'pingdingshan-ribao/2024-03-08/2/1', '--source', '--format', 'json']);
    expect(show.stderr).not.toContain('    at ');
    const reprocess = place.run(['reprocess']);
    expect(reprocess).toMatchObject({ status: 1, stdout: expect.stringMatching(/^4 documents/) });
    expect(reprocess.stderr).toMatch(/^failed: 平顶山日报\/2024-03-08\/02\.md: [^\n]*damaged[^\n]*\n$/);
    expect(place.run(['search', '防汛']).status).toBe(0);
  });

  it.each([
    ['a view', 'DROP VIEW article_text', 'article_text'],
    ['the full-text index', 'DROP TABLE article_search', 'article_search'],
    ['its list of tokens', 'DROP TABLE article_tokens', 'article_tokens'],
  ])('finds that %s is missing, and --reindex makes it again', (_, sql, name) => {
    const place = makeArchive();
    const whole = place.print(['list', 'articles']);
    meddle(place, sql);
    expect(place.run(['check', '--format', 'csv'])).toMatchObject({ status: 3, stdout: expect.stringContaining(`schema,${name},`) });
    expect(place.run(['check', '--reindex'])).toMatchObject({ status: 0, stderr: expect.stringContaining('whole') });
    expect(place.print(['list', 'articles'])).toBe(whole);
    expect(place.rows(['search', '防汛'])).toHaveLength(1);
  });

  it('says which table is missing', () => {
    const place = makeArchive();
    meddle(place, 'DROP TABLE bylines');
    const { status, stdout, stderr } = place.run(['check', '--reindex', '--format', 'csv']);
    expect({ status, stdout }).toEqual({
      status: 3,
      stdout: expect.stringContaining('schema,bylines,the table is missing; restore a copy'),
    });
    expect(stderr).toMatch(/^[^\n]*not looked at\n$/);
  });
});

describe('An archive', () => {
  it.each([
    ['a SQLite file of another program', 'is a SQLite file, but not a Broadsheet archive'],
    ['no SQLite file', 'is not a Broadsheet archive (not a SQLite file)'],
  ])('that is %s is refused and not changed', (_, problem) => {
    const place = makeWorkplace();
    if (problem.startsWith('is a SQLite')) meddle(place, 'CREATE TABLE articles (id INTEGER); INSERT INTO articles VALUES (1)');
    else place.write('archive.db', 'a list of things\n'.repeat(100));
    place.write('a.md', '# A\n\nText.\n');
    const before = hash(place, 'archive.db');
    for (const args of [
      ['import', 'a.md'],
      ['sql', 'SELECT 1'],
    ]) {
      const { status, stdout, stderr } = place.run(args);
      expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
      expect(stderr).toMatch(/^broadsheet: [^\n]*archive\.db: [^\n]*\n$/);
      expect(stderr).toContain(problem);
    }
    expect(hash(place, 'archive.db')).toBe(before);
  });

  it('says how many documents older rules read, and so does import, until they are read again', () => {
    const place = makeArchive();
    meddle(place, 'UPDATE documents SET rules = 1 WHERE id IN (1, 2)');
    const said = '2 documents of the archive were read by older rules; read them again with: broadsheet reprocess\n';
    expect(place.run(['check']).stderr).toContain(said);
    place.write('new.md', '# A\n\nText.\n');
    expect(place.print(['import', 'new.md'])).toContain(said);
    place.print(['reprocess']);
    expect(place.run(['check']).stderr).not.toContain('older rules');
  });

  it('of a newer version is refused and not changed', () => {
    const place = makeArchive();
    meddle(place, "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 99999999999999)");
    const before = hash(place, 'archive.db');
    const { status, stderr } = place.run(['import', 'papers']);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^broadsheet: [^\n]*archive\.db: was made by a newer version of Broadsheet; update the program\n$/);
    expect(hash(place, 'archive.db')).toBe(before);
  });

  it('that is damaged is refused in one line', () => {
    const place = makeArchive();
    const bytes = readFileSync(place.path('archive.db'));
    place.write('cut.db', bytes.subarray(0, 5000));
    const { status, stderr } = place.run(['--archive', 'cut.db', 'list', 'articles']);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^broadsheet: [^\n]*\n$/);
  });

  it('that is missing or empty is said with what to do', () => {
    const place = makeWorkplace();
    place.write('empty.db', '');
    const run = (archive: string) => place.run(['--archive', archive, 'list', 'articles']);
    expect(run('none.db')).toMatchObject({
      status: 3,
      stderr: 'broadsheet: none.db: there is no such archive; make one with: broadsheet import PATH\n',
    });
    expect(run('empty.db')).toMatchObject({ status: 3, stderr: 'broadsheet: empty.db: is empty; fill it with: broadsheet import PATH\n' });
    expect(run('no/none.db').status).toBe(3);
    place.write('a.md', '# A\n\nText.\n');
    expect(place.run(['--archive', 'no/none.db', 'import', 'a.md'])).toMatchObject({
      status: 3,
      stderr: 'broadsheet: no/none.db: cannot be opened; its folder does not exist\n',
    });
    expect(place.run(['--archive', 'empty.db', 'import', 'a.md']).status).toBe(0);
  });

  it('that was made from a dump is refused with what it lacks, and used when it has it', () => {
    const place = makeArchive();
    meddle(place, 'PRAGMA application_id = 0; PRAGMA user_version = 0');
    const { status, stderr } = place.run(['list', 'articles']);
    expect(status).toBe(3);
    const [, pragmas = ''] = /sqlite3 \S+ '([^']+)'\n$/.exec(stderr) ?? [];
    expect(stderr).toContain('application_id and user_version');
    meddle(place, pragmas);
    expect(place.rows(['list', 'articles'])).toHaveLength(5);
    expect(place.print(['check'])).toBe('');
  });
});
