import { describe, expect, it } from 'vitest';
import { makeMark } from '../../../src/readers/page-borders/find-marks.js';
import type { MarkCode } from '../../../src/readers/page-borders/index.js';
import { nameMarks, withoutDoubleLabels } from '../../../src/readers/page-borders/name-pages.js';

function namesOf(code: MarkCode, labels: readonly string[], evidence = '') {
  return nameMarks(labels.map((label) => makeMark(code, { first: 0, last: 0, label, evidence, form: '' }))).map(({ label }) => label);
}

describe('The label that a mark gives', () => {
  it.each<[string, MarkCode, string[], (string | null)[]]>([
    ['as a paper prints it', 'bare-name', ['第02版', '第三版'], ['2', '3']],
    ['with its section', 'heading', ['A04', 'B1'], ['A4', 'B1']],
    ['of a count from 0 is one more', 'numbered-dashes', ['0', '1', '2'], ['1', '2', '3']],
    ['of any count from 0 is one more', 'page-comment', ['0', '1'], ['1', '2']],
    ['of a count that leaves pages out is unknown', 'numbered-dashes', ['0', '2'], [null, null]],
    ['of a count that begins later is unknown', 'numbered-dashes', ['4', '5'], [null, null]],
    ['of one page that a program counted is unknown', 'numbered-dashes', ['0'], [null]],
    ['that no paper has is unknown', 'heading', ['1001', '1002'], [null, null]],
  ])('%s', (_, code, labels, names) => {
    expect(namesOf(code, labels)).toEqual(names);
  });

  it('is counted where PyMuPDF4LLM counts, and marked where a person says which page ends', () => {
    expect(namesOf('page-end', ['3', '4'], '--- end of page=3 ---')).toEqual([null, null]);
    expect(namesOf('page-end', ['3', '4'], '--- End of page 3 ---')).toEqual(['3', '4']);
  });
});

describe('withoutDoubleLabels', () => {
  const names = ['1', '2', '1', null].map((label) => ({ label, evidence: label, basis: label === null ? null : ('marked' as const) }));

  it('leaves out labels that two pages of one issue have', () => {
    expect(withoutDoubleLabels(names, ['', '', '', '']).map(({ label }) => label)).toEqual([null, '2', null, null]);
  });

  it('keeps those of two issues', () => {
    expect(withoutDoubleLabels(names, ['a', 'a', 'b', 'b']).map(({ label }) => label)).toEqual(['1', '2', '1', null]);
  });
});
