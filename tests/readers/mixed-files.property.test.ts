import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFilePages } from '../../src/ingest/file-pages.js';
import { readPage } from '../../src/ingest/read-document.js';
import { DocumentError } from '../../src/page/index.js';
import { findMisplaced } from '../find-misplaced.js';
import { rounds } from '../rounds.js';
import { dialectText } from './markdown/dialect-text.js';

/** What programs put between pages, and what looks like it. */
const BORDERS = fc.constantFrom(
  ...['\f', '--- Page 2 ---', '=== 第3版 ===', '<!-- page 4 -->', '{1}------------------------------------------------', '---', '***'],
  ...['<page_number>5</page_number>', '## Page 6', '第 7 页', '[Page 8]', '-----', '<page>', '</page>', '# 第二版'],
);

/** Tags, whole and in halves, that no text of a newspaper has. */
const TAGS = fc.constantFrom(
  ...['<div>', '</div>', '<p>', '<table><tr><td>a</td>', '</table>', '<b>x', '<img src="a.png">', '<|ref|>title<|/ref|>', '<|det|>[[1, 2'],
  ...['<header>', '</header>', '<founder-title>', '<script>if (a < b) {}</script>', '<!--', '-->', '<?xml version="1.0"?>', '<html><body>'],
  ...['<watermark>', '&lt;b&gt;', '&#x3c;', '<br>', '<br/>line<br />', '```json', '```', '<a href="', '<td>', '<'],
);

const PRINTED = fc.constantFrom(
  ...[
    '# The Lamp',
    '渡船昨日复航。',
    'The ferry at Tarn will stay, the council said.',
    '（下转第三版）',
    'Continued on Page 3',
    '| a | b |',
    '|---|---|',
  ],
  ...[
    'TITLE: The Lamp',
    'DATE: May 3, 1931',
    '标题：渡船',
    '正文：渡船昨日复航。',
    'Document 1 of 2',
    'headline,text',
    '"a","b"',
    '记者：来了吗？',
  ],
);

const VALUES = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.record(
    {
      type: fc.constantFrom('text', 'title', 'table', 'header'),
      text: fc.constantFrom('The lamp was lit.', '渡船复航。', '', '# A'),
      text_level: fc.nat(3),
      page_idx: fc.nat(3),
      bbox: fc.array(fc.integer({ min: -5, max: 900 }), { maxLength: 5 }),
      headline: fc.constantFrom('The Lamp', '渡船'),
      category: fc.constantFrom('Title', 'Text', 'x'),
    },
    { requiredKeys: [] },
  ),
);

/** JSON of a list, of lines or in the middle of a text, whole or cut off. */
const DATA = fc
  .tuple(fc.array(VALUES, { maxLength: 4 }), fc.constantFrom('list', 'lines', 'pretty'), fc.double({ min: 0, max: 1.4, noNaN: true }))
  .map(([values, form, share]) => {
    const text =
      form === 'lines' ? values.map((one) => JSON.stringify(one)).join('\n') : JSON.stringify(values, null, form === 'list' ? 0 : 2);
    return share >= 1 ? text : text.slice(0, Math.floor(text.length * share));
  });

const PIECES = fc.oneof(
  { weight: 3, arbitrary: PRINTED },
  { weight: 2, arbitrary: TAGS },
  { weight: 2, arbitrary: BORDERS },
  DATA,
  dialectText,
);

const FILES = fc
  .tuple(fc.array(fc.tuple(PIECES, fc.constantFrom('\n', '\n', '\n\n', '\r\n', ' ', '')), { minLength: 1, maxLength: 9 }), fc.option(DATA))
  .map(([pieces, data]) => `${data ?? ''}${pieces.map(([piece, end]) => piece + end).join('')}`);

/** Names of files, of which each group is tried as often: 50,000 files in all by `test:long`. */
const NAMES = [['page.md'], ['page.txt', 'page'], ['page.json', 'page.jsonl'], ['page.csv', 'page.tsv'], ['page.html', 'page.xml']];

describe('A file of mixed borders, tags, JSON and JSON that is cut off', () => {
  it.each(NAMES)('named %s is refused with a reason, or read with every line of each page in exactly one place', (...names) => {
    fc.assert(
      fc.property(fc.constantFrom(...names), FILES, (name, text) => {
        try {
          const file = readFilePages(name, Buffer.from(text), {});
          for (const page of file.pages as Iterable<never>) {
            const { assembled, text: own } = readPage(name, { ...file, page }, { known: [] });
            expect(findMisplaced(own, assembled)).toEqual([]);
          }
        } catch (error) {
          if (!(error instanceof DocumentError)) throw error;
          expect(error.problem).not.toBe('');
        }
      }),
      { numRuns: rounds(500) },
    );
  });
});
