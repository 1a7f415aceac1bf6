import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, findPublication, openArchive } from '../../../src/archive/index.js';
import { foldName } from '../../../src/archive/search/find-publication.js';
import { fold } from '../../../src/archive/search/fold.js';
import { ensurePublication, loadReference, slugOf } from '../../../src/archive/write/publications.js';

let archive: Archive;

beforeEach(() => {
  archive = openArchive(':memory:', { mode: 'write' });
});

afterEach(() => archive.close());

const rows = () => archive.sqlite.prepare<[], Record<string, unknown>>('SELECT * FROM publications ORDER BY id').all();
const names = () =>
  archive.sqlite.prepare<[], Record<string, unknown>>('SELECT * FROM publication_names ORDER BY publication_id, folded').all();
const idOf = (slug: string) => archive.sqlite.prepare<[string], number>('SELECT id FROM publications WHERE slug = ?').pluck().get(slug);

describe('The reference publications', () => {
  const seeds: Record<string, string>[] = parse(readFileSync(new URL('../../../seeds/publications.csv', import.meta.url), 'utf8'), {
    columns: true,
  });

  it('are all there in a new archive, as reference rows', () => {
    const stored = rows();
    expect(stored.map((row) => [row.slug, row.name])).toEqual(seeds.map((row) => [row.slug, row.name]));
    expect(stored.every((row) => row.reference === 1)).toBe(true);
  });

  it('are each found by every name they go by', () => {
    for (const seed of seeds) {
      for (const name of [seed.slug, seed.name, ...(seed.other_names ?? '').split(';').filter(Boolean)]) {
        expect([name, findPublication(archive, name ?? '')]).toEqual([name, idOf(seed.slug ?? '')]);
      }
    }
  });

  it('have slugs that their names would get, or ones that are as plain', () => {
    for (const { slug } of seeds) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('are the same when they are loaded again', () => {
    const before = [rows(), names()];
    loadReference(archive);
    expect([rows(), names()]).toEqual(before);
  });

  it("never overwrite a user's row of the same slug, and add nothing to it", () => {
    archive.sqlite.exec(`DELETE FROM publication_names; DELETE FROM publications;
      INSERT INTO publications (slug, name, language, place, reference) VALUES ('renmin-ribao', 'My own paper', 'en', 'Here', 0)`);
    const [own] = rows();
    loadReference(archive);
    expect(rows().find((row) => row.slug === 'renmin-ribao')).toEqual(own);
    expect(names().filter((row) => row.publication_id === own?.id)).toEqual([]);
  });

  it("never stand beside a user's row of the same name", () => {
    archive.sqlite.exec(`DELETE FROM publication_names; DELETE FROM publications;
      INSERT INTO publications (id, slug, name, reference) VALUES (1, 'rmrb', '人民日报', 0);
      INSERT INTO publication_names VALUES (1, '人民日报', '${foldName('人民日报')}')`);
    loadReference(archive);
    expect(rows().filter((row) => row.name === '人民日报')).toMatchObject([{ id: 1, slug: 'rmrb', reference: 0 }]);
    expect(rows()).toHaveLength(seeds.length);
  });

  it('keep what a user changed in them', () => {
    archive.sqlite.exec("UPDATE publications SET place = 'elsewhere', cn = NULL WHERE slug = 'renmin-ribao'");
    const before = rows();
    loadReference(archive);
    expect(rows()).toEqual(before);
  });
});

describe('findPublication', () => {
  beforeEach(() => {
    ensurePublication(archive, 'The Harrow Courier', 'en');
    ensurePublication(archive, '云溪日报', 'zh');
  });

  it.each([
    ['The Harrow Courier', 'the-harrow-courier'],
    ['Harrow Courier', 'the-harrow-courier'],
    ['THE HARROW COURIER', 'the-harrow-courier'],
    ['the harrow-courier', 'the-harrow-courier'],
    ['Ｈａｒｒｏｗ  Courier.', 'the-harrow-courier'],
    ['the-harrow-courier', 'the-harrow-courier'],
    ['云溪日报', 'yunxi-ribao'],
    ['《云溪日报》', 'yunxi-ribao'],
    ['yunxi-ribao', 'yunxi-ribao'],
    ['People’s Daily', 'renmin-ribao'],
  ])('finds “%s” as %s', (name, slug) => {
    expect(findPublication(archive, name)).toBe(idOf(slug));
  });

  it.each(['', ' ', '云溪', 'Harrow', 'The', "'; DROP TABLE publications; --"])('finds none by “%s”', (name) => {
    expect(findPublication(archive, name)).toBeNull();
  });

  it('finds the one of this very name, and none where two have names that are alike', () => {
    const [one, other] = [ensurePublication(archive, 'The Star', 'en'), ensurePublication(archive, 'Star', 'en')];
    expect([findPublication(archive, 'THE STAR'), findPublication(archive, 'Star.')]).toEqual([one.id, other.id]);
    expect(findPublication(archive, 'Stár')).toBeNull();
  });
});

describe('ensurePublication', () => {
  it('makes a paper once, whatever name it comes by', () => {
    const first = ensurePublication(archive, '云溪日报', 'zh');
    expect(ensurePublication(archive, 'yunxi-ribao', null)).toEqual(first);
    expect(ensurePublication(archive, '《云溪日报》', 'zh')).toEqual(first);
    expect(rows().at(-1)).toMatchObject({ slug: 'yunxi-ribao', name: '云溪日报', language: 'zh', reference: 0 });
  });

  it('gives a paper that was known by its slug alone its first full name', () => {
    const { id } = ensurePublication(archive, 'yunxi-ribao', 'zh');
    expect(ensurePublication(archive, '云溪日报', 'zh')).toEqual({ id, slug: 'yunxi-ribao' });
    expect(rows().at(-1)).toMatchObject({ id, name: '云溪日报' });
    expect(findPublication(archive, '云溪日报')).toBe(id);
  });

  it.each([
    ['文汇报', '文匯報'],
    ['The Post', 'Post'],
    ['News', 'News+'],
    ['El País', 'El Pais'],
    ['Sun-Times', 'Sun Times'],
  ])('keeps %s and %s apart', (name, other) => {
    const [first, second] = [ensurePublication(archive, name, null), ensurePublication(archive, other, null)];
    expect(first.id).not.toBe(second.id);
    expect([ensurePublication(archive, name, null), ensurePublication(archive, other, null)]).toEqual([first, second]);
  });

  it.each([
    ['《云溪日报》', '云溪日报'],
    ['THE  HARROW COURIER.', 'The Harrow Courier'],
    ['People’s Post', "People's Post"],
    ['Ｔｈｅ Ｓｔａｒ', 'The Star'],
  ])('takes %s for %s', (name, other) => {
    expect(ensurePublication(archive, name, null)).toEqual(ensurePublication(archive, other, null));
  });

  it('gives two papers whose names sound alike two slugs', () => {
    expect(ensurePublication(archive, '云溪日报', 'zh').slug).toBe('yunxi-ribao');
    expect(ensurePublication(archive, '芸汐日报', 'zh').slug).toBe('yunxi-ribao-2');
    expect(ensurePublication(archive, '匀溪日报', 'zh').slug).toBe('yunxi-ribao-3');
  });

  it('takes a reference paper as it is', () => {
    expect(ensurePublication(archive, "People's Daily", 'en')).toEqual({ id: idOf('renmin-ribao'), slug: 'renmin-ribao' });
  });
});

describe('slugOf', () => {
  it.each([
    ['平顶山日报', 'pingdingshan-ribao'],
    ['云溪日报', 'yunxi-ribao'],
    ['雲溪日報', 'yunxi-ribao'],
    ['栖川都市报', 'qichuan-dushibao'],
    ['The Harrow Courier', 'the-harrow-courier'],
    ["People's Daily", 'people-s-daily'],
    ['Le Progrès', 'le-progres'],
    ['ＡＢＣ', 'abc'],
    ['24 Hours', '24-hours'],
    ['—', 'paper'],
    ['', 'paper'],
  ])('of “%s” is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it.each(['Газета', '朝日新聞', '조선일보', 'a/b~c', '../../etc'])('of “%s” can stand in a key', (name) => {
    expect(slugOf(name)).toMatch(/^[^\s/~.]+$/);
  });
});

describe('foldName', () => {
  it.each([
    ['The Times', 'times'],
    ['THE  TIMES', 'times'],
    ['Theatre News', 'theatrenews'],
    ['《云溪日报》', '云溪日报'],
    ['Le Progrès', 'leprogres'],
  ])('of “%s” is %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
});
