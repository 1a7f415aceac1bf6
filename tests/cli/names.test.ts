import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeArchive, type Row, readRows, type Workplace } from './run-broadsheet.js';

let place: Workplace;
let records: Row[];

/** An article as JSON Lines has it, flattened as tables have it. */
function flatten(record: Row): Row {
  const { dateline, paragraphs, id, ...own } = record;
  const { agency = null, place: where = null, date = null } = (dateline ?? {}) as { agency?: string; place?: string; date?: string };
  const texts = paragraphs as { label: string | null; text: string }[];
  return {
    ...own,
    id,
    // What commands take, as lists and hits have it.
    key: id,
    pages: (own.pages as string[]).join('; ') || null,
    byline: (own.byline as string[]).join('; ') || null,
    dateline_agency: agency,
    dateline_place: where,
    dateline_date: date,
    paragraph_count: texts.length,
    text: texts.map(({ label, text }) => (label ?? '') + text).join('\n\n'),
  };
}

/** What both rows have by one name, as text: CSV knows nothing else. */
function sharedOf(row: Row, other: Row): Row {
  const own = Object.entries(row).filter(([name]) => name in other);
  return Object.fromEntries(own.map(([name, value]) => [name, value === null ? '' : String(value)]));
}

beforeAll(() => {
  place = makeArchive();
  place.write(
    'jump/1.md',
    '# 新桥昨日通车\n\n王小禾 李春生\n\n新华社云溪3月7日电 新桥昨日上午通车，两岸居民到江边观看。\n\n（下转第三版）\n',
  );
  place.write('jump/3.md', '# 新桥昨日通车\n\n（上接第一版）\n\n渡船还会保留两班，早晚各一班。\n');
  place.print(['import', 'jump', '--publication', '平顶山日报', '--date', '2024-03-10', '--pattern', '{page}.md']);
  records = readRows(place.print(['export'])).map(flatten);
});

describe('An article has one name for each thing', () => {
  const find = (rows: readonly Row[], id: unknown) => rows.find((row) => (row.id ?? row.key) === id) ?? {};

  it.each([
    ['the view article_text', ['sql', 'SELECT * FROM article_text'], 18],
    ['CSV', ['export', '--format', 'csv', '--raw-cells', '--no-manifest'], 18],
    ['list', ['list', 'articles'], 8],
    ['search', ['search', '--date', '2024'], 4],
  ])('in %s and in JSON Lines', (_, args, least) => {
    const printed = place.print(args);
    const rows = args.includes('csv') ? (parse(printed, { columns: true }) as Row[]) : readRows(printed);
    expect(rows.length).toBe(records.length);
    for (const record of records) {
      const row = find(rows, record.id);
      const shared = sharedOf(row, record);
      expect(Object.keys(shared).length).toBeGreaterThanOrEqual(least);
      expect(shared).toEqual(sharedOf(record, row));
    }
    expect(rows.flatMap(Object.keys).filter((name) => ['date', 'agency', 'place', 'paragraphs'].includes(name))).toEqual([]);
  });

  it('and an article on two pages has both', () => {
    expect(find(records, 'pingdingshan-ribao/2024-03-10/1/1')).toMatchObject({
      pages: '1; 3',
      dateline_agency: '新华社',
      paragraph_count: 2,
    });
  });

  it('in rows of paragraphs and of places of words: its key is article', () => {
    const rows = [
      place.rows(['sql', 'SELECT * FROM paragraph_text LIMIT 1'])[0],
      place.rows(['words', '新桥'])[0],
      place.rows(['sql', 'SELECT * FROM joins'])[0] ?? { article: records[0]?.id },
      (parse(place.print(['export', '--format', 'csv', '--rows', 'paragraphs', '--no-manifest']), { columns: true }) as Row[])[0],
    ];
    const ids = records.map(({ id }) => id);
    for (const row of rows) expect(ids).toContain(row?.article);
  });
});
