import { describe, expect, it } from 'vitest';
import { rows as enRows } from '../../src/conventions/en/rows.js';
import { conventions } from '../../src/conventions/index.js';
import { anyRows, rowFormsOf } from '../../src/conventions/rows.js';
import { rows as zhRows } from '../../src/conventions/zh/rows.js';

const rows = [...anyRows, ...enRows, ...zhRows];

describe('A row of a list', () => {
  it.each(rows.map((row) => [row.name, row] as const))('%s', (_, { pattern, examples, others }) => {
    for (const text of examples) expect(text).toMatch(pattern);
    for (const text of others) expect(text).not.toMatch(pattern);
  });

  it('counts by its first group', () => {
    for (const { pattern, examples, counts } of rows)
      if (counts) for (const text of examples) expect(Number(pattern.exec(text)?.[1])).toBeGreaterThan(0);
  });

  it('is told by the forms of its language, those of any language first and a bare figure last', () => {
    expect(rowFormsOf('en').map(({ name }) => name)).toEqual(
      [...anyRows.slice(0, -1), ...conventions.en.rows, ...anyRows.slice(-1)].map(({ name }) => name),
    );
    expect(rowFormsOf(null)).toEqual(anyRows);
    expect(rowFormsOf('zh')).toBe(rowFormsOf('zh'));
  });
});
