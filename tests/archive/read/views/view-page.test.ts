import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewArticle, viewIssue, viewPage } from '../../../../src/archive/index.js';
import { storeTwoPages } from './two-pages.js';

let memory: ReturnType<typeof storeTwoPages>;
beforeAll(() => {
  memory = storeTwoPages();
});
afterAll(() => memory.archive.close());

describe('The view of a page', () => {
  it('has its names, documents, articles, notices, corrections and neighbours', () => {
    const { archive, find } = memory;
    expect(viewPage(archive, find('yunxi-ribao/2024-03-08/1'))).toMatchObject({
      kind: 'page',
      key: 'yunxi-ribao/2024-03-08/1',
      issue: 'yunxi-ribao/2024-03-08',
      publication: '云溪日报',
      issue_date: '2024-03-08',
      edition: null,
      page: '1',
      documents: [{ path: '1.md', rendition: 1, item: null, preferred: true, format: 'markdown', encoding: 'utf-8', diagnosis: null }],
      articles: [{ headline: '天气' }, { headline: '新桥通车' }],
      notices: [{ notice: { code: 'encoding-guessed' } }, { notice: { code: 'seam-open' } }, { notice: { code: 'heading-guessed' } }],
      corrections: [{ number: 1 }],
      previous: null,
      next: { key: 'yunxi-ribao/2024-03-08/3', page: '3' },
    });
  });

  it('has an article whole that only goes on there', () => {
    const { archive, find } = memory;
    const [article] = viewPage(archive, find('yunxi-ribao/2024-03-08/3'))?.articles ?? [];
    expect(article).toEqual(viewArticle(archive, find('yunxi-ribao/2024-03-08/1/2')));
  });

  it('is of another rendition where that is asked for', () => {
    const { archive, find, store } = memory;
    const page = { publication: '云溪日报', date: '2024-03-11', page: '2' };
    store({ ...page, path: 'scan.md', articles: [{ headline: '大桥', paragraphs: ['大桥昨天合龙，两岸居民观看。'] }] });
    store({ ...page, path: 'again.md', articles: [{ headline: '犬桥', paragraphs: ['合龙。'] }] });
    const id = find('yunxi-ribao/2024-03-11/2');
    const names = (rendition: number | null) => viewPage(archive, id, rendition)?.articles.map(({ headline }) => headline);
    expect([names(null), names(1), names(2)]).toEqual([['大桥'], ['大桥'], ['犬桥']]);
    expect(viewPage(archive, id, 2)?.documents.map(({ path, preferred }) => [path, preferred])).toEqual([
      ['again.md', false],
      ['scan.md', true],
    ]);
    expect([viewPage(archive, id, 3), viewPage(archive, 999)]).toEqual([null, null]);
  });
});

describe('The view of an issue', () => {
  it('has its pages with links to the articles that begin on them, each once', () => {
    const { archive, find } = memory;
    expect(viewIssue(archive, find('yunxi-ribao/2024-03-08'))).toMatchObject({
      kind: 'issue',
      key: 'yunxi-ribao/2024-03-08',
      publication: '云溪日报',
      issue_date: '2024-03-08',
      edition: null,
      pages: [
        {
          key: 'yunxi-ribao/2024-03-08/1',
          page: '1',
          articles: [
            { id: 'yunxi-ribao/2024-03-08/1/1', headline: '天气', page: '1' },
            { id: 'yunxi-ribao/2024-03-08/1/2', headline: '新桥通车', page: '1' },
          ],
        },
        { key: 'yunxi-ribao/2024-03-08/3', page: '3', articles: [{ id: 'yunxi-ribao/2024-03-08/3/2' }] },
      ],
      corrections: [{ number: 1 }],
      previous: null,
      next: { key: 'yunxi-ribao/2024-03-09', issue_date: '2024-03-09', edition: null },
    });
  });

  it('has the notices of all its pages, and the issue before it', () => {
    const { archive, find } = memory;
    const codes = viewIssue(archive, find('yunxi-ribao/2024-03-08'))?.notices.map(({ notice }) => notice.code);
    expect(codes).toEqual(['encoding-guessed', 'seam-open', 'part-missing', 'heading-guessed']);
    expect(viewIssue(archive, find('yunxi-ribao/2024-03-09'))?.previous?.key).toBe('yunxi-ribao/2024-03-08');
    expect(viewIssue(archive, 999)).toBeNull();
  });
});
