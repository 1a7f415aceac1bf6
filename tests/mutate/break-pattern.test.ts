import { describe, expect, it } from 'vitest';
import { findCuts } from './break-pattern.js';

/** What is left of a pattern's source by each of its cuts. */
function leave(source: string): string[] {
  return findCuts(source).map(({ start, end }) => source.slice(0, start) + source.slice(end));
}

describe('What can be left out of a pattern', () => {
  it.each([
    ['an anchor at each end', '^ab$', ['ab$', '^ab']],
    ['the edge of a word', String.raw`\bab`, ['ab']],
    ['one of two alternatives', 'a|b', ['b', 'a']],
    ['one of three alternatives in a group', 'x(?:a|b|c)', ['x(?:b|c)', 'x(?:a|c)', 'x(?:a|b)']],
    ['an alternative that is empty', '(?:a|)', ['(?:)', '(?:a)']],
    ['a lookaround', '(?<!a)b(?=c)', ['b(?=c)', '(?<!a)b']],
    ['an alternative of a named group', '(?<page>a|b)', ['(?<page>b)', '(?<page>a)']],
    ['nothing of what is escaped', String.raw`\^a\|b\$\(`, []],
    ['nothing of a class', '[^|$(a]', []],
    ['nothing inside the values of a template', `\${one('^|$')}`, []],
    ['no word of a long list', 'a|b|c|d|e|f|g|h|i', []],
  ])('is %s: %s', (_, source, left) => {
    expect(leave(source)).toEqual(left);
  });
});
