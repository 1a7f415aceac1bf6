import { describe, expect, it } from 'vitest';
import { rebuildImpresso } from '../../../src/readers/tables/impresso.js';

describe('A content item of impresso', () => {
  it('has paper, day and item from its id, and the paragraphs and lines that it counts', () => {
    const text = 'Le pont est ouvert. Le lac est calme.';
    expect(rebuildImpresso({ id: 'GZ_1-1900-01-12-a-i0007', t: 'Pont', ft: text, pb: [20], lb: [8, 20] })).toEqual({
      item: '0007',
      impresso_id: 'GZ_1-1900-01-12-a-i0007',
      newspaper: 'GZ_1',
      t: 'Pont',
      date: '1900-01-12',
      edition: null,
      ft: 'Le pont\nest ouvert.\n\nLe lac est calme.',
    });
  });

  it('is nothing else', () => {
    const other = { id: '7', ft: 'x' };
    expect(rebuildImpresso(other)).toBe(other);
  });
});
