import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPageLabel, readSaidLabel } from '../../src/conventions/index.js';

describe('readSaidLabel', () => {
  it.each([
    ['第三版', '3'],
    ['A04', 'A4'],
    ['III', 'III'],
    ['Page IV', 'IV'],
    ['xii', 'xii'],
    ['Extra', 'Extra'],
    ['Sunday Magazine', 'Sunday Magazine'],
    ['Extra 2', 'Extra 2'],
    ['文艺副刊', '文艺副刊'],
    ['號外', '號外'],
    ['号外2', '号外2'],
  ])('“%s” is page %s', (text, label) => {
    expect(readSaidLabel(text)).toBe(label);
  });

  it.each([
    '',
    '0',
    '1000',
    'front',
    'unknown',
    'None',
    '不详',
    'scan_0001',
    'A word that is longer than labels are',
    '2024-03-08',
    '第版',
    'a/b',
    '?',
  ])('no page is called “%s”', (text) => {
    expect(readSaidLabel(text)).toBeNull();
  });
});

describe('readPageLabel', () => {
  it.each([
    ['3', '3'],
    ['003', '3'],
    ['第三版', '3'],
    ['第3版', '3'],
    ['第 3 版', '3'],
    ['03版', '3'],
    ['第０３版', '3'],
    ['三版', '3'],
    ['第三版面', '3'],
    ['第三頁', '3'],
    ['第3页', '3'],
    ['第三面', '3'],
    ['四', '4'],
    ['第十版', '10'],
    ['十二版', '12'],
    ['廿一', '21'],
    ['第二十一版', '21'],
    ['第一〇版', '10'],
    ['A4', 'A4'],
    ['a4', 'A4'],
    ['A04', 'A4'],
    ['A04版', 'A4'],
    ['第A4版', 'A4'],
    ['Ａ０４版', 'A4'],
    ['B-3', 'B3'],
    ['4A', '4A'],
    ['12b', '12B'],
    ['page 3', '3'],
    ['PAGE THREE', '3'],
    ['Page Twelve', '12'],
    ['Three', '3'],
    ['P. 3', '3'],
    ['p3', '3'],
    ['pg. 3', '3'],
    ['Page A4', 'A4'],
    ['P.A4', 'A4'],
    ['Section A, page 4', 'A4'],
    ['Sec. B 12', 'B12'],
    ['头版', '1'],
    ['front page', '1'],
    ['Fourth Page', '4'],
  ])('reads “%s” as page %s', (text, label) => {
    expect(readPageLabel(text)).toBe(label);
  });

  it.each([
    '',
    ' ',
    '版',
    'page',
    'A',
    '0',
    '000',
    '1000',
    'AA4',
    '4AB',
    'x4A',
    'xfront page',
    'the fourth page',
    '3 4',
    'IV',
    '封面',
    'front',
    'first',
    'third page of four',
    '2024-03-08',
  ])('finds no page in “%s”', (text) => {
    expect(readPageLabel(text)).toBeNull();
  });

  it('reads a label of its own as the same label', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 8 }), fc.stringMatching(/^第?[A-D]?0{0,2}[1-9][0-9]{0,2}[版面]?$/)), (text) => {
        const label = readPageLabel(text);
        if (label !== null) expect(readPageLabel(label)).toBe(label);
      }),
    );
  });
});
