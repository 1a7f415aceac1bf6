import { userInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { whatHolds } from '../what-holds.js';
import { column, KEYS, makeArchive, makePage, makeWorkplace, PAGES, readRows, type Workplace } from './run-broadsheet.js';

const [ZH = '', , , EN = ''] = KEYS;
const ZH_FILE = 'papers/平顶山日报/2024-03-08/01.md';
const EN_FILE = 'papers/The Daily Planet/2024-03-08/A1.md';
const IMPORT = ['import', 'papers', '--pattern', '{publication}/{date}/{page}.md'];
const ME = { env: { BROADSHEET_USER: '赵晴' } };

const articleOf = (place: Workplace, key: string) => JSON.parse(place.print(['show', key, '--format', 'json'])) as Record<string, unknown>;
const states = (place: Workplace) =>
  place.rows(['list', 'corrections']).map(({ id, kind, state }) => `${String(id)} ${String(kind)} ${String(state)}`);

describe.each([
  ['Chinese', ZH, ZH_FILE, '青山水库大橋合拢', '第二段'],
  ['English', EN, EN_FILE, 'North Bridge Opens at Last', 'A second paragraph'],
] as const)('edit, on a page in %s', (_, key, file, headline, text) => {
  it('says what is true now, and is listed with who, when, why and what', () => {
    const place = makeArchive();
    const before = articleOf(place, key);
    expect(
      place.print(['edit', key, '--headline', headline, '--byline', '王小禾、Ann Cole', '--byline', 'Bo Li', '--why', '与原件核对'], ME),
    ).toBe(`${key}: headline is “${headline}”, byline is “王小禾, Ann Cole, Bo Li” (correction 1)\n`);
    expect(articleOf(place, key)).toMatchObject({ ...before, headline, byline: ['王小禾', 'Ann Cole', 'Bo Li'], parts: [{ headline }] });
    expect(place.rows(['list', 'corrections'])).toEqual([
      {
        id: 1,
        when: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        who: '赵晴',
        kind: 'edit',
        key,
        what: `headline “${String(before.headline)}” → “${headline}”; byline none → “王小禾, Ann Cole, Bo Li”`,
        why: '与原件核对',
        state: 'applied',
        undone_at: null,
        undone_by: null,
        undone_reason: null,
      },
    ]);
    for (const ids of ['x', '15-4', '1-2-3', '4-'])
      expect(place.run(['undo', ids]).stderr).toContain(`'${ids}' is invalid for argument 'ids'. Write a number, or a range such as 4-15.`);
    expect(place.print(['undo', '1', '--by', '李明', '--why', '看错了'])).toBe('correction 1 (edit) is undone\n');
    expect(articleOf(place, key)).toMatchObject({
      ...before,
      corrections: [{ applied: false, undone_by: '李明', undone_reason: '看错了' }],
    });
    expect(place.rows(['list', 'corrections'])).toMatchObject([{ state: 'undone', undone_by: '李明', undone_reason: '看错了' }]);
  });

  it('makes a headline of a paragraph and text of a headline, which is found in the next reading and undone', () => {
    const place = makeArchive();
    const plain = place.print(['export']);
    const printed = String(articleOf(place, key).headline);
    const paragraphs = () => (articleOf(place, key).paragraphs as { text: string }[]).map((one) => one.text);
    const [first = '', ...rest] = paragraphs();
    expect(place.print(['edit', key, '--field', 'headline', '--as', 'text'], ME)).toBe(`${key}: headline is text (correction 1)\n`);
    expect(place.print(['edit', key, '--paragraph', '2', '--as', 'deck'], ME)).toBe(`${key}: paragraph 2 is deck (correction 2)\n`);
    place.print(['reprocess']);
    expect(articleOf(place, key)).toMatchObject({ headline: null });
    expect(paragraphs()).toEqual([printed, ...rest]);
    expect(String(articleOf(place, key).deck)).toContain(first);
    place.write('all.jsonl', place.print(['export']));
    place.print(['--archive', 'copy.db', 'import', 'all.jsonl']);
    expect(place.print(['--archive', 'copy.db', 'export'])).toBe(place.print(['export']));
    expect(place.run(['--archive', 'copy.db', 'undo', '2'], ME).stderr).toContain('import the file of its page first');
    place.print(['undo', '1', '2'], ME);
    expect(whatHolds(place.print(['export']))).toBe(plain);
    expect(place.run(['check']).status).toBe(0);
  });

  it('survives reprocess and a changed file, stays open where its paragraph is gone, and comes back with it', () => {
    const place = makeArchive();
    place.print(['edit', key, '--paragraph', '2', '--text', text], ME);
    const paragraphs = () => (articleOf(place, key).paragraphs as { text: string }[]).map((one) => one.text);
    const corrected = paragraphs();
    expect(corrected[1]).toBe(text);
    place.print(['reprocess']);
    expect(paragraphs()).toEqual(corrected);
    const page = PAGES[file] ?? '';
    place.write(file, `\n\n${page}`);
    expect(place.print(IMPORT)).toMatch(/^5 files: 1 changed, 4 unchanged\n/);
    expect(paragraphs()).toEqual(corrected);
    place.write(file, page.split('\n\n').slice(0, 2).join('\n\n'));
    expect(place.print(IMPORT)).toContain('correction-open');
    expect(paragraphs()).toHaveLength(1);
    expect(states(place)).toEqual(['1 edit open']);
    expect(column(place.rows(['list', 'notices', '--code', 'correction-open']), 'message')).toEqual([
      expect.stringMatching(/^correction 1 \(edit of “.+”\) has no certain place in this reading and is not applied$/),
    ]);
    place.write(file, page);
    place.print(IMPORT);
    expect(paragraphs()).toEqual(corrected);
    expect(states(place)).toEqual(['1 edit applied']);
    expect(place.run(['check']).status).toBe(0);
  });

  it('goes with an export, where it can be undone, and is made again when the file comes', () => {
    const place = makeArchive();
    const plain = place.print(['export']);
    place.print(['edit', key, '--headline', headline, '--dateline-date', '--03-07', '--language', ''], ME);
    place.print(['split', key, '--at', '2'], ME);
    const text = place.print(['export']);
    const corrected = text.split('\n').filter((line) => line.includes('"corrections":'));
    expect(corrected.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([key, `${key.slice(0, -1)}2`]);
    expect(Object.keys(JSON.parse(corrected[0] ?? '') as object).at(-1)).toBe('corrections');
    place.write('all.jsonl', text);
    const copy = (...args: string[]) => place.print(['--archive', 'copy.db', ...args], ME);
    copy('import', 'all.jsonl');
    expect(copy('export')).toBe(text);
    expect(copy('undo', '1')).toBe('correction 1 (edit) is undone\n');
    const { headline: printed, dateline, language } = JSON.parse(copy('show', key, '--format', 'json')) as Record<string, unknown>;
    expect({ headline: printed, dateline, language }).toMatchObject({ dateline: null });
    expect(plain).toContain(`"headline":"${String(printed)}"`);
    const refused = place.run(['--archive', 'copy.db', 'undo', '2'], ME);
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringMatching(/^broadsheet: correction 2 came with an export, .*\n$/) });
    copy(...IMPORT);
    expect(copy('show', `${key.slice(0, -1)}2`)).not.toBe('');
    copy('undo', '2');
    expect(whatHolds(copy('export'))).toBe(plain);
    expect(place.run(['--archive', 'copy.db', 'check']).status).toBe(0);
  });
});

/** Two articles on a page and one on the next, of a paper in both languages. */
function makeBilingual(): { place: Workplace; key: string } {
  const place = makeWorkplace();
  place.write(
    'a/1.md',
    `${makePage('新桥通车', '大桥昨日上午九时通车。', '两岸居民步行过桥。')}\n${makePage('Ferry Stops', 'The ferry made its last trip on Monday.', 'Crews move to the harbour office.')}`,
  );
  place.write('a/2.md', makePage('On the Other Bank', 'The baker on the far side sold out before nine.'));
  place.print(['import', 'a', '--publication', '云溪日报', '--date', '2024-03-08', '--pattern', '{page}.md']);
  return { place, key: 'yunxi-ribao/2024-03-08' };
}

describe('Who puts something right', () => {
  it.each([
    ['--by', ['--by', ' 李明 '], '赵晴', '李明'],
    ['$BROADSHEET_USER where --by is empty', ['--by', ''], ' 赵晴 ', '赵晴'],
    ['$BROADSHEET_USER where --by is blank', ['--by', ' '], 'Ann Cole', 'Ann Cole'],
    ['the login name where both are blank', ['--by', ''], ' ', userInfo().username],
  ])('is %s', (_, by, user, who) => {
    const place = makeArchive();
    place.print(['edit', EN, '--headline', 'North Bridge Opens at Last', ...by], { env: { BROADSHEET_USER: user } });
    expect(column(place.rows(['list', 'corrections']), 'who')).toEqual([who]);
  });
});

describe('merge, split and move', () => {
  it('say what is true now, keep other keys, and can be undone in any order', () => {
    const { place, key } = makeBilingual();
    const before = place.print(['export']);
    expect(place.print(['move', `${key}/1/1`, '--paragraph', '2', '--to', `${key}/1/2`, '--position', '1'], ME)).toBe(
      `paragraph 2 of ${key}/1/1 is in ${key}/1/2 as number 1 now (correction 1)\n`,
    );
    expect(place.print(['split', `${key}/1/2`, '--at', '3', '--headline', 'Crews'], ME)).toBe(
      `paragraph 3 of ${key}/1/2 and what follows is ${key}/1/3 now (correction 2)\n`,
    );
    expect(place.print(['merge', `${key}/1/1`, `${key}/1/2`, `${key}/2/1`], ME)).toBe(
      `${key}/1/1 goes on with ${key}/1/2 and ${key}/2/1 (corrections 3 and 4)\n`,
    );
    expect(column(place.rows(['list', 'articles']), 'key')).toEqual([`${key}/1/1`, `${key}/1/3`]);
    expect(place.print(['show', `${key}/1/2`])).toBe(place.print(['show', `${key}/1/1`]));
    expect(place.print(['show', `${key}/2/1`])).toMatch(/Ferry Stops[\s\S]*The baker[\s\S]*pages 1, 2 —/);
    expect(place.print(['search', 'baker', '--count'])).toBe('1\n');
    expect(place.run(['check']).status).toBe(0);
    expect(column(place.rows(['list', 'corrections']), 'what')).toEqual([
      'paragraph “两岸居民步行过桥。” is number 1 now',
      'from paragraph 3, “Crews move to the harbour office.”, on it is number 3',
      '“Ferry Stops” was appended (2 paragraphs)',
      '“On the Other Bank” was appended (1 paragraph)',
    ]);
    place.print(['reprocess']);
    expect(states(place)).toEqual(['1 move applied', '2 split applied', '3 merge applied', '4 merge applied']);
    for (const id of ['2', '4', '1', '3']) place.print(['undo', id], ME);
    expect(whatHolds(place.print(['export']))).toBe(before);
  });

  it('undone leave open what rested on them', () => {
    const { place, key } = makeBilingual();
    place.print(['split', `${key}/1/2`, '--at', '2'], ME);
    place.print(['edit', `${key}/1/3`, '--headline', 'Crews'], ME);
    expect(place.print(['undo', '1'], ME)).toBe('correction 1 (split) is undone; correction 2 rested on it and is open now\n');
    expect(whatHolds(place.print(['export']))).not.toContain('"Crews"');
    expect(states(place)).toEqual(['1 split undone', '2 edit open']);
  });
});

describe('list corrections', () => {
  it('shows a long text where it was changed', () => {
    const place = makeWorkplace();
    const long = '大桥昨日上午九时通车，两岸居民步行过桥，渡船停运，船工转岗到码头值守，二十年来渡口运送旅客三百万人次。';
    place.write('1.md', makePage('新桥通车', long));
    place.print(['import', '1.md']);
    const key = String(place.query('SELECT key FROM articles')[0]);
    place.print(['edit', key, '--paragraph', '1', '--text', long.replace('三百', '二百')], ME);
    expect(column(place.rows(['list', 'corrections']), 'what')).toEqual([
      'paragraph 1: text “…二十年来渡口运送旅客三百万人次。” → “…二十年来渡口运送旅客二百万人次。”',
    ]);
  });

  it('takes the filters of other lists', () => {
    const place = makeArchive();
    place.print(['edit', ZH, '--deck', '图'], ME);
    place.print(['edit', EN, '--deck', 'Picture'], ME);
    expect(column(place.rows(['list', 'corrections', '--publication', '平顶山日报']), 'key')).toEqual([ZH]);
    expect(column(place.rows(['list', 'corrections', '--page', 'A1', '--date', '2024-03']), 'key')).toEqual([EN]);
  });
});

describe('identify', () => {
  it('is a correction: it can be undone to what was known before', () => {
    const place = makeArchive();
    const before = place.print(['export']);
    const page = ZH.slice(0, -2);
    expect(readRows(place.print(['identify', page, '--page', '5', '--why', '版面看错'], ME))).toMatchObject([
      { key: `${page.slice(0, -1)}5`, was: page, correction: 1 },
    ]);
    place.print(['identify', `${page.slice(0, -1)}5`, '--page', '6', '--date', '2024-03-09'], ME);
    expect(column(place.rows(['list', 'corrections']), 'what')).toEqual([
      'page “1” → “5”',
      'date “2024-03-08” → “2024-03-09”; page “5” → “6”',
    ]);
    place.print(['undo', '1'], ME);
    expect(place.print(['export'])).toContain('2024-03-09/6/1');
    place.print(['undo', '2'], ME);
    expect(whatHolds(place.print(['export']))).toBe(before);
    expect(place.run(['check']).status).toBe(0);
  });
});

describe('Corrections that cannot be', () => {
  const place = makeArchive();
  it.each<[string, string[], string]>([
    [
      'of nothing',
      ['edit', ZH],
      'edit what? Add --headline, --kicker, --deck, --byline, --agency, --place, --dateline-date, --language or --paragraph',
    ],
    ['of a paragraph that is not named', ['edit', ZH, '--text', 'x'], 'which paragraph? Add --paragraph N, as show counts them'],
    [
      'of a paragraph and its article',
      ['edit', ZH, '--paragraph', '1', '--headline', 'x'],
      "a paragraph has --text, --label, --speaker and --kind; edit the article's own fields in a command of its own",
    ],
    [
      'that leave a paragraph without text',
      ['edit', ZH, '--paragraph', '1', '--text', ' '],
      'a paragraph has a text; to put it elsewhere use move, split or merge',
    ],
    [
      'of a paragraph that is not there',
      ['edit', ZH, '--paragraph', '7', '--text', 'x'],
      `${ZH} has 2 paragraphs; there is no paragraph 7`,
    ],
    [
      'with a date that is none',
      ['edit', EN, '--dateline-date', '2024-02-31'],
      '--dateline-date: there is no date “2024-02-31”; write 2024-03-07, or --03-07 without a year',
    ],
    ['that change nothing', ['edit', EN, '--headline', 'North Bridge Opens to Traffic'], `${EN} stands so already; nothing was changed`],
    [
      'of a page',
      ['edit', ZH.slice(0, -2), '--headline', 'x'],
      `${ZH.slice(0, -2)} is not an article; name one of it (see: broadsheet show ${ZH.slice(0, -2)})`,
    ],
    ['that split an article where it begins', ['split', ZH, '--at', '1'], `${ZH} begins with paragraph 1; split it at 2 or later`],
    ['that merge nothing', ['merge'], 'merge what? Name two articles or more'],
    ['that merge one article', ['merge', ZH], 'merge what? Name two articles or more'],
    ['across issues', ['merge', ZH, EN], `${ZH} and ${EN} are of two issues; an article is of one`],
    [
      'that carry a paragraph to another page',
      ['move', ZH, '--paragraph', '1', '--to', EN],
      `${EN} is on another page than paragraph 1 of ${ZH}; to carry text there, split it off and merge it`,
    ],
    ['that were never made', ['undo', '7'], 'there is no correction 7; see: broadsheet list corrections'],
  ])('are refused in one line: %s', (_, args, message) => {
    const { status, stderr, stdout } = place.run(args, ME);
    expect({ status, stderr, stdout }).toEqual({ status: 2, stderr: `broadsheet: ${message}\n`, stdout: '' });
  });

  it('make no archive where there is none', () => {
    const { status, stderr } = place.run(['--archive', 'none.db', 'edit', ZH, '--headline', 'x']);
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'broadsheet: none.db: there is no such archive; make one with: broadsheet import PATH\n',
    });
  });
});

describe('In an archive made of an export', () => {
  it('an edit is undone only after a later one of the same field', () => {
    const place = makeArchive();
    for (const headline of ['合龙了', '大桥合龙']) place.print(['edit', KEYS[0] ?? '', '--headline', headline, '--by', '林']);
    place.print(['export', '--output', 'all.jsonl']);
    place.print(['--archive', 'copy.db', 'import', 'all.jsonl']);
    const headline = () => place.rows(['--archive', 'copy.db', 'list', 'articles', '--page', '1', '--date', '2024-03-08'])[0]?.headline;
    expect(place.run(['--archive', 'copy.db', 'undo', '1'])).toMatchObject({
      status: 2,
      stderr: 'broadsheet: correction 1 came with an export, and correction 2 changed the same since; undo 2 first\n',
    });
    expect(headline()).toBe('大桥合龙');
    place.print(['--archive', 'copy.db', 'undo', '2']);
    expect(headline()).toBe('合龙了');
    place.print(['--archive', 'copy.db', 'undo', '1']);
    expect(headline()).toBe('青山水库大桥合龙');
  });
});

describe('A merge', () => {
  it('on the first page of an article that goes on on another says what comes after it', () => {
    const place = makeWorkplace();
    place.write('1.md', makePage('大桥通车', '大桥昨日通车，两岸居民上桥观看。', '（下转第三版）') + makePage('又讯', '渡船保留两班。'));
    place.write('3.md', makePage('大桥通车', '（上接第一版）', '市长说，渡口不会消失。'));
    for (const page of ['1', '3'])
      place.print(['import', `${page}.md`, '--publication', '云溪日报', '--date', '2024-03-08', '--page', page]);
    const own = 'yunxi-ribao/2024-03-08/1';
    expect(place.print(['merge', `${own}/1`, `${own}/2`, '--by', '林'])).toBe(
      `${own}/1 goes on with ${own}/2, before yunxi-ribao/2024-03-08/3/1 (correction 1)\n`,
    );
  });
});

describe('An edit on one page of an article on two', () => {
  it('says what the article still has of the other, and by which key', () => {
    const place = makeWorkplace();
    place.write('jump/1.md', '# 新桥昨日通车\n\n本报记者 王小禾\n\n新桥昨天通车，附近居民早早来到桥头。\n\n（下转第三版）\n');
    place.write('jump/3.md', '# 新桥昨日通车\n\n（上接第一版）\n\n渡船还会保留两班，早晚各一班。（记者 李明）\n');
    place.print(['import', 'jump', '--publication', '平顶山日报', '--date', '2024-03-10', '--pattern', '{page}.md']);
    const day = 'pingdingshan-ribao/2024-03-10';
    expect(place.print(['edit', `${day}/1/1`, '--byline', '张三'])).toBe(
      `${day}/1/1: byline is “张三” (correction 1); it still has what is printed on another page in ${day}/3/1 (byline is “李明”): edit that key as well\n`,
    );
  });
});

describe('A merge of two pages', () => {
  it('is open with a notice while they are of two issues, and holds again after that', () => {
    const place = makeWorkplace();
    place.write('1.md', makePage('大桥通车', '大桥昨日通车，两岸居民上桥观看。'));
    place.write('3.md', makePage('渡口旧事', '市长说，渡口不会消失。'));
    for (const page of ['1', '3'])
      place.print(['import', `${page}.md`, '--publication', '云溪日报', '--date', '2024-03-08', '--page', page]);
    const own = 'yunxi-ribao/2024-03-08';
    place.print(['merge', `${own}/1/1`, `${own}/3/1`]);
    expect([states(place), place.rows(['list', 'notices'])]).toEqual([['1 merge applied'], []]);
    place.print(['identify', `${own}/3`, '--date', '2024-03-09']);
    expect(states(place)).toEqual(['1 merge open', '2 identify applied']);
    expect(column(place.rows(['list', 'notices']), 'code')).toEqual(['correction-open']);
    place.print(['reprocess']);
    expect(column(place.rows(['list', 'notices']), 'code')).toEqual(['correction-open']);
    place.print(['undo', '2']);
    expect([states(place), place.rows(['list', 'notices'])]).toEqual([['1 merge applied', '2 identify undone'], []]);
    expect(place.print(['check'])).toBe('');
  });
});

describe('A subset as an archive', () => {
  it('has a correction once, where the article that it left out comes with an export', () => {
    const place = makeWorkplace();
    place.write(
      'p.md',
      makePage('水库防汛会议', '今天召开会议讨论水库防汛工作。') + makePage('Bridge Opens', 'The bridge opened yesterday.'),
    );
    place.print(['import', 'p.md', '--publication', '云溪日报', '--date', '2024-01-02', '--page', '1']);
    place.print(['edit', 'yunxi-ribao/2024-01-02/1/2', '--deck', 'At last', '--by', 't']);
    place.print(['export', '--output', 'full.jsonl']);
    place.print(['export', '水库', '--format', 'sqlite', '--output', 'sub.db']);
    place.print(['--archive', 'sub.db', 'import', 'full.jsonl']);
    expect(place.print(['--archive', 'sub.db', 'export'])).toBe(place.read('full.jsonl'));
    expect(place.rows(['--archive', 'sub.db', 'list', 'corrections'])).toHaveLength(1);
    place.print(['--archive', 'sub.db', 'undo', '1']);
    expect(
      articleOf({ ...place, print: (args) => place.print(['--archive', 'sub.db', ...args]) }, 'yunxi-ribao/2024-01-02/1/2').deck,
    ).toBeNull();
  });
});
