import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../src/archive/open.js';
import { findStale } from '../../../src/archive/search/find-stale.js';
import { beginImport } from '../../../src/archive/write/ledger.js';
import { storeDocument } from '../../../src/archive/write/store.js';
import { makeDocument } from '../make-document.js';

/** An archive of one page with two articles, changed by another program. */
function staleAfter(sql: string): ReturnType<typeof findStale> {
  const archive = openArchive(':memory:', { mode: 'write' });
  const input = makeDocument({
    publication: '云溪日报',
    date: '2024-03-08',
    page: '1',
    articles: [
      { headline: '新桥通车', paragraphs: ['新桥昨日通车。'] },
      { headline: 'Ferry Stops', paragraphs: ['The ferry made its last trip.'] },
    ],
  });
  storeDocument(archive, beginImport(archive, 'test', '0'), input);
  archive.sqlite.exec(sql);
  const found = findStale(archive);
  archive.close();
  return found;
}

const KEY = 'yunxi-ribao/2024-03-08/1';

describe('The index beside the articles', () => {
  it('is whole', () => {
    expect(staleAfter('')).toEqual({ stale: [], orphans: [], tokens: [], articles: 2 });
  });

  it.each([
    [
      'other words of the same number',
      "UPDATE paragraphs SET text = 'The ferry made its first trip.' WHERE text LIKE 'The%'",
      ['first', 'last'],
    ],
    [
      'two words that take each other’s place in two articles',
      "UPDATE paragraphs SET text = replace(replace(replace(text, '昨日', '@'), '新桥', '昨日'), '@', '新桥')",
      ['日新', '日通', '桥昨', '桥通'],
    ],
  ])('names the tokens of %s', (_, sql, tokens) => {
    const found = staleAfter(sql);
    expect([found.stale, found.orphans]).toEqual([[], []]);
    expect(found.tokens.toSorted()).toEqual(tokens);
  });

  it('names the article that has more words, or none in it', () => {
    expect(staleAfter("UPDATE paragraphs SET text = text || ' It was late.' WHERE text LIKE 'The%'").stale).toEqual([`${KEY}/2`]);
    expect(staleAfter("INSERT INTO article_search (article_search) VALUES ('delete-all')").stale).toEqual([`${KEY}/1`, `${KEY}/2`]);
  });

  it('names rows of no article', () => {
    expect(staleAfter("INSERT INTO article_search (rowid, text) VALUES (99, '通车')").orphans).toEqual([99]);
  });
});
