import { describe, expect, it } from 'vitest';
import { hasPositions, orderByPosition } from '../../src/stages/order-by-position.js';
import { makePage } from '../make-page.js';
import { columnOf, placePage, textsOf } from '../place-lines.js';

const columns = [...columnOf('a', 0, 0, 3), ...columnOf('b', 120, 0, 3)];

/** The same lines, row by row. */
const rows = [0, 1, 2].flatMap((i) => [columns[i], columns[i + 3]]).flatMap((line) => (line ? [line] : []));

describe('A page of lines with boxes', () => {
  it('has positions, and one of text has none', () => {
    expect(hasPositions(placePage(columns))).toBe(true);
    expect(hasPositions(makePage('one', 'two'))).toBe(false);
  });

  it('is put in the order of its columns, a block a strip', () => {
    const ordered = orderByPosition(placePage(rows));
    expect(ordered.blocks.map(({ lines }) => lines.map(({ text }) => text[0]).join(''))).toEqual(['aaa', 'bbb']);
    expect(ordered.blocks.map(({ lines }) => lines[0]?.strip?.index)).toEqual([0, 1]);
  });

  it('is ordered once', () => {
    const once = orderByPosition(placePage(rows));
    expect(orderByPosition(once)).toBe(once);
  });

  it('keeps the order of its file where that is an editor’s', () => {
    const ordered = orderByPosition(placePage([...columns.slice(3), ...columns.slice(0, 3)], { isOrdered: true }));
    expect(ordered.blocks.map(({ lines }) => lines.map(({ text }) => text[0]).join(''))).toEqual(['bbb', 'aaa']);
  });

  it('keeps lines without a box behind the line before them, and blocks with a form or a mark apart', () => {
    const page = placePage(columns);
    const blocks = page.blocks.map((block, i) => {
      if (i === 1) return { ...block, lines: block.lines.map(({ box: _, ...line }) => line) };
      return i === 4 ? { ...block, form: 'table' as const } : block;
    });
    const ordered = orderByPosition({ ...page, blocks });
    expect(textsOf(ordered)).toEqual([
      'a line 1 of the text',
      'a line 2 of the text',
      'a line 3 of the text',
      'b line 1 of the text',
      'b line 2 of the text',
      'b line 3 of the text',
    ]);
    expect(ordered.blocks[4]?.form).toBe('table');
  });

  it('has lines that run another way at its end', () => {
    const page = placePage([['turned text', 300, 0, 8], ...columns]);
    const blocks = page.blocks.map((block, i) =>
      i > 0 ? block : { ...block, lines: block.lines.map((line) => ({ ...line, box: { left: 300, top: 0, width: 8, height: 90 } })) },
    );
    expect(textsOf(orderByPosition({ ...page, blocks })).at(-1)).toBe('turned text');
  });
});
