import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/page/index.js';
import { isOverDisplay, withoutVerse } from '../../../src/stages/headings/short-lines.js';
import { makeBlocks } from '../../make-page.js';

const zh = () => 'zh' as const;

describe('Short lines in a row', () => {
  const headings = (texts: readonly string[], setOff: readonly string[] = []) => {
    const blocks = makeBlocks(...texts);
    const decisions = new Map(blocks.map((block) => [block, decide([])]));
    withoutVerse(blocks, decisions, { isSetOff: ({ lines }) => setOff.includes(lines[0]?.text ?? ''), languageOf: zh });
    return blocks.filter((block) => decisions.has(block)).map(({ lines }) => lines[0]?.text);
  };
  const four = ['湖水漫过旧堤', '渡船停在岸边', '没有人来', '月亮升起'];

  it('are no headings where there are four', () => expect(headings(four)).toEqual([]));
  it('may be where there are three', () => expect(headings(four.slice(1))).toEqual(four.slice(1)));
  it('may be over a byline', () => expect(headings([...four, '本报记者 王小禾'])).toContain('湖水漫过旧堤'));
  it('are counted from one that is set off', () => expect(headings(four, ['湖水漫过旧堤'])).toEqual(four));
  it('end at a sentence', () => expect(headings(['湖水漫过旧堤', '渡船停了。', ...four.slice(2)])).toContain('湖水漫过旧堤'));
});

describe('A line is over the lines of an advertisement', () => {
  const isOver = (...texts: readonly string[]) => {
    const [first, ...rest] = makeBlocks(...texts);
    return first !== undefined && isOverDisplay([first, ...rest], first, zh);
  };

  it.each([
    ['with a label', ['大减价', '全场八折', '地址：中山路'], true],
    ['with a number', ['大减价', '全场8折'], true],
    ['and not over verses', ['湖水', '渡船停在岸边', '月亮升起'], false],
    ['and not over a text', ['大减价', '全场昨日开始打折，市民前来。', '地址：中山路'], false],
    ['and not over nothing', ['大减价'], false],
  ])('%s', (_, texts, expected) => {
    expect(isOver(...texts)).toBe(expected);
  });
});
