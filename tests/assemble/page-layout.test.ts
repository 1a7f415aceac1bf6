import { describe, expect, it } from 'vitest';
import type { ContentsList } from '../../src/assemble/contents-list.js';
import { rankOf, readLayout } from '../../src/assemble/page-layout.js';
import type { Unit } from '../../src/assemble/units.js';
import { makeUnits, type UnitCase } from '../make-unit.js';

const h = (text: string): UnitCase => ({ text, kind: 'heading' });
const list: ContentsList = { order: ['quay', 'noon', 'night'], copies: new Map(), headings: new Set() };

describe('How a page is laid out', () => {
  const units = makeUnits(
    h('Ferry'),
    { text: 'One.', speaker: 'Hale' },
    'Two.',
    h('Noon'),
    { text: 'Three.', speaker: 'Roe', opens: true },
    'Four.',
    { text: 'x', kind: 'jump' },
    'Five.',
    h('Night'),
    { text: 'Six.', speaker: 'Hale' },
  );
  const [title] = units;
  const first = units.slice(1, 7);
  const second = units.slice(7);
  const front = title ? { kind: 'front' as const, units: [title] } : null;
  const { layout, after } = readLayout(
    [
      { front, units: first },
      { front: null, units: second },
    ],
    [list],
  );
  const at = (i: number) => units[i] as Unit;
  const index = (unit: Unit | null) => unit?.index ?? '-';
  const each = (read: (unit: Unit) => unknown) => units.slice(1).map(read).join(' ');

  it('says what is read next, in its run and column', () => {
    expect(each((unit) => index(after(unit)))).toBe('2 3 4 5 6 - 8 9 -');
    expect(each((unit) => index(layout.next(unit)))).toBe('2 - - 5 - - - - -');
    expect(each((unit) => index(layout.before(unit)))).toBe('- 1 - - 4 - - - -');
    expect(each((unit) => index(layout.following(unit)))).toBe('2 4 - 5 - - 9 - -');
    expect(each((unit) => index(layout.preceding(unit)))).toBe('- 1 - 2 4 - - - 7');
  });

  it('says who speaks', () => {
    expect(each((unit) => [...layout.speakersBefore(unit)].join('+') || '-')).toBe('Hale Hale - Hale+Roe Hale+Roe - - - Hale');
    // Where a sentence breaks off, nobody is known to speak on.
    expect(each((unit) => layout.speakerOf(unit) ?? '-')).toBe('Hale Hale - Roe - - - - Hale');
  });

  it('says in which section by a list of cross-headings', () => {
    expect(each((unit) => layout.sectionOf(unit) ?? '-')).toBe('- - 1 1 1 1 - 2 2');
    expect(each((unit) => layout.sectionAfter(unit) ?? '-')).toBe('1 1 1 - - - 2 2 -');
  });

  it('says what stands under a heading, and first under a headline', () => {
    expect(each((unit) => Number(layout.isUnderHeading(unit)))).toBe('0 0 0 1 0 0 0 0 1');
    expect(each((unit) => Number(layout.isFirst(unit)))).toBe('1 0 0 0 0 0 0 0 0');
    expect([layout.sameRun(at(1), at(5)), layout.sameRun(at(1), at(7))]).toEqual([true, false]);
  });

  it('says the place of a heading in a list', () => {
    expect([rankOf(at(3), list), rankOf(at(8), list), rankOf(at(0), list), rankOf(at(1), list), rankOf(undefined, list)]).toEqual([
      1, 2, -1, -1, -1,
    ]);
    const [quay] = makeUnits(h('Quay!'));
    expect(rankOf(quay, list)).toBe(0);
    const zero = makeUnits(h('Quay'), 'One.');
    expect(readLayout([{ front: null, units: zero }], [list]).layout.sectionOf(zero[1] as Unit)).toBe(0);
  });
});
