import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { nearestName } from '../../src/cli/nearest-name.js';
import { makeArchive, type Workplace } from './run-broadsheet.js';

let place: Workplace;
beforeEach(() => {
  place = makeArchive();
});

describe('Options of one letter', () => {
  it('stand in commands without a query, and before any', () => {
    expect(place.print(['coverage', '-f', 'tsv'])).toMatch(/^publication\tmonth\t/);
    expect(place.print(['sql', 'SELECT 1 AS one', '-f', 'csv'])).toBe('one\n1\n');
    expect(place.print(['-a', place.path('archive.db'), 'search', '大桥', '--count'])).toBe('1\n');
    expect(place.print(['check', '-a', 'archive.db', '-q'])).toBe('');
    expect(place.print(['-v'])).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('-q keeps quiet, but for what is wrong', () => {
    expect(place.run(['-q', 'search', 'zeppelin'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(place.run(['-q', 'show', 'x/2024/1']).stderr).toMatch(/^broadsheet: there is nothing/);
    expect(place.run(['search', 'zeppelin']).stderr).not.toBe('');
  });
});

describe('Options that are repeated', () => {
  it('add up', () => {
    const keys = (...args: string[]) => place.rows(['list', 'issues', ...args]).length;
    expect(keys('--publication', '平顶山日报', '--publication', 'The Daily Planet')).toBe(4);
    expect(place.run(['list', 'notices', '--code', 'repeat', '--code', 'furniture']).status).toBe(0);
    expect(place.run(['list', 'notices', '--code', 'repeats']).stderr).toBe(
      'broadsheet: there is no notice “repeats”; did you mean repeat?\n',
    );
  });
});

describe('The nearest name', () => {
  it.each([
    ['--limt', '--limit'],
    ['--lim', '--limit'],
    ['--limit', null],
    ['--frobnicate', null],
    ['--fromat', '--format'],
  ])('to %s is %s', (wrong, near) => {
    expect(nearestName(wrong, ['--limit', '--format', '--offset'])).toBe(near);
  });
});

describe('A configuration beside the archive', () => {
  it('has defaults of commands and of options, which the command line goes before', () => {
    place.write('broadsheet.json', JSON.stringify({ user: 'Ann', list: { limit: 2, format: 'csv' }, search: { sort: 'newest' } }));
    expect(place.print(['list', 'articles']).split('\n')).toHaveLength(4);
    expect(place.print(['list', 'articles', '--limit', '3', '--format', 'keys']).split('\n')).toHaveLength(4);
    expect(place.rows(['search', 'ferry'])[0]).toMatchObject({ issue_date: '2024-03-09' });
    place.print(['edit', 'the-daily-planet/2024-03-08/A1/1', '--deck', 'Two years']);
    expect(place.query('SELECT made_by FROM corrections')).toEqual(['Ann']);
  });

  it('is refused where it says what there is not', () => {
    const said = (config: unknown) => {
      place.write('broadsheet.json', typeof config === 'string' ? config : JSON.stringify(config));
      return place.run(['list', 'articles']).stderr;
    };
    expect(said({ list: { limt: 2 } })).toContain('list: there is no option “limt”; did you mean limit?');
    expect(said({ list: { limit: 'ten' } })).toContain('list: limit: Write a whole number.');
    expect(said({ lst: { limit: 2 } })).toContain('there is no command “lst”; did you mean list?');
    expect(said('{')).toContain('is no JSON');
    expect(said([])).toBe('');
  });

  it('of a person names the archive, and gives way to the one beside it', () => {
    place.write('home/broadsheet.json', JSON.stringify({ archive: '../archive.db', list: { limit: 1 } }));
    const env = { XDG_CONFIG_HOME: place.path('home'), BROADSHEET_ARCHIVE: '' };
    expect(place.print(['list', 'articles', '--format', 'keys'], { env }).split('\n')).toHaveLength(2);
    place.write('broadsheet.json', JSON.stringify({ list: { limit: 3 } }));
    expect(place.print(['list', 'articles', '--format', 'keys'], { env }).split('\n')).toHaveLength(4);
  });
});

describe('Completion', () => {
  it('is a script of the shell, that knows commands, options and choices', () => {
    const bash = place.print(['completion', 'bash']);
    expect(spawnSync('bash', ['-n'], { input: bash, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    const ask = (...typed: string[]) =>
      spawnSync(
        'bash',
        ['-c', `${bash}\nCOMP_WORDS=(${typed.join(' ')} ""); COMP_CWORD=${typed.length}; _broadsheet; echo "\${COMPREPLY[@]}"`],
        {
          encoding: 'utf8',
        },
      ).stdout.split(/\s/);
    expect(ask('broadsheet')).toContain('search');
    expect(ask('broadsheet', 'search', '--sort')).toEqual(expect.arrayContaining(['newest']));
    expect(ask('broadsheet', '-a', 'x.db', 'list')).toContain('publications');
    expect(place.print(['completion', 'fish'])).toContain('-a search');
    expect(place.print(['completion', 'zsh'])).toContain('bashcompinit');
    expect(place.run(['completion', 'tcsh']).status).toBe(2);
  });
});

describe('Parameters of a query', () => {
  it('are numbers where they are written as numbers, and text where --text says so', () => {
    const types = (...args: string[]) => place.rows(['sql', 'SELECT typeof(:v) AS type', ...args]).map(({ type }) => type)[0];
    expect(['200', '-3', '0', '2.5', '-0.25'].map((v) => types('-p', `v=${v}`))).toEqual(['integer', 'integer', 'integer', 'real', 'real']);
    expect(['007', '1e5x', '1e5', '-', '2.', '', '大桥'].map((v) => types('-p', `v=${v}`))).toEqual(
      Array.from({ length: 7 }, () => 'text'),
    );
    expect(types('--text', 'v=200')).toBe('text');
    expect(place.rows(['sql', 'SELECT count(*) AS n FROM article_text WHERE length(text) > :n', '-p', 'n=5'])).toEqual([{ n: 5 }]);
  });

  it('come with rows for a file, of any format', () => {
    place.print(['sql', 'SELECT key FROM article_text ORDER BY key', '-o', 'keys.txt', '-f', 'keys']);
    expect(place.read('keys.txt').split('\n')).toHaveLength(6);
    place.print(['sql', 'SELECT key FROM article_text', '-o', 'keys.parquet', '-f', 'parquet']);
    expect(place.read('keys.parquet').slice(0, 4)).toBe('PAR1');
    expect(place.run(['sql', 'SELECT 1', '-o', 'keys.txt']).stderr).toBe('broadsheet: keys.txt is there already; name another file\n');
  });
});

describe('A subset that one gives away', () => {
  it('names no folder of the machine that made it, and finds its files again', () => {
    place.print(['export', '--output', 'subset.db']);
    const bytes = readFileSync(place.path('subset.db'));
    expect(bytes.includes(place.folder)).toBe(false);
    expect(bytes.includes('平顶山日报/2024-03-08/01.md')).toBe(true);
    expect(readFileSync(place.path('archive.db')).includes(place.folder)).toBe(true);
    expect(place.print(['--archive', 'subset.db', 'import', 'papers', '--pattern', '{publication}/{date}/{page}.md'])).toBe(
      '5 files: 5 unchanged\n',
    );
    expect(place.run(['--archive', 'subset.db', 'check']).status).toBe(0);
  });
});
