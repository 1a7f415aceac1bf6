import { describe, expect, it } from 'vitest';
import type { Jump } from '../../src/page/index.js';
import { findHeadings } from '../../src/stages/find-headings.js';
import { type BlockCase, makePage } from '../make-page.js';

const T = '大桥昨日上午十时正式通车，沿江两岸居民来看。';
const U = '渡船从下周起停航，两班船员转到新桥做向导，市民表示不舍。';
const E = 'The bridge opened on Thursday morning, twenty years after the council first voted for it.';
const F = 'Officials expect some nine thousand cars a day; the ferry will make its last run on Sunday.';
const RULE: BlockCase = { text: '---', role: 'furniture', reason: 'separator' };
const BY = '本报记者 王小禾';
const LONG = '大桥昨日上午十时正式通车，沿江两岸居民来看，一片欢声笑语，市交通局局长王小禾在通车仪式上说，这座桥让两岸的距离缩短了';

const h = (text: string, level = 1): BlockCase => ({ text, level });
const bold = (text: string): BlockCase => ({ text, bold: true });
const jumpOf = (direction: Jump['direction'], stands: Jump['stands']): Jump => ({ direction, page: '1', mark: null, line: 1, stands });
const jump = (direction: Jump['direction']): BlockCase => ({ text: '（第1版）', role: 'jump', jumps: [jumpOf(direction, 'alone')] });

/** For each block: # for a sure heading, the confidence of a guessed one, a dash for text, else its role. */
function find(...cases: readonly BlockCase[]): (string | number)[] {
  const page = findHeadings(makePage(...cases));
  const guessed = new Map(
    page.notices.flatMap((one) => (one.code === 'heading-guessed' ? [[one.lines?.first, one.confidence] as const] : [])),
  );
  return page.blocks.map(({ role, lines }) => (role === 'heading' ? (guessed.get(lines[0]?.number) ?? '#') : role === 'text' ? '-' : role));
}

describe('A Chinese line is a heading', () => {
  it.each<[string, readonly BlockCase[], readonly (string | number)[]]>([
    [
      'under a rule, over the lines of an advertisement',
      [h('湖水'), T, RULE, '春城百货大减价', '全场八折', '地址：中山路十二号', '电话：二三四五六'],
      ['#', '-', 'furniture', '#', '-', '-', '-'],
    ],
    [
      'under a rule, and not over verses',
      [h('湖水'), T, RULE, '湖水漫过旧堤', '渡船停在岸边', '没有人来', '月亮升起'],
      ['#', '-', 'furniture', '-', '-', '-', '-'],
    ],
    ['over a text, by its form', ['大桥通车', T], [0.731, '-']],
    ['in the midst of a page, by its form', [T, '渡船停航', U], ['-', 0.731, '-']],
    ['over a short line too', [T, '渡船停航', '停了'], ['-', 0.731, 0.818]],
    ['last on the page, under a whole text', [T, '渡船停航'], ['-', '#']],
    ['over a byline', ['大桥通车', BY, T], ['#', '-', '-']],
    ['over a lead-in', ['大桥通车', `本报讯 ${T}`], ['#', '-']],
    ['between a text and a byline', [T, '渡船停航', BY, U], ['-', '#', '-', '-']],
    ['between a text and a lead-in', [T, '渡船停航', `本报讯 ${U}`], ['-', '#', '-']],
    ['as a kicker over a headline with its byline', ['市委会议上强调', '大桥通车', BY, T], [0.731, '#', '-', '-']],
    ['as one of three over a lead-in', ['市委开会', '大桥通车', '两岸同庆', `本报讯 ${T}`], [0.731, '#', '#', '-']],
    ['by its mark', [h('大桥通车'), T], ['#', '-']],
    ['not by a mark before a sentence', [h(T), U], ['-', '-']],
    ['by its mark, with a clause in it', [h('大桥通车，渡船停航'), U], ['#', '-']],
    ['not by its form, where others are marked', [h('大桥通车'), T, '渡船停航', U], ['#', '-', '-', '-']],
    ['as a numbered part, where others are marked', [h('大桥'), T, '二　晚班', U], ['#', '-', '#', '-']],
    ['not as a numbered part in a sentence', [h('大桥'), '他数了数停在岸边的船，一共是', '二　晚班', U], ['#', '-', '-', '-']],
    ['in bold', [bold('大桥通车'), T], ['#', '-']],
    ['in bold, where others are marked', [h('大桥'), T, bold('渡船停航'), U], ['#', '-', '#', '-']],
    ['where the same words are marked elsewhere', [h('大桥通车'), T, '大桥通车', U], ['#', '-', '#', '-']],
    ['where the same words are bold elsewhere', [bold('大桥通车'), T, '大桥通车', U], ['#', '-', '#', '-']],
    [
      'beside one that is marked elsewhere',
      [h('大桥通车'), T, h('渡船停航'), U, '大桥通车', '渡船去留', T],
      ['#', '-', '#', '-', '#', '#', '-'],
    ],
    [
      'as one of two alike between paragraphs',
      [h('大桥'), T + U, '两岸的距离', U + T, '渡船的去留', T + U],
      ['#', '-', '#', '-', '#', '-'],
    ],
    ['not as a lone one between paragraphs', [h('大桥'), T + U, '两岸的距离', U + T], ['#', '-', '-', '-']],
    [
      'not as one of two between paragraphs that are open',
      [h('大桥'), `${T + U}渡船`, '两岸的距离', `${U + T}渡船`, '渡船的去留', T + U],
      ['#', '-', '-', '-', '-', '-'],
    ],
    [
      'not as one of two lines with a mark of a sentence',
      [h('大桥'), T + U, '两岸、距离', U + T, '渡船、去留', T + U],
      ['#', '-', '-', '-', '-', '-'],
    ],
    ['over two lines', ['大桥昨日通车的\n渡船', T], [0.731, '-']],
    ['not over five lines', ['大\n桥\n通\n车\n了', T], ['-', '-']],
    ['over the rest of a text from another page', [T, '渡船停航', jump('from'), U], ['-', '#', 'jump', '-']],
    ['over a jump line that leads on', [T, '渡船停航', jump('on'), U], ['-', 0.731, 'jump', '-']],
    ['behind a jump line', [T, jump('on'), '渡船停航', U], ['-', 'jump', 0.731, '-']],
    ['not where a jump line begins it', [{ text: '大桥通车', jumps: [jumpOf('from', 'start')] }, T], ['-', '-']],
    ['where a jump line ends it', [{ text: '大桥通车', jumps: [jumpOf('on', 'end')] }, T], [0.731, '-']],
    ['marked, where a jump line begins it', [{ text: '大桥通车', level: 1, jumps: [jumpOf('from', 'start')] }, T], ['#', '-']],
    ['not where it was announced', ['他说：', '渡船停航', U], ['-', '-', '-']],
    ['not behind a long text that is open', [LONG, '渡船停航', U], ['-', '-', '-']],
    ['not before a text that goes on with it', [T, '渡船停航', `，${U}`], ['-', '-', '-']],
    ['not before a text whose first word it begins', [T, '完成建设任', '务很重，大家都在努力。'], ['-', '-', '-']],
    ['not where somebody speaks it', ['王小禾：大桥通车', T], ['-', '-']],
    ['not where it is a lead-in', ['本报讯 大桥', T], ['-', '-']],
    ['not where it is a byline', [T, BY, U], ['-', '-', '-']],
    ['not as one of four lines of a poem', ['大桥通车了', '两岸的人来', '看水的人多', '看船的人少', T], ['-', '-', '-', '-', '-']],
    [
      'as one of four lines over a byline',
      ['大桥通车了', '两岸的人来', '看水的人多', '看船的人少', BY, T],
      [0.731, '#', '#', '#', '-', '-'],
    ],
    ['not as the second of three lines that are no headlines', ['大桥通车了', '两岸的人来', '看水的人多', T], [0.731, '-', '-', '-']],
    ['not where the page has nothing else', ['大桥通车', '渡船停航'], ['-', '-']],
    ['marked, where the page has nothing else', [h('大桥通车'), h('渡船停航')], ['#', '#']],
    ['not without letters', ['123', T], ['-', '-']],
    ['not under a letter, whose writer it is', [T, '祝小仓', U], ['-', '-', '-']],
    ['not as a foot', [T, '电话：5550123', U], ['-', '-', '-']],
    ['not as the caption of a picture', [T, '图为大桥', U], ['-', '-', '-']],
  ])('%s', (_, cases, expected) => {
    expect(find(...cases)).toEqual(expected);
  });
});

describe('An English line is a heading', () => {
  it.each<[string, readonly BlockCase[], readonly (string | number)[]]>([
    ['over a text', ['Bridge Opens', E], ['#', '-']],
    ['in capitals', ['BRIDGE OPENS', E], ['#', '-']],
    ['in the midst of a page', [E, 'Ferry Stops', F, 'Cars Come', E], ['-', '#', '-', '#', '-']],
    ['as one of two over a byline', ['Bridge Opens', 'Crowds Cheer at Dawn', 'By JANE DOE', E], ['#', '#', '-', '-']],
    ['not where it is set like a sentence', [E, 'Ferry stops', F], ['-', '-', '-']],
    ['not as a note of a transcriber', [E, '[ Article Found in the Beacon ]', F], ['-', '-', '-']],
    ['set like a sentence, under a rule', [E, RULE, 'Ferry stops', F], ['-', 'furniture', '#', '-']],
    ['not over a marked one: it is the last line of the text', [E, 'Ferry Stops', h('Cars Come', 2), F], ['-', '-', '#', '-']],
    ['under a marked one, over a paragraph', [h('Cars Come', 2), 'Ferry Stops', F], ['#', 0.818, '-']],
    ['under a marked one, over a byline', [h('Cars Come', 2), 'Ferry Stops', 'By JANE DOE', F], ['#', '#', '-', '-']],
    ['under a marked one, over a lead-in', [h('Cars Come', 2), 'Ferry Stops', 'HARROW — It rained.'], ['#', '#', '-']],
    ['not under a marked one, over a few words', [h('Cars Come', 2), 'Ferry Stops', 'Some words.', F], ['#', '-', '-', '-']],
    ['not under a marked one at the end', [h('Cars Come', 2), 'Ferry Stops'], ['#', '-']],
    ['in bold, over a marked one', [E, bold('Ferry Stops'), h('Cars Come', 2), F], ['-', '#', '#', '-']],
    ['as a numbered part, where others are marked', [h('Cars Come'), E, 'II. The Late Boat', F], ['#', '-', '#', '-']],
    ['not as a foot', [E, 'Hollis & Sons', F], ['-', '-', '-']],
    ['not as who signs', [E, 'Agatha Pellow', F], ['-', '-', '-']],
    ['as a name over a text', ['Agatha Pellow', F], ['#', '-']],
    ['as a name under a heading', [h('Cars Come'), bold('Agatha Pellow'), F], ['#', '#', '-']],
    ['not as where one who signs is from', [h('Cars Come'), E, 'Agatha Pellow', 'East Harrow', F], ['#', '-', '-', '-', '-']],
    ['not as a caption', [E, '▲ The Bridge', F], ['-', '-', '-']],
    ['with a stroke at its end', [E, 'Ferry Stops | Quay |', F], ['-', '#', '-']],
    ['not as a row of a table', [E, '| The | Bridge |', F], ['-', '-', '-']],
    ['not as one of four lines of a poem', ['The Wheel', 'The Water', 'The Miller', 'The Bell', E], ['-', '-', '-', '-', '-']],
    ['not where it was announced', ['He said --', 'Ferry stops', F], ['-', '-', '-']],
  ])('%s', (_, cases, expected) => {
    expect(find(...cases)).toEqual(expected);
  });
});

describe('A heading that was guessed', () => {
  it('says where it stands and what it says', () => {
    expect(findHeadings(makePage('大桥通车', T)).notices).toEqual([
      { kind: 'notice', code: 'heading-guessed', lines: { first: 1, last: 1 }, text: '大桥通车', confidence: 0.731 },
    ]);
    expect(findHeadings(makePage('大桥昨日通车的\n渡船', T)).notices).toEqual([
      { kind: 'notice', code: 'heading-guessed', lines: { first: 1, last: 2 }, text: '大桥昨日通车的渡船', confidence: 0.731 },
    ]);
    expect(findHeadings(makePage('Bridge Opens', E)).notices).toEqual([]);
  });
});
