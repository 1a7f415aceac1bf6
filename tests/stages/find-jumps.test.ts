import { describe, expect, it } from 'vitest';
import { findJumps } from '../../src/stages/find-jumps.js';
import { type BlockCase, makeLine, makePage } from '../make-page.js';

/** Each block as its role and its text, with its jumps. */
const find = (...cases: readonly BlockCase[]) =>
  findJumps(makePage(...cases)).blocks.map(({ role, lines, jumps }) =>
    [
      `${role}: ${lines.map(({ text }) => text).join(' / ')}`,
      ...jumps.map(({ direction, page, mark, line, stands }) => [direction, page, mark, line, stands].join(' ')),
    ].join(' | '),
  );

describe('Jump lines', () => {
  it.each<[string, readonly BlockCase[], readonly string[]]>([
    ['alone on a line', ['（下转第三版）'], ['jump: （下转第三版） | on 3  1 alone']],
    ['alone without brackets', ['上接第1版'], ['jump: 上接第1版 | from 1  1 alone']],
    ['with a mark', ['【下转A04版②】'], ['jump: 【下转A04版②】 | on A4 ② 1 alone']],
    ['that name the story', ['See BUDGET, Page 3'], ['jump: See BUDGET, Page 3 | on 3 BUDGET 1 alone']],
    ['that name no page', ['Continued on next page'], ['jump: Continued on next page | on   1 alone']],
    ['at the end of a line', ['桥上人来人往。（下转第三版）'], ['text: 桥上人来人往。 | on 3  1 end']],
    ['at the start of a line', ['（上接第一版）桥上人来人往。'], ['text: 桥上人来人往。 | from 1  1 start']],
    ['at both ends of a line', ['（上接第一版）桥上。（下转第三版）'], ['text: 桥上。 | from 1  1 start | on 3  1 end']],
    ['one after the other', ['（上接第一版）（下转第三版）'], ['jump: （上接第一版）（下转第三版） | from 1  1 start | on 3  1 alone']],
    ['in English at the end', ['The crowd cheered. Continued on Page 3'], ['text: The crowd cheered. | on 3  1 end']],
    ['in English at the start', ['Continued from Page 1 The crowd cheered.'], ['text: The crowd cheered. | from 1  1 start']],
    ['in English at the start, with a quotation', ['(Continued from Page 1) “We won.'], ['text: “We won. | from 1  1 start']],
    ['in brackets before small letters', ['(Continued from Page 1) won the day.'], ['text: won the day. | from 1  1 start']],
    ['that are prose', ['He continued on Page 3'], ['text: He continued on Page 3']],
    ['that are prose at the start', ['continued from Page 1 won'], ['text: continued from Page 1 won']],
    ['whole patterns inside a line', ['上接第1版的报道'], ['text: 上接第1版的报道']],
    ['in a heading of another stage', [{ text: '（下转第三版）', role: 'furniture' }], ['furniture: （下转第三版）']],
    [
      'in a block of lines',
      ['桥上\n（下转第三版）\n人来人往。'],
      ['text: 桥上', 'jump: （下转第三版） | on 3  2 alone', 'text: 人来人往。'],
    ],
    [
      'at the end of a line in a block: what follows is another text',
      ['桥上\n人来人往。（下转第三版）\n渡船'],
      ['text: 桥上 / 人来人往。 | on 3  2 end', 'text: 渡船'],
    ],
    [
      'at the start of a line in a block: what stands before is another text',
      ['桥上\n（上接第一版）人来\n人往。'],
      ['text: 桥上', 'text: 人来 / 人往。 | from 1  2 start'],
    ],
    ['in no line at all', ['桥上\n人来人往。'], ['text: 桥上 / 人来人往。']],
    ['in a text with a lone letter', ['a'], ['text: a']],
  ])('%s', (_, cases, blocks) => {
    expect(find(...cases)).toEqual(blocks);
  });

  it('stand at the ends of long lines too', () => {
    const long = '桥上人来人往，一片欢声笑语。'.repeat(20);
    expect(find(`（上接第一版）${long}（下转第三版）`)).toEqual([`text: ${long} | from 1  1 start | on 3  1 end`]);
    expect(find(`${long}（下转第三版）${long}`)).toEqual([`text: ${long}（下转第三版）${long}`]);
  });

  it('leave a block that has none as it is', () => {
    const page = makePage('桥上人来人往。');
    expect(findJumps(page).blocks[0]).toBe(page.blocks[0]);
  });

  it('keep the level of their block, and what is bold of the line', () => {
    const page = makePage({ text: '（上接第一版）桥上。（下转第三版）', level: 2 });
    const [block] = page.blocks;
    const read = (boldLead: number) =>
      findJumps({ ...page, blocks: block ? [{ ...block, lines: [makeLine(block.lines[0]?.text ?? '', 1, { boldLead })] }] : [] }).blocks[0];
    expect(read(0)).toMatchObject({ level: 2, lines: [{ text: '桥上。', boldLead: 0 }] });
    expect(read(9)?.lines[0]?.boldLead).toBe(2);
    expect(read(17)?.lines[0]?.boldLead).toBe(3);
    expect(read(3)?.lines[0]?.boldLead).toBe(0);
    const [alone] = makePage('（下转第三版）').blocks;
    const bold = alone ? { ...alone, lines: [makeLine('（下转第三版）', 1, { boldLead: 7 })] } : undefined;
    expect(findJumps({ ...page, blocks: bold ? [bold] : [] }).blocks[0]?.lines[0]).toMatchObject({ text: '（下转第三版）', boldLead: 7 });
  });
});
