import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/readers/index.js';
import { readTable } from './read-table.js';

const ROW = { headline: 'Ferry', article: 'The ferry ran.' };

describe('A table in JSON', () => {
  it.each([
    ['a list', JSON.stringify([ROW, ROW], null, 1), 2],
    ['a list on one line', JSON.stringify([ROW]), 1],
    ['JSON Lines', `\n${JSON.stringify(ROW)}\n\n${JSON.stringify(ROW)}\n`, 2],
    ['one object', JSON.stringify(ROW, null, 2), 1],
    ['an object with a list', JSON.stringify({ lccn: { title: 'The Beacon' }, 'page number': 'p4', 'full articles': [ROW, ROW] }), 2],
  ])('is %s', async (_, text, count) => {
    expect(detectFormat('a', text)).toBe('json-rows');
    const pages = await readTable('json-rows', text);
    expect(pages).toHaveLength(count);
    expect(pages[0]?.text.split('\n').slice(0, 2)).toEqual(['Ferry', 'The ferry ran.']);
  });

  it('of a scan has the newspaper, the day and the page of the scan', async () => {
    const scan = { lccn: { title: 'The Beacon' }, edition: { date: '1921-03-04' }, 'page number': 'p4', 'full articles': [ROW] };
    const [page] = await readTable('json-rows', JSON.stringify(scan));
    expect(page?.said.map(({ field, value }) => [field, value])).toEqual(
      expect.arrayContaining([
        ['publication', 'The Beacon'],
        ['date', '1921-03-04'],
        ['page', '4'],
      ]),
    );
  });

  it.each([
    ['{"a":1}'],
    ['[1,2]'],
    ['[Continued on page 3]'],
    ['{"title":"cut off'],
    ['{"id":"7","text":"x","attributes":{"pdf_page_numbers":[[0,1,1]]}}'],
    ['{"id":"a/1/1","publication":null,"text":"x","parts":[],"paragraphs":[]}'],
  ])('is not %s', (text) => {
    expect(detectFormat('a', text)).not.toBe('json-rows');
  });

  it('that is damaged is refused', async () => {
    await expect(readTable('json-rows', `${JSON.stringify(ROW)}\n{"headline":`)).rejects.toThrow('row 2 is not JSON');
    await expect(readTable('json-rows', '[{"text":"a"}, 3]')).rejects.toThrow('holds values that are no rows');
  });
});
