import { describe, expect, it } from 'vitest';
import { roleOf } from '../../../src/readers/positions/region-roles.js';

describe('What a region is', () => {
  it.each<readonly [readonly string[], ReturnType<typeof roleOf>]>([
    [['page-number'], { furniture: 'folio' }],
    [['PageNumber'], { furniture: 'folio' }],
    [['HEADER'], { furniture: 'running head' }],
    [['running title'], { furniture: 'running head' }],
    [['TITLE SECTION'], { furniture: 'nameplate' }],
    [['heading'], { level: 1 }],
    [['sub-heading'], { level: 3 }],
    [['caption'], { form: 'caption' }],
    [['paragraph', 'table'], { form: 'table' }],
    [['paragraph'], {}],
    [['headingless'], {}],
    [[], {}],
  ])('called %j is %j', (names, role) => {
    expect(roleOf(names)).toEqual(role);
  });
});
