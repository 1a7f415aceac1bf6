import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { nameEvidence } from '../../name-evidence.js';

describe('Whether a Chinese sentence runs across a break', () => {
  it.each([
    ['完成建设任', '务很重', { 'word-stands-across': 4 }],
    ['两岸居民步', '行过桥', { 'word-stands-across': 2.41 }],
    ['一千', '二百米', { 'word-stands-across': 1.98 }],
    ['提高政治', '素质很重要', { 'long-word-stands-across': 2 }],
    ['大桥通车', '渡船停航', {}],
    ['他把夯', '抬起来', { 'seldom-ends-a-clause': -1 }],
    ['大桥通车', '夯抬起来', { 'seldom-begins-a-clause': -0.7 }],
    ['很多人', '把它修好', {}],
    ['今天，', '我们', { 'the-sentence-is-at-a-comma': 0.5 }],
    ['今天、', '明天。后天', { 'the-sentence-is-at-a-comma': 0.5, 'begins-with-the-rest-of-a-sentence': 0.8 }],
    ['去年', '的今天', { 'a-particle-cannot-begin': 1.5 }],
    ['人民', '着力', { 'a-particle-cannot-begin': 1.5 }],
    ['人民', '地方很大', {}],
    ['人民', '过去很苦', {}],
    ['人民', '得知消息', {}],
    ['人民', '等待消息', {}],
    ['人民', '与会代表', {}],
    ['人民', '之前很苦', {}],
    ['水平', '不过硬。去年', { 'begins-with-the-rest-of-a-sentence': 0.8 }],
    ['水平', '好。去年', {}],
    ['水平', '不过很硬了。去年', {}],
    ['水平', '去年不过硬。', {}],
  ])('%s|%s', (left, right, expected) => {
    expect(nameEvidence(conventions.zh.seamEvidence(left, right))).toEqual(expected);
  });
});
