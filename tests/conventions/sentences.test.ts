import { describe, expect, it } from 'vitest';
import { cannotBegin, endOf } from '../../src/conventions/index.js';

describe('endOf', () => {
  it.each([
    ['大桥昨日通车。', 'closed'],
    ['他说：“通车了。”', 'closed'],
    ['大桥昨日通车', 'open'],
    ['大桥昨日通车，', 'open'],
    ['大桥昨日通车*', 'unclear'],
    ['大桥通车。（记者 王小禾）', 'closed'],
    ['他们谈了两件事：', 'closed'],
    ['还有一句话——', 'closed'],
    ['他走了（', 'open'],
    ['The bridge opened.', 'closed'],
    ['“The bridge opened.”', 'closed'],
    ['The bridge opened on', 'open'],
    ['The bridge opened,', 'open'],
    ['The govern-', 'open'],
    ['The bridge opened *', 'unclear'],
    ['And then —', 'closed'],
    ['Мост открыт.', 'closed'],
    ['Мост открыт', 'open'],
    ['Мост открыт,', 'open'],
    ['Мост открыт *', 'unclear'],
  ])('“%s” is %s', (text, end) => {
    expect(endOf(text)).toBe(end);
  });

  it('looks at the last words only: a Chinese report may end on an English name', () => {
    expect(endOf(`${'桥'.repeat(70)}${'The bridge opened on Thursday morning, as the council had asked for it '.repeat(2)}(AP)*`)).toBe(
      'unclear',
    );
    expect(endOf(`${'Bridge '.repeat(30)}大桥昨日上午十时正式通车，沿江两岸的居民步行过桥只需要六分钟。`)).toBe('closed');
  });
});

describe('cannotBegin', () => {
  it.each([
    ['，大桥通车。', true],
    ['务，抓住机遇。', true],
    ['对，他说。', false],
    ['大桥通车。', false],
    ['”他说。', true],
    ['cil voted for it.', true],
    [', he said.', true],
    ['The bridge opened.', false],
    ['“We won.”', false],
    ['мост открыт.', true],
    ['Мост открыт.', false],
    ['%', true],
  ])('“%s”: %s', (text, expected) => {
    expect(cannotBegin(text)).toBe(expected);
  });
});
