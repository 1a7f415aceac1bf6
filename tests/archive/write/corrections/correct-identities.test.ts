import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Archive,
  checkArchive,
  correctIdentities,
  type IdentityClaim,
  listArticleIds,
  loadIdentifications,
  makeArticleLoader,
  type StoredDocument,
  undoCorrections,
} from '../../../../src/archive/index.js';
import { IDENTITY_FIELDS, type Identification, type IdentityField } from '../../../../src/page/index.js';
import { countRows, type DocumentSketch, openMemory } from '../../make-document.js';

let archive: Archive;
let store: (sketch: DocumentSketch) => StoredDocument;

beforeEach(() => {
  ({ archive, store } = openMemory());
});

afterEach(() => {
  expect(checkArchive(archive).faults).toEqual([]);
  archive.close();
});

const AUTHOR = { by: '林', why: null };
const OPTIONS = { author: AUTHOR, evidence: 'identify' };
const PLACE = { publication: '云溪日报', date: '2024-03-08' };

/** A page with one article. */
function page(label: string, text: string, more: DocumentSketch = {}): DocumentSketch {
  return { ...PLACE, page: label, articles: [{ headline: text, paragraphs: [text.repeat(4)] }], ...more };
}

const says = (field: IdentityField, value: string): Identification => ({ field, value, basis: 'user', evidence: 'identify' });

const claim = ({ id }: StoredDocument, ...said: Identification[]): IdentityClaim => ({ documentId: id, said, confirmed: [] });

const confirm = ({ id }: StoredDocument, ...confirmed: IdentityField[]): IdentityClaim => ({ documentId: id, said: [], confirmed });

function shownKeys(): string[] {
  const { load } = makeArticleLoader(archive);
  return listArticleIds(archive, {}).map((id) => load(id)?.id ?? '');
}

function basesOf({ id }: StoredDocument): string[] {
  return loadIdentifications(archive, id).map(({ field, basis }) => `${field} ${basis}`);
}

describe('correctIdentities', () => {
  it('confirms what was inferred and moves nothing', () => {
    const one = store(page('3', '新桥', { basis: 'text' }));
    const before = shownKeys();
    const [made] = correctIdentities(archive, [confirm(one, ...IDENTITY_FIELDS)], OPTIONS);
    expect(made).toMatchObject({ key: 'yunxi-ribao/2024-03-08/3', was: 'yunxi-ribao/2024-03-08/3', correction: 1, hasMoved: false });
    expect(Object.keys(made?.change ?? {})).toEqual(['date', 'page', 'publication']);
    expect(basesOf(one)).toEqual(['date user', 'page user', 'publication user']);
    expect(shownKeys()).toEqual(before);
    undoCorrections(archive, [1], AUTHOR);
    expect(basesOf(one)).toEqual(['date text', 'page text', 'publication text']);
  });

  it('confirms only the fields that are named, and only what was inferred', () => {
    const [inferred, said] = [store(page('3', '新桥', { basis: 'path' })), store(page('4', '旧桥'))];
    const made = correctIdentities(archive, [confirm(inferred, 'date'), confirm(said, 'date')], OPTIONS);
    expect(made.map(({ correction }) => correction)).toEqual([1, null]);
    expect([basesOf(inferred), basesOf(said)]).toEqual([
      ['date user', 'page path', 'publication path'],
      ['date option', 'page option', 'publication option'],
    ]);
  });

  it('does not say again what a person has said', () => {
    const one = store(page('3', '新桥'));
    correctIdentities(archive, [claim(one, says('page', '4'))], OPTIONS);
    const [again] = correctIdentities(archive, [claim(one, says('page', '4'))], OPTIONS);
    expect(again).toMatchObject({ key: 'yunxi-ribao/2024-03-08/4', correction: null, change: {} });
    expect(countRows(archive)).toMatchObject({ corrections: 1 });
  });

  it('does all of it or nothing', () => {
    const one = store(page('3', '新桥'));
    expect(() => correctIdentities(archive, [claim(one, says('page', '4')), { documentId: 99, said: [], confirmed: [] }], OPTIONS)).toThrow(
      'there is no document 99',
    );
    expect(shownKeys()).toEqual(['yunxi-ribao/2024-03-08/3/1']);
  });

  it('takes a rehearsal back, with the papers and issues that it would make', () => {
    const one = store(page('3', '新桥'));
    const before = countRows(archive);
    const [made] = correctIdentities(archive, [claim(one, says('publication', 'The Post'))], { ...OPTIONS, dryRun: true });
    expect(made).toMatchObject({ key: 'the-post/2024-03-08/3', was: 'yunxi-ribao/2024-03-08/3', correction: null, hasMoved: true });
    expect(countRows(archive)).toEqual(before);
    expect(shownKeys()).toEqual(['yunxi-ribao/2024-03-08/3/1']);
  });

  it('names a second rendition by its own key, with the one that is shown', () => {
    const [long, short] = [store(page('3', '很长的一篇文章')), store(page('4', '很长的'))];
    const [made] = correctIdentities(archive, [claim(short, says('page', '3'))], OPTIONS);
    expect(made).toMatchObject({ key: 'yunxi-ribao/2024-03-08/3~2', preferred: false, hasMoved: true });
    expect(made?.rivals).toEqual([{ key: 'yunxi-ribao/2024-03-08/3~1', item: null, preferred: true }]);
    const [other] = correctIdentities(archive, [confirm(long)], OPTIONS);
    expect(other).toMatchObject({ key: 'yunxi-ribao/2024-03-08/3~1', preferred: true });
  });

  it('shows two articles of one page beside each other', () => {
    const files = [store(page('3', '新桥')), store(page('3', '旧桥建成以后', { sha256: 'b' }))];
    expect(shownKeys()).toHaveLength(2);
    const made = correctIdentities(
      archive,
      files.toReversed().map((file, i) => claim(file, says('item', String(2 - i)))),
      OPTIONS,
    );
    expect(made.map(({ key, rivals }) => [key, rivals.length])).toEqual([
      ['yunxi-ribao/2024-03-08/3/2', 0],
      ['yunxi-ribao/2024-03-08/3/1', 0],
    ]);
    expect(shownKeys().toSorted()).toEqual(['yunxi-ribao/2024-03-08/3/1', 'yunxi-ribao/2024-03-08/3/2']);
  });

  it('swaps pages, and undoes it whole', () => {
    const [a, b] = [store(page('3', '新桥')), store(page('4', '旧桥'))];
    const made = correctIdentities(archive, [claim(a, says('page', '4')), claim(b, says('page', '3'))], OPTIONS);
    expect(made.map(({ key }) => key)).toEqual(['yunxi-ribao/2024-03-08/4', 'yunxi-ribao/2024-03-08/3']);
    undoCorrections(archive, [1, 2], AUTHOR);
    expect(correctIdentities(archive, [confirm(a), confirm(b)], OPTIONS).map(({ key }) => key)).toEqual([
      'yunxi-ribao/2024-03-08/3',
      'yunxi-ribao/2024-03-08/4',
    ]);
    expect(shownKeys()).toEqual(['yunxi-ribao/2024-03-08/3/1', 'yunxi-ribao/2024-03-08/4/1']);
  });
});

describe('undoCorrections', () => {
  it('undoes all that are named or none', () => {
    const one = store(page('3', '新桥'));
    correctIdentities(archive, [claim(one, says('page', '4'))], OPTIONS);
    expect(() => undoCorrections(archive, [1, 2], AUTHOR)).toThrow('there is no correction 2');
    expect(shownKeys()).toEqual(['yunxi-ribao/2024-03-08/4/1']);
    expect(undoCorrections(archive, [1, 1], AUTHOR)).toEqual([{ id: 1, kind: 'identify', open: [] }]);
    expect(shownKeys()).toEqual(['yunxi-ribao/2024-03-08/3/1']);
  });
});
