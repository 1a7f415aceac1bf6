import { editArticle, resolveKey } from '../../../../src/archive/index.js';
import { openMemory } from '../../make-document.js';

const PAGE = { publication: '云溪日报', date: '2024-03-08' } as const;

/** An issue of two pages: an article before one that goes on on page 3, and one after it; the next issue has one more. */
export function storeTwoPages(): ReturnType<typeof openMemory> & { readonly find: (key: string) => number } {
  const memory = openMemory();
  const { archive, store } = memory;
  store({
    ...PAGE,
    page: '1',
    path: '1.md',
    articles: [
      { headline: '天气', paragraphs: ['晴。'] },
      { headline: '新桥通车', continuedOn: '3', mark: '①', paragraphs: ['新桥昨日', { text: '车很多。', label: '本报讯 ' }] },
    ],
    notices: [
      { kind: 'notice', code: 'seam-open', lines: { first: 5, last: 5 }, partner: null, confidence: 0 },
      { kind: 'notice', code: 'heading-guessed', lines: { first: 1, last: 1 }, text: '天气', confidence: 0.8 },
      { kind: 'notice', code: 'encoding-guessed', lines: null, encoding: 'big5', confidence: 0.5 },
    ],
  });
  store({
    ...PAGE,
    page: '3',
    path: '3.md',
    articles: [
      { headline: '新桥通车', continuedFrom: '1', mark: '①', paragraphs: ['通车。'] },
      { headline: '灯会', continuedOn: '7', paragraphs: ['灯会开幕。'] },
    ],
  });
  store({ ...PAGE, date: '2024-03-09', page: '1', path: 'next.md', articles: [{ headline: '渡船', paragraphs: ['停航。'] }] });
  editArticle(archive, { key: 'yunxi-ribao/2024-03-08/1/2', fields: { deck: '副题' } }, { by: '林', why: '漏字' });
  const find = (key: string) => {
    const target = resolveKey(archive, key);
    if (!target) throw new Error(`${key} is not there`);
    return target.id;
  };
  return { ...memory, find };
}
