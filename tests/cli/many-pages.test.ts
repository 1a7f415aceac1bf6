import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ISSUES, type Issue } from './make-issue.js';
import { column, environment, makeWorkplace, PROGRAM, type Workplace } from './run-broadsheet.js';

const both = Object.entries(ISSUES);

/** A workplace with the pages in one file, imported. */
function importIssue(pages: readonly string[]): Workplace {
  const place = makeWorkplace();
  place.write('issue.md', pages.join('\f'));
  place.print(['import', 'issue.md']);
  return place;
}

function importAgain(place: Workplace, pages: readonly string[]): string {
  place.write('issue.md', pages.join('\f'));
  return place.print(['import', 'issue.md']);
}

/** Which run stored each page. */
function runOfPages(place: Workplace): unknown[] {
  return place.query("SELECT p.label || ' ' || d.import_id FROM documents d JOIN pages p ON p.id = d.page_id ORDER BY d.id");
}

/** Corrects the second headline of a page. */
function correct(place: Workplace, { key }: Issue, page: number): void {
  place.print(['edit', `${key}/${page}/2`, '--headline', `Corrected ${page}`]);
}

function corrections(place: Workplace): unknown[] {
  return place.rows(['list', 'corrections']).map(({ key, state }) => `${key} ${state}`);
}

function headlineOf(place: Workplace, key: string): unknown {
  return place.rows(['list', 'articles']).find((row) => row.key === key)?.headline;
}

function expectOnlyIn(place: Workplace, run: number, pages: readonly number[]): void {
  const stored = runOfPages(place).filter((one) => String(one).endsWith(` ${run}`));
  expect(stored).toEqual(pages.map((page) => `${page} ${run}`));
}

describe.each(both)('An issue of twelve pages, %s,', (_, issue) => {
  const { pages, key, folderOf, extra } = issue;

  it('has the same articles, threads and keys as one file, as twelve files and as a folder of folders', () => {
    const place = makeWorkplace();
    place.write('one/issue.md', pages.join('\f'));
    pages.forEach((page, i) => {
      place.write(`twelve/scan-${String(i + 1).padStart(2, '0')}.md`, page);
      place.write(`${`tree/${folderOf(i + 1)}`}/ocr.md`, page);
    });
    const contents = ['one', 'twelve', 'tree'].map((name) => {
      place.print(['--archive', `${name}.db`, 'import', name]);
      return [
        place.rows(['--archive', `${name}.db`, 'list', 'articles']),
        place.print(['--archive', `${name}.db`, 'export', '--format', 'text', '--no-manifest']),
        column(place.rows(['--archive', `${name}.db`, 'list', 'notices']), 'code').filter((code) => code !== 'furniture'),
      ];
    });
    expect(contents[1]).toEqual(contents[0]);
    expect(contents[2]).toEqual(contents[0]);
    expect(contents[0]?.[0]).toHaveLength(25);
    expect(place.print(['--archive', 'one.db', 'show', `${key}/7/3`])).toContain(`${key}/1/3`);
    expect(contents[0]?.[2]).toEqual([]);
  });

  it('imported again is unchanged', () => {
    const place = importIssue(pages);
    expect(place.print(['import', 'issue.md'])).toBe('1 file: 1 unchanged\n');
    expect(importAgain(place, pages)).toBe('1 file: 1 unchanged\n');
  });

  it('that grows by a page gets that page, and nothing else is read again', () => {
    const place = importIssue(pages);
    correct(place, issue, 5);
    const before = runOfPages(place);
    expect(importAgain(place, [...pages, extra(13)])).toMatch(/^1 file: 1 changed\n1 page, 1 article, 1 paragraph\n/);
    expect(runOfPages(place)).toEqual([...before, '13 2']);
    expect(corrections(place)).toEqual([`${key}/5/2 applied`]);
    expect(headlineOf(place, `${key}/5/2`)).toBe('Corrected 5');
  });

  it('that grows in the middle keeps its other pages and what people said of them', () => {
    const place = importIssue(pages);
    correct(place, issue, 9);
    importAgain(place, [...pages.slice(0, 6), extra(20), ...pages.slice(6)]);
    expectOnlyIn(place, 2, [20]);
    expect(headlineOf(place, `${key}/9/2`)).toBe('Corrected 9');
  });

  it('that loses a page in the middle keeps it, and says so', () => {
    const place = importIssue(pages);
    for (const page of [6, 9]) correct(place, issue, page);
    const before = place.print(['export', '--format', 'text', '--no-manifest']);
    const printed = importAgain(place, [...pages.slice(0, 5), ...pages.slice(6)]);
    expect(printed).toContain('page-gone');
    expectOnlyIn(place, 2, []);
    expect(place.rows(['list', 'notices', '--code', 'page-gone'])).toMatchObject([{ key: `${key}/6` }]);
    expect(place.print(['export', '--format', 'text', '--no-manifest'])).toBe(before);
    expect(corrections(place)).toEqual([`${key}/6/2 applied`, `${key}/9/2 applied`]);
    importAgain(place, pages);
    expect(place.rows(['list', 'notices', '--code', 'page-gone'])).toEqual([]);
    expect(place.print(['check'])).toBe('');
  });

  it('of which one page is read better changes in that page alone', () => {
    const place = importIssue(pages);
    for (const page of [4, 5]) correct(place, issue, page);
    const better = pages.map((page, i) => (i === 3 ? page.replace(/2[ ]?8(?= |工)/, '29') : page));
    expect(better[3]).not.toBe(pages[3]);
    expect(importAgain(place, better)).toMatch(/^1 file: 1 changed\n1 page, /);
    expectOnlyIn(place, 2, [4]);
    expect(headlineOf(place, `${key}/4/2`)).toBe('Corrected 4');
    expect(headlineOf(place, `${key}/5/2`)).toBe('Corrected 5');
    expect(place.print(['check'])).toBe('');
  });
});

describe('What parts the pages of a file', () => {
  const page = (n: number) => `# Report Number ${n}\n\nThe harbour office counted ${n * 31} boats in week ${n} of the year.\n`;
  const importParted = (text: string, ...options: readonly string[]) => {
    const place = makeWorkplace();
    place.write('boats.md', text);
    place.print(['import', 'boats.md', '--publication', 'Star', '--date', '1901-03-08', ...options]);
    return place.rows(['list', 'pages']).map(({ page, article_count }) => [page, article_count]);
  };
  const parted = [1, 2, 3].map((n) => `@@@ sheet ${n}\n\n${page(n)}`).join('\n');

  it('is what --page-separator finds, with the label it takes out', () => {
    expect(importParted(parted, '--page-separator', '^@@@ sheet (\\d+)$')).toEqual([
      ['1', 1],
      ['2', 1],
      ['3', 1],
    ]);
  });

  it('is nothing with --one-page', () => {
    expect(importParted([1, 2, 3].map(page).join('\f'), '--one-page')).toEqual([[null, 3]]);
    expect(importParted([1, 2, 3].map(page).join('\f'))).toHaveLength(3);
  });

  it.each([
    [['--page-separator', '(sheet'], /^broadsheet: --page-separator is no regular expression: [^\n]*\n$/],
    [['--page-separator', '^@@@', '--one-page'], /^broadsheet: --one-page and --page-separator contradict each other[^\n]*\n$/],
    [['--page-separator'], /^broadsheet: [^\n]*argument missing[^\n]*\n$/],
  ])('cannot be %j', (options, message) => {
    const place = makeWorkplace();
    place.write('boats.md', parted);
    const { status, stdout, stderr } = place.run(['import', 'boats.md', ...options]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('A file that is parted otherwise than before', () => {
  const page = (n: number) =>
    `# Report Number ${n}\n\nThe harbour office counted ${n * 31} boats in week ${n}.\n\nIn the fog ${n} boats were late.\n\n# Ferry News ${n}\n\nThe ferry of pier ${n} was sold.\n`;
  const IMPORT = ['import', 'boats.md', '--publication', 'Star', '--date', '1901-03-08'];
  const states = (place: Workplace) => place.rows(['list', 'corrections']).map(({ kind, state }) => `${kind} ${state}`);
  const headlines = (place: Workplace) => column(place.rows(['list', 'articles']), 'headline').toSorted();
  const keyOf = (place: Workplace, headline: string) =>
    String(place.rows(['list', 'articles']).find((row) => row.headline === headline)?.key);

  it('has its text once, and what people put right in it follows its text, in one page and back in several', () => {
    const place = makeWorkplace();
    place.write('boats.md', [1, 2, 3].map(page).join('\f'));
    place.print(IMPORT);
    const before = headlines(place);
    place.print(['edit', keyOf(place, 'Report Number 3'), '--headline', 'Report of Week 3']);
    place.print(['edit', keyOf(place, 'Report of Week 3'), '--paragraph', '1', '--text', 'The harbour office counted 94 boats.']);
    place.print(['split', keyOf(place, 'Report Number 2'), '--at', '2', '--headline', 'Fog']);
    place.print(['merge', keyOf(place, 'Ferry News 2'), keyOf(place, 'Report of Week 3')]);
    const after = ['Ferry News 1', 'Ferry News 2', 'Ferry News 3', 'Fog', 'Report Number 1', 'Report Number 2'];
    expect(headlines(place)).toEqual(after);

    expect(place.print([...IMPORT, '--one-page'])).toBe('1 file: 1 changed\n1 page, 6 articles, 9 paragraphs\n');
    expect(place.rows(['list', 'pages'])).toHaveLength(1);
    expect(headlines(place)).toEqual(after);
    expect(states(place)).toEqual(['edit applied', 'edit applied', 'split applied', 'merge applied']);
    expect(place.print(['show', keyOf(place, 'Ferry News 2')])).toContain('counted 94 boats');
    expect(place.rows(['list', 'notices'])).toEqual([]);
    expect(place.print(['check'])).toBe('');
    expect(place.print([...IMPORT, '--one-page'])).toBe('1 file: 1 unchanged\n');

    // Articles of two pages that were merged on one are not joined across the two: the merge is open.
    expect(place.print([...IMPORT, '--page-separator', '\\f'])).toContain('\n      1  correction-open ');
    expect(place.rows(['list', 'pages'])).toHaveLength(3);
    expect(headlines(place)).toEqual([...before.filter((one) => one !== 'Report Number 3'), 'Fog', 'Report of Week 3'].toSorted());
    expect(states(place)).toEqual(['edit applied', 'edit applied', 'split applied', 'merge open']);
    expect(place.print(['show', keyOf(place, 'Report of Week 3')])).toContain('counted 94 boats');
    expect(column(place.rows(['list', 'notices']), 'code')).toEqual(['correction-open']);
    expect(place.print(['check'])).toBe('');
  });
});

describe('A file of many pages', () => {
  it.each<NodeJS.Signals>(['SIGKILL', 'SIGINT'])('that %s interrupts is taken up where it stood', { timeout: 120_000 }, async (signal) => {
    const place = makeWorkplace();
    const text = Array.from({ length: 300 }, (_, i) => `# Report ${i}\n\nThe office counted ${i * 31} boats in week ${i} of the year.\n`);
    place.write('boats.md', text.join('\f'));
    const args = ['import', 'boats.md', '--publication', 'Star', '--date', '1901-03-08'];
    const count = () => {
      try {
        return place.query('SELECT id FROM documents').length;
      } catch {
        return 0;
      }
    };
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: place.folder, env: environment(place.folder), stdio: 'ignore' });
    const exit = once(child, 'exit');
    while (count() < 20) await sleep(10);
    child.kill(signal);
    expect(await exit).toEqual([null, signal]);
    const done = count();
    expect(done).toBeLessThan(300);
    const before = place.query('SELECT id, sha256, import_id FROM documents ORDER BY id');
    expect(place.print(['check'])).toBe('');
    place.print(args);
    expect(place.query(`SELECT id, sha256, import_id FROM documents ORDER BY id LIMIT ${done}`)).toEqual(before);
    expect(count()).toBe(300);
    expect(place.print(args)).toBe('1 file: 1 unchanged\n');
    place.print(['--archive', 'fresh.db', ...args]);
    expect(place.print(['export'])).toBe(place.print(['--archive', 'fresh.db', 'export']));
  });
});

describe('A sentence that runs over the end of a page in one file', () => {
  const english = [
    '--- Page 7 ---',
    '# The mail cart',
    'The mail cart left Ellery at noon on Monday and nobody heard of it again until the Wed-',
  ]
    .concat(
      '--- Page 8 ---',
      'nesday after, when it came back without its horse.',
      '# Wheat',
      'Wheat was dear.',
      '--- Page 9 ---',
      '# Snow',
      'Snow fell.',
    )
    .join('\n\n');
  const chinese = ['--- 第7页 ---', '# 邮车失踪', '星期一中午，邮车由云溪出城，沿旧道北行，至傍晚仍未到达下一站，驿丞当夜派出']
    .concat(
      '--- 第8页 ---',
      '二人沿途寻找邮车。次日早晨，邮车在北行的旧道旁找到。',
      '# 粮价',
      '本旬粮价稍涨。',
      '--- 第9页 ---',
      '# 初雪',
      '昨夜初雪。',
    )
    .join('\n\n');

  it.each([
    ['English', english],
    ['Chinese', chinese],
  ])('makes one article of both pages, in an export and back: %s', (_, text) => {
    const place = makeWorkplace();
    place.write('month.md', `${text}\n`);
    expect(place.run(['import', 'month.md']).stdout).toContain('3 pages, 3 articles');
    expect(place.query('SELECT thread_reason FROM article_parts WHERE position > 1')).toEqual(['runs-over']);
    place.print(['export', '--format', 'jsonl', '--output', 'all.jsonl']);
    const back = makeWorkplace();
    back.write('all.jsonl', place.read('all.jsonl'));
    back.print(['import', 'all.jsonl']);
    const content = (one: typeof place) => /content [0-9a-f]+/.exec(`${one.run(['check']).stdout}${one.run(['check']).stderr}`)?.[0];
    expect(content(back)).toBe(content(place));
  });
});

describe('A page of a text file that holds no text', () => {
  it('fails alone, with its reason, and the pages beside it come in', () => {
    const place = makeWorkplace();
    const picture = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256));
    const pages = [Buffer.from('The lamp on the pier was lit again.\n\f'), picture, Buffer.from('\fThe ferry at Tarn will stay.\n')];
    place.write('mixed.txt', Buffer.concat(pages));
    const { status, stderr } = place.run(['import', 'mixed.txt']);
    expect([status, stderr]).toEqual([
      1,
      'failed: mixed.txt: page 2: holds binary data, not text; take it out, or put the text of the page in its place\n',
    ]);
    expect(place.query('SELECT number FROM documents ORDER BY number')).toEqual([1, 3]);
    expect(place.query('SELECT text FROM paragraphs ORDER BY id')).toEqual([
      'The lamp on the pier was lit again.',
      'The ferry at Tarn will stay.',
    ]);
  });
});
