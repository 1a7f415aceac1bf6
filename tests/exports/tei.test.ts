import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tei } from '../../src/exports/tei.js';
import { dateElement } from '../../src/exports/tei-article.js';
import { keyId } from '../../src/exports/xml.js';
import type { ArticleRecord } from '../../src/page/index.js';
import { rounds } from '../rounds.js';
import { exportFile, exportFiles, records, selectDocuments, selectRecords, texts } from './make-selection.js';
import { evaluate, hasXmllint, validate } from './run-xmllint.js';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-tei-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'out.xml');

const xml = exportFile(tei, selectDocuments());

describe('TEI', () => {
  it('is a corpus of issues, an article a div, in the order of the selection', () => {
    expect([...xml.matchAll(/<div type="article"[^>]* n="([^"]*)"[^>]*>/g)].map(([, key]) => key)).toEqual([
      expect.stringMatching(/^_\/_\//),
      'qinghe-ribao/2024-03-08/1/1',
      'qinghe-ribao/2024-03-08/1/2',
      'the-harbor-gazette/1931-11-02.Late/A4/1',
    ]);
    expect(xml.match(/<TEI>/g)).toHaveLength(3);
    expect(exportFiles(tei, selectDocuments()).get('')?.count).toBe(4);
  });

  it('notes the section of an article before its headlines', () => {
    const [list = []] = fc.sample(
      records.filter(({ length }) => length > 0),
      { seed: 7, numRuns: 1 },
    );
    const own = list.map((record) => ({ ...record, section: '港口 & Sea', headline: 'Lamp' }));
    expect(exportFile(tei, selectRecords(own))).toMatch(
      /<note type="section">港口 &amp; Sea<\/note>\n(?:<head type="kicker">.*\n)?<head type="headline">Lamp</,
    );
  });

  it('has the headlines, byline and dateline of an article, its lead-ins, cross-headings and pages', () => {
    expect(xml).toContain(`<div type="article" xml:id="qinghe-ribao.2024-03-08.1.1" n="qinghe-ribao/2024-03-08/1/1" xml:lang="zh">
<pb n="1"/>
<head type="kicker">市政府昨日召开新闻发布会</head>
<head type="headline">青山水库大坝加固工程开工</head>
<head type="deck">工期两年 下游六镇受益</head>
<byline><docAuthor>杨一鸣</docAuthor>、<docAuthor>许青</docAuthor></byline>
<dateline><orgName>新华社</orgName>, <placeName>青河</placeName>, <date when="2024-03-07">2024-03-07</date></dateline>
<p><seg type="lead-in">本报讯（记者杨一鸣 许青）</seg>青山水库大坝加固工程昨日开工，预计2026年完工。</p>
<div type="section">
<head type="sub">三项指标</head>
<p>坝顶加高1.2米；坝坡放缓。</p>
<pb n="3"/>
<p>施工期间水库照常供水。</p>
<p>=SUM(A1:A2) 是表格里的字。</p>
</div>
</div>
`);
    expect(xml).toContain(`<byline><docAuthor>Ada Quill</docAuthor></byline>
<dateline><orgName>AP</orgName>, <placeName>PORT HOLLOW</placeName>, <date when="--11-01">11-01</date></dateline>
<p><seg type="lead-in">PORT HOLLOW, Nov. 1 (AP) — </seg>The *old* ferry stays`);
  });

  it('has a speech for what one person says, also behind a cross-heading', () => {
    expect(xml).toContain(`<sp n="记者">
<speaker>记者：</speaker>
<p>汛期能蓄多少水？</p>
</sp>
<sp n="陈大江">
<speaker>陈大江：</speaker>
<p>比去年多两成。</p>
<p>下游的水闸也要换。</p>
</sp>
<div type="section">
<head type="sub">移民怎么办</head>
<head type="sub">三年内搬完</head>
<sp n="陈大江">
<p>补偿按新标准。</p>
</sp>
</div>
</div>
`);
  });

  it('names the source of each issue, as far as it is known', () => {
    expect(xml).toContain('<bibl><title level="j">青河日报</title>, <date when="2024-03-08">2024-03-08</date></bibl>');
    expect(xml).toContain('<bibl><title level="j">The Harbor Gazette</title>, <edition>Late</edition>, <date when="1931-11-02">');
    expect(xml).toContain('<bibl><title level="j">publication unknown</title>, <date>date unknown</date></bibl>');
  });

  it('says on which page an article goes on, and from which it comes', () => {
    const lone = exportFile(
      tei,
      selectDocuments([
        {
          publication: 'The Harbor Gazette',
          date: '1931-11-02',
          page: '1',
          language: 'en',
          articles: [{ headline: 'Fog', continuedOn: '7', mark: '②', paragraphs: ['Fog lay'] }],
        },
        {
          publication: '青河日报',
          date: '2024-03-08',
          page: '3',
          articles: [{ headline: '雾', continuedFrom: '1', paragraphs: ['雾散了。'] }],
        },
      ]),
    );
    expect(lone).toContain('<note type="continued-on" n="7" xml:lang="en">(continued on page 7 ②)</note>\n</div>');
    expect(lone).toContain(
      '<head type="headline">雾</head>\n<note type="continued-from" n="1" xml:lang="en">(continued from page 1)</note>\n<p>',
    );
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['--02-29', true],
    ['--04-31', false],
    ['2024-13-01', false],
    ['昨日', false],
  ])('gives a date a value only where the calendar has it: %s', (date, isDay) => {
    expect(dateElement(date).includes(` when="${date}"`)).toBe(isDay);
  });

  it.each([
    ['qichuan-ribao/2024-05-17/1/2', 'qichuan-ribao.2024-05-17.1.2'],
    ['报/_/1~2/2.2', '报._5f_.1_7e_2.2_2e_2'],
    ['1984-news/2024-05-17.晚刊/A4/𠮷', '_31_984-news.2024-05-17_2e_晚刊.A4._20bb7_'],
  ])('makes an id of a key: %s', (key, id) => {
    expect(keyId(key)).toBe(id);
  });

  it('makes an id of its own of any key', () => {
    const key = fc.string({ unit: fc.constantFrom(...'a_./~25Fe-报é'), maxLength: 8 });
    fc.assert(
      fc.property(key, key, (one, other) => one === other || keyId(one) !== keyId(other)),
      { numRuns: rounds(5000) },
    );
  });
});

it.skipIf(!hasXmllint && !process.env.CI)(
  'xmllint is there, or the tests of TEI with it are skipped: apt-get install libxml2-utils',
  () => {
    expect(hasXmllint).toBe(true);
  },
);

describe.skipIf(!hasXmllint)('TEI by xmllint', () => {
  beforeAll(() => writeFileSync(path, xml));

  it('is valid', () => {
    expect(validate(path)).toBe('');
    expect(validate(join(folder, 'none.xml'), exportFile(tei, selectRecords([])))).toBe('');
  });

  it('holds the articles, paragraphs, speeches and pages of the archive', () => {
    const count = (xpath: string) => Number(evaluate(path, `count(${xpath})`));
    expect(count('//t:TEI')).toBe(3);
    expect(count('//t:div[@type="article"]')).toBe(4);
    expect(count('//t:body//t:p')).toBe(11);
    expect(count('//t:sp')).toBe(3);
    expect(count('//t:head[@type="sub"]')).toBe(3);
    expect(count('//t:pb')).toBe(4);
    expect(count('//t:sp[@n="陈大江"]/t:p')).toBe(3);
    expect(evaluate(path, 'string(//t:div[@n="the-harbor-gazette/1931-11-02.Late/A4/1"]/t:p[1])')).toBe(
      'PORT HOLLOW, Nov. 1 (AP) — The *old* ferry stays, said the "council"; 1. so does the bridge.',
    );
    expect(evaluate(path, 'string(//t:p[preceding-sibling::*[1][local-name()="pb"] and contains(., "照常")])')).toBe(
      '施工期间水库照常供水。',
    );
  });

  const WRONG: readonly (readonly [string, string | RegExp, string])[] = [
    ['a headline behind a paragraph', '<p>补偿按新标准。</p>', '<p>补偿按新标准。</p></sp><head>题</head><sp><p>x</p>'],
    ['a paragraph behind a section', '</div>\n</div>', '</div>\n<p>尾</p></div>'],
    ['a paragraph in a paragraph', '<p>补偿按新标准。</p>', '<p><p>补偿按新标准。</p></p>'],
    ['a division in a speech', '<p>补偿按新标准。</p>', '<div><p>补偿按新标准。</p></div>'],
    ['a speech without what is said', '<p>补偿按新标准。</p>', ''],
    ['a speaker outside a speech', '<sp n="陈大江">\n<p>', '<speaker>x</speaker><sp><p>'],
    ['a dateline in a paragraph', '<seg type="lead-in">本报讯（记者杨一鸣 许青）</seg>', '<dateline>本报讯</dateline>'],
    ['bare text in a division', '<head type="sub">移民怎么办</head>', '移民怎么办'],
    ['a line break', '<pb n="3"/>', '<lb/>'],
    ['a body without anything', /<body>[\s\S]*?<\/body>/, '<body></body>'],
    ['a text without a header', /<TEI>\n<teiHeader[\s\S]*?<\/teiHeader>/, '<TEI>'],
    ['a header without a source', /<sourceDesc>[\s\S]*?<\/sourceDesc>/, ''],
    ['a day that is none', 'when="2024-03-07"', 'when="2024-03-37"'],
    ['an id that is no name', 'xml:id="qinghe-ribao', 'xml:id="1qinghe-ribao'],
    ['an id that is there twice', 'xml:id="qinghe-ribao.2024-03-08.1.2"', 'xml:id="qinghe-ribao.2024-03-08.1.1"'],
  ];

  it.each(WRONG)('the schema does not take %s', (_, right, wrong) => {
    const changed = xml.replace(right, wrong);
    expect(changed).not.toBe(xml);
    expect(validate(join(folder, 'wrong.xml'), changed)).not.toBe('');
  });

  it('is valid whatever the articles, and every id its own', () => {
    const repeated = 'count(//*[@*[name()="xml:id"] = preceding::*/@*[name()="xml:id"]])';
    fc.assert(
      fc.property(records, (list) => {
        expect(validate(path, exportFile(tei, selectRecords(list)))).toBe('');
        expect(evaluate(path, repeated)).toBe('0');
        const texts = ['p', 'lg', 'list', 'table', 'figure'].map((name) => `//t:body//t:${name}`).join(' | ');
        expect(evaluate(path, `count(${texts})`)).toBe(
          String(list.length === 0 ? 1 : list.flatMap((one) => one.paragraphs).filter(({ kind }) => kind !== 'heading').length),
        );
      }),
      { numRuns: rounds(60) },
    );
  });

  it('reads back as it was stored, but for characters that XML cannot hold', () => {
    const anything = fc.oneof(
      texts,
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('\0\u0001\b\u001f', '\ufffe\uffff', '\ud800', 'a\udc00b', '\u{10ffff}', '\u007f\u0085'),
    );
    const stored = (text: string) =>
      [...text].map((one) => (/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(one) ? '\ufffd' : one)).join('');
    fc.assert(
      fc.property(anything, anything, (text, speaker) => {
        const source = { path: 'a.md', sha256: '0', lines: [] };
        const paragraph = { kind: 'body' as const, speaker, label: null, text, page: '1', part: 0, source };
        const [record] = [...selectDocuments([{ articles: [{ headline: 'x', paragraphs: ['x'] }] }]).records()];
        const changed = { ...(record as ArticleRecord), headline: text, paragraphs: [paragraph] };
        expect(validate(path, exportFile(tei, selectRecords([changed])))).toBe('');
        expect(evaluate(path, 'string(//t:sp/t:p)')).toBe(stored(text));
        expect(evaluate(path, 'string(//t:head[@type="headline"])')).toBe(stored(text));
        expect(evaluate(path, 'string(//t:sp/@n)')).toBe(stored(speaker));
      }),
      { numRuns: rounds(60) },
    );
  });
});
