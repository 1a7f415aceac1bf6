import { describe, expect, it } from 'vitest';
import { type Entry, readEntries } from '../../../src/stages/furniture/entries.js';
import { findContents } from '../../../src/stages/furniture/find-contents.js';
import { findNameplate } from '../../../src/stages/furniture/find-nameplate.js';
import { findSections } from '../../../src/stages/furniture/find-sections.js';
import { keepNews } from '../../../src/stages/furniture/keep-news.js';
import { type BlockCase, makeBlocks } from '../../make-page.js';

/** The names that the lines have after one step, a dash for none. */
const after = (step: (entries: readonly Entry[]) => void, cases: readonly BlockCase[]) => {
  const entries = readEntries(makeBlocks(...cases));
  step(entries);
  return entries.map(({ named }) => named?.name ?? '-');
};

const h = (text: string, level = 1): BlockCase => ({ text, level });
const BOX = 'contents of the issue';

describe('A box of contents', () => {
  it.each<[string, readonly BlockCase[], readonly string[]]>([
    ['has a heading and lines that end on a page', ['导读', '水闸修好了……2版', '集市改期……3版', '湖水漫过旧堤。'], [BOX, BOX, BOX, '-']],
    ['in English', ['Inside', 'Ferry vote put off, Page 3', 'He rowed.'], [BOX, BOX, '-']],
    ['may have titles over two lines', ['导读', '水闸昨日', '修好了……2版', '湖水漫过旧堤'], [BOX, BOX, BOX, '-']],
    ['may have titles over three lines', ['导读', '水闸', '昨日', '修好了……2版', '湖水'], [BOX, BOX, BOX, BOX, '-']],
    ['has no titles over four lines', ['导读', '水闸', '昨日', '终于', '修好了……2版'], ['-', '-', '-', '-', '-']],
    ['is none without pages', ['导读', '水闸修好了', '集市改期'], ['-', '-', '-']],
    ['is none without a heading', ['水闸修好了……2版', '集市改期……3版'], ['-', '-']],
    ['ends at a sentence', ['导读', '水闸修好了……2版', '湖水漫过旧堤。', '集市改期……3版'], [BOX, BOX, '-', '-']],
    ['ends at a heading', ['导读', '水闸修好了……2版', h('水闸'), '集市改期……3版'], [BOX, BOX, '-', '-']],
    ['may have headings with pages', ['导读', h('水闸修好了……2版'), h('集市改期……3版')], [BOX, BOX, BOX]],
    ['may begin with a heading', [h('导读'), h('水闸修好了……2版')], [BOX, BOX]],
    ['may have references', ['导读', '（相关报道见第3版）', '湖水。'], [BOX, 'refer', '-']],
    ['is text', [{ text: '导读', role: 'jump' }, '水闸修好了……2版'], ['-', '-']],
    ['ends at a jump line', ['导读', { text: '水闸修好了……2版', role: 'jump' }], ['-', '-']],
    ['has lines of no great length', ['导读', `${'水'.repeat(59)}……2版`], [BOX, BOX]],
    ['may be followed by a line like its heading', ['导读', '水闸修好了……2版', '导读', '湖水漫过旧堤。'], [BOX, BOX, '-', '-']],
    ['may be followed by another', ['导读', '水闸修好了……2版', '本期看点', '集市改期……3版'], [BOX, BOX, BOX, BOX]],
  ])('%s', (_, cases, names) => {
    expect(after(findContents, cases)).toEqual(names);
  });
});

describe('A nameplate', () => {
  const N = 'nameplate';
  it.each<[string, readonly BlockCase[], readonly string[]]>([
    ['stands over its number', ['柳湖民声报', '第2107号', '水闸昨日修好。'], [N, 'imprint', '-']],
    [
      'of words like a headline stands over its number and a headline',
      ['Salt and Light', 'Vol. IV, No. 17', 'MILL BURNS', 'It burned.'],
      [N, 'imprint', '-', '-'],
    ],
    [
      'of words like a headline needs a headline below',
      ['Salt and Light', 'Vol. IV, No. 17', 'the mill burned on Friday.'],
      ['-', 'imprint', '-'],
    ],
    ['of a paper needs none', ['The Salt Lantern', 'Vol. IV, No. 17', 'the mill burned on Friday.'], [N, 'imprint', '-']],
    ['stands over its place and date', ['The Salt Lantern', 'Millport, Saturday, May 4, 1901.', 'MILL BURNS', 'x'], [N, 'folio', '-', '-']],
    [
      'of two languages stands over a date and a page',
      [h('柳湖周報 The Willow Weekly'), '2024年3月8日 March 8, 2024 Page 3', h('水閘'), 'x'],
      [N, 'folio', '-', '-'],
    ],
    [
      'of two languages is none where one of them is a headline',
      [h('柳湖重開 The Willow Weekly'), '2024年3月8日 Page 3', h('水閘'), 'x'],
      ['-', 'folio', '-', '-'],
    ],
    [
      'stands over a date and a page where its words are a paper’s',
      [h('Harrow Courier'), 'March 8, 2024, Page 3', h('MILL BURNS'), 'x'],
      [N, 'folio', '-', '-'],
    ],
    [
      'does not stand over a clipping’s text',
      [h('The Salt Lantern'), 'March 8, 2024, Page 3', 'The mill burned on Friday.'],
      ['-', 'folio', '-'],
    ],
    ['does not stand over a date alone', ['The Salt Lantern', 'Saturday, May 4, 1901', 'MILL BURNS', 'x'], ['-', 'folio', '-', '-']],
    [
      'stands over a date alone where both it and what follows are headings of one level',
      [h('The Salt Lantern'), 'Saturday, May 4, 1901', h('MILL BURNS'), 'x'],
      [N, 'folio', '-', '-'],
    ],
    [
      'of other words does not stand over a date alone and a heading',
      [h('Mill Burns Again'), 'Saturday, May 4, 1901', h('NOBODY HURT'), 'x'],
      ['-', 'folio', '-', '-'],
    ],
    [
      'does not stand over its place and date and text',
      ['The Salt Lantern', 'Millport, Saturday, May 4, 1901.', 'the mill burned.'],
      ['-', 'folio', '-'],
    ],
    ['may have its town in its name', ['Millport Beacon', 'Millport, Saturday, May 4, 1901.', 'MILL BURNS', 'x'], [N, 'folio', '-', '-']],
    ['of other words does not', ['Harrow Beacon', 'Millport, Saturday, May 4, 1901.', 'MILL BURNS', 'x'], ['-', 'folio', '-', '-']],
    ['is not the town alone', ['Millport', 'Millport, Saturday, May 4, 1901.', 'MILL BURNS', 'x'], ['-', 'folio', '-', '-']],
    [
      'has nothing over another paper’s name',
      ['Mill Burns', 'The Tarn Herald, Saturday, May 4, 1901', 'No. 17', 'NOBODY HURT', 'x'],
      ['-', 'folio', 'imprint', '-', '-'],
    ],
    [
      'may have its own name under it',
      ['The Tarn Herald', 'THE TARN HERALD, Saturday, May 4, 1901', 'No. 17', 'x'],
      ['folio', 'folio', 'imprint', '-'],
    ],
    ['is no sentence', ['Salt and Light!', 'Vol. IV, No. 17', 'MILL BURNS', 'x'], ['-', 'imprint', '-', '-']],
    ['may end with a stop', ['Salt and Light.', 'Vol. IV, No. 17', 'MILL BURNS', 'x'], [N, 'imprint', '-', '-']],
    ['is short', [`Salt ${'and Light '.repeat(4)}`, 'Vol. IV, No. 17', 'MILL BURNS', 'x'], ['-', 'imprint', '-', '-']],
    ['is the first text', ['It froze.', 'The Salt Lantern', 'Vol. IV, No. 17', 'MILL BURNS'], ['-', '-', 'imprint', '-']],
    ['may have furniture over it', ['---', 'The Salt Lantern', 'Vol. IV, No. 17', 'MILL BURNS'], ['separator', N, 'imprint', '-']],
    ['is no second line of a block', ['---\nThe Salt Lantern', 'Vol. IV, No. 17', 'MILL BURNS'], ['separator', '-', 'imprint', '-']],
    ['may be the first line of a block', ['The Salt Lantern\nVol. IV, No. 17', 'MILL BURNS'], [N, 'imprint', '-']],
    ['needs something under it', ['The Salt Lantern', 'MILL BURNS'], ['-', '-']],
    ['has those who make it under it', ['The Salt Lantern', 'Published every Friday at Salt', 'MILL BURNS', 'x'], [N, 'terms', '-', '-']],
    ['is none on an empty page', [], []],
    [
      'has the lines of furniture directly under it',
      ['Salt and Light', 'It froze.', 'Vol. IV, No. 17', 'MILL BURNS'],
      ['-', '-', 'imprint', '-'],
    ],
  ])('%s', (_, cases, names) => {
    expect(after(findNameplate, cases)).toEqual(names);
  });
});

describe('The name of a section', () => {
  const S = 'name of a section';
  it.each<[string, readonly BlockCase[], readonly string[]]>([
    ['first on the page, over a headline', ['要闻', h('水闸修好了')], [S, '-']],
    ['marked as high as the headline', ['湖水。', h('要闻', 2), h('水闸', 2)], ['-', S, '-']],
    ['marked higher than the headline', ['湖水。', h('要闻', 1), h('水闸', 2)], ['-', S, '-']],
    ['marked lower', ['湖水。', h('要闻', 3), h('水闸', 2)], ['-', S, '-']],
    ['unmarked in the midst of a page', ['湖水。', '要闻', h('水闸', 2)], ['-', '-', '-']],
    ['beside a folio', ['湖水。', '第3版', '要闻', h('水闸', 2)], ['-', 'folio', S, '-']],
    ['over a text, whose headline it is', [h('要闻'), '水闸修好了。'], ['-', '-']],
    ['last on the page', [h('要闻')], ['-']],
    ['over another section', [h('要闻'), h('体育'), h('水闸')], ['-', S, '-']],
    ['over furniture', [h('要闻'), '第3版', h('水闸')], ['-', 'folio', '-']],
    ['of a leader, over its headline', ['湖水。', '社论', '水闸修好以后'], ['-', S, '-']],
    ['of a leader, over its text', ['湖水。', '社论', `${'水'.repeat(31)}`], ['-', '-', '-']],
    ['of a leader, over a headline of thirty characters', ['湖水。', '社论', `${'水'.repeat(30)}`], ['-', S, '-']],
    ['of a leader, marked', ['湖水。', h('社论'), '水闸修好以后'], ['-', '-', '-']],
    ['in a block of lines', ['要闻\n水闸', h('水闸')], ['-', '-', '-']],
    ['that is other words', ['要闻播报', h('水闸修好了')], ['-', '-']],
    ['in English', ['Sports', h('Rowers Win')], [S, '-']],
  ])('%s', (_, cases, names) => {
    expect(after(findSections, cases)).toEqual(names);
  });
});

describe('News keeps its lines', () => {
  const WEATHER = '今天白天多云，最高气温20度。';
  it.each<[string, readonly BlockCase[], readonly string[]]>([
    ['a forecast behind a sentence that is open', ['受北方的冷空气影响，后天柳湖的湖面', WEATHER], ['-', '-']],
    ['a forecast behind a whole sentence', ['水闸修好了。', WEATHER, '集市改期。'], ['-', 'weather', '-']],
    ['a forecast in a block of text', [`他每天看报。\n${WEATHER}`], ['-', '-']],
    ['a forecast before text in its block', [`${WEATHER}\n他照样出门。`], ['-', '-']],
    ['a date between the lines of a sentence', ['他们一直等到去年的春天，终于到了\n2024年3月8日\n这一天，水闸修好了。'], ['-', '-', '-']],
    ['a date between whole sentences of a block', ['他们等到了。\n2024年3月8日\n水闸修好了。'], ['-', 'folio', '-']],
    ['a date at the end of a block', ['他们一直等到去年的春天，终于到了\n2024年3月8日'], ['-', 'folio']],
    ['a number between texts', ['By', '12', 'votes.'], ['-', '-', '-']],
    ['a number at the head', ['12', 'It froze.'], ['page number', '-']],
    ['a number at the foot', ['It froze.', '12'], ['-', 'page number']],
    ['a number beside furniture', ['It froze.', '---', '12', 'It froze.'], ['-', 'separator', 'page number', '-']],
    ['a number before furniture', ['It froze.', '12', '---', 'It froze.'], ['-', 'page number', 'separator', '-']],
    ['a number beside a jump line', ['It froze.', '12', { text: 'x', role: 'jump' }], ['-', 'page number', '-']],
    ['numbers in a row', ['12', '13'], ['-', '-']],
    ['a forecast under its headline', [h('天气'), WEATHER], ['-', '-']],
    ['forecasts under their headline', [h('天气'), WEATHER, WEATHER, '水闸修好了。'], ['-', '-', '-', '-']],
    ['a forecast behind the text of an item', [h('水闸'), '水闸修好了。', WEATHER], ['-', '-', 'weather']],
    ['a caption that is the item', [h('影像'), '图为水闸夜景。'], ['-', '-']],
    ['a caption beside a text', [h('影像'), '水闸修好了。', '图为水闸夜景。'], ['-', '-', 'caption']],
    ['a caption beside a line that is no sentence', [h('影像'), '水闸夜景', '图为水闸夜景。'], ['-', '-', '-']],
    ['an item ends at the next headline', [h('影像'), '水闸修好了。', h('影像'), '图为水闸夜景。'], ['-', '-', '-', '-']],
    ['a forecast with its title between texts', ['水闸修好了。', `天气预报\n${WEATHER}`, '集市改期。'], ['-', '-', '-', '-']],
    ['a forecast with its title at the head', [`天气预报\n${WEATHER}`, '集市改期。'], ['weather', 'weather', '-']],
    ['a forecast with its title at the foot', ['水闸修好了。', `天气预报\n${WEATHER}`], ['-', '-', '-']],
    ['a forecast with its title beside furniture', ['第3版', `天气预报\n${WEATHER}`, '集市改期。'], ['folio', 'weather', 'weather', '-']],
    ['a forecast with its title over furniture', ['水闸修好了。', `天气预报\n${WEATHER}`, '第3版'], ['-', 'weather', 'weather', 'folio']],
    ['a caption over two lines', ['水闸修好了。', '图为水闸\n夜景。', '集市改期。'], ['-', 'caption', 'caption', '-']],
    ['the day of a letter under its writer', ['水闸修好了。', '祝小仓', '2011年4月9日', '集市改期。'], ['-', '-', '-', '-']],
    ['a date under a text', ['水闸修好了。', '2011年4月9日', '集市改期。'], ['-', 'folio', '-']],
    ['a date under words that sign nothing', ['水闸修好了。', '水闸夜景', '2011年4月9日', '集市改期。'], ['-', '-', 'folio', '-']],
    [
      'a date under words that sign nothing, before a headline',
      ['水闸修好了。', '水闸夜景', '2011年4月9日', h('集市')],
      ['-', '-', '-', '-'],
    ],
    ['a date at the foot, where nothing is marked', ['水闸修好了。', '水闸夜景', '2011年4月9日'], ['-', '-', 'folio']],
    ['a date at the foot, where headlines are marked', [h('水闸'), '水闸修好了。', '水闸夜景', '2011年4月9日'], ['-', '-', '-', '-']],
    ['a date with the paper’s name', ['水闸修好了。', '祝小仓', '云溪日报 2011年4月9日', '集市改期。'], ['-', '-', 'folio', '-']],
    ['a date before furniture', ['水闸修好了。', '祝小仓', '2011年4月9日', '第3版'], ['-', '-', 'folio', 'folio']],
    ['a date without a text over its writer', ['祝小仓', '2011年4月9日', '集市改期。'], ['-', 'folio', '-']],
    [
      'a date far below the text',
      ['水闸修好了。', '此致', '敬礼', '青石乡', '祝小仓', '2011年4月9日', '集市改期。'],
      ['-', '-', '-', '-', '-', 'folio', '-'],
    ],
    ['a date not so far below', ['水闸修好了。', '敬礼', '青石乡', '祝小仓', '2011年4月9日', '集市改期。'], ['-', '-', '-', '-', '-', '-']],
    ['the address of a shop', ['湖水漫过旧堤。', '春城百货大减价', '地址：中山路十二号', h('水闸')], ['-', '-', '-', '-']],
    ['an address and a telephone of a shop', ['春城百货', '地址：中山路十二号', '电话：0570-1234567'], ['-', '-', '-']],
    [
      'an address beside the paper’s lines',
      ['第8期', '地址：中山路十二号', '电话：0570-1234567', '水闸修好了。'],
      ['imprint', 'address', 'address', '-'],
    ],
    ['the address of a shop, in English', ['GRAND CLEARANCE', 'Telephone 555-0100', h('Mill')], ['-', '-', '-']],
    ['a telephone under the names of editors', ['Managing editor: Dan Catt', 'Telephone 555-0100', h('Mill')], ['editors', 'terms', '-']],
    ['a date under a heading that signs', ['水闸修好了。', h('祝小仓'), '2011年4月9日', '集市改期。'], ['-', '-', 'folio', '-']],
  ])('%s', (_, cases, names) => {
    expect(after(keepNews, cases).filter((_one, i) => i < names.length)).toEqual(names);
  });
});
