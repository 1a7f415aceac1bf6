import { describe, expect, it } from 'vitest';
import { type FinishContext, finishArticle } from '../../src/assemble/finish-article.js';
import type { Link } from '../../src/assemble/link-seams.js';
import { learnHyphens } from '../../src/assemble/print-text.js';
import type { Unit } from '../../src/assemble/units.js';
import { readLanguages } from '../../src/conventions/index.js';
import { type Decision, decide } from '../../src/page/index.js';
import { makeUnits, type UnitCase } from '../make-unit.js';

const sure = (confidence: number): Decision => ({ confidence, evidence: [] });
const h = (text: string, level: number | null = 1): UnitCase => ({ text, kind: 'heading', block: { level, role: 'heading' } });

interface Given {
  readonly links?: Readonly<Record<string, number>>;
  readonly missed?: Readonly<Record<string, number>>;
  readonly next?: number | null;
}

const finish = (cases: readonly UnitCase[], { links = {}, missed = {}, next = null }: Given = {}, headings = 1) => {
  const units = makeUnits(...cases);
  const read = (given: Readonly<Record<string, number>>) =>
    Object.entries(given).map(([key, confidence]): Link => {
      const [head, tail] = key.split('-').map((i) => units[Number(i)] as Unit);
      return { head: head as Unit, tail: tail as Unit, decision: sure(confidence) };
    });
  const own = read(links);
  const context: FinishContext = {
    languages: readLanguages(units.map(({ printed }) => printed).join('\n')),
    hyphens: learnHyphens([]),
    apart: false,
    links: {
      byHead: new Map(own.map((link) => [link.head, link])),
      byTail: new Map(own.map((link) => [link.tail, link])),
      missed: new Map(read(missed).map((link) => [link.head, link])),
    },
    captions: [],
    rank: new Map(units.flatMap(({ block }) => block.lines).map(({ number }, i) => [number, i])),
    joinNext: () => (next === null ? null : sure(next)),
  };
  const front = headings > 0 ? { kind: 'front' as const, units: units.slice(0, headings) } : null;
  return finishArticle({ front, units: units.slice(headings) }, context);
};
const texts = (...given: Parameters<typeof finish>) => finish(...given).article.paragraphs.map(({ text }) => text);

describe('The paragraphs of an article', () => {
  it.each<[string, readonly UnitCase[], Given, readonly string[]]>([
    ['stand as they stand', [h('H'), 'One.', 'Two.'], {}, ['One.', 'Two.']],
    ['are joined by a link', [h('H'), { text: 'One', opens: true }, 'two.'], { links: { '1-2': 0.9 } }, ['One two.']],
    [
      'are joined by a link to the next line that is sure enough',
      [h('H'), { text: 'One', opens: true }, 'two.'],
      { links: { '1-2': 0.57 } },
      ['One two.'],
    ],
    ['are not joined by one that is not', [h('H'), { text: 'One', opens: true }, 'two.'], { links: { '1-2': 0.56 } }, ['One', 'two.']],
    [
      'are joined over others where it is surer',
      [h('H'), { text: 'One', opens: true }, { text: 'x', kind: 'jump' }, 'two.'],
      { links: { '1-3': 0.7 } },
      ['One two.'],
    ],
    [
      'are not joined over others where it is less sure',
      [h('H'), { text: 'One', opens: true }, { text: 'x', kind: 'jump' }, 'two.'],
      { links: { '1-3': 0.69 } },
      ['One', 'two.'],
    ],
    ['are joined by a link in the next line, whole or not', [h('H'), 'One.', 'two.'], { links: { '1-2': 0.9 } }, ['One. two.']],
    [
      'are not joined elsewhere where the first is whole',
      [h('H'), 'One.', { text: 'x', kind: 'jump' }, 'two.'],
      { links: { '1-3': 0.9 } },
      ['One.', 'two.'],
    ],
    ['are joined by what they say, without a link', [h('H'), 'One', 'two.'], { next: 0.6 }, ['One two.']],
    ['are not where they say nothing', [h('H'), 'One', 'two.'], { next: 0.5 }, ['One', 'two.']],
    [
      'are not joined with a link that leads elsewhere',
      [h('H'), 'One', 'two.', 'three.'],
      { links: { '1-3': 0.9 }, next: null },
      ['One', 'two.', 'three.'],
    ],
    ['are joined behind a dateline alone', [h('H'), 'HARROW, May 2 (AP) —', 'One.'], {}, ['One.']],
    ['are not joined with a cross-heading', [h('H'), h('One', 2), 'two.'], { next: 0.9 }, ['One', 'two.']],
    ['lose the spaces of Chinese prose', [h('H'), '卢 旺 达，大桥。'], {}, ['卢旺达，大桥。']],
  ])('%s', (_, cases, given, expected) => {
    expect(texts(cases, given)).toEqual(expected);
  });

  it('are headings where they are', () => {
    const { paragraphs } = finish([h('H'), 'One.', h('卢 旺 达，', 2), 'Two.']).article;
    expect(paragraphs.map(({ kind, text }) => [kind, text])).toEqual([
      ['body', 'One.'],
      ['heading', '卢 旺 达，'],
      ['body', 'Two.'],
    ]);
  });

  it('have their lines, and why they were joined', () => {
    const { paragraphs } = finish([h('H'), { text: 'One\nof', opens: true }, 'two.'], { links: { '1-2': 0.9 } }).article;
    expect(paragraphs[0]?.sources).toEqual(
      [{ first: 3, last: 6, seam: null, wraps: [{ after: 4, decision: { confidence: 0.5, evidence: [] } }] }]
        .map((one) => ({ ...one, last: 4 }))
        .concat([{ first: 6, last: 6, seam: sure(0.9) as never, wraps: [] }]),
    );
  });

  it('say who speaks in bold', () => {
    const bold = (text: string): UnitCase => ({ text, block: { bold: true } });
    expect(
      finish([h('H'), bold('Hale: One.'), bold('Roe: Two.')]).article.paragraphs.map(({ speaker, label }) => [speaker, label]),
    ).toEqual([
      ['Hale', 'Hale: '],
      ['Roe', 'Roe: '],
    ]);
  });
});

describe('What is said of an article', () => {
  it('is its credits, of lines and paragraphs', () => {
    const credits = { byline: ['Jane Doe'], dateline: null };
    const { article, placements } = finish(
      [h('H'), { text: 'By Jane Doe', kind: 'credit', credits }, 'HARROW, May 2 (AP) — One.', 'Two. (By JOHN ROE)'],
      {},
      2,
    );
    expect(article).toMatchObject({ byline: ['Jane Doe', 'JOHN ROE'], creditLines: [3], dateline: { place: 'HARROW' }, language: 'en' });
    expect(placements.map(({ first, place }) => [first, place])).toEqual([
      [1, 'headline'],
      [3, 'byline'],
    ]);
  });

  it('is its jump lines, the first of each kind', () => {
    const jump = (direction: 'from' | 'on', page: string): UnitCase => ({
      text: page,
      kind: 'jump',
      block: { jumps: [{ direction, page, mark: null, line: 1, stands: 'alone' }] },
    });
    const { article, placements } = finish([h('H'), jump('from', '1'), 'One.', jump('on', '3'), jump('on', '4')]);
    expect([article.continuedFrom?.page, article.continuedOn?.page]).toEqual(['1', '3']);
    expect(placements.filter(({ place }) => place === 'jump').map(({ first }) => first)).toEqual([3, 7, 9]);
  });

  it('is its language, of its headline where it has no text', () => {
    expect(finish([h('大桥')]).article.language).toBe('zh');
    expect(finish([h('大桥'), 'The bridge opened.']).article.language).toBe('en');
  });

  it('is that it has no headline, or a sentence without its rest', () => {
    expect(finish(['One.'], {}, 0).notices).toEqual([{ kind: 'notice', code: 'no-headline', lines: { first: 1, last: 1 } }]);
    expect(finish([], {}, 0).notices).toEqual([{ kind: 'notice', code: 'no-headline', lines: null }]);
    expect(finish([h('H'), { text: 'One', opens: true }]).notices).toEqual([
      { kind: 'notice', code: 'seam-open', lines: { first: 3, last: 3 }, partner: null, confidence: 0 },
    ]);
    expect(finish([h('H'), { text: 'One', opens: true }, 'Two.\nthree.'], { missed: { '1-2': 0.4 } }).notices).toEqual([
      { kind: 'notice', code: 'seam-open', lines: { first: 3, last: 3 }, partner: { first: 5, last: 6 }, confidence: 0.4 },
    ]);
    expect(decide([]).confidence).toBe(0.5);
  });
});
