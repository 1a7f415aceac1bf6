import { describe, expect, it } from 'vitest';
import { match } from '../../src/conventions/match.js';

const pattern = { name: 'credit', pattern: /(?<names>\p{Lu}\p{Ll}+)\)$/u, examples: [], others: [] };

describe('A pattern', () => {
  it('is tried on every text where it has no hint', () => {
    expect(match(pattern, '(Moss)')?.groups?.names).toBe('Moss');
    expect(match(pattern, 'Moss')).toBeNull();
  });

  it('is tried only on texts with its hint', () => {
    expect(match({ ...pattern, hint: /\)$/u }, '(Moss)')?.groups?.names).toBe('Moss');
    expect(match({ ...pattern, hint: /^\[/u }, '(Moss)')).toBeNull();
  });
});
