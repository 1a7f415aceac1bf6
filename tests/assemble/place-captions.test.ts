import { describe, expect, it } from 'vitest';
import { assemblePage } from '../../src/assemble/assemble-page.js';
import { floatingCaptions } from '../../src/assemble/floating-captions.js';
import { insertCaptions } from '../../src/assemble/place-captions.js';
import { joinsRow, printRows } from '../../src/assemble/print-rows.js';
import { learnHyphens } from '../../src/assemble/print-text.js';
import { decide } from '../../src/page/index.js';
import { type BlockCase, makeBlocks, makePage } from '../make-page.js';
import { makeUnits } from '../make-unit.js';

const h = (text: string): BlockCase => ({ text, level: 2, role: 'heading' });
const caption = (text: string): BlockCase => ({ text, form: 'caption' });

/** The articles of a page: each its headline and paragraphs, captions in brackets; and what is furniture. */
function assemble(...cases: readonly BlockCase[]): string[] {
  const { articles, placements } = assemblePage(makePage(...cases));
  const shown = articles.map(({ headline, paragraphs }) => {
    const texts = paragraphs.map(({ kind, text }) => (kind === 'body' ? text : `${kind}[${text}]`));
    return [headline?.text ?? '-', ...texts].join(' | ');
  });
  return [...shown, ...placements.filter(({ place }) => place === 'furniture').map(({ first }) => `furniture ${first}`)];
}

describe('A caption', () => {
  it.each<[string, readonly BlockCase[], readonly string[]]>([
    [
      'stands behind the paragraph that it follows',
      [h('Ferry'), 'The ferry stopped.', caption('Above: The landing.'), 'It rained all day.'],
      ['Ferry | The ferry stopped. | caption[Above: The landing.] | It rained all day.'],
    ],
    [
      'stands first where it follows the headline',
      [h('Ferry'), caption('Above: The landing.'), 'The ferry stopped.'],
      ['Ferry | caption[Above: The landing.] | The ferry stopped.'],
    ],
    [
      'over the first headline belongs to the article below',
      [caption('Above: The landing.'), h('Ferry'), 'The ferry stopped.'],
      ['Ferry | caption[Above: The landing.] | The ferry stopped.'],
    ],
    [
      'between two articles belongs to the one that it is about',
      [
        h('Ferry'),
        'The ferry stopped at noon.',
        caption('Above: Sheep at the market.'),
        h('Sheep market'),
        'Sheep were dear at the market.',
      ],
      ['Ferry | The ferry stopped at noon.', 'Sheep market | caption[Above: Sheep at the market.] | Sheep were dear at the market.'],
    ],
    [
      'and to the one before where its words do not say',
      [h('Ferry'), 'The ferry stopped at noon.', caption('Photo by Ada Quill'), h('Sheep market'), 'Sheep were dear.'],
      ['Ferry | The ferry stopped at noon. | caption[Photo by Ada Quill]', 'Sheep market | Sheep were dear.'],
    ],
    ['is the text of an item that has no other', [h('图片新闻'), caption('孩子们在放风筝。')], ['图片新闻 | caption[孩子们在放风筝。]']],
    ['is set apart where the page has no article', [caption('孩子们在放风筝。')], ['furniture 1']],
  ])('%s', (_, cases, articles) => {
    expect(assemble(...cases)).toEqual(articles);
  });

  it('cuts no paragraph', () => {
    const [head, picture, tail, next] = makeUnits('a', 'b', 'c', 'd');
    if (!head || !picture || !tail || !next) throw new Error('four units');
    const pieces = [{ units: [head, tail] }, { units: [next] }];
    const inserted = insertCaptions(pieces, [{ ...picture, index: 0.5 }], (unit) => ({ units: [unit] }));
    expect(inserted.map(({ units }) => units.map(({ printed }) => printed).join('+'))).toEqual(['a+c', 'b', 'd']);
  });

  it('floats where text stands beside it', () => {
    const floating = (...cases: readonly BlockCase[]) => [...floatingCaptions(makePage(...cases))].map((block) => block.lines[0]?.text);
    expect(floating(h('A'), caption('x'), 'Text.')).toEqual(['x']);
    expect(floating(h('A'), caption('x'), h('B'), 'Text.', caption('y'))).toEqual(['y']);
    expect(floating(caption('x'))).toEqual(['x']);
  });
});

describe('What is no prose', () => {
  it.each<[string, BlockCase, string]>([
    ['has a line for each verse', { text: 'The pier\nat night', form: 'verse' }, 'The pier\nat night'],
    ['has no line for the dashes of a table', { text: 'a\tb\n\n1\t2', form: 'table' }, 'a\tb\n1\t2'],
    ['is one text where it is a caption', { text: 'The land-\ning at noon', form: 'caption' }, 'The landing at noon'],
  ])('%s', (_, one, printed) => {
    const [block] = makeBlocks(one);
    expect(block && printRows(block, learnHyphens([]))).toBe(printed);
  });

  it('joins the lines of a row, and says so of no others', () => {
    const [block] = makeBlocks({ text: '1. The ferry\nstops\n2. Rain', form: 'list' });
    if (!block) throw new Error('a block');
    const joined = { ...block, joins: [decide([{ code: 'line-goes-on', weight: 2 }]), { confidence: 0.5, evidence: [] }] };
    expect(printRows(joined, learnHyphens([]))).toBe('1. The ferry stops\n2. Rain');
    expect([1, 2].map((i) => joinsRow(joined, i))).toEqual([true, false]);
  });

  it('is not joined to text, and its rows are no wraps', () => {
    const { articles } = assemblePage(makePage(h('Quay'), 'The list of the', { text: 'ropes\nhooks\nlamps', form: 'list' }, 'was read.'));
    expect(
      articles[0]?.paragraphs.map(({ kind, text, sources }) => [
        kind,
        text,
        sources.map(({ first, last, wraps }) => [first, last, wraps.length]),
      ]),
    ).toEqual([
      ['body', 'The list of the', [[3, 3, 0]]],
      ['list', 'ropes\nhooks\nlamps', [[5, 7, 0]]],
      ['body', 'was read.', [[9, 9, 0]]],
    ]);
  });
});
