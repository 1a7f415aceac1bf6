import type { JumpPattern } from '../convention.js';

const PAGE = String.raw`第?\s*(?<page>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[头頭]版|[A-ZＡ-Ｚ]\s*[0-9０-９]{1,3})(?:\s*[版頁页]|(?<=[头頭]版))`;
const MARK = String.raw`\s*(?<mark>[①-⑳❶-❿㈠-㈩])?\s*`;
const ARROW = '[▲△▼◀◁◄▶▷►←→↓↑☜☞»>＞■●◆]';
const ON = '下转|下轉|下接|下續|下续|续见|續見|紧转|緊轉|转入|轉入|文转|全文转|图转|转|轉';
const FROM = '紧接着|紧接|緊接|上接|上续|上續|续自|續自|承接|文接|图接|圖接|接|续|續';

/**
 * Jump lines. To add a row, give it a name, its direction (`on`: the story goes on there; `from`: it began there),
 * whether it counts only where it is a whole line, its pattern with the groups `page` and `mark`, jump lines as papers
 * print them (`examples`) and lines that are none (`others`). Without brackets only a whole line is a jump line.
 */
export const jumps: readonly JumpPattern[] = [
  {
    name: '上接（括号）',
    direction: 'from',
    whole: false,
    // An arrow before the bracket belongs to the jump line at the start of a text only.
    pattern: new RegExp(String.raw`(?:^(?:${ARROW}\s*)+)?[【（(\[［〔〖]\s*${ARROW}?\s*(?:${FROM})\s*${PAGE}${MARK}[】）)\]］〕〗]`, 'u'),
    examples: [
      '【上接第3版】',
      '（上接03版）',
      '(上接第一版)',
      '【紧接第1版①】',
      '（上接A2版）',
      '［上接 1 版②］',
      '▲（上接A1版）',
      '（文接第1版）',
      '（上接头版）',
      '〔上接第三頁〕',
    ],
    others: ['（见第3版）', '上接天线', '（接第三个电话）', '（上接）'],
  },
  {
    name: '下转（括号）',
    direction: 'on',
    whole: false,
    pattern: new RegExp(String.raw`[【（(\[［〔〖]\s*${ARROW}?\s*(?:${ON})\s*${PAGE}${MARK}[】）)\]］〕〗](?:\s*${ARROW})*`, 'u'),
    examples: [
      '（下转第三版）',
      '(下转3版)',
      '【下转A04版②】',
      '（转第2版）',
      '（下轉第三版）',
      '（下转第4版）►',
      '（续见A5版）',
      '（下接第五版）',
      '（文转第2版）',
    ],
    others: ['（转发第3版）', '下转', '（详见第3版）'],
  },
  {
    name: '上接（行）',
    direction: 'from',
    whole: true,
    pattern: new RegExp(String.raw`^(?:${ARROW}|\s)*(?:${FROM})\s*${PAGE}${MARK}(?:${ARROW}|\s)*$`, 'u'),
    examples: ['上接第1版', '◀上接A1版①', '紧接第一版', '接第1版', '文接1版', '▲上接03版', '>> 上接A1版'],
    others: ['上接第1版的报道', '接第1版的电话', '上接天线', '接3个电话'],
  },
  {
    name: '下转（行）',
    direction: 'on',
    whole: true,
    pattern: new RegExp(String.raw`^(?:${ARROW}|\s)*(?:${ON})\s*${PAGE}${MARK}(?:${ARROW}|\s)*$`, 'u'),
    examples: ['下转第三版', '▶下转2版', '下转第 3 版 ①', '下接第五版', '转第三版', '续见A5版', '下轉第三版►'],
    others: ['下转第三版的文章', '见第三版', '转载第三版', '转3次'],
  },
];
