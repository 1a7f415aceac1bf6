import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { KEYS, makeArchive, makePage, type Workplace } from './run-broadsheet.js';

/** Loaded before the program; notes every file that is opened, and what is required. */
const RECORDER = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const opened = [];
for (const name of ['readFileSync', 'openSync']) {
  const own = fs[name];
  fs[name] = (path, ...rest) => {
    opened.push(String(path));
    return own(path, ...rest);
  };
}
syncBuiltinESMExports();
const { appendFileSync } = fs;
process.on('exit', () => appendFileSync(process.env.OPENED, opened.join('\\n') + '\\n'));
`;

/** What only putting pages together needs. */
const TABLES = {
  ngrams: /\.ngrams$/,
  chinese: /zh(?:-papers)?\.ngrams$|jieba/,
  words: /word-list/,
  dictionary: /jieba/,
  pinyin: /pinyin-pro/,
  weights: /decisions\/tables/,
} as const;

let place: Workplace;
beforeAll(() => {
  place = makeArchive();
  place.write('recorder.mjs', RECORDER);
});

let runs = 0;

/** The files that a command opens. */
function filesOf(args: readonly string[]): string[] {
  const name = `opened-${++runs}`;
  place.print(args, { env: { NODE_OPTIONS: `--import ${pathToFileURL(place.path('recorder.mjs')).href}`, OPENED: place.path(name) } });
  return place
    .read(name)
    .split('\n')
    .map((path) => path.replaceAll('\\', '/'));
}

function tablesOf(args: readonly string[]): string[] {
  const files = filesOf(args);
  // The recorder works: every command reads the version.
  expect(files.some((path) => path.endsWith('package.json'))).toBe(true);
  return Object.entries(TABLES).flatMap(([name, pattern]) => (files.some((path) => pattern.test(path)) ? [name] : []));
}

describe('No table for putting pages together is read by', () => {
  it.each([
    ['search of Han', ['search', '水库']],
    ['search of English', ['search', 'bridge']],
    ['list', ['list', 'articles']],
    ['show', ['show', KEYS[0] ?? '']],
    ['sql', ['sql', 'SELECT count(*) FROM articles']],
    ['words', ['words', '大桥']],
    ['export', ['export']],
    ['check', ['check']],
    ['--version', ['--version']],
  ])('%s', (_, args) => {
    expect(tablesOf(args)).toEqual([]);
  });
});

describe('An import reads the tables of its language:', () => {
  it('none of Chinese for English', () => {
    place.write(
      'english.md',
      makePage('Ferry Stops', 'The ferry made its last trip in May, and the riders who had asked for it went home.'),
    );
    expect(tablesOf(['import', 'english.md', '--publication', 'The Daily Planet', '--date', '2024-05-01'])).toEqual(
      expect.not.arrayContaining(['chinese']),
    );
  });

  it('the dictionary for Chinese', () => {
    place.write(
      'chinese.md',
      '渡船停航\n渡船昨天中午停航，两岸居民到江边观\n看。大桥明年通车，渡船还会保留两班，水库旁边的仓库运\n到防汛物资三百吨。\n',
    );
    expect(tablesOf(['import', 'chinese.md', '--publication', '平顶山日报', '--date', '2024-05-01'])).toContain('chinese');
  });
});
