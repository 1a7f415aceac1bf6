import { describe, expect, it } from 'vitest';
import { readers } from '../../src/readers/index.js';
import { repairText } from '../../src/stages/repair-text.js';
import { setFurnitureApart } from '../../src/stages/set-furniture-apart.js';

/** The lines of a page that are in no text of it, captions too, each with the convention's name. */
function listApart(text: string): string[] {
  const page = setFurnitureApart(repairText(readers.markdown.read({ path: 'page.md', text })));
  return page.blocks
    .filter(({ role, form }) => role === 'furniture' || form === 'caption')
    .flatMap((block) => block.lines.map((line) => `${block.reason}: ${line.text}`));
}

describe('What is news stays in its article', () => {
  it.each([
    ['a sign of a figure and its stop', '湖水漫过旧堤的可能很小，今年春天仍然不足3\n\n%。'],
    ['a stop alone', '湖水漫过旧堤的可能在今年春天仍然很小很小\n\n。'],
    ['brackets around what could not be read', 'Coal is sold at [ ]\n\n[ ]\n\nper ton.'],
    ['a figure between the halves of a sentence', 'The motion was lost on Monday night by\n\n12\n\nvotes.\n\nMore.'],
    ['figures of a table', 'Wheat\n\n74\n\nCorn\n\n31\n\nOats\n\n25\n\nRye'],
    ['figures one after the other at the end', 'Prices of the market.\n\n74\n\n31'],
    ['the rest of a sentence on the weather', '受北方的冷空气影响，后天柳湖的湖面将\n\n有7级以上大风。'],
    ['a forecast inside a paragraph', '他每天看报，从不间断。\n今天白天多云，最高气温20度。\n他照样出门。'],
    ['a forecast under its headline', '# 天气预报\n\n今天白天多云，最高气温20度。'],
    ['a forecast under its headline in English', '# The Weather\n\nToday: Sunny, high 64, low 48.'],
    ['a forecast with its title between texts', '水闸修好了。\n\n天气预报\n今天白天多云，最高气温20度。\n\n集市改期。'],
    ['the caption of a picture that is the item', '# 今日影像\n\n①孩子们在放风筝。图/沈小溪\n\n# 水闸\n\n水闸修好了。'],
    ['the caption of an item whose author is named', '# 今日影像\n\n水闸修好了。\n\n图为水闸夜景图/文沈小溪'],
    ['a caption marked as a heading', '## 图为水闸夜景。沈小溪 摄\n\n水闸修好了。'],
    ["the paper's name inside a sentence", 'He wrote each week for years to\nThe Saltmarsh Herald\nand was answered once.'],
    ['a line of a train table', 'In Effect Sunday, November 18, 1894.'],
    ['a section over its briefs', '# Sports\n\nThe rowers of Saltmarsh won on Sunday.'],
    ['lines that end on a page, with no heading of a box', 'Wheat ..... 74\n\nCorn ..... 31\n\nOats ..... 25\n\nRye, page 3'],
    ['a headline over the date of its text', '# The Long Winter\n\nIt froze in May.\n\nAnd in June.'],
  ])('%s', (_, text) => {
    expect(listApart(text)).toEqual([]);
  });

  it('an author between the headline and the date', () => {
    expect(listApart('### 湖上的冬天\n沈远\n1952-12-01\n第3版()\n专栏：')).toEqual([
      'folio: 1952-12-01',
      'folio: 第3版()',
      'label without a text: 专栏：',
    ]);
  });

  it('the headline of a clipping over its source', () => {
    expect(listApart('# Mill Burns\n\nThe Tarn Herald, Saturday, May 4, 1901\n\nNO. 17\n\n## Nobody Hurt\n\nIt burned.')).toEqual([
      'folio: The Tarn Herald, Saturday, May 4, 1901',
      'imprint: NO. 17',
    ]);
  });

  it('a headline over its date and a second headline', () => {
    expect(listApart('# The Great Flood\n\nSaturday, May 4, 1901\n\n## Bridge Gone\n\nIt rained.')).toEqual([
      'folio: Saturday, May 4, 1901',
    ]);
  });

  it('the first headline over a folio', () => {
    expect(
      listApart('# The Long Winter\n\nSaltmarsh, Saturday, May 4, 1901.\n\nIt froze in May, and the ferry stopped, as it had before.'),
    ).toEqual(['folio: Saltmarsh, Saturday, May 4, 1901.']);
  });
});

describe('What is furniture is set apart', () => {
  it.each([
    ['a rule', 'One.\n\n* * *\n\nTwo.', ['separator: * * *']],
    ['a page number at the foot', 'One.\n\nTwo.\n\n12', ['page number: 12']],
    ['a page number with dashes', 'One.\n\n— 12 —\n\nTwo.', ['page number: — 12 —']],
    [
      'a name over a volume',
      '# Salt and Light\n\nVOL. IV, NO. 17\n\nMILL BURNS\n\nText.',
      ['nameplate: Salt and Light', 'imprint: VOL. IV, NO. 17'],
    ],
    [
      'a name over its town and the date',
      '# Saltmarsh Lantern\n\nSaltmarsh, Saturday, May 4, 1901.\n\nMILL BURNS\n\nThe mill burned.',
      ['nameplate: Saltmarsh Lantern', 'folio: Saltmarsh, Saturday, May 4, 1901.'],
    ],
    ['a name over its number', '# 柳湖民声\n\n第2107号\n\n水闸修好了\n\n水闸昨日修好。', ['nameplate: 柳湖民声', 'imprint: 第2107号']],
    ['a section over a headline', '## 要闻\n\n## 水闸修好了\n\n水闸昨日修好。', ['name of a section: 要闻']],
    [
      'a box of contents',
      '导读\n\n水闸修好了……2版\n\n水闸昨日修好。',
      ['contents of the issue: 导读', 'contents of the issue: 水闸修好了……2版'],
    ],
    [
      'who made a clipping, and when',
      'The ferry stopped.\n\nClipped By:\n\nreader7\n\nAug 2, 2021',
      ['label of a clipping: Clipped By:', 'label of a clipping: reader7', 'label of a clipping: Aug 2, 2021'],
    ],
    [
      'a caption with its mark beside a text',
      '水闸修好了。\n\n①工人吊装闸门。图/沈小溪',
      ['caption with a mark and a credit: ①工人吊装闸门。图/沈小溪'],
    ],
  ])('%s', (_, text, apart) => {
    expect(listApart(text)).toEqual(apart);
  });
});

describe('A paper’s name under a byline', () => {
  it.each<[string, string, readonly string[]]>([
    ['is of its author', '# Mill Burns\n\nBy Jane Roe\n\nThe New Gazette\n\nThe mill burned.', ['paper of the author: The New Gazette']],
    ['is the page’s under a headline', '# Mill Burns\n\nThe New Gazette\n\nThe mill burned.', ['folio: The New Gazette']],
    [
      'is the page’s with its date',
      '# Mill Burns\n\nBy Jane Roe\n\nThe New Gazette, March 8, 2024\n\nThe mill burned.',
      ['folio: The New Gazette, March 8, 2024'],
    ],
  ])('%s', (_, text, expected) => {
    expect(listApart(text)).toEqual(expected);
  });
});

describe('The day under a letter', () => {
  it.each<[string, string, readonly string[]]>([
    ['stays in it', 'LETTERS\n\nTo the Editor: The ferry should run.\n\nJANE ROE.\nMillport, March 3, 1909.', []],
    ['stays under a pen name', 'LETTERS\n\nSir: The ferry should run.\n\nOLD SUBSCRIBER.\nMarch 4, 1909.', []],
    ['is a folio under a text', 'MILL BURNS\n\nThe mill burned on Friday night.\n\nMarch 4, 1909.', ['folio: March 4, 1909.']],
  ])('%s', (_, text, expected) => {
    expect(listApart(text)).toEqual(expected);
  });
});

describe('The name of the paper', () => {
  const FOLIO = 'The Saltmarsh Herald, Friday, March 8, 2024';
  it('is a running head where a folio calls it so', () => {
    expect(listApart(`${FOLIO}\n\nIt froze.\n\nThe Saltmarsh Herald\n\nIt thawed.`)).toEqual([
      `folio: ${FOLIO}`,
      'folio: The Saltmarsh Herald',
    ]);
    expect(listApart('Saltmarsh Herald, Friday, March 8, 2024\n\nIt froze.\n\nSaltmarsh Herald\n\nIt thawed.')).toEqual([
      'folio: Saltmarsh Herald, Friday, March 8, 2024',
      'running head: Saltmarsh Herald',
    ]);
    expect(listApart('It froze.\n\nSaltmarsh Herald\n\nIt thawed.')).toEqual([]);
    expect(listApart('Saltmarsh Herald\n\nIt froze.\n\nSaltmarsh Herald, Page 3')).toEqual([
      'running head: Saltmarsh Herald',
      'folio: Saltmarsh Herald, Page 3',
    ]);
  });

  it('is text in the middle of a sentence', () => {
    expect(
      listApart('Saltmarsh Herald, Friday, March 8, 2024\n\nHe wrote each week for years to the\nSaltmarsh Herald\nand was answered once.'),
    ).toEqual(['folio: Saltmarsh Herald, Friday, March 8, 2024']);
  });
});

describe('What a label announces', () => {
  it('is a word and a date, in the two lines behind it', () => {
    const label = 'label of a clipping';
    expect(listApart('It froze.\n\nClipped By:\n\nreader7\n\nAug 2, 2021\n\nAug 3, 2021')).toEqual([
      `${label}: Clipped By:`,
      `${label}: reader7`,
      `${label}: Aug 2, 2021`,
      'folio: Aug 3, 2021',
    ]);
    expect(listApart('It froze.\n\nClipped By:\n\nreader seven\n\nIt thawed.')).toEqual([`${label}: Clipped By:`]);
    expect(listApart('It froze.\n\nClipped By:\n\n# reader7\n\nIt thawed.')).toEqual([`${label}: Clipped By:`]);
    expect(listApart('It froze.\n\nClipped By:\n\nx\n\nIt thawed.')).toEqual([`${label}: Clipped By:`]);
    expect(listApart('It froze.\n\nClipped By:\n\nAug 2, 2021, Page 3\n\nIt thawed.')).toEqual([
      `${label}: Clipped By:`,
      'folio: Aug 2, 2021, Page 3',
    ]);
  });
});
