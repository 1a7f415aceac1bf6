import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { markdown } from '../../src/exports/markdown.js';
import { readItems, splitCells, splitRows } from '../../src/exports/paragraph-rows.js';
import { readDocument } from '../../src/index.js';
import type { ArticleRecord } from '../../src/page/index.js';
import { rounds } from '../rounds.js';
import { exportFiles, records, selectDocuments, selectRecords } from './make-selection.js';

/** CommonMark with tables and strikethrough, by a parser that is no relative of the library that writes. */
const parser = new MarkdownIt({ html: true });

interface Block {
  readonly tag: string;
  readonly text: string;
  /** Kinds of markup in it. */
  readonly marks: readonly string[];
}

/** Headings and paragraphs with the text that a reader sees. */
function readBlocks(text: string): Block[] {
  const tokens = parser.parse(text, {});
  return tokens.flatMap((token, i) => {
    if (/_(?:open|close)$/.test(token.type)) return [];
    if (token.type !== 'inline') return [{ tag: token.type, text: token.content, marks: [] }];
    const children = token.children ?? [];
    const read = children.map((child) => (child.type.endsWith('break') ? '\n' : child.content)).join('');
    const marks = children.map(({ type }) => type).filter((type) => !['text', 'text_special', 'softbreak'].includes(type));
    return [{ tag: tokens[i - 1]?.tag ?? '', text: read, marks }];
  });
}

/** The front matter as YAML reads it, and the body. */
function splitFile(content: string): { data: Record<string, unknown>; body: string } {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(content) ?? [];
  return { data: parse(yaml) as Record<string, unknown>, body };
}

const files = exportFiles(markdown, selectDocuments());
const article = splitFile(files.get('qinghe-ribao/2024-03-08/1/1.md')?.content ?? '');

describe('A folder of Markdown', () => {
  it('has a file an article, at the path of its key, and a table of contents', () => {
    expect([...files.keys()]).toEqual([
      expect.stringMatching(/^_\/_\/[0-9a-f]{8}\/1\.md$/),
      'qinghe-ribao/2024-03-08/1/1.md',
      'qinghe-ribao/2024-03-08/1/2.md',
      'the-harbor-gazette/1931-11-02._4c_ate/A4/1.md',
      'index.md',
    ]);
    expect([...files.values()].map(({ count }) => count)).toEqual([1, 1, 1, 1, 0]);
  });

  it('has front matter that YAML reads', () => {
    expect(article.data).toEqual({
      id: 'qinghe-ribao/2024-03-08/1/1',
      publication: '青河日报',
      issue_date: '2024-03-08',
      edition: null,
      pages: ['1', '3'],
      language: 'zh',
      section: null,
      kicker: '市政府昨日召开新闻发布会',
      headline: '青山水库大坝加固工程开工',
      deck: '工期两年 下游六镇受益',
      byline: ['杨一鸣', '许青'],
      dateline: { agency: '新华社', place: '青河', date: '2024-03-07' },
      continued_from: null,
      continued_on: null,
      continuation_mark: null,
      sources: [
        { path: '青河日报/2024-03-08/01.md', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        { path: '青河日报/2024-03-08/03.md', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
    });
  });

  it('has the article as it was printed, with its headlines and cross-headings', () => {
    expect(readBlocks(article.body).map(({ tag, text }) => `${tag} ${text}`)).toEqual([
      'p 市政府昨日召开新闻发布会',
      'h1 青山水库大坝加固工程开工',
      'p 工期两年 下游六镇受益',
      'p 杨一鸣、许青 · 新华社, 青河, 2024-03-07',
      'p 本报讯（记者杨一鸣 许青）青山水库大坝加固工程昨日开工，预计2026年完工。',
      'h2 三项指标',
      'p 坝顶加高1.2米；坝坡放缓。',
      'p 施工期间水库照常供水。',
      'p =SUM(A1:A2) 是表格里的字。',
      'hr ',
      'p 青河日报, 2024-03-08, pages 1, 3 — qinghe-ribao/2024-03-08/1/1',
    ]);
  });

  it('prints speakers in bold, in Chinese too, where Markdown ends no bold type behind a colon', () => {
    const content = files.get('qinghe-ribao/2024-03-08/1/2.md')?.content ?? '';
    expect(content).toContain('**记者**：汛期能蓄多少水？\n');
    const spoken = readBlocks(splitFile(content).body).filter(({ marks }) => marks.includes('strong_open'));
    expect(spoken.map(({ text }) => text)).toEqual(['记者：汛期能蓄多少水？', '陈大江：比去年多两成。']);
  });

  it('escapes what Markdown would read as markup', () => {
    const content = files.get('the-harbor-gazette/1931-11-02._4c_ate/A4/1.md')?.content ?? '';
    expect(content).toContain('\n# Ferry & Bridge \\<Both> Stay\n');
    expect(content).toContain('The \\*old\\* ferry stays, said the "council"; 1. so does the bridge.');
    expect(content).toContain('\n1931\\. A year of fog.\n');
  });

  it('lists the articles by publication and issue, with links that lead to them', () => {
    const index = files.get('index.md')?.content ?? '';
    expect(index).toContain('# Contents\n\n## publication unknown\n\n### date unknown\n\n- [(no headline)](_/_/');
    expect(index).toContain(
      '## 青河日报\n\n### 2024-03-08\n\n- [青山水库大坝加固工程开工](qinghe-ribao/2024-03-08/1/1.md), pages 1, 3\n- [水利局长答问]',
    );
    expect(index).toContain('### 1931-11-02, Late\n\n');
    const links = parser.parse(index, {}).flatMap(({ children }) => (children ?? []).filter(({ type }) => type === 'link_open'));
    expect(links.map((link) => decodeURI(String(link.attrGet('href'))))).toEqual([...files.keys()].slice(0, -1));
  });

  it('can be imported: the page is known by its front matter', () => {
    const { content = '' } = files.get('qinghe-ribao/2024-03-08/1/2.md') ?? {};
    const { identifications, assembled } = readDocument('2.md', Buffer.from(content), { known: [] });
    expect(identifications.map(({ field, value }) => `${field} ${value}`)).toEqual(
      expect.arrayContaining(['publication 青河日报', 'date 2024-03-08']),
    );
    expect(assembled.articles.map(({ headline }) => headline?.text)).toContain('水利局长答问');
  });
});

describe('Markdown of any text', () => {
  // By the standard every end of a line is the same, and NUL is U+FFFD (CommonMark 0.31, 2.1 and 2.3).
  const seen = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
  const oneLine = (text: string) => seen(text.replace(/\s+/gu, ' ').trim());

  it.each([
    ['an underscore beside a symbol of another plane', { label: null, text: '𞻰_0_𞻰' }],
    ['several of them', { label: null, text: '𐀀__0__𐀀' }],
    ['a label that ends on a mark before a line separator', { label: 'p ῝', text: '\u2028 ' }],
    ['a label that ends on a symbol of another plane', { label: '𛲜', text: 'http://x.cn/_a_*b*' }],
  ])('reads as it was printed: %s', (_, { label, text }) => {
    const source = { path: 'a.md', sha256: '0'.repeat(64), lines: [[1, 1]] as const };
    const [record] = [...selectDocuments().records()];
    if (!record) throw new Error('the sample has no article');
    const paragraphs = [{ kind: 'body' as const, speaker: label && '记者', label, text, page: null, part: 0, source }];
    const own: ArticleRecord = { ...record, id: 'paper/2024-03-01/1/1', paragraphs };
    const written = exportFiles(markdown, selectRecords([own])).get('paper/2024-03-01/1/1.md');
    expect(readBlocks(splitFile(written?.content ?? '').body).map((block) => block.text)).toContain(seen((label ?? '') + text));
  });

  it('has the front matter that was stored', () => {
    fc.assert(
      fc.property(records, (list) => {
        const written = exportFiles(markdown, selectRecords(list));
        for (const record of list) {
          const { paragraphs: _, parts: ___, ...fields } = record;
          const { sources: __, ...data } = splitFile(
            [...written].find(([path]) => path.endsWith(`/${record.id.split('/').at(-1)}.md`))?.[1].content ?? '',
          ).data;
          expect(data).toEqual(fields);
        }
      }),
    );
  });

  it('reads as it was printed', () => {
    fc.assert(
      fc.property(records, (list) => {
        const written = exportFiles(markdown, selectRecords(list));
        for (const record of list) {
          const blocks = readBlocks(splitFile(written.get(`${record.id}.md`)?.content ?? '').body).map(({ tag, text }) => `${tag} ${text}`);
          const printed = printedBlocks(record);
          expect(pickInOrder(blocks, printed)).toEqual(printed);
          // Credits and jumps, a line, the citation.
          expect(blocks.length - printed.length).toBeLessThanOrEqual(5);
          expect(blocks.at(-1)).toMatch(new RegExp(`— ${record.id}$`));
        }
      }),
      { numRuns: rounds(300) },
    );
  });

  /** Those of `wanted` that stand in `blocks`, in this order. */
  function pickInOrder(blocks: readonly string[], wanted: readonly string[]): string[] {
    const picked: string[] = [];
    for (const block of blocks) if (block === wanted[picked.length]) picked.push(block);
    return picked;
  }

  function printedBlocks({ kicker, headline, deck, paragraphs }: ArticleRecord): string[] {
    const field = (tag: string, text: string | null) => (text?.trim() ? [`${tag} ${tag === 'p' ? seen(text) : oneLine(text)}`] : []);
    const body = paragraphs.flatMap(({ kind, label, text }) => {
      const printed = (label ?? '') + text;
      if (!printed.trim()) return [];
      if (kind === 'verse')
        return [
          `p ${seen(
            splitRows(printed)
              .map((row) => row.trim())
              .join('\n'),
          )}`,
        ];
      if (kind === 'list') return readItems(printed).items.map((item) => `p ${seen(item.trim())}`);
      if (kind === 'table') return splitCells(printed).flatMap((cells, i) => cells.map((cell) => `${i === 0 ? 'th' : 'td'} ${seen(cell)}`));
      return field(kind === 'heading' ? 'h2' : 'p', printed);
    });
    return [...field('p', kicker), ...field('h1', headline), ...field('p', deck), ...body];
  }
});
