import { beforeEach, describe, expect, it } from 'vitest';
import { KEYS, makeArchive, type Workplace } from './run-broadsheet.js';

let place: Workplace;
beforeEach(() => {
  place = makeArchive();
});

const keys = () => place.print(['list', 'articles', '--format', 'keys']).split('\n').filter(Boolean);
const whole = () => expect(place.run(['check']).status).toBe(0);

describe('forget', () => {
  it('says what would go, and takes nothing out in a dry run', () => {
    const { status, stdout, stderr } = place.run(['forget', 'pingdingshan-ribao/2024-03-08', '--dry-run', '--format', 'csv']);
    expect([status, stderr]).toEqual([0, 'dry run: 2 pages would be forgotten, nothing was taken out\n']);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'key,rendition,path,articles,paragraphs,cut,corrections,reason',
      expect.stringMatching(/^pingdingshan-ribao\/2024-03-08\/1,1,.*01\.md,1,2,0,0,$/),
    ]);
    expect(keys()).toEqual(KEYS);
  });

  it('takes pages out by key, path or a list, with their issue when it is empty, and search finds them no more', () => {
    expect(place.run(['forget', 'pingdingshan-ribao/2024-03-09/1']).stderr).toBe('1 page forgotten\n');
    expect(keys()).toEqual(KEYS.filter((key) => !key.startsWith('pingdingshan-ribao/2024-03-09')));
    expect(place.rows(['list', 'issues', '--date', '2024-03-09'])).toHaveLength(1);
    expect(place.run(['search', '图书馆', '--count']).stdout).toBe('0\n');
    place.print(['forget', 'papers/The Daily Planet']);
    place.print(['forget', '-'], { input: 'pingdingshan-ribao/2024-03-08/2\n' });
    expect(keys()).toEqual(KEYS.slice(0, 1));
    expect(place.print(['list', 'publications', '--format', 'keys'])).toBe('pingdingshan-ribao\n');
    expect(place.rows(['sql', 'SELECT slug, issue_count, first FROM held_publications'])).toEqual([
      { slug: 'pingdingshan-ribao', issue_count: 1, first: '2024-03-08' },
    ]);
    whole();
    // A file that is imported again comes back.
    place.print(['import', 'papers', '--pattern', '{publication}/{date}/{page}.md']);
    expect(keys()).toEqual(KEYS);
    whole();
  });

  it('shows another rendition of the page, where there is one', () => {
    place.write(
      'again.md',
      '# 青山水库大桥合龙\n\n青山水库大桥昨天合龙，两岸居民到江边观看。大桥明年通车，渡船还会保留两班，另有新码头。\n',
    );
    place.print(['import', 'again.md', '--publication', '平顶山日报', '--date', '2024-03-08', '--page', '1']);
    expect(place.print(['search', '新码头', '--count'])).toBe('1\n');
    place.print(['forget', 'pingdingshan-ribao/2024-03-08/1~2']);
    expect(place.run(['search', '新码头', '--count']).stdout).toBe('0\n');
    expect(place.print(['search', '合龙', '--count'])).toBe('1\n');
    whole();
  });

  it('parts articles that go on elsewhere, and keeps their other parts', () => {
    place.print(['merge', KEYS[0] ?? '', KEYS[1] ?? '', '--by', 'Ann']);
    const { status, stdout, stderr } = place.run(['forget', 'pingdingshan-ribao/2024-03-08/2', '--format', 'jsonl']);
    expect(JSON.parse(stdout.trim())).toMatchObject({ articles: 1, cut: 1 });
    if (status !== 0) {
      expect(stderr).toContain('(--force takes them too)');
      place.print(['forget', 'pingdingshan-ribao/2024-03-08/2', '--force']);
    }
    expect(place.print(['search', '合龙', '--count'])).toBe('1\n');
    whole();
  });

  it('does not take what people corrected, unless they say so', () => {
    place.print(['edit', KEYS[3] ?? '', '--deck', 'Two years', '--by', 'Ann']);
    const page = 'the-daily-planet/2024-03-08/A1';
    const { status, stderr } = place.run(['forget', page]);
    expect([status, stderr]).toEqual([2, 'broadsheet: people made 1 correction there; nothing was taken out (--force takes them too)\n']);
    place.print(['forget', page, '--force']);
    expect(keys()).not.toContain(KEYS[3]);
    whole();
  });

  it('takes failures of files out of coverage and --retry-failed', () => {
    place.write('bad/empty.md', '');
    expect(place.run(['import', 'bad']).status).toBe(1);
    expect(place.run(['forget', 'bad/empty.md', '--dry-run']).stderr).toContain('1 failed file would be forgotten');
    expect(place.run(['forget', 'bad']).stderr).toBe('1 failed file forgotten\n');
    expect(place.run(['import', '--retry-failed']).stdout).not.toContain('failed');
    expect(place.rows(['list', 'imports', '--files']).filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });

  it.each([
    ['nothing', 'there is no page, file or failure “nothing”'],
    [KEYS[0] ?? '', 'is an article; name its page'],
    ['pingdingshan-ribao', 'is a whole publication; name its issues'],
    ['pingdingshan-ribao/2024-03-08/9', 'did you mean pingdingshan-ribao/2024-03-08/1'],
  ])('of %s is refused', (name, said) => {
    const { status, stderr } = place.run(['forget', name]);
    expect([status, keys().length]).toEqual([2, 5]);
    expect(stderr).toContain(said);
  });
});
