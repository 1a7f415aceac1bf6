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
