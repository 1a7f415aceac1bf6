import { beforeEach, describe, expect, it } from 'vitest';
import { column, makePage, makeWorkplace, type Workplace } from './run-broadsheet.js';

const KEY = 'qingshan-ribao/2024-03-08/3';
const HEAD = 'kind,key,headline,paragraph,text,to,at,position,why';

let place: Workplace;
beforeEach(() => {
  place = makeWorkplace();
  place.write(
    'three.md',
    [
      makePage('大桥通车', '青山大桥昨天通车。', '市民前来观看。', '渡船还会保留两班。'),
      makePage('Ferry Sold', 'The ferry was sold on Monday.'),
    ].join('\n'),
  );
  place.print(['import', 'three.md', '--publication', '青山日报', '--date', '2024-03-08', '--page', '3']);
});

const correct = (lines: readonly string[], ...args: readonly string[]) => {
  place.write('fixes.csv', [HEAD, ...lines].join('\n'));
  return place.run(['corrections', '--from', 'fixes.csv', '--by', 'Ann', ...args]);
};
const headlines = () => column(place.rows(['list', 'articles']), 'headline');

describe('corrections --from', () => {
  it('edits, splits, moves and merges, a row after the other, with reasons', () => {
    const { status, stdout, stderr } = correct(
      [
        `edit,${KEY}/2,Ferry Is Sold,,,,,,seen in print`,
        `edit,${KEY}/1,,1,青山大桥前天通车。,,,,`,
        `split,${KEY}/1,渡船保留,,,,3,,`,
        `move,${KEY}/1,,2,,${KEY}/3,,1,`,
        `merge,${KEY}/1,,,,${KEY}/3,,,`,
      ],
      '--format',
      'jsonl',
    );
    expect([status, stderr]).toEqual([0, '5 rows corrected\n']);
    expect(stdout.split('\n').filter(Boolean)).toHaveLength(5);
    expect(headlines()).toEqual(['大桥通车', 'Ferry Is Sold']);
    expect(place.print(['show', `${KEY}/1`])).toContain('青山大桥前天通车。');
    expect(place.rows(['list', 'corrections'])[0]).toMatchObject({ who: 'Ann', why: 'seen in print', state: 'applied' });
    expect(place.run(['check']).status).toBe(0);
  });

  it('makes a headline of a paragraph, and text of a headline', () => {
    const fixes = (...rows: readonly string[]) => {
      place.write('turns.csv', ['kind,key,paragraph,field,as,text', ...rows].join('\n'));
      return place.run(['corrections', '--from', 'turns.csv', '--by', 'Ann', '--format', 'csv']);
    };
    expect(fixes(`edit,${KEY}/1,,headline,text,`, `edit,${KEY}/1,2,,headline,`).stderr).toBe('2 rows corrected\n');
    expect(place.rows(['list', 'articles'])[0]).toMatchObject({ headline: '青山大桥昨天通车。' });
    expect(place.print(['show', `${KEY}/1`])).toContain('大桥通车\n');
    for (const [row, problem] of [
      [`edit,${KEY}/1,2,,text,`, 'a paragraph becomes headline, kicker or deck, not “text”'],
      [`edit,${KEY}/1,,byline,text,`, 'there is no field “byline”'],
      [`edit,${KEY}/1,,headline,news,`, 'a headline becomes text, headline, kicker or deck, not “news”'],
      [`edit,${KEY}/1,2,,deck,x`, 'as takes no text'],
      [`edit,${KEY}/1,,,deck,`, 'what is to be another?'],
      [`edit,${KEY}/1,,deck,text,`, `${KEY}/1 has no deck`],
    ] as const)
      expect(fixes(row)).toMatchObject({ status: 2, stderr: expect.stringContaining(problem) });
  });

  it('writes nothing in a dry run, and says what stands so already', () => {
    const { stderr, stdout } = correct(
      [`edit,${KEY}/2,Ferry Is Sold,,,,,,`, `edit,${KEY}/1,大桥通车,,,,,,`],
      '--dry-run',
      '--format',
      'csv',
    );
    expect(stderr).toBe('dry run: 1 row would correct, nothing was written\n');
    expect(stdout).toBe(`kind,key,now,state,corrections\nedit,${KEY}/2,${KEY}/2,corrected,\nedit,${KEY}/1,${KEY}/1,unchanged,\n`);
    expect(headlines()).toEqual(['大桥通车', 'Ferry Sold']);
    expect(place.rows(['list', 'corrections'])).toEqual([]);
  });

  it('refuses a row with its line, and does none of the others', () => {
    const good = `edit,${KEY}/2,Ferry Is Sold,,,,,,`;
    for (const [bad, problem] of [
      [`edit,${KEY}/9,X,,,,,,`, 'is no article'],
      [`remove,${KEY}/1,,,,,,,`, 'there is no correction “remove”'],
      [`edit,${KEY}/1,,,x,,,,`, 'which paragraph?'],
      [`split,${KEY}/1,,,,,,,`, 'has no at'],
      [`merge,${KEY}/1,X,,,${KEY}/2,,,`, 'merge takes no headline'],
      [`split,${KEY}/1,,,,,99,,`, 'there is no paragraph 99'],
    ] as const) {
      expect(correct([good, bad])).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(new RegExp(`line 3: .*${problem.replace('?', '.')}`)),
      });
      expect(headlines()).toEqual(['大桥通车', 'Ferry Sold']);
    }
    place.write('fixes.csv', 'kind,key,colour\nedit,x,red\n');
    expect(place.run(['corrections', '--from', 'fixes.csv']).stderr).toContain('“colour”');
  });
});
