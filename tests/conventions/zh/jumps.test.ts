import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';

const { zh } = conventions;

describe('A Chinese jump line', () => {
  const read = (text: string) =>
    zh.jumps.flatMap(({ name, pattern }) => {
      const match = pattern.exec(text);
      return match && match[0] === text ? [`${name} ${match.groups?.page ?? '?'}${match.groups?.mark ?? ''}`] : [];
    });
  it.each([
    ['【上接第3版】', ['上接（括号） 3']],
    ['▲ （紧接着 A3版①）', ['上接（括号） A3①']],
    ['(接十二版)', ['上接（括号） 十二']],
    ['〔承接頭版〕', ['上接（括号） 頭版']],
    ['［◀上接3頁］', ['上接（括号） 3']],
    ['（下转第三版）', ['下转（括号） 三']],
    ['【图转Ａ３版❷】▶', ['下转（括号） Ａ３❷']],
    ['（全文转2页）', ['下转（括号） 2']],
    ['►上接3版◄', ['上接（行） 3']],
    ['续第3版', ['上接（行） 3']],
    ['转入第3版②', ['下转（行） 3②']],
    ['下轉 第3版 ►', ['下转（行） 3']],
    ['（上接3）', []],
    ['上接3', []],
    ['他上接3版', []],
    ['下转3版了', []],
    ['下转3版面', []],
  ])('“%s”: %j', (text, found) => {
    expect(read(text)).toEqual(found);
  });
  it('has its arrow at the start of a text only, and stands alone without brackets', () => {
    expect(zh.jumps[0]?.pattern.exec('▲（上接3版）')?.[0]).toBe('▲（上接3版）');
    expect(zh.jumps[0]?.pattern.exec('桥▲（上接3版）')?.[0]).toBe('（上接3版）');
    expect(zh.jumps.map(({ direction, whole }) => `${direction} ${whole}`)).toEqual(['from false', 'on false', 'from true', 'on true']);
  });
});
