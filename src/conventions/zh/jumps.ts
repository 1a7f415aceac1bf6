import type { JumpPattern } from '../convention.js';

const PAGE = String.raw`第?\s*(?<page>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[A-ZＡ-Ｚ]\s*[0-9０-９]{1,3})\s*版`;
const MARK = String.raw`\s*(?<mark>[①-⑳❶-❿㈠-㈩])?\s*`;

export const jumps: readonly JumpPattern[] = [
  {
    name: '上接（括号）',
    direction: 'from',
    whole: false,
    pattern: new RegExp(
      String.raw`[【（(\[［〔〖]\s*(?:▲|◀|→|←|▶)?\s*(?:紧接|紧接着|上接|接|承接|續自|上續|上续|续|緊接)\s*${PAGE}${MARK}[】）)\]］〕〗]`,
      'u',
    ),
    examples: ['【上接第3版】', '（上接03版）', '(上接第一版)', '【紧接第1版①】', '（上接A2版）', '［上接 1 版②］'],
    others: ['（见第3版）', '上接天线', '（接第三个电话）'],
  },
  {
    name: '下转（括号）',
    direction: 'on',
    whole: false,
    pattern: new RegExp(
      String.raw`[【（(\[［〔〖]\s*(?:▲|◀|→|←|▶)?\s*(?:下转|轉|下轉|转|紧转|轉入|转入)\s*${PAGE}${MARK}[】）)\]］〕〗]`,
      'u',
    ),
    examples: ['（下转第三版）', '(下转3版)', '【下转A04版②】', '（转第2版）', '（下轉第三版）'],
    others: ['（转发第3版）', '下转'],
  },
  {
    name: '上接（行）',
    direction: 'from',
    whole: true,
    pattern: new RegExp(String.raw`^[▲◀→←▶■●◆\s]*(?:紧接|上接|緊接|上續)\s*${PAGE}${MARK}[▲◀→←▶\s]*$`, 'u'),
    examples: ['上接第1版', '◀上接A1版①', '紧接第一版'],
    others: ['上接第1版的报道', '接第1版'],
  },
  {
    name: '下转（行）',
    direction: 'on',
    whole: true,
    pattern: new RegExp(String.raw`^[▲◀→←▶■●◆\s]*(?:下转|下轉)\s*${PAGE}${MARK}[▲◀→←▶\s]*$`, 'u'),
    examples: ['下转第三版', '▶下转2版', '下转第 3 版 ①'],
    others: ['下转第三版的文章', '转第三版'],
  },
];
