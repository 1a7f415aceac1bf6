import { describe, expect, it } from 'vitest';
import { mayRunOver } from '../../src/threads/may-run-over.js';

describe('A last text of a page', () => {
  it.each<[string, string, string, boolean]>([
    ['runs over where a word is cut', 'The mail cart left at noon and nobody heard of it again until the Wed-', 'nesday after.', true],
    ['runs over where a sentence is cut', 'The mail cart left at noon, and nobody heard of it until the next', 'market day.', true],
    [
      'runs over in a language without conventions of its own',
      'Der Postwagen fuhr gegen Mittag ab und wurde erst am Abend wieder',
      'gesehen.',
      true,
    ],
    [
      'runs over in Han, which has no small letters',
      '邮车中午出城，沿旧道北行，至傍晚仍未到站，驿丞遂派',
      '二人沿途寻找。次日始得消息。',
      true,
    ],
    ['does not where its sentence ends', 'The mail cart left at noon, and nobody heard of it until market day.', 'market day.', false],
    ['does not where a sentence begins', 'The mail cart left at noon, and nobody heard of it until the next', 'Wheat was dear.', false],
    ['does not where it is a signature', 'MOSES DUNN, Proprietor', 'and all his crew.', false],
    ['does not in Han where a sentence ends', '邮车中午出城，沿旧道北行，至傍晚仍未到站。', '二人沿途寻找。次日始得消息。', false],
    ['does not in Han where a signature stands', '栖川市水务局', '二人沿途寻找。次日始得消息。', false],
    ['does not where no sentence follows in Han', '邮车中午出城，沿旧道北行，至傍晚仍未到站，驿丞遂派', '米价', false],
    ['does not into another script', '邮车中午出城，沿旧道北行，至傍晚仍未到站，驿丞遂派', 'two men. 。', false],
  ])('%s', (_, last, first, expected) => {
    expect(mayRunOver(last, first)).toBe(expected);
  });
});
