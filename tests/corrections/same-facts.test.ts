import { describe, expect, it } from 'vitest';
import { hasSameFacts, mayBeSameMatter } from '../../src/corrections/same-facts.js';

describe('Two texts are of one matter', () => {
  it.each<[string, string, string, boolean]>([
    [
      'where they are the same',
      'Mary Jones, of Mill Lane, was fined 15 shillings.',
      'Mary Jones, of Mill Lane, was fined 15 shillings.',
      true,
    ],
    ['where a letter was read otherwise', 'The mayor spoke of the bridge.', 'The rnayor spoke of the hridge.', true],
    ['where a word was corrected', 'The ferry made its last trip.', 'The ferry made its final trip.', true],
    ['where one goes on', 'The ferry made its last trip.', 'The ferry made its last trip. Sixty people came.', true],
    ['where one Han character was read otherwise', '渡口管理员柳维屏清早发现缆绳断了。', '渡口管理员柳维屏清旱发现缆绳断了。', true],
    [
      'not where the name is another',
      'Mary Jones, of Mill Lane, was fined 15 shillings.',
      'John Smith, of Mill Lane, was fined 15 shillings.',
      false,
    ],
    ['not where the number is another', 'Mary Jones was fined 15 shillings.', 'Mary Jones was fined 12 shillings.', false],
    ['not where the Chinese name is another', '张国栋同志因病逝世，享年八十岁。', '王建良同志因病逝世，享年八十岁。', false],
    ['not where the Chinese number is another', '罗承铨遗失第43号执照一本。', '罗承铨遗失第58号执照一本。', false],
  ])('%s', (_, a, b, same) => {
    expect(hasSameFacts(a, b)).toBe(same);
    expect(hasSameFacts(b, a)).toBe(same);
  });
});

describe('Two headlines may be of one matter', () => {
  it.each<[string, string, string, boolean]>([
    ['where letters of a name were read otherwise', 'North Bridge Opens', 'Nerth Brldge Opens', true],
    ['where two letters were read as one', 'Fire at Barnstow Mill', 'Fire at Bamstow Mill', true],
    ['where one Han character was read otherwise', '青山大桥通车', '青山大挢通车', true],
    ['where a letter was read as a digit', 'Library Hours', 'Libraiy H0urs', true],
    ['not where the number is another', 'Report Number 3', 'Report Number 1', false],
    ['not where the name is another', 'Death of Mary Jones', 'Death of John Smith', false],
    ['not where the Chinese name is another', '张国栋同志逝世', '王建良同志逝世', false],
  ])('%s', (_, a, b, same) => {
    expect(mayBeSameMatter(a, b, { isCut: false })).toBe(same);
    expect(mayBeSameMatter(b, a, { isCut: false })).toBe(same);
  });
});
