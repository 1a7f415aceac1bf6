import { describe, expect, it } from 'vitest';
import type { LinkContext } from '../../src/assemble/judge-seams.js';
import { type Link, linkSeams, nextLinks } from '../../src/assemble/link-seams.js';
import { readLayout } from '../../src/assemble/page-layout.js';
import { learnTopics } from '../../src/assemble/topics.js';
import type { Unit } from '../../src/assemble/units.js';
import { decide } from '../../src/page/index.js';
import { makeOpenings, type UnitCase } from '../make-unit.js';
import { nameEvidence } from '../name-evidence.js';

/** A text long enough to be a paragraph, about something of its own. */
const text = (seed: number) =>
  `${'abcdefghijklmnop'[seed % 16]?.repeat(9)}${seed} rowed slowly over the water for the whole of the long day`;
const open = (seed: number, more: object = {}): UnitCase => ({ text: text(seed), opens: true, ...more });
const seamOf = (seams: Readonly<Record<string, number>>, usual: number) => (head: Unit, tail: Unit) =>
  seams[`${head.index}-${tail.index}`] ?? usual;

const lay = (runs: readonly (readonly UnitCase[])[], seams: Readonly<Record<string, number>> = {}, usual = -6) => {
  const { units, openings } = makeOpenings(runs);
  const context: LinkContext = { topics: learnTopics(units), layout: readLayout(openings, []).layout, seamOf: seamOf(seams, usual) };
  return { units, context };
};
const show = (links: ReadonlyMap<Unit, Link>) => [...links.values()].map(({ head, tail }) => `${head.index}-${tail.index}`).join(' ');

describe('A paragraph that stops in mid-sentence goes on', () => {
  it.each<[string, readonly (readonly UnitCase[])[], Readonly<Record<string, number>>, string, string]>([
    ['where the words say so', [[open(1)], [open(2), text(3)]], { '0-2': 5 }, '0-2', ''],
    ['nowhere, where they do not', [[open(1)], [open(2), text(3)]], { '0-2': -3 }, '', ''],
    ['in the next line, which needs less', [[open(1), text(3)]], { '0-1': 0.2 }, '0-1', ''],
    [
      'elsewhere rather than in the next line',
      [
        [open(1), text(3)],
        [open(2), text(4)],
      ],
      { '0-1': 0, '0-3': 6 },
      '0-3',
      '',
    ],
    ['each in its own', [[open(1)], [open(2)], [open(3), text(4), text(5)]], { '0-3': 5, '1-3': 4, '0-4': 4, '1-4': 1 }, '0-4 1-3', ''],
    ['not in the beginning of a part', [[open(1)], [open(2), { text: text(3), startsPart: true }]], { '0-2': 5 }, '', ''],
    [
      'not in a lead-in under a headline',
      [
        [open(1)],
        [
          { text: 'H', kind: 'heading' },
          { text: text(3), begins: true },
        ],
      ],
      { '0-2': 9 },
      '',
      '',
    ],
    [
      'in a text under a headline, where the words are plain',
      [[open(1)], [{ text: 'H', kind: 'heading' }, text(3)]],
      { '0-2': 9 },
      '0-2',
      '',
    ],
    ['not where it is whole', [[text(1)], [open(2), text(3)]], { '0-2': 9 }, '', ''],
    ['not in a heading', [[open(1)], [open(2), { text: text(3), kind: 'heading' }]], { '0-2': 9 }, '', ''],
    ['likely somewhere, but not surely', [[open(1)], [open(2), text(3)]], { '0-2': 0.2 }, '', '0-2'],
  ])('%s', (_, runs, seams, linked, missed) => {
    const { units, context } = lay(runs, seams);
    const links = linkSeams(units, context, []);
    expect(show(links.byHead)).toBe(linked);
    expect(show(links.byTail).split(' ').sort()).toEqual(linked.split(' ').sort());
    expect(show(links.missed)).toBe(missed);
  });

  it('where a column was found to go on, whatever the words say', () => {
    const { units, context } = lay([[open(1)], [open(2), text(3), text(4)]], { '0-2': 5, '1-3': 5 });
    const [a, , c, d] = units;
    const found: Link[] = a && d ? [{ head: a, tail: d, decision: decide([]) }] : [];
    const links = linkSeams(units, context, found);
    expect(links.byHead.get(a as Unit)?.tail).toBe(d);
    expect(links.byTail.has(c as Unit)).toBe(false);
  });

  it('in the next line, where the break surely says so', () => {
    const settle = (goesOn: number) => {
      const { units, context } = lay([[{ text: text(1), block: { goesOn } }, text(2)], [text(3)]]);
      return linkSeams(units, context, []);
    };
    expect(show(settle(8.1).byHead)).toBe('0-1');
    expect(nameEvidence([...settle(9).byHead.values()][0]?.decision.evidence ?? [])).toEqual({ 'the-break-between-the-lines': 9 });
    expect(show(settle(8).byHead)).toBe('');
    const { units, context } = lay([[{ text: text(1), block: { goesOn: 9 } }, text(2), text(3)]]);
    const [a, b, c] = units as [Unit, Unit, Unit];
    expect(show(linkSeams(units, context, [{ head: a, tail: c, decision: decide([]) }]).byHead)).toBe('0-2');
    expect(show(linkSeams(units, context, [{ head: c, tail: b, decision: decide([]) }]).byHead)).toBe('2-1');
  });

  it('in the one text that can only be a rest', () => {
    const rest: UnitCase = { text: `${text(3)}`, goesOn: true };
    const pair = (...runs: readonly (readonly UnitCase[])[]) => {
      const { units, context } = lay(runs, {}, -1.5);
      return show(linkSeams(units, context, []).byHead);
    };
    expect(pair([open(1)], [text(2), rest])).toBe('0-2');
    expect(pair([open(1)], [text(2), { text: text(3) }])).toBe('0-2');
    expect(pair([open(1)], [text(2), { text: `X${text(3)}` }])).toBe('');
    expect(pair([open(1), open(4)], [text(2), rest])).toBe('');
    expect(pair([open(1)], [text(2), rest], [`X${text(4)}`, rest])).toBe('');
    expect(pair([{ text: 'a', opens: true }], [text(2), rest])).toBe('');
  });

  it('elsewhere, where the words of the next line fit far worse', () => {
    const near = (next: number, elsewhere: number) => {
      const { units, context } = lay(
        [
          [open(1), text(3)],
          [{ text: 'H', kind: 'heading' }, `X${text(4)}`],
        ],
        { '0-1': next, '0-3': elsewhere },
      );
      const links = linkSeams(units, context, []);
      const link = [...links.byHead.values(), ...links.missed.values()].find(({ tail }) => tail.index === 1);
      return link ? nameEvidence(link.decision.evidence)['other-words-fit-far-better'] : null;
    };
    expect(near(2, 3)).toBeUndefined();
    expect([near(2, 5.5), near(2, 5)]).toEqual([-0.5, undefined]);
    expect(near(2, -8)).toBeUndefined();
  });

  it('on pages of any length, near it or at the end', () => {
    const filler = Array.from({ length: 420 }, (_, i): UnitCase => `X${text(i)}`);
    const find = (tail: number) => {
      const { units, context } = lay([[open(1)], filler], { [`0-${tail}`]: 9 });
      return show(linkSeams(units, context, []).byHead);
    };
    expect(find(200)).toBe('0-200');
    expect(find(240)).toBe('0-240');
    expect(find(241)).toBe('');
    expect(find(300)).toBe('');
    expect(find(301)).toBe('0-301');
    expect(find(420)).toBe('0-420');
  });

  it('in any window of heads', () => {
    const heads = Array.from({ length: 70 }, (_, i) => open(i));
    const { units, context } = lay([...heads.map((one) => [one]), [text(80), text(81)]], { '65-70': 9, '3-71': 9 });
    expect(
      show(linkSeams(units, context, []).byHead)
        .split(' ')
        .sort(),
    ).toEqual(['3-71', '65-70']);
  });
});

describe('Where nothing is moved', () => {
  it('texts go on in the next line where the break says so, or nowhere', () => {
    const { units, context } = lay([
      [{ text: text(1), block: { goesOn: 0.1 } }, { text: text(2), block: { goesOn: -0.1 } }, { text: text(3) }],
      [{ text: 'H', kind: 'heading', block: { goesOn: 5 } }, text(4)],
    ]);
    const links = nextLinks(units, context.layout);
    expect([show(links.byHead), show(links.byTail), links.missed.size]).toEqual(['0-1', '0-1', 0]);
  });
});
