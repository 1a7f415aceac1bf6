import { describe, expect, it } from 'vitest';
import type { Block, Jump } from '../../src/page/index.js';
import { splitBlock } from '../../src/stages/split-block.js';
import { makeBlocks } from '../make-page.js';

describe('A block in parts', () => {
  const [plain] = makeBlocks('one\ntwo\nthree\nfour');
  const jump = (line: number): Jump => ({ direction: 'on', page: '3', mark: null, line, stands: 'end' });
  const decisions = [0.1, 0.2, 0.3].map((confidence) => ({ confidence, evidence: [] }));
  const block: Block = { ...(plain as Block), joins: decisions, jumps: [jump(1), jump(3)], level: 2, repeated: true };
  const split = (...numbers: readonly number[]) =>
    splitBlock(block, new Set(block.lines.filter(({ number }) => numbers.includes(number))), 'repeat').map((part) => [
      part.role,
      part.lines.map(({ text }) => text).join(' '),
      part.joins.map(({ confidence }) => confidence),
      part.jumps.map(({ line }) => line),
    ]);

  it.each([
    [
      [2],
      [
        ['text', 'one', [], [1]],
        ['repeat', 'two', [], []],
        ['text', 'three four', [0.3], [3]],
      ],
    ],
    [
      [2, 3],
      [
        ['text', 'one', [], [1]],
        ['repeat', 'two three', [0.2], []],
        ['text', 'four', [], []],
      ],
    ],
    [
      [1],
      [
        ['repeat', 'one', [], []],
        ['text', 'two three four', [0.2, 0.3], [3]],
      ],
    ],
    [
      [4],
      [
        ['text', 'one two three', [0.1, 0.2], [1, 3]],
        ['repeat', 'four', [], []],
      ],
    ],
    [[1, 2, 3, 4], [['repeat', 'one two three four', [0.1, 0.2, 0.3], []]]],
  ])('where its lines %j go', (numbers, parts) => {
    expect(split(...numbers)).toEqual(parts);
  });

  it('is itself where none goes', () => {
    expect(splitBlock(block, new Set(), 'repeat')).toEqual([block]);
    expect(splitBlock(block, new Set(), 'repeat')[0]).toBe(block);
  });

  it('keeps its level, and what stays all that is known of it', () => {
    const [first] = block.lines;
    const [apart, rest] = splitBlock(block, new Set(first ? [first] : []), 'invented');
    expect(apart).toMatchObject({ role: 'invented', level: 2, repeated: false });
    expect(rest).toMatchObject({ role: 'text', level: 2, repeated: true });
  });
});
