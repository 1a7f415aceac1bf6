import { beforeEach, describe, expect, it } from 'vitest';
import { column, KEYS, makeArchive, type Workplace } from './run-broadsheet.js';

let place: Workplace;
beforeEach(() => {
  place = makeArchive();
});

describe('text before a correction', () => {
  it('stays findable, and a search says so', () => {
    const key = KEYS[0] ?? '';
    const before = place.rows(['list', 'articles'])[0]?.headline as string;
    place.print(['edit', key, '--headline', '新标题', '--by', 'Ann']);
    const { stderr } = place.run(['search', before]);
    expect(stderr).toContain(`1 article had it before a correction, as ${key} (correction 1; --before-corrections)`);
    expect(place.rows(['search', before, '--before-corrections'])).toMatchObject([{ key, correction: 1, text: `**${before}**` }]);
    expect(column(place.rows(['search', before, '--before-corrections', '--date', '1900']), 'key')).toEqual([]);
    expect(place.run(['search', '新标题']).stderr).not.toContain('before a correction');
    place.print(['undo', '1', '--by', 'Ann']);
    expect(place.run(['search', before]).stderr).not.toContain('before a correction');
  });

  it('is also what a merge left out of the text, and nothing that is read still', () => {
    place.write('two.md', '# The Quay Is Closed\n\nThe quay is closed.\n\n# Cormorants at Noon\n\nThe rest of the quay too.\n');
    place.print(['import', 'two.md', '--publication', 'The Beacon', '--date', '1931-05-02', '--page', '1']);
    const [key = '', other = ''] = column(place.rows(['search', 'quay', '--sort', 'date']), 'key') as string[];
    place.print(['merge', key, other, '--by', 'Ann']);
    expect(place.run(['search', 'cormorants']).stderr).not.toContain('before a correction');
    place.print(['undo', '1', '--by', 'Ann']);
    place.print(['merge', key, other, '--drop-headings', '--by', 'Ann']);
    expect(place.run(['search', 'cormorants']).stderr).toContain(`1 article had it before a correction, as ${key} (correction 2;`);
  });
});
