import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Page, readers } from '../../src/index.js';
import { findJumps } from '../../src/stages/find-jumps.js';
import { setFurnitureApart } from '../../src/stages/set-furniture-apart.js';
import { setRepeatsApart } from '../../src/stages/set-repeats-apart.js';
import { rounds } from '../rounds.js';

/** How the lines of a page follow one another: paragraphs with a blank line between, or lines directly. */
type Gap = '\n\n' | '\n';

function readPage(lines: readonly string[], gap: Gap): Page {
  return setFurnitureApart(findJumps(readers.markdown.read({ path: 'page.md', text: lines.join(gap) })));
}

/** Which of the lines are set apart as repeats, counted from 0. */
function findRepeats(lines: readonly string[], gap: Gap = '\n\n'): number[] {
  const { blocks } = setRepeatsApart(readPage(lines, gap));
  const numbers = blocks.filter(({ role }) => role === 'repeat').flatMap((block) => block.lines.map(({ number }) => number));
  return numbers.map((number) => (number - 1) / gap.length).sort((a, b) => a - b);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** A text with another letter at a place, as a model that spins gets one wrong. */
function slip(text: string, at: number, letter: string): string {
  return text.slice(0, at) + letter + text.slice(at + 1);
}

const ZH = [
  '磨坊镇的旧水车停了十一年，上月底又转了起来，石匠们用青冈木换下了烂掉的叶片。',
  '镇上的老人说，水车声一响，夜里就睡得踏实，连狗也不叫了。',
  '第一袋面粉送给了镇小学的食堂，剩下的在赶集日卖给乡邻，每人限买五斤。',
];
const EN = [
  'The mill wheel at Pell Green turned on Monday for the first time in eleven years, and half the parish came to hear it.',
  'Old men said that they would sleep better for the sound, and that even the dogs had stopped barking at night.',
  'The first sack of flour went to the school; what is left is sold on market days, five pounds to a household.',
];
const RU = [
  'Мельничное колесо в Заречье снова завертелось после одиннадцати лет тишины, и послушать его пришла половина села.',
  'Старики говорят, что под этот шум им лучше спится, и что даже собаки перестали лаять по ночам.',
  'Первый мешок муки отдали школе, остальное продают в базарные дни, по два килограмма на двор.',
];
const OTHER = {
  zh: '本周的象棋赛在茶馆二楼举行，十六名棋手报名，年纪最小的九岁。',
  en: 'Sixteen players have entered the chess match above the tea room; the youngest of them is nine years old.',
  ru: 'На шахматный турнир в чайной записались шестнадцать человек, самому младшему из них девять лет.',
};

describe('What an OCR model gives again is kept once:', () => {
  const [zh1 = '', zh2 = '', zh3 = ''] = ZH;
  const [en1 = '', en2 = '', en3 = ''] = EN;
  const [ru1 = '', ru2 = ''] = RU;
  const cases: readonly (readonly [name: string, lines: readonly string[], repeats: readonly number[]])[] = [
    ['a Chinese stretch directly after itself', [zh1, zh2, zh1, zh2, OTHER.zh], [2, 3]],
    ['an English stretch directly after itself', [en1, en2, en1, en2, OTHER.en], [2, 3]],
    ['a Russian stretch directly after itself', [ru1, ru2, ru1, ru2, OTHER.ru], [2, 3]],
    ['one paragraph twice in a row', [en1, en2, en2, en3], [2]],
    ['a loop with a wrong letter now and then', [zh1, zh2, slip(zh1, 7, '了'), zh2, zh1, slip(zh2, 20, '在')], [2, 3, 4, 5]],
    [
      'a loop that gets a digit wrong once',
      [`${en1} It cost 310 pounds.`, `${en1} It cost 370 pounds.`, `${en1} It cost 310 pounds.`],
      [1, 2],
    ],
    ['a spin of which no two readings are equal', [zh1, slip(zh1, 3, '日'), slip(zh1, 12, '上'), slip(zh1, 25, '木')], [1, 2, 3]],
    ['a loop of paragraphs that stand far above', ['# 水车', zh1, zh3, '# 棋赛', OTHER.zh, zh3, zh3], [5, 6]],
    ['a loop that is cut off', [en1, en2, en1, en2, en1, en2.slice(0, 61)], [2, 3, 4, 5]],
    ['a loop that begins in mid-sentence', [en1, en2, en3, en1.slice(59), en2, en3], [3, 4, 5]],
    ['a line on which a model spins for long', ['# Notes', ...Array.from({ length: 20 }, () => 'Fresh eggs every day'), en1], range(2, 20)],
    ['half of the page read a second time', ['# 水车', ...ZH, '# 棋赛', OTHER.zh, zh2, zh3, '棋赛', OTHER.zh], [6, 7, 8, 9]],
    [
      'the end of a column read a second time',
      [
        `${zh1}石匠`,
        '说，新叶片要在水里泡足三个月才能用，泡过的木头不裂，也不怕冬天的冰。赶集的人围着看他们装叶片，一直看到天黑，孩子们数着一共是三十六片。',
        zh2,
        OTHER.zh,
        '说，新叶片要在水里泡足三个月才能用，泡过的木头不裂，也不怕冬天的冰。赶集的人围着看他们装叶片，一直看到天黑，孩子们数着一共是三十六片。',
        zh2,
      ],
      [4, 5],
    ],
    ['a paragraph that lost its first letter', [en1, zh1, OTHER.zh, zh1.slice(1), en2], [3]],
    ['a paragraph that was cut, and then read whole', [en1.slice(0, 88), OTHER.en, en1], [0]],
    [
      'the last words again in bold, cut where the text is cut',
      [
        '# 水车',
        zh3,
        '石匠说，新叶片要泡足三个月才能装上水车，冬天也不例外，他每天来看，泡过的木头',
        '**他每天来看，泡过的木头**',
        OTHER.zh,
      ],
      [3],
    ],
    ['a short line again in bold', ['# 水车', '渡口的人都听见了水声。', '**渡口的人都听见了水声。**', zh1], [2]],
    [
      'the middle of an article read again at the end',
      ['# 水车', zh1, zh2, zh3, zh3 + zh2, zh1, '# 棋赛', OTHER.zh, zh2, zh3, zh3 + zh2],
      [8, 9, 10],
    ],
    [
      'the end of one article and the head of the next',
      [en1, en2, '# Chess', OTHER.en, '# Geese', en3, en2, '# Chess', OTHER.en],
      [6, 7, 8],
    ],
    ['a marked head given again as printed', ['# 水车', '陈磨', '1953-04-02', '水车', '陈磨', zh1], [3, 4]],
  ];
  it.each(cases)('%s', (_, lines, repeats) => {
    expect(findRepeats(lines)).toEqual(repeats);
  });

  it('a stretch of printed lines inside a block, which is divided', () => {
    const column = [
      'The mill wheel at Pell Green turned',
      'on Monday for the first time in',
      'eleven years. Half the parish came',
      'to hear it and to see the first sack',
    ];
    const page = setRepeatsApart(readPage([...column, ...column, 'go to the school.'], '\n'));
    expect(page.blocks.map(({ role, lines }) => [role, lines.length])).toEqual([
      ['text', 4],
      ['repeat', 4],
      ['text', 1],
    ]);
    expect(page.blocks.map(({ joins, lines }) => joins.length - lines.length)).toEqual([-1, -1, -1]);
    expect(page.notices).toEqual([
      { kind: 'notice', code: 'repeat', lines: { first: 5, last: 8 }, of: { first: 1, last: 4 }, likeness: 1 },
    ]);
  });

  it.each(['\n', '\n\n'] as const)('a column of printed lines that was read again at the end of the page, lines parted by %j', (gap) => {
    const column = Array.from({ length: 24 }, (_, i) => `line ${'abcdefghijklmnopqrstuvwx'[i]} of a column that goes on and`);
    expect(findRepeats(['First of all a prayer', ...column, 'and so to bed', 'said the mayor', ...column], gap)).toEqual(range(27, 50));
  });
});

describe('What print repeats, and texts that differ, stay:', () => {
  const [zh1 = '', zh2 = '', zh3 = ''] = ZH;
  const [en1 = '', en2 = ''] = EN;
  const lost = (name: string, number: string) =>
    `${name}不慎遗失渡口镇摆渡证一本，编号${number}，自登报之日起声明作废，拾得者请交渡口镇邮亭。`;
  const court = (name: string, what: string) =>
    `The Crown v. ${name}, ${what}; prisoner pleads guilty; bound over for a year on payment of the costs of the court.`;
  const ship = (day: string, who: string) =>
    `Arrived June ${day}: Brig Larkspur, Captain Dowd, from Pell Haven with salt and ${who} passengers, to the Tidewater Company.`;
  const formula = [
    '会议还听取了其他事项的汇报。',
    '渡口镇理事会成员陈磨、丁石、方木、石匠行会会长李青冈、赶集日管理员周面粉出席会议，镇小学校长列席。',
  ];
  const advertisement = [
    'DOWD’S SALT KEEPS DRY.',
    'Ask your grocer for the blue bag with the brig on it, and take no other.',
    'Dowd & Sons, Pell Haven.',
  ];
  const cases: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ['notices that differ in one Han of a name', [lost('陈某', '三十一'), lost('丁某', '三十一')]],
    ['notices that differ in a digit', [lost('陈某', '00031'), lost('陈某', '00037')]],
    ['three notices that differ in the same place', [lost('陈某', '31'), lost('丁某', '31'), lost('方某', '31')]],
    [
      'notices under the same unmarked head',
      ['遗失声明', lost('陈某', '31'), '遗失声明', lost('丁某', '77'), '遗失声明', lost('方某', '52')],
    ],
    ['court cases', [court('Hill', 'larceny'), court('Bill', 'larceny'), court('Dill', 'larceny')]],
    ['shipping lines', [ship('11', 'nine'), ship('12', 'nine'), ship('13', 'five')]],
    [
      'a quotation and its parody',
      [`“${en1}”`, 'The following is as good:', `“${en1.replace('half the parish', 'the whole of the moon')}”`],
    ],
    ['a formula of two lines at the end of two articles', ['# 水车', zh1, ...formula, '# 赶集', zh2, ...formula]],
    ['a paragraph at the end of two articles', ['# Bell Stolen', en1, OTHER.en, '# Geese Stolen', en2, OTHER.en]],
    ['an advertisement that recurs', [...advertisement, en1, '# Chess', OTHER.en, ...advertisement]],
    [
      'clauses that two notices share',
      ['# 招标公告', lost('陈某', '31'), zh1, zh2, zh3, zh3 + zh2, '# 招标公告', lost('丁某', '77'), zh1, zh2, zh3, zh3 + zh2],
    ],
    ['a refrain', [zh1, '水车还在转。', zh2, '水车还在转。', OTHER.zh, '水车还在转。']],
    ['marked headings of one name', ['# WEATHER', en1, '# WEATHER', en2]],
    ['a poem that begins with its title', ['# The wheel turns on', 'The wheel turns on', 'and on the water falls']],
    [
      'jump lines and datelines that recur',
      ['PELL GREEN, June 4 (KP) —', en1, 'Continued on Page 3', 'PELL GREEN, June 4 (KP) —', en2, 'Continued on Page 3'],
    ],
    ['bylines that recur', ['By Dora Finch', en1, 'By Dora Finch', en2, 'By Dora Finch']],
    [
      'the cells of a table',
      ['Ward 1', 'Reform', 'Reform', 'Reform', 'Reform', 'Reform', 'Ward 2', 'Labour', 'Labour', 'Labour', 'Labour', 'Labour', en1],
    ],
    ['a pull quote that is a whole sentence', [`${en1} ${en2}`, OTHER.en, `**${en2}**`]],
    [
      'an item that says more than the one before',
      [court('Hill', 'larceny'), `${court('Hill', 'larceny').slice(0, -1)} and a fine of two pounds.`],
    ],
    [
      'lots of an auction that differ in a number',
      [
        'Lot 4',
        'House and yard in Mill Lane, to be sold at the Brig Inn on Friday at noon, free of all charges',
        'Lot 5',
        'House and yard in Mill Lane, to be sold at the Brig Inn on Friday at noon, free of all charges',
      ],
    ],
    [
      'court cases in Russian',
      [
        'Дело Иванова о краже дров с мельничного двора: виновен, взыскать судебные издержки и отпустить под надзор общины.',
        'Дело Ивакова о краже дров с мельничного двора: виновен, взыскать судебные издержки и отпустить под надзор общины.',
      ],
    ],
    ['a caption and its short form', ['Photograph: The wheel at Pell Green, by Dora Finch', 'The wheel at Pell Green, by Dora Finch', en1]],
    ['nothing', []],
  ];
  it.each(cases)('%s', (_, lines) => {
    expect(findRepeats(lines)).toEqual([]);
    expect(findRepeats(lines, '\n')).toEqual([]);
  });

  it('a formula on the printed lines of two articles', () => {
    const lines = [
      '会议还听取了其他事项的汇报。',
      '渡口镇理事会成员陈磨、丁石、方木、',
      '石匠行会会长李青冈、赶集日管理员周',
      '面粉出席会议，镇小学校长列席。',
    ];
    const text = ['镇理事会昨日开会，决定赶集日从周五', '改到周六，各摊位请提前三天登记，逾', '期不候。'];
    const more = ['石匠行会昨日开会，商定青冈木的价钱', '三年不变，新学徒从明年正月起招收，', '名额六个。'];
    for (const gap of ['\n', '\n\n'] as const)
      expect(findRepeats(['# 赶集', ...text, ...lines, '# 石匠', ...more, ...lines], gap)).toEqual([]);
  });
});

describe('The stage', () => {
  it('marks what stands elsewhere in its copy, since its own place says little', () => {
    const [zh1 = '', zh2 = '', zh3 = ''] = ZH;
    const page = setRepeatsApart(readPage(['# 水车', zh1, '# 棋赛', zh3, OTHER.zh, zh2, zh3, zh3], '\n\n'));
    expect(page.blocks.filter(({ repeated }) => repeated).map(({ lines }) => lines[0]?.text)).toEqual([zh3]);
  });

  it('says for each cycle of a loop which lines it repeats', () => {
    const [en1 = '', en2 = ''] = EN;
    const { notices } = setRepeatsApart(readPage([en1, en2, en1, en2, en1, en2], '\n\n'));
    expect(notices.map((notice) => [notice.lines, notice.code === 'repeat' ? notice.of : null])).toEqual([
      [
        { first: 5, last: 7 },
        { first: 1, last: 3 },
      ],
      [
        { first: 9, last: 11 },
        { first: 1, last: 3 },
      ],
    ]);
  });

  it.each([
    ['equal short lines', () => 'Tea'],
    ['different lines', (i: number) => `entry ${i} ${(i * 7919) % 10007}`],
    ['lines that differ in a number', (i: number) => `The brig Larkspur came in with ${i} bags of salt on Monday`],
    ['lines in turns', (i: number) => ['Salt in bags', 'Flour in sacks', 'Eggs in straw'][i % 3] ?? ''],
  ])('keeps every one of 8,000 %s', (_, line) => {
    const page = readPage(
      Array.from({ length: 8000 }, (_, i) => line(i)),
      '\n',
    );
    const { blocks } = setRepeatsApart(page);
    expect(blocks.flatMap(({ lines }) => lines).map(({ number }) => number)).toEqual(
      page.blocks.flatMap(({ lines }) => lines).map(({ number }) => number),
    );
  });

  const piece = fc.oneof(
    fc.constantFrom(...ZH, ...EN, ...RU, '# 水车', '# Mill', 'By Dora Finch', '水车还在转。', 'Continued on Page 3', '---'),
    fc
      .tuple(fc.constantFrom(...ZH, ...EN, ...RU), fc.nat(30), fc.nat(90))
      .map(([text, from, length]) => text.slice(from, from + length + 1)),
    fc
      .tuple(fc.constantFrom(...ZH, ...EN, ...RU), fc.nat(100), fc.constantFrom('了', 'x', 'ж', '7'))
      .map(([text, at, letter]) => slip(text, at, letter)),
  );
  const pages = fc
    .tuple(
      fc.array(fc.tuple(piece, fc.integer({ min: 1, max: 3 })), { maxLength: 14 }),
      fc.nat(3),
      fc.constantFrom('\n' as const, '\n\n' as const),
    )
    .map(([pieces, again, gap]) => {
      const lines = pieces.flatMap(([text, times]) => Array.from({ length: times }, () => text));
      return readPage([...lines, ...lines.slice(-again * 2)], gap);
    });

  it('loses no line, adds none, keeps one reading of each and its joins', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const own = setRepeatsApart(page);
        const numbers = ({ blocks }: Page) => blocks.flatMap(({ lines }) => lines.map(({ number }) => number));
        expect(numbers(own)).toEqual(numbers(page));
        for (const { joins, lines } of own.blocks) expect(joins).toHaveLength(lines.length - 1);
        const kept = new Set(own.blocks.filter(({ role }) => role !== 'repeat').flatMap(({ lines }) => lines.map(({ number }) => number)));
        for (const notice of own.notices) if (notice.code === 'repeat') expect(kept.has(notice.of.first)).toBe(true);
      }),
      { numRuns: rounds(300) },
    );
  });

  it('changes nothing more when it runs again', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const once = setRepeatsApart(page);
        expect(setRepeatsApart(once)).toEqual(once);
      }),
      { numRuns: rounds(300) },
    );
  });
});
