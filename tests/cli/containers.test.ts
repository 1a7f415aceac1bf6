import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { makeTar } from '../ingest/containers/make-tar.js';
import { makeZip } from '../ingest/containers/make-zip.js';
import { ISSUES } from './make-issue.js';
import { makeWorkplace, type Workplace } from './run-broadsheet.js';

/** Containers that were left unpacked. */
function leftovers(): string[] {
  return readdirSync(tmpdir()).filter((name) => /^broadsheet-[A-Za-z0-9]{6}$/.test(name));
}

function contentOf(place: Workplace, archive: string): unknown {
  return [
    place.rows(['--archive', archive, 'list', 'articles']),
    place.print(['--archive', archive, 'export', '--format', 'jsonl', '--no-manifest']),
  ];
}

describe.each(Object.entries(ISSUES))('An issue of twelve pages, %s, in a container', (_, { pages }) => {
  const entries = pages.map((content, i) => ({ name: `scan-${String(i + 1).padStart(2, '0')}.md`, content }));

  it('has the articles, keys and threads that it has as a folder', () => {
    const place = makeWorkplace();
    for (const { name, content } of entries) place.write(`issue/${name}`, content);
    place.write('issue.zip', makeZip(entries));
    place.write('issue.tar.gz', makeTar(entries, true));
    for (const name of ['issue', 'issue.zip', 'issue.tar.gz']) place.print(['--archive', `${name}.db`, 'import', name]);
    const folder = contentOf(place, 'issue.db');
    expect(contentOf(place, 'issue.zip.db')).toEqual(folder);
    expect(contentOf(place, 'issue.tar.gz.db')).toEqual(folder);
    expect(place.print(['--archive', 'issue.zip.db', 'import', 'issue.zip'])).toBe('12 files: 12 unchanged\n');
    expect(leftovers()).toEqual([]);
  });

  it('is known beside a folder with the same pages, and moved where it is gone', () => {
    const place = makeWorkplace();
    place.write('issue.zip', makeZip(entries));
    place.print(['import', 'issue.zip']);
    for (const { name, content } of entries) place.write(`issue/${name}`, content);
    expect(place.print(['import', 'issue'])).toBe('12 files: 12 duplicate\n');
    rmSync(place.path('issue.zip'));
    expect(place.print(['import', 'issue'])).toBe('12 files: 12 unchanged\n');
    expect(place.print(['import', 'issue'])).toBe('12 files: 12 unchanged\n');
  });
});

describe('A container', () => {
  it('has a manifest of its own, and lies in a folder as folders do', () => {
    const place = makeWorkplace();
    const entries = [
      { name: 'manifest.csv', content: 'path,publication,date,page\np/a.md,The Tarn Herald,1901-03-08,4\n' },
      { name: 'p/a.md', content: '# Ferry\n\nThe ferry ran on Monday.\n' },
      { name: 'more.zip', content: 'x' },
    ];
    place.write('in/month.zip', makeZip(entries));
    expect(place.print(['import', 'in'])).toBe(
      '1 file: 1 new\n1 page, 1 article, 1 paragraph\npassed over 1 file of other kinds: 1 .zip\n',
    );
    expect(place.rows(['list', 'articles'])).toMatchObject([{ key: 'the-tarn-herald/1901-03-08/4/1' }]);
    expect(place.query('SELECT path FROM documents')).toEqual(['month.zip/p/a.md']);
  });

  it('that cannot be read says why, in one line; what of it can be read is', () => {
    const place = makeWorkplace();
    place.write('broken.zip', makeZip([{ name: 'a.md', content: 'x' }]).subarray(0, 40));
    place.write(
      'part.zip',
      makeZip([
        { name: 'good.md', content: '# Ferry\n\nThe ferry ran on Monday.\n' },
        { name: 'bad.md', content: 'x', flags: 1 },
      ]),
    );
    const broken = place.run(['import', 'broken.zip']);
    expect(broken.stderr).toMatch(/^failed: broken\.zip: is no whole ZIP archive \(.*\); get it again\n$/);
    expect(broken.status).toBe(1);
    const part = place.run(['import', 'part.zip']);
    expect(part.stderr).toBe('failed: bad.md: is encrypted; unpack it with its password and import the folder\n');
    expect(part.stdout).toContain('2 files: 1 new, 1 failed\n');
    expect(leftovers()).toEqual([]);
  });
});
