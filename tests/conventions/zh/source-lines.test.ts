import { describe, expect, it } from 'vitest';
import { readSourceLine } from '../../../src/conventions/index.js';
import { readZhSourceLine } from '../../../src/conventions/zh/source-lines.js';

type Row = readonly [text: string, publication: string, date: string, page: string | null];

describe('readZhSourceLine', () => {
  it.each<Row>([
    ['《潮報》1935年7月8日第3版', '潮報', '1935-07-08', '3'],
    ['《潮报》（上海） 1935年7月8日 星期一 第三版', '潮报', '1935-07-08', '3'],
    ['《潮報》民國二十四年七月八日 第三版', '潮報', '1935-07-08', '3'],
    ['潮聲報（天津版） 1935年7月8日 第3版', '潮聲報', '1935-07-08', '3'],
    ['（《潮报》1935.07.08，第3版）', '潮报', '1935-07-08', '3'],
    ['来源：滨海日报 2009年6月18日 第5版', '滨海日报', '2009-06-18', '5'],
    ['陆某.渡口改造记[N].潮報,1935-07-08(0003版)', '潮報', '1935-07-08', '3'],
    ['[1]陆某. 渡口改造记[N]. 潮報, 1935-07-08(3).', '潮報', '1935-07-08', '3'],
    ['《渡口月刊》1935年第3卷第2期', '渡口月刊', '1935', null],
    ['渡口月刊, 1935年, 第3卷, 第2期, 15-16页', '渡口月刊', '1935', null],
  ])('reads “%s”', (text, publication, date, page) => {
    expect(readZhSourceLine(text)).toEqual({ publication, date, page });
    expect(readSourceLine(text)).toEqual({ publication, date, page });
  });

  it.each([
    '记者在《潮报》1935年7月8日第3版看到这条消息',
    '《渡口》1935年',
    '1935年7月8日第3版',
    '据潮报1935年报道，桥已通车。',
    '《潮报》1935年7月32日第3版',
  ])('leaves “%s” alone', (text) => {
    expect(readZhSourceLine(text)).toBeNull();
  });
});
