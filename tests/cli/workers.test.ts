import { describe, expect, it } from 'vitest';
import { generateCorpus } from '../bench/generator/generate-corpus.js';
import { makeWorkplace, type Workplace } from './run-broadsheet.js';

/** Pages of every kind, more than are read without threads; one file has many. */
function writePages(place: Workplace): void {
  const pages = [...generateCorpus({ seed: 5, pagesPerRecipe: 1 })].slice(0, 40).map(({ text }) => text);
  pages.forEach((text, i) => {
    place.write(`in/${String(i + 1).padStart(3, '0')}.txt`, text);
  });
  place.write(
    'in/issue.txt',
    pages
      .slice(0, 12)
      .map((text, i) => `${i} ${text}`)
      .join('\f'),
  );
}

describe('Pages are read in threads', () => {
  it('with the same result whatever their number, and whoever is done first', () => {
    const place = makeWorkplace();
    writePages(place);
    const exports = ['1', '4'].map((jobs) => {
      place.print(['--archive', `${jobs}.db`, 'import', 'in', '--jobs', jobs]);
      return place.print(['--archive', `${jobs}.db`, 'export', '--format', 'jsonl', '--renditions', 'all']);
    });
    expect(exports[0]?.split('\n').length).toBeGreaterThan(100);
    expect(new Set(exports).size).toBe(1);
    expect(place.print(['--archive', '4.db', 'import', 'in', '--jobs', '4'])).toMatch(/^\d+ files: \d+ unchanged\n/);
  });

  it('until one takes too long: it is given up, kept as failed, and the others go in', () => {
    const place = makeWorkplace();
    writePages(place);
    const words = ['council', 'harbour', 'engineer', 'plans', 'bridge', 'river', 'market', 'school', 'ferry', 'night', 'winter'];
    const line = (n: number) => Array.from({ length: 16 }, (_, i) => words[(n * (i + 3) + i * i) % words.length]).join(' ');
    place.write('in/000.txt', Array.from({ length: 60_000 }, (_, n) => `${line(n)} ${n}`).join('\n'));
    const { status, stdout, stderr } = place.run(['import', 'in', '--page-timeout', '3']);
    expect(stderr).toContain('failed: 000.txt: took more than 3 seconds to read; give it more time with --page-timeout, or report it\n');
    expect(Number(/(\d+) new/.exec(stdout)?.[1])).toBeGreaterThan(30);
    expect(status).toBe(1);
    expect(
      place.rows(['list', 'imports', '--files']).filter(({ path, outcome }) => path === '000.txt' && outcome === 'failed'),
    ).toHaveLength(1);
  });

  it.each([
    ['--jobs', '0', 'broadsheet: --jobs is a whole number from 1 up\n'],
    ['--jobs', 'two', 'broadsheet: --jobs is a whole number from 1 up\n'],
    ['--page-timeout', '0', 'broadsheet: --page-timeout is a number of seconds above 0\n'],
  ])('but not with %s %s', (option, value, message) => {
    const place = makeWorkplace();
    place.write('page.md', 'A page');
    expect(place.run(['import', 'page.md', option, value])).toMatchObject({ status: 2, stderr: message });
  });
});
