import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, type Filter, listArticleIds, listRows, search } from '../../../src/archive/index.js';
import { UsageError } from '../../../src/page/index.js';
import { openMemory } from '../make-document.js';

let archive: Archive;

beforeEach(() => {
  const own = openMemory();
  archive = own.archive;
  own.store({
    publication: '云溪日报',
    date: '2024-03-08',
    page: '1',
    articles: [
      {
        headline: '新桥通车',
        deck: '渡船停航',
        byline: ['王小禾', '李四'],
        dateline: { agency: '新华社', place: '云溪', date: '--03-07' },
        paragraphs: ['新桥昨日通车，市民上桥观看。', { kind: 'heading', text: '渡船怎么办' }, '渡船将保留两班。'],
      },
      {
        headline: '书记员的一天',
        paragraphs: [
          { speaker: '祝砚水', label: '祝砚水：', text: '纸比人有耐心。' },
          { speaker: '记者', label: '记者：', text: '修一张纸要多久？渡船上也修过吗？' },
        ],
      },
    ],
  });
  own.store({
    publication: 'The Harrow Courier',
    date: '2024-04-01',
    page: 'A2',
    language: 'en',
    articles: [
      {
        headline: 'Ferry Ends',
        byline: ['Ann Boone'],
        dateline: { agency: 'AP', place: 'NEW YORK', date: '2024-03-31' },
        paragraphs: ['The ferry made its last trip. The bridge is open, and the toll is a dollar.'],
      },
      {
        headline: 'Council',
        paragraphs: [
          { speaker: 'Boone', label: 'BOONE: ', text: 'The toll stays.' },
          { speaker: 'Hill', label: 'HILL: ', text: 'The ferry stays.' },
        ],
      },
    ],
  });
});

afterEach(() => archive.close());

const found = (query: string, filter: Filter = {}) => search(archive, query, { ...filter, sort: 'date' }).map(({ headline }) => headline);

describe('A search', () => {
  it.each<[string, (string | null)[]]>([
    ['渡船', ['新桥通车', '书记员的一天']],
    ['渡船 -新桥', ['书记员的一天']],
    ['-渡船', ['Ferry Ends', 'Council']],
    ['渡船 OR ferry', ['新桥通车', '书记员的一天', 'Ferry Ends', 'Council']],
    ['(新桥 OR ferry) -dollar', ['新桥通车', 'Council']],
    ['fer*', ['Ferry Ends', 'Council']],
    ['fer', []],
    ['headline:渡船', ['新桥通车']],
    ['headline:ferry', ['Ferry Ends']],
    ['headline:fer*', ['Ferry Ends']],
    ['byline:王小禾', ['新桥通车']],
    ['byline:boone', ['Ferry Ends']],
    ['agency:新华', ['新桥通车']],
    ['agency:ap', ['Ferry Ends']],
    ['place:"new york"', ['Ferry Ends']],
    ['publication:云溪日报 渡船', ['新桥通车', '书记员的一天']],
    ['date:2024-03 toll', []],
    ['date:2024-03..2024-04 toll', ['Ferry Ends', 'Council']],
    ['page:A2', ['Ferry Ends', 'Council']],
    ['date:2024-04 OR 纸', ['书记员的一天', 'Ferry Ends', 'Council']],
    ['(date:2024-04 OR 纸) -ferry', ['书记员的一天']],
    ['language:zh', ['新桥通车', '书记员的一天']],
    ['speaker:祝砚水', ['书记员的一天']],
    ['speaker:祝砚水 纸', ['书记员的一天']],
    ['speaker:祝砚水 渡船', []],
    ['speaker:记者 渡船', ['书记员的一天']],
    ['speaker:记者 -渡船', []],
    ['speaker:祝砚水 -渡船', ['书记员的一天']],
    ['speaker:Boone ferry', []],
    ['speaker:Hill ferry', ['Council']],
    ['speaker:Boone OR speaker:Hill ferry', ['Council']],
    ['kind:verse', []],
    ['kind:heading', ['新桥通车']],
    ['kind:heading 渡船', ['新桥通车']],
    ['kind:heading 通车', []],
    ['新橋', ['新桥通车']],
    ['NEAR(bridge toll, 4)', ['Ferry Ends']],
    ['NEAR(bridge toll, 3)', []],
    ['bridge NEAR/4 dollar', []],
    ['新桥 NEAR/4 市民', ['新桥通车']],
    ['新桥 NEAR/1 市民', []],
  ])('for %s finds %j', (query, headlines) => {
    expect(found(query)).toEqual(headlines);
  });

  it('has the same fields as options', () => {
    expect(found('渡船', { headline: '新桥' })).toEqual(['新桥通车']);
    expect(found('toll', { speaker: 'Boone', date: '2024-04' })).toEqual(['Council']);
    expect(listArticleIds(archive, { agency: '新华社' })).toEqual([1]);
    expect(listRows(archive, 'pages', { filter: { query: 'toll' } }).rows.map(({ key }) => key)).toEqual([
      'the-harrow-courier/2024-04-01/A2',
    ]);
    expect(listRows(archive, 'documents', { filter: { query: '渡船 page:1' } }).rows).toHaveLength(1);
    expect(listRows(archive, 'issues', { filter: { query: '-toll' } }).rows.map(({ key }) => key)).toEqual(['yunxi-ribao/2024-03-08']);
  });

  it('takes FTS5 as it stands where it is asked to', () => {
    expect(listArticleIds(archive, { fts: 'headline : ferry' })).toEqual([3]);
    expect(listArticleIds(archive, { query: 'toll', fts: 'text : dollar' })).toEqual([3]);
    expect(() => listArticleIds(archive, { fts: 'headline : "' })).toThrow(/^“headline : "” cannot be read: /);
  });

  it('names a page as a person reads it, where it is told how', () => {
    expect(listArticleIds(archive, { query: '版:第一版', readPage: (text) => (text === '第一版' ? '1' : null) })).toEqual([1, 2]);
  });

  it.each(['date:2024-13', 'date:..', 'publication:没有', 'kind:poem', 'headline:。', 'speaker:x kind:poem', 'a'.repeat(10_001)])(
    'says what cannot be read of %.20s',
    (query) => {
      expect(() => found(query)).toThrow(UsageError);
      expect(() => found(query)).toThrow(/cannot be read: /);
    },
  );
});
