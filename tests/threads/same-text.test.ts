import { describe, expect, it } from 'vitest';
import { isSameText } from '../../src/threads/same-text.js';

type Notice = readonly [name: string, number: string];
const notices = (...all: readonly Notice[]) =>
  all.map(([name, number]) => `${name}, of Mill Lane, was fined ${number} shillings for driving without a light.`).join('\n');
const losses = (...all: readonly Notice[]) => all.map(([name, number]) => `${name}遗失第${number}号摊位执照一本，声明作废。`).join('\n');

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
    [
      'where one of several notices is another',
      notices(['Ann Barlow', '12'], ['Eve Corde', '15'], ['Tom Dalgate', '31'], ['Ned Fenwick', '44'], ['Joe Garstow', '52']),
      notices(['Ann Barlow', '12'], ['Eve Corde', '15'], ['Sam Pelham', '27'], ['Ned Fenwick', '44'], ['Joe Garstow', '52']),
      true,
    ],
    [
      'not where all names and numbers of its notices are others',
      notices(['Ann Barlow', '12'], ['Eve Corde', '15'], ['Tom Dalgate', '31'], ['Ned Fenwick', '44']),
      notices(['Sam Pelham', '27'], ['Lily Rosmere', '18'], ['Max Sulnard', '63'], ['Ida Tarlock', '70']),
      false,
    ],
    [
      'not where all names and numbers of its Chinese notices are others',
      losses(['罗承铨', '43'], ['钱秋仓', '52'], ['柳启棠', '61'], ['汤维彬', '18']),
      losses(['薛满霖', '77'], ['倪绍琛', '29'], ['殷鸿屏', '85'], ['毕毓甫', '36']),
      false,
    ],
    ['not where another text stands there', 'The ferry made its last trip on Friday.', 'The paper mill will close in May.', false],
    ['not where another Chinese text stands there', '大桥昨日上午通车。', '新的菜市昨日开业，菜价平稳。', false],
  ])('%s', (_, old, now, same) => {
    expect(isSameText(old, now)).toBe(same);
    expect(isSameText(now, old)).toBe(same);
  });
});
