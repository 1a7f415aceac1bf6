import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeArticleLoader, viewArticle } from '../../../../src/archive/index.js';
import type { ArticleView } from '../../../../src/index.js';
import { storeTwoPages } from './two-pages.js';

let memory: ReturnType<typeof storeTwoPages>;
let view: ArticleView;

const viewKey = (key: string): ArticleView => {
  const found = viewArticle(memory.archive, memory.find(key));
  if (!found) throw new Error(`${key} is not there`);
  return found;
};

beforeAll(() => {
  memory = storeTwoPages();
  view = viewKey('yunxi-ribao/2024-03-08/1/2');
});
afterAll(() => memory.archive.close());

describe('The view of an article', () => {
  it('has every field of JSON Lines by its name', () => {
    const { paragraphs, corrections: _, ...fields } = makeArticleLoader(memory.archive).load(memory.find(view.id)) ?? { paragraphs: [] };
    expect(view).toMatchObject({ kind: 'article', issue: 'yunxi-ribao/2024-03-08', ...fields });
    expect(view.paragraphs).toMatchObject(paragraphs);
  });

  it('has parts with their documents, jump lines, where these lead, and why they belong together', () => {
    const [first, second] = view.parts;
    expect(first).toMatchObject({
      key: 'yunxi-ribao/2024-03-08/1/2',
      page: '1',
      page_key: 'yunxi-ribao/2024-03-08/1',
      rendition: 1,
      item: null,
      path: '1.md',
      headline: '新桥通车',
      continued_from: null,
      continued_on: '3',
      mark: '①',
      jumps: [{ direction: 'on', page: '3', mark: '①', key: 'yunxi-ribao/2024-03-08/3/1' }],
      jump_lines: [{ number: 7, text: '（on 3）' }],
      thread: null,
    });
    expect(second).toMatchObject({
      key: 'yunxi-ribao/2024-03-08/3/1',
      jumps: [{ direction: 'from', page: '1', mark: '①', key: 'yunxi-ribao/2024-03-08/1/2' }],
    });
    expect(second?.thread?.confidence).toBeGreaterThan(0.7);
    expect(second?.thread?.evidence.map(({ code }) => code)).toContain('same-mark');
  });

  it('says of a jump line whose other half is not there that it leads to no part', () => {
    expect(viewKey('yunxi-ribao/2024-03-08/3/2').parts[0]?.jumps).toEqual([{ direction: 'on', page: '7', mark: null, key: null }]);
  });

  it('has paragraphs with their number, part and source lines', () => {
    expect(view.paragraphs.map(({ number, part }) => [number, part])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
    ]);
    expect(view.paragraphs[1]?.sources).toEqual([
      {
        path: '1.md',
        page: '1',
        box: null,
        unit: null,
        first: 6,
        last: 6,
        seam: null,
        wraps: [],
        lines: [{ number: 6, text: '本报讯 车很多。' }],
      },
    ]);
  });

  it('has the seams and wraps of a paragraph with their reasons', () => {
    const { archive } = memory;
    const decision = { confidence: 0.9, evidence: [{ code: 'stands-next', weight: 1.3 }] };
    archive.sqlite
      .prepare(
        `INSERT INTO paragraph_sources SELECT paragraph_id, 2, 1, 2, 0.8, ?, ?, '[10,20,30,24]', '[[10,20,30,10],[10,34,28,10]]'
         FROM paragraph_sources WHERE paragraph_id = ?`,
      )
      .run(
        JSON.stringify(decision.evidence),
        JSON.stringify([[0.9, decision.evidence, [[1, 2]]]]),
        archive.sqlite.prepare("SELECT id FROM paragraphs WHERE text = '停航。'").pluck().get(),
      );
    expect(viewKey('yunxi-ribao/2024-03-09/1/1').paragraphs[0]?.sources[1]).toMatchObject({
      first: 1,
      last: 2,
      box: [10, 20, 30, 24],
      seam: { ...decision, confidence: 0.8 },
      wraps: [{ after: 2, decision }],
      lines: [
        { number: 1, text: '# 渡船', box: [10, 20, 30, 10] },
        { number: 2, text: '停航。', box: [10, 34, 28, 10] },
      ],
    });
  });

  it('has the notices about its lines and about its whole documents, and no others', () => {
    expect(view.notices).toEqual([
      {
        page_key: 'yunxi-ribao/2024-03-08/1',
        path: '1.md',
        notice: { kind: 'notice', code: 'encoding-guessed', lines: null, encoding: 'big5', confidence: 0.5 },
      },
      {
        page_key: 'yunxi-ribao/2024-03-08/1',
        path: '1.md',
        notice: { kind: 'notice', code: 'seam-open', lines: { first: 5, last: 5 }, partner: null, confidence: 0 },
      },
    ]);
  });

  it('has the corrections that hold of it, with their numbers', () => {
    expect(view.corrections).toMatchObject([
      { number: 1, kind: 'edit', made_by: '林', reason: '漏字', change: { fields: { deck: '副题' } }, before: { fields: { deck: null } } },
    ]);
    expect(viewKey('yunxi-ribao/2024-03-08/3/2').corrections).toEqual([]);
  });

  it('has the articles before and after it in its issue', () => {
    expect(view.previous).toEqual({ id: 'yunxi-ribao/2024-03-08/1/1', headline: '天气', page: '1' });
    expect(view.next).toEqual({ id: 'yunxi-ribao/2024-03-08/3/2', headline: '灯会', page: '3' });
    expect([viewKey('yunxi-ribao/2024-03-08/1/1').previous, viewKey('yunxi-ribao/2024-03-08/3/2').next]).toEqual([null, null]);
  });

  it('has neighbours of its own rendition where that is not the one shown', () => {
    const page = { publication: '云溪日报', date: '2024-03-10', page: '1', path: 'scan.md' };
    memory.store({ ...page, articles: [{ headline: '一' }, { headline: '二' }, { headline: '三', paragraphs: ['很长的一段文字。'] }] });
    memory.store({ ...page, path: 'again.md', articles: [{ headline: '甲' }, { headline: '乙' }] });
    expect(viewKey('yunxi-ribao/2024-03-10/1~2/2')).toMatchObject({ previous: { headline: '甲' }, next: null });
  });

  it('is null where there is no such article', () => {
    expect(viewArticle(memory.archive, 999)).toBeNull();
  });
});
