import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/index.js';
import { readers } from '../../src/readers/index.js';
import { assemble, fixture, misplacedLines, pagesOf, sourceFile } from './read-format.js';

const FRENCH = { 'alto/0001.xml': fixture('mets-fr/alto/0001.xml'), 'alto/0002.xml': fixture('mets-fr/alto/0002.xml') };
const ENGLISH = { '0001.xml': fixture('mets-en/0001.xml') };

function readFrench(siblings: Readonly<Record<string, string>> = FRENCH, mets = fixture('mets-fr/mets.xml')) {
  return pagesOf('mets', sourceFile(mets, siblings, 'mets.xml'));
}

function readEnglish(siblings: Readonly<Record<string, string>> = ENGLISH, mets = fixture('mets-en/issue_mets.xml')) {
  return pagesOf('mets', sourceFile(mets, siblings, 'issue_mets.xml'));
}

function saidOf(page: ReturnType<typeof readFrench>[number] | undefined) {
  return Object.fromEntries((page?.said ?? []).map(({ field, value, basis }) => [field, `${value} (${basis})`]));
}

describe('METS of docWorks', () => {
  it('says paper, day and page of each page, and where its picture is', () => {
    const pages = readFrench();
    expect(pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(pages.map(saidOf)).toEqual([
      { publication: 'Le Veilleur du Val (format)', date: '1902-11-08 (format)', page: '1 (format)' },
      { publication: 'Le Veilleur du Val (format)', date: '1902-11-08 (format)', page: '2 (format)' },
    ]);
    expect(pages.map(({ layout }) => layout.sheet?.image)).toEqual(['images/0001.jpg', 'images/0002.jpg']);
    expect(pages.flatMap(({ notices }) => notices)).toEqual([]);
  });

  it('has the articles, in the order of the METS, with every field in its place', () => {
    const [first, second] = readFrench().map(assemble);
    expect(first?.articles).toMatchObject([
      {
        section: 'NOUVELLES LOCALES',
        kicker: { text: 'Au pont de Brivelle' },
        headline: { text: 'LA CRUE DE LA SAULE' },
        deck: { text: 'Trois maisons évacuées' },
        thread: { part: 1 },
      },
      {
        section: 'NOUVELLES LOCALES',
        headline: { text: 'LE MARCHÉ' },
        paragraphs: [{ text: 'Les œufs ont valu deux sous de plus que samedi dernier.' }],
      },
    ]);
    const [flood] = first?.articles ?? [];
    expect(flood?.paragraphs.map(({ text }) => text).join('|')).toContain('au pont de Brivelle, où trois familles');
    expect(second?.articles).toMatchObject([
      { headline: null, byline: ['Armand Tessier'], thread: { part: 2 }, paragraphs: [{ text: 'piers ne pussent les secourir.' }] },
      { headline: null },
      {},
    ]);
    expect(second?.articles[1]).not.toHaveProperty('thread');
    expect(first?.articles[0]?.thread?.name).toBe(second?.articles[0]?.thread?.name);
    expect(first?.articles[1]).not.toHaveProperty('thread');
  });

  it('sets its masthead apart, and keeps a caption with its article', () => {
    const [first] = readFrench();
    expect(first?.layout.blocks.filter(({ furniture }) => furniture !== undefined)).toMatchObject([{ furniture: 'nameplate' }]);
    expect(first?.layout.blocks.filter(({ form }) => form === 'caption')).toMatchObject([{ article: 0 }]);
  });

  it('puts every line in exactly one place', () => {
    for (const page of readFrench()) expect(misplacedLines(page, assemble(page))).toEqual([]);
  });

  it('names its text files, which are parts of it', () => {
    expect(readers.mets.parts?.(fixture('mets-fr/mets.xml'))).toEqual(['alto/0001.xml', '0001.xml', 'alto/0002.xml', '0002.xml']);
  });

  it('finds files by the folder that they lie in, wherever that was', () => {
    const elsewhere = fixture('mets-fr/mets.xml').replaceAll('file://./alto/', 'file:///store/batch/alto/');
    expect(readFrench(FRENCH, elsewhere).flatMap(({ notices }) => notices)).toEqual([]);
  });

  it('finds files by their names alone, where a batch was put into one folder', () => {
    const flat = { '0001.xml': FRENCH['alto/0001.xml'], '0002.xml': FRENCH['alto/0002.xml'] };
    expect(readFrench(flat)).toHaveLength(2);
  });

  it.each([
    ['the first', { 'alto/0002.xml': FRENCH['alto/0002.xml'] }, [2], 'file://./alto/0001.xml'],
    ['the last', { 'alto/0001.xml': FRENCH['alto/0001.xml'] }, [1], 'file://./alto/0002.xml'],
  ])('says that %s of its files is missing, and reads the other', (_, siblings, numbers, name) => {
    const pages = readFrench(siblings);
    expect(pages.map(({ number }) => number)).toEqual(numbers);
    expect(pages.flatMap(({ notices }) => notices)).toEqual([{ kind: 'notice', code: 'part-of-file-missing', lines: null, name }]);
  });

  it('says which of its files is damaged, or is no ALTO', () => {
    const trouble = (text: string) => readFrench({ ...FRENCH, 'alto/0002.xml': text }).flatMap(({ notices }) => notices);
    expect(trouble('<alto><Layout>')).toMatchObject([
      { code: 'part-of-file-unreadable', name: 'alto/0002.xml', problem: expect.stringContaining('is damaged XML') },
    ]);
    expect(trouble('<html/>')).toMatchObject([{ code: 'part-of-file-unreadable', problem: 'is not ALTO' }]);
  });

  it('cannot be read without any of its files', () => {
    expect(() => readFrench({})).toThrow(DocumentError);
    expect(() => readFrench({})).toThrow('has no text without the files that it names (file://./alto/0001.xml, and 1 more)');
    expect(() => pagesOf('mets', '<mets/>')).toThrow('names no files with text');
  });

  it('reads an area of which nothing is known as what it leaves open, and says so', () => {
    const mets = fixture('mets-fr/mets.xml')
      .replace('BEGIN="P1_TB10"', 'BEGIN="P1_TB99"')
      .replace('FILEID="ALTO2" BETYPE="IDREF" BEGIN="P2_TB3"', 'FILEID="ALTO9" BETYPE="IDREF" BEGIN="P2_TB3"');
    const pages = readFrench(FRENCH, mets);
    expect(pages[0]?.notices).toEqual([
      { kind: 'notice', code: 'area-leads-nowhere', lines: null, name: 'ALTO9', count: 1 },
      { kind: 'notice', code: 'area-leads-nowhere', lines: null, name: 'P1_TB99', count: 1 },
    ]);
    for (const page of pages) expect(misplacedLines(page, assemble(page))).toEqual([]);
  });
});

describe('METS of the British Library', () => {
  it('has articles by the words that areas of the page begin and end with, in the middle of lines too', () => {
    const [page] = readEnglish();
    expect(page?.text.split('\n').filter((line) => line !== '')).toEqual([
      'HARBOUR NEWS.',
      'The brig Amity is in.',
      'THE THEATRE.',
      'Mr. Vole takes his benefit on',
      'Monday.',
      'LOST, a grey mare.',
      'WANTED, a steady man as cooper.',
      'Printed by J. Orme.',
    ]);
    const assembled = assemble(page ?? { text: '', layout: { blocks: [] }, said: [], notices: [] });
    expect(assembled.articles.map(({ headline, paragraphs }) => [headline?.text, paragraphs.map(({ text }) => text)])).toEqual([
      ['HARBOUR NEWS.', ['The brig Amity is in.']],
      ['THE THEATRE.', ['Mr. Vole takes his benefit on Monday.']],
      [undefined, ['LOST, a grey mare.']],
      [undefined, ['WANTED, a steady man as cooper.']],
      [undefined, ['Printed by J. Orme.']],
    ]);
  });

  it('gives a part of a line the box of its words', () => {
    const [page] = readEnglish();
    expect(page?.layout.blocks.map(({ boxes }) => boxes?.[0])).toEqual([
      [10, 10, 400, 12],
      [10, 24, 240, 12],
      [260, 24, 90, 12],
      [10, 38, 400, 12],
      [10, 52, 40, 12],
      [60, 52, 190, 12],
      [10, 66, 400, 12],
      [10, 80, 400, 12],
    ]);
  });

  it('says what is missing', () => {
    const [page] = readEnglish();
    expect(saidOf(page)).toEqual({ publication: 'The Port Ellery Register (format)', date: '1831-04-02 (format)', page: '1 (format)' });
    expect(page?.notices.map((one) => [one.code, 'name' in one && one.name])).toEqual([
      ['area-leads-nowhere', 'word000099'],
      ['part-of-file-missing', '0002.xml'],
    ]);
  });

  it('says that a file was changed since it was described', () => {
    const mets = fixture('mets-en/issue_mets.xml').replace(
      '<mets:file ID="img1-alto"',
      '<mets:file CHECKSUM="ABC" CHECKSUMTYPE="MD5" ID="img1-alto"',
    );
    const notices = (digest: string) =>
      pagesOf('mets', { ...sourceFile(mets, ENGLISH), digest: (_, algorithm) => (algorithm === 'MD5' ? digest : null) }).flatMap((page) =>
        page.notices.map(({ code }) => code),
      );
    expect(notices('abc')).not.toContain('checksum-differs');
    expect(notices('abd')).toContain('checksum-differs');
  });
});

describe('METS of NDNP', () => {
  const ndnp = `<mets TYPE="urn:ndnp:mets:newspaper:issue" LABEL="The Harrow Signal (Harrow), 1898-06-03" xmlns:mods="m" xmlns:xlink="x">
    <dmdSec ID="issueModsBib"><mods:mods><mods:relatedItem type="host"><mods:identifier type="lccn">sn1</mods:identifier><mods:part><mods:detail type="volume"><mods:number>7</mods:number></mods:detail></mods:part></mods:relatedItem>
      <mods:part><mods:detail type="edition"><mods:number>2</mods:number><mods:caption>Evening</mods:caption></mods:detail></mods:part><mods:originInfo><mods:dateIssued encoding="iso8601">1898-06-03</mods:dateIssued></mods:originInfo></mods:mods></dmdSec>
    <dmdSec ID="pageModsBib1"><mods:mods><mods:part><mods:extent unit="pages"><mods:start>1</mods:start></mods:extent><mods:detail type="page number"><mods:number>A1</mods:number></mods:detail></mods:part></mods:mods></dmdSec>
    <fileSec><fileGrp ID="pageFileGrp1"><file ID="masterFile1" USE="master"><FLocat xlink:href="./0001.tif"/></file><file ID="serviceFile1" USE="service"><FLocat xlink:href="./0001.jp2"/></file><file ID="ocrFile1" USE="ocr"><FLocat xlink:href="./0001.xml"/></file></fileGrp></fileSec>
    <structMap><div TYPE="np:issue" DMDID="issueModsBib"><div TYPE="np:page" DMDID="pageModsBib1"><fptr FILEID="masterFile1"/><fptr FILEID="serviceFile1"/><fptr FILEID="ocrFile1"/></div></div></structMap></mets>`;

  it('has pages without articles, which are read as any page', () => {
    const [page] = pagesOf('mets', sourceFile(ndnp, ENGLISH));
    expect(saidOf(page)).toEqual({
      publication: 'The Harrow Signal (format)',
      date: '1898-06-03 (format)',
      edition: 'Evening (format)',
      page: 'A1 (format)',
    });
    expect(page?.layout.sheet?.image).toBe('0001.jp2');
    expect(page?.layout.blocks.every(({ article }) => article === undefined)).toBe(true);
    expect(page?.notices).toEqual([]);
  });

  it('calls no two pages by one label', () => {
    const doubled = ndnp
      .replace('</fileGrp>', '<file ID="ocrFile2" USE="ocr"><FLocat xlink:href="./0002.xml"/></file></fileGrp>')
      .replace(
        '</div></div></structMap>',
        '</div><div TYPE="np:page" DMDID="pageModsBib1"><fptr FILEID="ocrFile2"/></div></div></structMap>',
      );
    const pages = pagesOf('mets', sourceFile(doubled, { ...ENGLISH, '0002.xml': ENGLISH['0001.xml'] }));
    expect(pages.map((page) => saidOf(page).page)).toEqual(['A1 (format)', undefined]);
  });
});
