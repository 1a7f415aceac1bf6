import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, openArchive, search } from '../../../src/archive/index.js';
import { iterateSetApart } from '../../../src/archive/search/set-apart.js';
import { importFiles } from '../../../src/ingest/index.js';

/** A folio, an article and who edited the page. */
const PAGE = `栖川日报 2024年5月17日 星期五 第2版

# 渡口的灯又亮了

本报讯（记者 何沛）青石渡的航标灯昨晚重新点亮，守灯人说，从今往后船工夜里也看得见岸。

责任编辑：陶琳　美术编辑：灯罩
`;

let folder = '';
let archive: Archive;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-set-apart-'));
  writeFileSync(join(folder, 'page.md'), PAGE);
  archive = openArchive(join(folder, 'papers.db'), { mode: 'write' });
  await importFiles(archive, { paths: [join(folder, 'page.md')], command: 'a test', version: '0.0.0' });
});

afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true, force: true });
});

const find = (query: string, more = {}) => [...iterateSetApart(archive, { query, ...more })];

describe('What is set apart', () => {
  it('is found by its words, with its place', () => {
    expect(search(archive, '灯罩')).toEqual([]);
    expect(find('灯罩')).toMatchObject([
      {
        place: 'furniture',
        publication: '栖川日报',
        issue_date: '2024-05-17',
        page: '2',
        first_line: 7,
        last_line: 7,
        text: '责任编辑：陶琳　美术编辑：**灯罩**',
      },
    ]);
  });

  it('is told from what stands in articles', () => {
    expect(search(archive, '航标灯')).toHaveLength(1);
    expect(find('航标灯')).toEqual([]);
  });

  it('is found by all of a query: phrases, OR, and what is not to be there', () => {
    expect(find('灯罩 陶琳')).toHaveLength(1);
    expect(find('灯罩 -陶琳')).toEqual([]);
    expect(find('灯罩 OR 星期五').map(({ first_line }) => first_line)).toEqual([1, 7]);
  });

  it('is held to paper, date and page, and refuses fields of articles', () => {
    expect(find('灯罩', { publication: '栖川日报', date: '2024-05', page: '2' })).toHaveLength(1);
    expect(find('灯罩', { date: '2023' })).toEqual([]);
    expect(() => find('灯罩', { byline: '陶琳' })).toThrow('byline cannot be asked of text that is in no article');
  });

  it('is looked through no longer than asked', () => {
    expect([...iterateSetApart(archive, { query: '灯罩' }, 0)]).toEqual([]);
  });
});
