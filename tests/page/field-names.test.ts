import { describe, expect, it } from 'vitest';
import { readFieldName } from '../../src/page/index.js';

describe('readFieldName', () => {
  it.each([
    ['date', 'date', 2],
    ['Issue_Date', 'date', 3],
    ['issueDate', 'date', 3],
    ['Publication-Date', 'date', 4],
    ['報紙', 'publication', 8],
    ['版面', 'page', 5],
    ['版本', 'edition', 1],
    ['文章', 'item', 3],
  ])('%s is the %s', (name, field, rank) => {
    expect(readFieldName(name)).toEqual({ field, rank });
  });

  it.each(['title', 'notes', '', '备注'])('“%s” is none', (name) => {
    expect(readFieldName(name)).toBeNull();
  });
});
