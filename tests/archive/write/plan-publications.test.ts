import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, openArchive, storeDocument } from '../../../src/archive/index.js';
import { planPublications } from '../../../src/archive/write/plan-publications.js';
import { ensurePublication } from '../../../src/archive/write/publications.js';
import type { Basis, Identification } from '../../../src/page/index.js';
import { makeDocument, openMemory } from '../make-document.js';

/** A name said by a path, or by what stands before it: `manifest:云溪日报`. */
function say(text: string): Identification {
  const [, basis = 'path', value = ''] = /^(?:(\w+):)?(.*)$/.exec(text) ?? [];
  return { field: 'publication', value, basis: basis as Basis, evidence: text };
}

describe('What new publications are to be called', () => {
  let archive: Archive;
  beforeEach(() => {
    archive = openArchive(':memory:', { mode: 'write' });
  });
  afterEach(() => archive.close());

  const plan = (names: readonly string[]) => [
    ...new Set([...planPublications(archive, names.map(say)).values()].map(({ name, slug }) => `${name} ${slug}`)),
  ];

  it.each<[string, readonly string[], readonly string[]]>([
    ['is their names, and slugs of these', ['云溪日报', 'Harrow Courier'], ['Harrow Courier harrow-courier', '云溪日报 yunxi-ribao']],
    ['is said once of each', ['云溪日报', '云溪日报', 'manifest:云溪日报'], ['云溪日报 yunxi-ribao']],
    ['is nothing for those that come with the program', ['人民日报', 'renmin-ribao', "People's Daily"], []],
    [
      'has numbers by names where slugs are the same',
      ['芸汐日报', '匀溪日报', '云溪日报'],
      ['云溪日报 yunxi-ribao', '匀溪日报 yunxi-ribao-2', '芸汐日报 yunxi-ribao-3'],
    ],
    [
      'has the slug of a folder for the first name that has it',
      ['芸汐日报', 'yunxi-ribao', '云溪日报'],
      ['云溪日报 yunxi-ribao', '芸汐日报 yunxi-ribao-2'],
    ],
    ['is a name rather than a slug', ['option:harrow-courier', 'Harrow Courier'], ['Harrow Courier harrow-courier']],
    ['is a slug where no name is known', ['harrow-courier'], ['harrow-courier harrow-courier']],
    ['is the name of the stronger basis', ['HARROW COURIER', 'manifest:Harrow Courier'], ['Harrow Courier harrow-courier']],
    [
      'is one for each of the names that are only alike',
      ['The Post', 'Post', '砚江时报', '硯江時報'],
      ['Post post', 'The Post the-post', '砚江时报 yanjiang-shibao', '硯江時報 yanjiang-shibao-2'],
    ],
    ['is the first of names as strong as each other', ['Harrow Courier', 'HARROW COURIER'], ['HARROW COURIER harrow-courier']],
  ])('%s', (_, names, planned) => {
    expect(plan(names)).toEqual(planned);
    expect(plan(names.toReversed())).toEqual(planned);
  });

  it('leaves slugs to those that the archive has', () => {
    ensurePublication(archive, '云溪日报', 'zh');
    expect(plan(['芸汐日报', '云溪日报', 'yunxi-ribao'])).toEqual(['芸汐日报 yunxi-ribao-2']);
  });

  it('gives a publication that the archive knows by its slug the first name', () => {
    ensurePublication(archive, 'yunxi-ribao', 'zh');
    expect(plan(['芸汐日报', '云溪日报'])).toEqual(['云溪日报 yunxi-ribao', '芸汐日报 yunxi-ribao-2']);
  });
});

describe('A document', () => {
  it('has a page of the publication as it was planned, whichever document comes first', () => {
    const { archive, importId } = openMemory();
    const plan = planPublications(archive, ['yunxi-ribao', '芸汐日报', '云溪日报', 'harrow-courier', 'Harrow Courier'].map(say));
    const store = (publication: string) => {
      const sketch = { publication, date: '2024-03-08', page: '1', path: publication, articles: [{ headline: publication }] };
      return storeDocument(archive, importId, { ...makeDocument(sketch), plan }).pageKey;
    };
    expect(['芸汐日报', 'yunxi-ribao', '云溪日报', 'harrow-courier', 'HARROW COURIER', '匀溪日报'].map(store)).toEqual([
      'yunxi-ribao-2/2024-03-08/1',
      'yunxi-ribao/2024-03-08/1',
      'yunxi-ribao/2024-03-08/1',
      'harrow-courier/2024-03-08/1',
      'harrow-courier/2024-03-08/1',
      'yunxi-ribao-3/2024-03-08/1',
    ]);
    const named = archive.sqlite.prepare('SELECT slug, name FROM publications WHERE NOT reference ORDER BY slug').raw().all();
    archive.close();
    expect(named).toEqual([
      ['harrow-courier', 'Harrow Courier'],
      ['yunxi-ribao', '云溪日报'],
      ['yunxi-ribao-2', '芸汐日报'],
      ['yunxi-ribao-3', '匀溪日报'],
    ]);
  });
});
