import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, findCollocates, iterateConcordance, search } from '../../../src/archive/index.js';
import { openMemory } from '../make-document.js';

let archive: Archive;
let store: ReturnType<typeof openMemory>['store'];

beforeEach(() => {
  ({ archive, store } = openMemory());
});

afterEach(() => archive.close());

const PAGE = { publication: '云溪日报', date: '2024-03-08', page: '3' } as const;

describe('A concordance', () => {
  it('has every place of the words, with what is printed around it', () => {
    store({ ...PAGE, articles: [{ headline: '桥', paragraphs: ['老桥旁边是新桥。', '别的。', { label: '本报讯', text: '新橋通车' }] }] });
    const lines = [...iterateConcordance(archive, { query: '桥' })];
    expect(lines.map(({ left, hit, right, line }) => [left, hit, right, line])).toEqual([
      ['老', '桥', '旁边是新桥。', 2],
      ['老桥旁边是新', '桥', '。', 2],
      ['本报讯新', '橋', '通车', 4],
    ]);
  });

  it('holds to what a person says, where the query does', () => {
    store({
      ...PAGE,
      articles: [
        {
          paragraphs: [
            { speaker: 'Boone', text: 'The toll stays.' },
            { speaker: 'Hill', text: 'No toll, I say.' },
          ],
        },
      ],
    });
    expect([...iterateConcordance(archive, { query: 'toll', speaker: 'hill' })].map(({ left }) => left)).toEqual(['No ']);
  });

  it('marks words that overlap once', () => {
    store({ ...PAGE, articles: [{ paragraphs: ['The North Bridge.'] }] });
    expect([...iterateConcordance(archive, { query: '"North Bridge" OR bridge' })].map(({ hit }) => hit)).toEqual(['North Bridge']);
  });

  it('wants a word', () => {
    expect(() => [...iterateConcordance(archive, { date: '2024' })]).toThrow(/words around what\?/);
  });
});

describe('Collocates', () => {
  it('are the words that stand near more often than elsewhere', () => {
    const far = 'The council met on Monday and talked of schools, roads, taxes and the price of bread for a long while.';
    store({
      ...PAGE,
      articles: [{ paragraphs: ['The ferry toll is high.', 'A ferry toll of a dollar.', 'That ferry toll again.', far, far, far, far] }],
    });
    const [first] = findCollocates(archive, { query: 'toll' });
    expect(first).toMatchObject({ word: 'ferry', before: 3, after: 0, total: 3 });
    expect(first?.score).toBeGreaterThan(10.83);
    expect(findCollocates(archive, { query: 'toll' }).map(({ word }) => word)).not.toContain('bread');
    const all = findCollocates(archive, { query: 'toll' }, { window: 1, least: 1 });
    expect(all.filter(({ elsewhere }) => elsewhere > 0).length).toBeGreaterThan(0);
    expect(all.filter(({ before, after, elsewhere, total }) => before + after + elsewhere !== total)).toEqual([]);
  });

  it('are words in Chinese too, inside the window only', () => {
    store({
      ...PAGE,
      articles: [
        { paragraphs: ['渡船停航，市民着急。', '渡船停航之后，大桥通车。', '学校开学，天气很好，大家都很高兴，图书馆也开放了。'] },
      ],
    });
    const words = (window: number) => findCollocates(archive, { query: '渡船' }, { window }).map(({ word }) => word);
    expect(words(1)).toEqual(['停航']);
    expect(words(5)).toContain('停航');
  });
});

describe('Look-alikes', () => {
  it.each([
    ['自己', '他自已说的。'],
    ['末日', '这是未曰。'],
    ['modern', 'A modem ferry.'],
    ['council', 'The couneil met.'],
  ])('of %s find “%s”, and mark it', (query, text) => {
    store({ ...PAGE, articles: [{ paragraphs: [text] }] });
    expect(search(archive, query)).toEqual([]);
    expect(search(archive, query, { lookalikes: true })[0]?.snippet).toContain('**');
  });

  it('do not find other words', () => {
    store({ ...PAGE, articles: [{ paragraphs: ['自我', 'A model ferry.'] }] });
    expect(search(archive, '自己', { lookalikes: true })).toEqual([]);
    expect(search(archive, 'modern', { lookalikes: true })).toEqual([]);
  });
});

describe('A phrase in the text', () => {
  // What search finds, han_contains and marks find; and nothing else.
  it.each([
    ['水库、防汛', '水库，防汛物资', true],
    ['水库、防汛', '水库防汛物资', false],
    ['水库防汛', '水库，防汛物资', false],
    ['2024年', '在2024年春天', true],
    ['2024年', '在2024 年春天', true],
    ['GDP增长', 'GDP增长5%', true],
    ['well-known', 'a well known ferry', true],
    ['well-known', 'a wellknown ferry', false],
    ['ferr*', 'the Ferry ran', true],
  ])('“%s” of “%s”: %s', (query, text, found) => {
    store({ ...PAGE, articles: [{ paragraphs: [text] }] });
    expect(search(archive, query)).toHaveLength(found ? 1 : 0);
    expect(archive.sqlite.prepare<[string, string], number>('SELECT han_contains(?, ?)').pluck().get(text, query)).toBe(found ? 1 : 0);
    expect([...iterateConcordance(archive, { query })]).toHaveLength(found ? 1 : 0);
  });

  it('that may go on is marked with all of its word', () => {
    store({ ...PAGE, articles: [{ paragraphs: ['The Ferry ran.'] }] });
    expect([...iterateConcordance(archive, { query: 'ferr*' })].map(({ hit }) => hit)).toEqual(['Ferry']);
  });

  it('is near by the characters that stand between, whichever comes first', () => {
    store({ ...PAGE, articles: [{ paragraphs: ['bridge one two 水库旁边是码头'] }] });
    const finds = (query: string) => search(archive, query).length;
    expect([finds('NEAR(bridge 水库, 1)'), finds('NEAR(bridge 水库, 2)')]).toEqual([0, 1]);
    expect([finds('NEAR(水库 码头, 2)'), finds('NEAR(水库 码头, 3)')]).toEqual([0, 1]);
    expect([finds('NEAR(码头 水库, 2)'), finds('NEAR(码头 水库, 3)')]).toEqual([0, 1]);
  });
});

describe('The line of a hit', () => {
  it('of a headline is that of the headline', () => {
    store({ ...PAGE, articles: [{ kicker: '短讯', headline: '新桥', paragraphs: ['通车。'] }] });
    expect(search(archive, '新桥')[0]).toMatchObject({ line: 2, snippet: '**新桥**' });
  });
});
