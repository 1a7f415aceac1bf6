import { describe, expect, it } from 'vitest';
import { fixture } from '../readers/read-format.js';
import { column, makeWorkplace } from './run-broadsheet.js';

const GOOD = `# The ferry is laid up

The ferry at Weirside was laid up for the winter on Monday, and its crew went home on foot over the new bridge, which was opened by the mayor in the spring of last year.
`;
const BAD = GOOD.replace(/\b([a-z])[a-z]([a-z])/g, '$1q$2').replace('The fqrry', 'Tides');

describe('The quality of pages', () => {
  const place = makeWorkplace();
  place.write('papers/weir/1902-03-08/1.md', GOOD);
  place.write('papers/weir/1902-03-08/2.md', BAD);
  place.write('papers/weir/1902-03-08/3.xml', fixture('alto-de.xml'));
  place.print(['import', 'papers', '--pattern', 'papers/{publication}/{date}/{page}']);

  it('is said where the source says it, and estimated where not, and list pages says which', () => {
    const rows = place.rows(['list', 'pages']);
    expect(column(rows, 'quality_basis')).toEqual(['estimate', 'estimate', 'format']);
    const [good, bad] = rows.map(({ quality }) => Number(quality));
    expect(good).toBeGreaterThan(0.95);
    expect(bad).toBeLessThan(0.6);
  });

  it('is a field of queries, for pages and for articles', () => {
    expect(place.rows(['list', 'pages', '--quality', '0.95..', '--page', '1'])).toHaveLength(1);
    expect(place.rows(['list', 'pages', '--quality', '..0.6'])).toHaveLength(1);
    expect(place.rows(['search', 'quality:..0.6']).length).toBe(1);
    expect(place.rows(['export', 'quality:0.95.. page:1'])).toHaveLength(1);
    expect(place.rows(['export', 'quality:0.95.. page:2'])).toHaveLength(0);
    expect(place.rows(['list', 'articles', '-quality:0.6..'])).toHaveLength(1);
  });

  it.each([
    ['0.8..0.5', 'quality “0.8..0.5” cannot be read: the range ends before it begins; write 0.5..0.8'],
    ['80..', 'quality “80..” cannot be read: a quality is 0 to 1'],
    ['0.8', 'quality “0.8” cannot be read: hardly a page has just this; write 0.8..'],
  ])('%s is refused', (range, why) => {
    for (const args of [
      ['search', `quality:${range}`],
      ['list', 'pages', '--quality', range],
      ['export', '--quality', range],
    ]) {
      const { status, stderr } = place.run(args);
      expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(why) });
    }
  });
});
