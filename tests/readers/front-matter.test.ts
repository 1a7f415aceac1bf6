import { describe, expect, it } from 'vitest';
import { FORMATS, type Format, type Reader, readers } from '../../src/readers/index.js';

/** Formats of text: others have pages of their own, and no front matter. */
const TEXTS = FORMATS.filter((format) => (readers[format] as Reader).pages === undefined);

function read(text: string, format: Format = 'markdown') {
  const page = readers[format].read({ path: 'page.md', text });
  return {
    fields: Object.fromEntries(page.identifications.map(({ field, value }) => [field, value])),
    front: page.blocks.flatMap((block) => (block.reason === 'front matter' ? block.lines.map((line) => line.number) : [])),
    notices: page.notices,
    page,
  };
}

describe('Front matter', () => {
  it.each([
    [
      'publication: 云溪日报\ndate: 2024-03-08\npage: 3\nedition: 早',
      { publication: '云溪日报', date: '2024-03-08', page: '3', edition: '早' },
    ],
    ['报纸: 云溪日报\n日期: 2024年3月8日\n版次: 第三版', { publication: '云溪日报', date: '2024年3月8日', page: '第三版' }],
    ['Newspaper: The Harrow Courier\nIssue_Date: March 8, 2024', { publication: 'The Harrow Courier', date: 'March 8, 2024' }],
    ['date: "2024-03-08"', { date: '2024-03-08' }],
    ['date: 20240308', { date: '20240308' }],
    ['page: A4 # the front of the second section', { page: 'A4' }],
    ['title: nothing that we know', {}],
    ['source: 柳湖气象报', { publication: '柳湖气象报' }],
    ['source: The Harrow Courier\nnewspaper: The Star', { publication: 'The Star' }],
    ['来源: 新华社', {}],
    ['source: Associated Press', {}],
    ['source: https://example.com/a', {}],
    ['article: 3', {}],
    ['date:\n  - 2024-03-08', {}],
    ['date:', {}],
    ['date: true', {}],
    ['constructor: x\n__proto__: y\ntoString: z', {}],
  ])('“%s” says %j', (yaml, fields) => {
    expect(read(`---\n${yaml}\n---\n正文\n`).fields).toEqual(fields);
  });

  it.each(TEXTS)('in %s is furniture with its lines, and the text after it keeps its numbers', (format) => {
    const { front, page } = read('---\ndate: 2024-03-08\n\npage: 3\n...\n正文', format);
    expect(front).toEqual([1, 2, 4, 5]);
    expect(page.blocks.at(-1)?.lines).toMatchObject([{ number: 6, text: '正文' }]);
    expect(page.blocks[0]).toMatchObject({ role: 'furniture' });
  });

  it('carries the line that it was read from as evidence', () => {
    expect(read('---\ndate: 2024-03-08\n---\n').page.identifications).toEqual([
      { field: 'date', value: '2024-03-08', basis: 'front matter', evidence: 'date: 2024-03-08' },
    ]);
  });

  it('says what its article is called and who wrote it, with the lines', () => {
    const yaml = 'title: "Ferry: a vote"\nSubtitle: >\n  Five\n  to two\nheadline: true\nauthors:\n  - Jane Roe\n  - John Doe\ntags: [a]';
    expect(read(`---\n${yaml}\n---\nText.\n`).page.front).toEqual({
      headline: { key: 'title', texts: ['Ferry: a vote'], lines: [2] },
      deck: { key: 'Subtitle', texts: ['Five to two'], lines: [3, 4, 5] },
      byline: { key: 'authors', texts: ['Jane Roe', 'John Doe'], lines: [7, 8, 9] },
    });
    expect(read('---\ndate: 2024-03-08\n---\nText.\n').page.front).toBeUndefined();
  });

  it.each(['date: [2024', 'date: "2024', 'a: b\na: c', 'a: &x [*y]', 'date: 2024\n\tpage: 3'])(
    '“%s” cannot be read, and that is a notice',
    (yaml) => {
      const { fields, front, notices } = read(`---\n${yaml}\n---\n正文\n`);
      const last = yaml.split('\n').length + 2;
      expect(fields).toEqual({});
      expect(front).toHaveLength(last);
      expect(notices).toMatchObject([{ code: 'front-matter-unreadable', lines: { first: 1, last } }]);
    },
  );

  it.each([
    ['not at the start', '\n---\ndate: 2024-03-08\n---\n正文'],
    ['without an end', '---\ndate: 2024-03-08\n正文'],
    ['of prose between two separators', '---\n桥昨天通车。\n---\n正文'],
    ['of nothing', '---\n---\n正文'],
  ])('is none where it is %s', (_, text) => {
    const { fields, front, notices } = read(text);
    expect([fields, front, notices]).toEqual([{}, [], []]);
  });
});
