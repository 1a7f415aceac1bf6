import type { ArchiveReader } from '../database/archive.js';
import { fold, isUnspaced, TERM } from './fold.js';
import { makePhrase } from './phrase.js';
import { anyOf, type QueryNode } from './query-tree.js';
import { tokensOf } from './search-index.js';

/** Shapes that OCR of newsprint takes for each other, folded; the longer strings are of letters that touch. */
const SHAPES: readonly (readonly string[])[] = [
  ...[
    '己已巳',
    '末未',
    '日曰',
    '土士',
    '人入八',
    '大太犬',
    '天夭',
    '千干于',
    '王玉主',
    '田由甲申',
    '刀力',
    '午牛',
    '戊戍戌',
    '折拆析',
    '侯候',
    '博搏',
    '徒徙',
    '微徽',
    '冶治',
    '准淮',
    '今令',
    '问间',
    '儿几',
    '兔免',
    '鸟乌',
    '辩辨瓣',
    '粟栗',
    '薄簿',
    '竞竟',
    '师帅',
    '幕墓慕暮',
    '哀衰衷',
    '晴睛',
    '场扬杨',
    '管菅',
    '毫亳',
    '自白',
    '目且',
    '夫失矢',
    '史吏',
    '名各',
    '厂广',
    '贝见',
    '无元',
    '氏民',
    '石右',
    '代伐',
    '仓仑',
    '风凤',
    '斤斥',
    '拨拔',
    '肓盲',
    '卢庐',
    '休体',
    '住往佳',
    '估佑',
    '技枝',
    '枚牧',
    '板版',
    '着著',
    '了瞭',
    '复覆',
    '借藉',
    '酒洒',
    '处外',
    '载裁栽',
    '抱抛',
    '没设',
  ].map((set) => [...set]),
  ['0', 'o'],
  ['1', 'l', 'i'],
  ['5', 's'],
  ['8', 'b'],
  ['rn', 'm'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['li', 'h'],
  ['ii', 'u'],
  ['c', 'e', 'o'],
  ['f', 's'],
  ['h', 'b'],
  ['n', 'u'],
  ['u', 'v'],
  ['i', 'j'],
];

/** More readings than these of one word are more than anyone would look through. */
const MOST_READINGS = 100;

/** Readings that are looked up: all with two slips of a word or short phrase, and some of a long one. */
const MOST_LOOKED_AT = 5000;

/** The query with, for each word, the readings of it that the index has and that OCR could have made of it. */
export function addLookalikes(reader: ArchiveReader, node: QueryNode | null): QueryNode | null {
  if (node === null) return null;
  switch (node.kind) {
    case 'words': {
      const { written } = node.phrase;
      if (written.endsWith('*')) return node;
      const others = readingsOf(reader, fold(written)).flatMap((reading) => makePhrase(reading) ?? []);
      return anyOf([node, ...others.map((phrase): QueryNode => ({ kind: 'words', phrase }))]);
    }
    case 'and':
    case 'or':
      return { kind: node.kind, of: node.of.flatMap((one) => addLookalikes(reader, one) ?? []) };
    default:
      return node;
  }
}

/** Other readings of folded text, all of whose tokens are in the index: with one slip first, then with two. */
function readingsOf({ sqlite }: ArchiveReader, text: string): string[] {
  const exact = sqlite.prepare<[string], number>('SELECT 1 FROM article_tokens WHERE term = ?').pluck();
  const begins = sqlite.prepare<[string, string], number>('SELECT 1 FROM article_tokens WHERE term >= ? AND term < ? LIMIT 1').pluck();
  const known = new Map<string, boolean>();
  const remember = (token: string, look: () => boolean): boolean => {
    const found = known.get(token) ?? look();
    known.set(token, found);
    return found;
  };
  const isIndexed = (reading: string): boolean =>
    [...reading.matchAll(TERM)].every(([run]) => {
      if (!isUnspaced(run)) return remember(run, () => exact.get(run) !== undefined);
      const tokens = tokensOf(run);
      // The last character stands alone only where a text ends with it.
      if (tokens.length === 1) return remember(run, () => begins.get(run, `${run}\u{10ffff}`) !== undefined);
      return tokens.slice(0, -1).every((token) => remember(token, () => exact.get(token) !== undefined));
    });
  const found = new Set<string>();
  let looked = 0;
  for (const reading of slips(text)) {
    if (++looked > MOST_LOOKED_AT || found.size >= MOST_READINGS) break;
    if (reading !== text && isIndexed(reading)) found.add(reading);
  }
  return [...found];
}

/** Every reading with one slip, then with two; some more than once. */
function* slips(text: string): Generator<string> {
  yield* oneSlip(text);
  for (const reading of oneSlip(text)) yield* oneSlip(reading);
}

function* oneSlip(text: string): Generator<string> {
  for (const set of SHAPES) {
    for (const shape of set) {
      for (let at = text.indexOf(shape); at >= 0; at = text.indexOf(shape, at + 1)) {
        for (const other of set) if (other !== shape) yield text.slice(0, at) + other + text.slice(at + shape.length);
      }
    }
  }
}
