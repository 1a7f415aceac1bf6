import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countNgrams,
  decodeNgrams,
  encodeNgrams,
  foldForNgrams,
  loadNgrams,
  type NgramCounts,
  PARAGRAPH_END,
  PARAGRAPH_START,
  tableOf,
} from '../../src/statistics/index.js';
import { rounds } from '../rounds.js';

const PARAGRAPHS = [
  'the ferry left the harbour at dawn',
  'the ferry came back to the harbour in the evening',
  'the harbour master had the ferry painted',
  'a heron stood on the pier and watched the ferry',
];

/** Counted n-grams as text and count, whatever their order. */
function listNgrams({ symbols, levels }: NgramCounts): Record<string, number> {
  const found: Record<string, number> = {};
  let parents = [''];
  for (const level of levels) {
    const texts: string[] = [];
    parents.forEach((parent, number) => {
      for (let child = level.starts[number] ?? 0; child < (level.starts[number + 1] ?? 0); child++) {
        const text = parent + symbols.charAt(level.symbols[child] ?? -1);
        texts.push(text);
        found[text] = level.counts[child] ?? -1;
      }
    });
    parents = texts;
  }
  return found;
}

/** The same, counted one by one with strings. */
function countPlainly(paragraphs: readonly string[], order: number, bars: readonly number[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const whole = PARAGRAPH_START + paragraph + PARAGRAPH_END;
    for (let length = 1; length <= order; length++) {
      for (let at = 0; at + length <= whole.length; at++) {
        const ngram = whole.slice(at, at + length);
        counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
      }
    }
  }
  return Object.fromEntries([...counts].filter(([ngram, count]) => count >= (bars[ngram.length - 1] ?? 1)));
}

describe('foldForNgrams', () => {
  it.each([
    ['every digit is 0, wide ones too', 'in 1987, ２６日', true, 'in 0000, 00日'],
    ['spaced text has single spaces', '  the  old\n pier ', true, 'the old pier'],
    ['other text has none', '渡轮 清晨\u3000离港', false, '渡轮清晨离港'],
    ['what stands for starts and ends is not in a text', 'a\u0002b\u0003', true, 'a b'],
  ])('%s', (_, text, spaced, folded) => {
    expect(foldForNgrams(text, spaced)).toBe(folded);
  });
});

describe('countNgrams', () => {
  it('counts every n-gram of each paragraph, with its start and end', () => {
    expect(listNgrams(countNgrams(['abab'], { order: 2, least: {} }))).toEqual({
      ...{ [PARAGRAPH_START]: 1, a: 2, b: 2, [PARAGRAPH_END]: 1 },
      ...{ [`${PARAGRAPH_START}a`]: 1, ab: 2, ba: 1, [`b${PARAGRAPH_END}`]: 1 },
    });
  });

  it('crosses no paragraph', () => {
    const counts = listNgrams(countNgrams(['a', 'b'], { order: 3, least: {} }));
    expect(Object.keys(counts).filter((ngram) => ngram.includes(PARAGRAPH_END + PARAGRAPH_START))).toEqual([]);
  });

  it('takes paragraphs that come one by one', () => {
    const paragraphs = (function* () {
      yield* PARAGRAPHS;
    })();
    const options = { order: 3, least: { 3: 2 } };
    expect(countNgrams(paragraphs, options)).toEqual(countNgrams(PARAGRAPHS, options));
  });

  it('has no lower bar for a longer n-gram', () => {
    expect(listNgrams(countNgrams(PARAGRAPHS, { order: 3, least: { 2: 3 } }))).toEqual(countPlainly(PARAGRAPHS, 3, [1, 3, 3]));
  });

  it('counts no text', () => {
    const table = tableOf(decodeNgrams(encodeNgrams(countNgrams([], { order: 3, least: {} }))));
    expect(table.logProbability('a', 'b')).toBeCloseTo(0);
  });

  it('counts as one by one with strings, for any text and bars', () => {
    const paragraphs = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', '渡', ' ') }), { maxLength: 20 });
    const rises = fc.array(fc.nat(2), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(paragraphs, rises, (texts, steps) => {
        const bars = steps.map((_, length) => 1 + steps.slice(0, length + 1).reduce((sum, step) => sum + step, 0));
        const least = Object.fromEntries(bars.map((bar, length) => [length + 1, bar]));
        const counts = countNgrams(texts, { order: 4, least });
        expect(listNgrams(counts)).toEqual(countPlainly(texts, 4, bars));
        expect(decodeNgrams(encodeNgrams(counts))).toEqual(counts);
      }),
      { numRuns: rounds(60) },
    );
  });

  it('counts more n-grams than the first table of pairs has room for', () => {
    // 300 by 300 pairs of characters; each stands there once.
    const codes = Array.from({ length: 300 }, (_, number) => String.fromCharCode(0x4e00 + number));
    const counts = countNgrams(
      codes.flatMap((one) => codes.map((other) => one + other)),
      { order: 2, least: {} },
    );
    expect(counts.levels[1]?.counts.length).toBe(300 * 300 + 2 * 300);
  });
});

describe('encodeNgrams', () => {
  it('gives the same bytes each time', () => {
    const counts = countNgrams(PARAGRAPHS, { order: 5, least: { 4: 2 } });
    expect(encodeNgrams(counts)).toEqual(encodeNgrams(countNgrams(PARAGRAPHS, { order: 5, least: { 4: 2 } })));
  });

  it('keeps counts of any size', () => {
    const counts = countNgrams(['ab'], { order: 2, least: {} });
    const large = {
      ...counts,
      levels: counts.levels.map((level) => ({ ...level, counts: level.counts.map((count) => count * 4_000_000_000) })),
    };
    expect(decodeNgrams(encodeNgrams(large))).toEqual(large);
  });
});

describe('tableOf', () => {
  const counts = countNgrams(PARAGRAPHS, { order: 4, least: { 4: 2 } });
  const table = tableOf(counts);

  it.each(['', 'a', 'the ferry', 'harbo', `${PARAGRAPH_START}t`, 'zz', 'qu', 'e§'])('shares out all probability after %j', (context) => {
    const unseen = '§';
    const sum = [...counts.symbols, unseen].reduce((total, symbol) => total + Math.exp(table.logProbability(context, symbol)), 0);
    expect(sum).toBeCloseTo(1, 9);
  });

  it('discounts and interpolates as the method says', () => {
    // ab twice, ba once: P(b) = 2.5 / 8.5; P(b | a) = (2 - .75 + .75 · 1 · P(b)) / 2.
    const small = tableOf(countNgrams(['abab'], { order: 2, least: {} }));
    expect(Math.exp(small.logProbability('', 'b'))).toBeCloseTo(2.5 / 8.5, 9);
    expect(Math.exp(small.logProbability('a', 'b'))).toBeCloseTo((1.25 + 0.75 * (2.5 / 8.5)) / 2, 9);
  });

  it('takes the last characters of a long context, and adds up the characters of a text', () => {
    expect(table.logProbability('on the pier and the fer', 'ry')).toBeCloseTo(table.logProbability('fer', 'ry'), 9);
    const apart = table.logProbability('the ', 'f') + table.logProbability('he f', 'e') + table.logProbability('e fe', 'r');
    expect(table.logProbability('the ', 'fer')).toBeCloseTo(apart, 9);
  });

  it('finds what goes on likelier than what does not', () => {
    expect(table.logProbability('the har', 'bour')).toBeGreaterThan(table.logProbability('the har', 'ferry') + 4);
  });

  it('knows starts and ends of paragraphs', () => {
    expect(table.logStart('the')).toBeGreaterThan(table.logStart('pier'));
    expect(table.logStart('the')).toBe(table.logProbability(PARAGRAPH_START, 'the'));
    expect(table.logEnd('at dawn')).toBeGreaterThan(table.logEnd('the fe') + 2);
  });

  it('is finite for text of no known character', () => {
    expect(Number.isFinite(table.logProbability('渡轮', '清晨离港'))).toBe(true);
  });

  it('says the same of counts that were bytes', () => {
    const decoded = tableOf(decodeNgrams(encodeNgrams(counts)));
    for (const text of ['the ferry', 'harbour', 'zebra', ''])
      expect(decoded.logProbability('on ', text)).toBe(table.logProbability('on ', text));
  });
});

describe('loadNgrams', () => {
  it.each([
    ['zh', '今天上午，市政', '府召开', '召府开'],
    ['en', 'the gov', 'ernment', 'ermnent'],
  ] as const)('knows text of %s', (name, context, right, wrong) => {
    const table = loadNgrams(name);
    expect(table.logProbability(context, right)).toBeGreaterThan(table.logProbability(context, wrong) + 2);
    expect(loadNgrams(name)).toBe(table);
  });
});
