import { beforeAll, describe, expect, it } from 'vitest';
import { column, KEYS, makeArchive, readRows, type Workplace } from './run-broadsheet.js';

let place: Workplace;
beforeAll(() => {
  place = makeArchive();
});

describe('show', () => {
  it('prints an article to read, with its citation', () => {
    expect(place.print(['show', 'the-daily-planet/2024-03-08/A1/1'])).toBe(
      [
        'North Bridge Opens to Traffic',
        '',
        'The North Bridge opened to traffic after two years of work.',
        '',
        'The ferry will make its last trip in May.',
        '',
        'The Daily Planet, 2024-03-08, page A1 — the-daily-planet/2024-03-08/A1/1',
        '',
      ].join('\n'),
    );
  });

  it('names the source lines of each paragraph with --source', () => {
    const printed = place.print(['show', 'pingdingshan-ribao/2024-03-08/2/1', '--source']);
    expect(printed).toContain('\n  平顶山日报/2024-03-08/02.md:3\n      3 | 防汛物资已经运到水库旁边的仓库，一共三百吨。\n');
  });

  it('prints every article of a page or an issue', () => {
    const page = place.print(['show', 'pingdingshan-ribao/2024-03-08/2/']);
    expect(page).toContain('县城防汛物资到位');
    expect(page).not.toContain('青山水库大桥合龙');
    const issue = place.print(['show', 'pingdingshan-ribao/2024-03-08']);
    expect(issue.indexOf('青山水库大桥合龙')).toBeLessThan(issue.indexOf('县城防汛物资到位'));
    expect(issue).toContain(`\n\n${'─'.repeat(40)}\n\n`);
  });

  it('prints an article as JSON as export does, and a page or an issue as a list', () => {
    const records = readRows(place.print(['export', '--publication', '平顶山日报', '--date', '2024-03-08']));
    expect(JSON.parse(place.print(['show', String(KEYS[0]), '--format', 'json']))).toEqual(records[0]);
    expect(JSON.parse(place.print(['show', 'pingdingshan-ribao/2024-03-08', '--format', 'json']))).toEqual(records);
    expect(column(JSON.parse(place.print(['show', 'pingdingshan-ribao/2024-03-08/2', '--format', 'json'])), 'id')).toEqual([KEYS[1]]);
  });

  it('says where an article goes on, what is doubtful about it, and what was corrected', () => {
    const own = makeArchive();
    own.write('jump/1.md', '# Harbor Tunnel Opens\n\nThe tunnel opened on Friday. It took\n\n(Continued on Page 3)\n');
    own.write('jump/3.md', '# Harbor Tunnel Opens\n\n(Continued from Page 1)\n\nnine years to build.\n');
    own.write('jump/5.md', '# A Long Story\n\nIt has no end.\n\n(Continued on Page 9)\n');
    own.print(['import', 'jump', '--publication', 'The Daily Planet', '--date', '2024-03-10', '--pattern', '{page}.md']);
    own.print(['edit', 'the-daily-planet/2024-03-10/1/1', '--deck', 'Nine years', '--by', 'Ann', '--why', 'torn off']);
    const day = new Date().toISOString().slice(0, 10);
    const printed = own.print(['show', 'the-daily-planet/2024-03-10/3/1']);
    expect(printed).toContain('\n  ↳ continued on page 3, the-daily-planet/2024-03-10/3/1\nnine years to build.\n');
    expect(printed).toContain(
      `\ncorrected by Ann, ${day}: deck none → “Nine years” (torn off); correction 1\n\nThe Daily Planet, 2024-03-10, pages 1, 3`,
    );
    const reasons = own.print(['show', 'the-daily-planet/2024-03-10/1/1', '--source']);
    expect(reasons).toMatch(
      /↳ continued on page 3, the-daily-planet\/2024-03-10\/3\/1, joined by their jump lines, \d+ %: the jump lines name each other’s pages/,
    );
    expect(reasons).toContain('\n  3.md:3 | (Continued from Page 1)\n');
    expect(own.print(['show', 'the-daily-planet/2024-03-10/5'])).toContain(
      '\ndoubtful (part-missing): 5.md:5: continued on page 9, which has no part that fits\n',
    );
  });

  it('says once of a page what is doubtful about all of it', () => {
    const own = makeArchive();
    own.write('gray.md', '---\ndate: 2024-02-31\n---\n\n# A\n\nOne thing is here.\n\n# B\n\nAnother thing is there.\n');
    own.print(['import', 'gray.md', '--publication', 'The Daily Planet', '--date', '2024-03-12', '--page', '1']);
    const printed = own.print(['show', 'the-daily-planet/2024-03-12/1']);
    expect(printed).toContain(
      'The Daily Planet, 2024-03-12, page 1 — the-daily-planet/2024-03-12/1/2\n\ndoubtful (value-impossible): gray.md: there is no',
    );
    expect(printed.match(/doubtful/g)).toHaveLength(1);
  });

  it.each([
    ['pingdingshan-ribao/2024-03-08/1/7', 'pingdingshan-ribao/2024-03-08/1/1'],
    ['pingdingshan-ribo/2024-03-08/2/1', 'pingdingshan-ribao/2024-03-08/2/1'],
    ['The-Daily-Planet/2024-03-08/A1/1', 'the-daily-planet/2024-03-08/A1/1'],
    ['the-daily-planet/2024-03-09/A3', 'the-daily-planet/2024-03-09/A2'],
    ['the-daily-planet', 'the-daily-planet/2024-03-08 or the-daily-planet/2024-03-09'],
  ])('suggests a key for %s', (key, near) => {
    expect(place.run(['show', key])).toEqual({
      status: 2,
      stdout: '',
      stderr: `broadsheet: there is nothing with the key “${key}”; did you mean ${near}?\n`,
    });
  });

  it('says where keys are where none is like it', () => {
    expect(place.run(['show', 'nothing/like/it']).stderr).toBe(
      'broadsheet: there is nothing with the key “nothing/like/it”; see: broadsheet list articles\n',
    );
  });
});
