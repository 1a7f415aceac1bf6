import { beforeEach, describe, expect, it } from 'vitest';
import { KEYS, makeArchive, readRows, type Workplace } from './run-broadsheet.js';

let place: Workplace;

beforeEach(() => {
  place = makeArchive();
});

const [BRIDGE = '', DEPOT = '', LIBRARY = '', NORTH = ''] = KEYS;
const lines = (text: string) => text.split('\n').filter(Boolean);

describe('Keys', () => {
  it('are what lists, hits, places and queries print with --format keys, each once', () => {
    expect(lines(place.print(['search', 'ferry', '--format', 'keys', '--sort', 'date']))).toEqual(KEYS.slice(3));
    expect(lines(place.print(['list', 'articles', '--format', 'keys']))).toEqual(KEYS);
    expect(lines(place.print(['list', 'documents', '--date', '2024-03-09', '--format', 'keys']))[0]).toBe(
      'pingdingshan-ribao/2024-03-09/1~1',
    );
    expect(lines(place.print(['words', '大桥', '--format', 'keys']))).toEqual([BRIDGE]);
    expect(lines(place.print(['sql', 'SELECT key FROM article_text ORDER BY key LIMIT 1', '--format', 'keys']))).toEqual([BRIDGE]);
    const { status, stderr } = place.run(['sql', 'SELECT 1 AS one', '--format', 'keys']);
    expect([status, stderr]).toEqual([2, 'broadsheet: --format keys wants rows with a key; these have one\n']);
  });

  it('of one command are what another takes', () => {
    const keys = place.print(['search', 'ferry', '--format', 'keys']);
    const ris = place.print(['export', '-', '--format', 'ris'], { input: keys });
    expect(ris.match(/^TI {2}- .*$/gm)?.map((line) => line.trim())).toEqual([
      'TI  - North Bridge Opens to Traffic',
      'TI  - Library Adds Evening Hours',
    ]);
    const shown = place.print(['show', '-'], { input: keys });
    expect(shown).toContain('North Bridge Opens to Traffic');
    expect(shown).toContain('Library Adds Evening Hours');
    const edited = place.run(['edit', '-', '--deck', 'By ferry', '--by', 'Ann'], { input: keys });
    expect(edited.stdout).toMatch(/^(.*deck is “By ferry” .*\n){2}$/);
    expect(place.run(['edit', '-', '--deck', 'By ferry', '--by', 'Ann'], { input: keys })).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^(.*stands so already; nothing was changed\n){2}$/),
    });
  });

  it('name what is shown and exported, in the order of reading, articles, pages and issues alike', () => {
    const ids = (...args: string[]) => readRows(place.print(['export', ...args])).map(({ id }) => id);
    expect(ids(NORTH, BRIDGE, BRIDGE)).toEqual([BRIDGE, NORTH]);
    expect(ids('pingdingshan-ribao/2024-03-08')).toEqual([BRIDGE, DEPOT]);
    expect(ids('pingdingshan-ribao/2024-03-08', LIBRARY, '--date', '2024-03-09')).toEqual([LIBRARY]);
    expect(ids('pingdingshan-ribao/2024-03-08', '--limit', '1')).toEqual([BRIDGE]);
    const list = JSON.parse(place.print(['show', BRIDGE, NORTH, '--format', 'json'])) as { id: string }[];
    expect(list.map(({ id }) => id)).toEqual([BRIDGE, NORTH]);
    expect(JSON.parse(place.print(['show', BRIDGE, '--format', 'json']))).toMatchObject({ id: BRIDGE });
  });

  it('of articles show their paragraphs with the numbers that edit, split and move take', () => {
    expect(place.print(['show', BRIDGE, '--numbers'])).toMatch(/\n1\.\n青山水库大桥昨天合龙.*\n\n2\.\n大桥明年通车/);
    expect(place.print(['show', BRIDGE])).not.toMatch(/^1\.$/m);
  });

  it('that are mistyped are said, and nothing is done', () => {
    const refused = (...args: string[]) => {
      const { status, stdout, stderr } = place.run(args);
      expect([status, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(refused('export', `${BRIDGE}9`)).toContain(`there is nothing with the key “${BRIDGE}9”; did you mean ${BRIDGE}`);
    expect(refused('show', BRIDGE, 'x/2024/1', 'y/2024/1')).toContain('“x/2024/1”, nor with 1 of the others;');
    expect(refused('export', BRIDGE, '大桥')).toBe(`broadsheet: ${BRIDGE} is a key and “大桥” is none; name keys, or write a query\n`);
    expect(refused('edit', BRIDGE, 'x/2024/1', '--deck', 'D', '--by', 'Ann')).toContain('there is nothing');
    expect(place.rows(['list', 'corrections'])).toEqual([]);
  });

  it('that are none, and queries that find nothing, are said', () => {
    expect(place.run(['export', '-'], { input: '\n' })).toEqual({ status: 0, stdout: '', stderr: '0 articles\n' });
    expect(place.run(['export', 'zeppelin']).stderr).toContain('no article has “zeppelin”');
    expect(place.run(['export', '--date', '1950', '--output', 'x.csv']).stderr).toContain('x.csv: 0 articles\n');
    expect(place.run(['list', 'corrections']).stderr).toBe('0 corrections\n');
    expect(place.run(['list', 'articles', 'zeppelin']).stderr).toContain('no article has “zeppelin”');
    expect(place.run(['search', 'zeppelin', '--count'])).toMatchObject({ stdout: '0\n' });
    expect(place.run(['show', '-'], { input: '' }).stderr).toBe('broadsheet: standard input holds no key\n');
    expect(place.run(['split', '-', '--at', '2'], { input: KEYS.join('\n') }).stderr).toContain(
      'one article at a time; standard input holds 5 keys',
    );
  });
});
