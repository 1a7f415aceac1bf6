import { beforeAll, describe, expect, it } from 'vitest';
import { column, KEYS, makeArchive, type Workplace } from './run-broadsheet.js';

let place: Workplace;

beforeAll(() => {
  place = makeArchive();
});

describe('words', () => {
  it('prints each place of a word with its context, one below the other', () => {
    const lines = [`        青山 水库 大桥昨天合…   ${KEYS[0]}`, ` …资已经运到 水库 旁边的仓库…   ${KEYS[1]}`];
    expect(place.print(['words', '水库', '--format', 'table', '--width', '12'])).toBe(`${lines.join('\n')}\n`);
  });

  it('has lines for programs', () => {
    const rows = place.rows(['words', 'ferry']);
    expect(rows.map(({ article, left, hit, right }) => [article, left, hit, right])).toEqual([
      [KEYS[3], 'The ', 'ferry', ' will make its last trip in May.'],
      [KEYS[4], 'The library will stay open until ten in the evening. ', 'Ferry', ' riders asked for it.'],
    ]);
  });

  it('sorts by what stands left or right of the hit', () => {
    expect(column(place.rows(['words', 'the', '--sort', 'right']), 'right').map((text) => String(text).trim().split(' ')[0])).toEqual([
      'café',
      'evening.',
      'ferry',
      'library',
      'North',
    ]);
  });

  it('counts the words that stand near', () => {
    expect(place.rows(['words', 'north', '--collocates', '--window', '1']).map(({ word, after }) => [word, after])).toEqual([]);
    expect(place.rows(['words', '水库', '--collocates'])).toEqual([]);
    expect(place.print(['words', '水库', '--collocates', '--format', 'csv'])).toBe('word,before,after,elsewhere,total,score\n');
  });

  it('counts words in a row, by time, and against others', () => {
    expect(place.rows(['words', 'ferry', '--ngrams', '2'])).toEqual([]);
    expect(place.rows(['words', '--ngrams', '1', '--language', 'en', '--limit', '1'])).toEqual([{ ngram: 'the', count: 5, articles: 2 }]);
    expect(place.rows(['words', 'ferry', '--timeline', '--by', 'year', '--share'])).toEqual([
      { period: '2024', places: 2, articles: 2, words: expect.any(Number), per_million: expect.any(Number) },
    ]);
    const [first] = place.rows(['words', '--keyness', '--language', 'en', '--against', 'language:zh']);
    expect(first).toMatchObject({ word: 'the', count: 5, against: 0 });
    expect(place.run(['words', '--keyness', '--language', 'en', '--against', 'language:zh']).stderr).toContain(
      'these are different languages (en only in the articles found, zh only in those of --against)',
    );
    expect(place.run(['words', '--keyness', '--language', 'en', '--against', 'language:en']).stderr).not.toContain('languages');
    expect(place.run(['words', 'zeppelin', '--ngrams', '2']).stderr).toContain('no article has “zeppelin”');
    expect(place.run(['words', '--keyness'])).toMatchObject({ status: 0, stderr: expect.stringContaining('no others to compare with') });
    expect(place.run(['words', '--keyness', '--date', '1900']).stderr).toContain('nothing was found');
  });

  it.each([
    [['words', '桥', '--ngrams', '0'], 'broadsheet: --ngrams wants a number from 1 to 9\n'],
    [['words', '桥', '--share'], 'broadsheet: --share is of a --timeline; add it\n'],
    [['words', '桥', '--against', '船'], 'broadsheet: --against is of --keyness; add it\n'],
    [
      ['words', '桥', '--keyness', '--timeline'],
      'broadsheet: --collocates, --ngrams, --keyness and --timeline are four things; ask for one\n',
    ],
    [['words'], 'broadsheet: words around what? Name a word or a “phrase”\n'],
    [['words', '--date', '2024'], 'broadsheet: words around what? Name a word or a “phrase”\n'],
    [['words', 'date:2024'], 'broadsheet: words around what? Name a word or a “phrase”\n'],
    [['words', '桥', '--windw', '3'], "broadsheet: unknown option '--windw' (Did you mean --window?)\n"],
    [['words', '桥', '--collocates', '--window', '0'], 'broadsheet: --window wants 1 or more\n'],
  ])('%j is refused in one line', (args, stderr) => {
    expect(place.run(args)).toEqual({ status: 2, stdout: '', stderr });
  });
});
