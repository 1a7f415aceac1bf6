import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../src/decisions/index.js';
import type { PageLayout } from '../../src/page/index.js';
import { readLayout } from '../../src/readers/read-layout.js';
import { labelSaid } from '../../src/stages/label-said.js';

const LINES = [
  'The ferry did not cross on Monday, because the',
  'wind stood against it until the evening.',
  'On Tuesday it went out again with forty people',
  'and came back at noon.',
  'HARBOUR',
  'a b c',
];

function label(blocks: PageLayout['blocks']) {
  return labelSaid(readLayout({ path: 'page', text: LINES.join('\n'), layout: { blocks } }), shippedTables());
}

describe('Printed lines of an article that a format has', () => {
  it('become paragraphs, and none of them a headline', () => {
    const { blocks } = label([{ first: 1, last: 6, article: 0 }]);
    expect(blocks[0]?.lines.map(({ number }) => number)).toEqual([1, 2]);
    expect(blocks.flatMap(({ lines }) => lines.map(({ number }) => number))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(blocks.map(({ role }) => role))).toEqual(new Set(['text']));
  });

  it('do not go on in another article, nor in another block', () => {
    const { blocks } = label([
      { first: 1, last: 1, article: 0 },
      { first: 2, last: 6, article: 1 },
    ]);
    expect(blocks[0]?.lines.map(({ number }) => number)).toEqual([1]);
  });

  it('are left alone where every line is a paragraph, a field or of a form', () => {
    const page = readLayout({
      path: 'page',
      text: LINES.join('\n'),
      layout: {
        blocks: [
          { first: 1, last: 2, article: 0, whole: true },
          { first: 3, last: 4, article: 0, form: 'caption' },
          { first: 5, last: 6, article: 0, place: 'headline' },
        ],
      },
    });
    expect(labelSaid(page, shippedTables())).toEqual(page);
  });
});
