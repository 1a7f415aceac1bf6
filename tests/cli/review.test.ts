import { beforeEach, describe, expect, it } from 'vitest';
import { column, makePage, makeWorkplace, type Workplace } from './run-broadsheet.js';
import { hasTerminals, openTerminal } from './terminal.js';

const CHINESE = `${makePage('大桥通车', '青山大桥昨天通车，市民前来观看。')}\n第三版\n\n下转第五版\n`;
const KEY = 'qingshan-ribao/2024-03-08/3';
const IMPORT = ['--publication', '青山日报', '--date', '2024-03-08', '--page', '3'];

let place: Workplace;
beforeEach(() => {
  place = makeWorkplace();
  place.write('three.md', CHINESE);
  place.print(['import', 'three.md', ...IMPORT]);
});

const doubts = (...args: readonly string[]) => place.rows(['review', ...args]);
const idOf = (code: string) => String(doubts('--code', code)[0]?.id);

describe('review', () => {
  it('gives rows with their source lines, the worst first and furniture last', () => {
    expect(column(doubts(), 'code')).toEqual(['part-missing', 'furniture']);
    expect(doubts()[0]).toMatchObject({ key: `${KEY}/1`, path: 'three.md', lines: '7', text: '下转第五版' });
    expect(column(place.rows(['list', 'notices']), 'code')).toEqual(['part-missing', 'furniture']);
  });

  it('takes the last import, or one by its number, or a paper or code', () => {
    place.write('four.md', `# Ferry Sold\n\nThe ferry was sold on Monday.\n\nContinued on Page 9\n`);
    place.print(['import', 'four.md', '--publication', 'The Tarn Herald', '--date', '1901-03-08', '--page', '4']);
    expect(column(doubts('--import', 'last'), 'path')).toEqual(['four.md']);
    expect(column(doubts('--import', '1'), 'path')).toEqual(['three.md', 'three.md']);
    expect(column(doubts('--publication', 'The Tarn Herald'), 'path')).toEqual(['four.md']);
    expect(column(doubts('--code', 'furniture', '--code', 'part-missing', '--limit', '2'), 'code')).toEqual([
      'part-missing',
      'part-missing',
    ]);
    expect(place.run(['review', '--import', '9'])).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no import 9') });
  });

  it('says of an import what failed in it, and how to go on', () => {
    place.write('bad.md', ' \n');
    expect(place.run(['import', 'bad.md']).status).toBe(1);
    const { status, stdout, stderr } = place.run(['review', '--import', 'last']);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '',
      stderr:
        'nothing is doubtful\n1 file of import 2 failed (broadsheet list imports --files); mend what failed and run: broadsheet import --retry-failed\n',
    });
    expect(place.run(['review', '--import', '1']).stderr).toBe('');
  });

  it('keeps what was accepted settled, through reprocessing, until the text under it changes', () => {
    const id = idOf('part-missing');
    expect(place.run(['review', '--accept', id, '--by', 'Ann', '--why', 'so in print']).stderr).toBe('1 notice settled\n');
    expect(place.run(['review', '--accept', id, '--by', 'Bob']).stderr).toBe('0 notices settled\n');
    expect(column(place.rows(['list', 'notices']), 'code')).toEqual(['furniture']);
    expect(place.rows(['list', 'notices', '--settled'])).toMatchObject([
      { code: 'part-missing', settled_by: 'Ann', reason: 'so in print' },
    ]);
    place.print(['reprocess']);
    expect(column(doubts(), 'code')).toEqual(['furniture']);
    place.write('three.md', CHINESE.replace('第三版', '第叁版'));
    place.print(['import', 'three.md', ...IMPORT]);
    expect(column(doubts('--code', 'part-missing'), 'code')).toEqual([]);
    place.write('three.md', CHINESE.replace('下转第五版', '下转第六版'));
    place.print(['import', 'three.md', ...IMPORT]);
    expect(column(doubts('--code', 'part-missing'), 'text')).toEqual(['下转第六版']);
    expect(place.run(['review', '--accept', id])).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no notice') });
  });

  it('settles all of a review, and makes some doubtful again', () => {
    expect(place.run(['review', '--code', 'furniture', '--settle', '--dry-run']).stderr).toBe('dry run: 1 notice would be settled\n');
    const id = idOf('furniture');
    place.print(['review', '--settle', '--by', 'Ann']);
    expect(place.run(['review'])).toMatchObject({ status: 0, stdout: '', stderr: 'nothing is doubtful\n' });
    expect(place.run(['review', '--reopen', id]).stderr).toBe('1 notice doubtful again\n');
    expect(column(doubts(), 'code')).toEqual(['furniture']);
    expect(place.run(['check']).status).toBe(0);
  });

  it('goes with an export, and holds when the file is read there', () => {
    place.print(['review', '--accept', idOf('part-missing'), '--by', 'Ann']);
    const line = place.print(['export']);
    expect(JSON.parse(line)).toMatchObject({ settled: [{ code: 'part-missing', place: { ordinal: 1 }, settled_by: 'Ann', reason: null }] });
    const other = makeWorkplace();
    other.write('export.jsonl', line);
    expect(other.print(['import', 'export.jsonl'])).toContain(
      '1 notice of exports was settled there (broadsheet list notices --settled)\n',
    );
    expect(other.print(['export'])).toBe(line);
    other.write('three.md', CHINESE);
    other.print(['import', 'three.md', ...IMPORT]);
    expect(column(other.rows(['list', 'notices']), 'code')).toEqual(['furniture']);
    // An archive that has the page takes what was settled elsewhere.
    const third = makeWorkplace();
    third.write('three.md', CHINESE);
    third.print(['import', 'three.md', ...IMPORT]);
    third.write('export.jsonl', line);
    third.print(['import', 'export.jsonl']);
    expect(column(third.rows(['list', 'notices']), 'code')).toEqual(['furniture']);
  });

  it('a correction settles what it answers, and undoing it makes that doubtful again', () => {
    place.write('bare.txt', '昨天下午两点，青山水库的渡船停航一天，检修之后再开。\n');
    place.print(['import', 'bare.txt', '--publication', '青山日报', '--date', '2024-03-09', '--page', '1']);
    const own = () => column(doubts('--date', '2024-03-09', '--code', 'no-headline'), 'code');
    expect(own()).toEqual(['no-headline']);
    place.print(['edit', 'qingshan-ribao/2024-03-09/1/1', '--headline', '渡船停航', '--by', 'Ann']);
    expect(own()).toEqual([]);
    place.print(['undo', '1', '--by', 'Ann']);
    expect(own()).toEqual(['no-headline']);
  });

  it.skipIf(!hasTerminals())('takes one key each on a terminal', async () => {
    const terminal = openTerminal(place, ['review', '--archive', 'archive.db', '--by', 'Ann']);
    await terminal.see('下转第五版');
    await terminal.see('q quit ');
    terminal.type('c');
    await terminal.see(`broadsheet merge ${KEY}/1 OTHER-KEY`);
    await terminal.see('q quit ');
    terminal.type('a');
    await terminal.see('1 notice settled');
    expect(await terminal.end()).toBe(0);
    expect(column(doubts(), 'code')).toEqual(['part-missing']);
  });

  it.skipIf(!hasTerminals())('asks of many without a word of its own workings', async () => {
    const pages = ['4', '5', '6', '7', '8', '9'];
    for (const page of pages)
      place.write(`2024-03-08/${page}.md`, CHINESE.replace('青山大桥', `青山第${page}大桥`).replace('第三版', '本版编辑：王禾'));
    place.print(['import', '2024-03-08', '--publication', '青山日报']);
    const all = doubts();
    expect(all.length).toBeGreaterThan(11);
    const terminal = openTerminal(place, ['review', '--archive', 'archive.db', '--by', 'Ann']);
    for (const { code } of all) {
      await terminal.see('q quit ');
      terminal.type(code === 'furniture' ? 'c' : 's');
    }
    await terminal.see(`/ARTICLE --paragraph N`);
    await terminal.see('0 notices settled');
    expect(await terminal.end()).toBe(0);
    expect(terminal.raw()).not.toContain('Warning');
  });
});
