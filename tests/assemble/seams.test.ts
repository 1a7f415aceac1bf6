import { describe, expect, it } from 'vitest';
import { type PageText, readPageKind, readPageText, readSeam } from '../../src/assemble/seams.js';
import { makeUnits, type UnitCase } from '../make-unit.js';
import { nameEvidence } from '../name-evidence.js';

const NOTHING: PageText = { has: () => false, prior: 0 };
const seam = (head: UnitCase, tail: UnitCase, page = NOTHING) => {
  const [a, b] = makeUnits(head, tail);
  return a && b ? nameEvidence(readSeam(a, b, page)) : null;
};

const LONG = '市里把任务分到各县，各县要在月底以前完成建设任';
const LOWER = { 'goes-on-in-lower-case': 2 };

describe('What two texts say of whether one goes on in the other', () => {
  it.each<[string, UnitCase, UnitCase, object]>([
    ['of two languages', '大桥通车', 'The bridge', { 'another-language': -5 }],
    ['of which one has no language', 'the bridge', '1968', { 'a-quotation-or-number-follows': -0.3 }],
    ['of English words', 'the bridge', 'was opened', LOWER],
    ['of a Chinese word across them', LONG, '务很重，大家都在努力。', { 'word-stands-across': 4 }],
    ['where the tail begins a paragraph', 'the bridge', { text: 'was opened', begins: true }, { ...LOWER, 'begins-a-paragraph': -6 }],
    [
      'where the tail can only go on, in Chinese',
      '市里把任务分到各县，各县',
      { text: '，完成。', goesOn: true },
      { 'cannot-begin-a-paragraph': 1 },
    ],
    ['where the tail can only go on, in English', 'the bridge', { text: 'was opened', goesOn: true }, LOWER],
    ['of an item of a list', '• the bridge', 'was opened', { ...LOWER, 'an-item-of-a-list': -3 }],
    ['of a numbered item', ' 2. the bridge', 'was opened', { ...LOWER, 'an-item-of-a-list': -3 }],
    ['of an item with a stroke', '- the bridge', 'was opened', { ...LOWER, 'an-item-of-a-list': -3 }],
    ['of a number', '2.5 miles of the bridge', 'was opened', LOWER],
    ['of an item inside a line', 'so 2. the bridge', 'was opened', LOWER],
    ['of two short lines in Chinese', '大桥通车', '渡船停航', { 'may-be-a-line-of-a-list-or-verse': -3 }],
    ['of a short line before a clause in Chinese', '大桥通车', '渡船停航，', { 'may-be-a-line-of-a-list-or-verse': -1 }],
    ['of a line with a label', 'Open: 9 to 5', 'was opened', { ...LOWER, 'a-line-with-a-label': -3 }],
    [
      'of a line with a label in Chinese',
      '开放：九点到五点，全年，',
      '天天',
      { 'the-sentence-is-at-a-comma': 0.5, 'a-line-with-a-label': -3 },
    ],
    ['of a line with who speaks it', { text: 'Hale: the bridge', speaker: 'Hale' }, 'was opened', LOWER],
    ['of a long line with a label', `Open: the bridge and ${'so '.repeat(7)}`, 'was opened', LOWER],
    ['of a word before a colon', 'He: the bridge', 'was opened', LOWER],
    ['of a quotation that closes', 'he said “the bridge', 'was opened” and left', { ...LOWER, 'closes-a-quotation': 3 }],
    ['of a quotation that stays open', 'he said “the bridge', 'was opened', { ...LOWER, 'leaves-a-quotation-open': -1.5 }],
    ['of a bracket that stays open', 'he said (the bridge', 'was opened', { ...LOWER, 'leaves-a-quotation-open': -1.5 }],
    [
      'of a quotation that closes but was not opened',
      'he said the bridge',
      'was opened” and left',
      { ...LOWER, 'closes-what-was-not-opened': -3 },
    ],
    ['of a quotation that opens and closes', 'he said the bridge', 'was “opened” and left', LOWER],
    ['of a quotation that was closed', 'he said “so” of the bridge', 'was opened', LOWER],
    [
      'of a quotation that closes before another opens',
      'he said “the bridge',
      'was opened” and “left”',
      { ...LOWER, 'closes-a-quotation': 3 },
    ],
    [
      'of a quotation before another',
      'he said “the bridge',
      '“was” opened',
      { 'a-quotation-or-number-follows': -0.3, 'leaves-a-quotation-open': -1.5 },
    ],
  ])('%s', (_, head, tail, expected) => {
    expect(seam(head, tail)).toEqual(expected);
  });

  it('and what stands across it elsewhere on the page', () => {
    const page: PageText = { has: (text) => text === '建设成绩', prior: 0 };
    expect(seam('市里把任务分到各县，各县要抓建设', '成绩要好。', page)).toHaveProperty('word-stands-elsewhere-on-the-page', 2);
    expect(seam('市里把任务分到各县，各县要抓建成', '成绩要好。', page)).not.toHaveProperty('word-stands-elsewhere-on-the-page');
  });

  it('a line is short, and without a clause', () => {
    expect(seam('桥'.repeat(26), '渡船停航，')).toHaveProperty('may-be-a-line-of-a-list-or-verse', -1);
    expect(seam('桥'.repeat(27), '渡船停航，')).not.toHaveProperty('may-be-a-line-of-a-list-or-verse');
    expect(seam('大桥，渡船', '渡船停航，')).not.toHaveProperty('may-be-a-line-of-a-list-or-verse');
  });
});

describe('What a page says of its seams', () => {
  const text = (open: number, closed: number, han = 50) =>
    readPageText(
      makeUnits(
        ...Array.from({ length: open }, (): UnitCase => ({ text: '桥'.repeat(han), opens: true })),
        ...Array.from({ length: closed }, (): UnitCase => '桥'.repeat(han)),
      ),
    ).prior;

  it('by how many of its paragraphs stop in mid-sentence', () => {
    expect(text(0, 0)).toBe(0);
    expect(text(0, 6)).toBe(-0.92);
    expect(text(1, 30)).toBe(-0.92);
    expect(text(3, 10)).toBe(0);
    expect(text(0, 400)).toBe(-3);
    expect(text(0, 6, 49)).toBe(0);
  });

  it('by paragraphs of letters, not headings', () => {
    const prior = (one: UnitCase) => readPageText(makeUnits(...Array.from({ length: 6 }, () => one))).prior;
    expect(prior('a'.repeat(130))).toBe(-0.92);
    expect(prior('a'.repeat(129))).toBe(0);
    expect(prior({ text: 'a'.repeat(130), kind: 'heading' })).toBe(0);
  });

  it('by its words', () => {
    const page = readPageText(makeUnits('大桥昨日通车'));
    expect([page.has('昨日通车'), page.has('日通车了')]).toEqual([true, false]);
  });

  const kind = (prior: number, weight: number, gap = 0) => {
    const units = makeUnits(...Array.from({ length: 2 + gap }, () => 'x'));
    const [head, tail] = [units[0], units.at(-1)];
    return head && tail ? nameEvidence(readPageKind(head, tail, { has: () => false, prior }, [{ code: 'topic', weight }])) : null;
  };
  it.each([
    ['with many broken paragraphs: nothing', 0, 0, 0, {}],
    ['with some', -0.4, 0, 0, { 'few-paragraphs-of-the-page-stop-in-mid-sentence': -0.4 }],
    ['with few', -0.6, 0, 0, { 'few-paragraphs-of-the-page-stop-in-mid-sentence': -0.6, 'nothing-in-the-words-runs-across': -1.8 }],
    ['with few, where the words say it', -0.6, 0.5, 0, { 'few-paragraphs-of-the-page-stop-in-mid-sentence': -0.6 }],
    [
      'with few, where they say it nearly',
      -0.6,
      0.4,
      0,
      { 'few-paragraphs-of-the-page-stop-in-mid-sentence': -0.6, 'nothing-in-the-words-runs-across': -1.8 },
    ],
    ['with few, elsewhere', -0.6, 0, 1, { 'few-paragraphs-of-the-page-stop-in-mid-sentence': -0.6 }],
    ['that is on the border', -0.5, 0, 0, { 'few-paragraphs-of-the-page-stop-in-mid-sentence': -0.5 }],
  ])('%s', (_, prior, weight, gap, expected) => {
    expect(kind(prior, weight, gap)).toEqual(expected);
  });
});
