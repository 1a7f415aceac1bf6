import { describe, expect, it } from 'vitest';
import { isSameText } from '../../src/threads/same-text.js';

describe('Two texts are versions of one', () => {
  it.each<[string, string, string, boolean]>([
    ['where a word was corrected', 'The ferry made its last trip on Friday.', 'The ferry made its last trip on Monday.', true],
    ['where a part was taken out', '大桥昨日上午通车，两岸居民步行过桥。渡船停运。', '大桥昨日上午通车。', true],
    [
      'where OCR was done again',
      'The mayor told the crowd that tolls will not rise.',
      'The rnayor told the crowd that to11s will not rise.',
      true,
    ],
    ['where nothing is left to compare', '', 'The mayor spoke.', true],
    ['not where another text stands there', 'The ferry made its last trip on Friday.', 'The paper mill will close in May.', false],
    ['not where another Chinese text stands there', '大桥昨日上午通车。', '新的菜市昨日开业，菜价平稳。', false],
  ])('%s', (_, old, now, same) => {
    expect(isSameText(old, now)).toBe(same);
    expect(isSameText(now, old)).toBe(same);
  });
});
