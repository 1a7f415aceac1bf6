import { expect, it } from 'vitest';
import { makeWorkplace } from './run-broadsheet.js';

it('reprocess counts articles, not parts: as many as the archive has', () => {
  const place = makeWorkplace();
  place.write('1.md', '# Tunnel Opens\n\nThe tunnel opened on Friday.\n\nContinued on Page 3\n\n# Tides\n\nHigh water is at noon.\n');
  place.write('3.md', '# Tunnel Opens\n\nContinued from Page 1\n\nIt took nine years to build.\n');
  place.print(['import', '1.md', '3.md', '--publication', 'Beacon', '--date', '1987-03-04', '--pattern', '{page}.md']);
  expect(place.query('SELECT count(*) FROM articles')).toEqual([2]);
  expect(place.print(['reprocess'])).toBe('2 documents, 2 articles, 3 paragraphs\n');
  expect(place.print(['reprocess', 'beacon/1987-03-04/3'])).toBe('1 document, 1 article, 1 paragraph\n');
});
