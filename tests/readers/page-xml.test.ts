import { describe, expect, it } from 'vitest';
import { orderRegions } from '../../src/readers/page-xml/page-of-page-xml.js';
import { parsePageXml } from '../../src/readers/page-xml/parse-page-xml.js';
import { assemble, fixture, misplacedLines, pagesOf, sourceFile } from './read-format.js';

function page(inside: string): string {
  return `<PcGts><Page imageFilename="a.png" imageWidth="10" imageHeight="20">${inside}</Page></PcGts>`;
}

function region(id: string, text: string, attributes = ''): string {
  return `<TextRegion id="${id}" ${attributes}><TextLine><TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine></TextRegion>`;
}

function orderOf(inside: string): string[] {
  return parsePageXml('page.xml', page(inside)).flatMap((own) => orderRegions(own).map(({ id }) => id));
}

describe('PAGE XML', () => {
  it('in English: regions in their reading order, with articles as people marked them', () => {
    const [own, ...others] = pagesOf('page-xml', fixture('page-en.xml'));
    expect(others).toEqual([]);
    expect(own?.text).toBe('4\n\nCANAL OPEN AGAIN\n\nThe lock-\nkeeper opened the gates.\n\nEggs were a penny dearer on Friday.');
    expect(own?.layout.sheet).toEqual({
      width: 1600,
      height: 2400,
      image: 'https://pictures.example.org/iiif/77/full/full/0/default.jpg',
      rules: [[850, 100, 4, 2200]],
      quality: 0.8,
    });
    expect(own?.layout.blocks).toMatchObject([
      { furniture: 'folio' },
      { article: 0, place: 'headline', boxes: [[100, 200, 700, 80]] },
      {
        article: 0,
        boxes: [
          [100, 300, 700, 40],
          [100, 350, 700, 40],
        ],
        qualities: [0.8, null],
      },
      { article: 1, qualities: [0.8] },
    ]);
    const assembled = assemble(own ?? { text: '', layout: { blocks: [] }, said: [], notices: [] });
    expect(assembled.articles).toMatchObject([
      { headline: { text: 'CANAL OPEN AGAIN' }, paragraphs: [{ text: 'The lockkeeper opened the gates.' }] },
      { headline: null, paragraphs: [{ text: 'Eggs were a penny dearer on Friday.' }] },
    ]);
    expect(misplacedLines(own ?? { text: '' }, assembled)).toEqual([]);
  });

  it.each([
    ['in the order of the file without any other', region('a', 'x') + region('b', 'y'), ['a', 'b']],
    [
      'by the index that regions have',
      region('a', 'x', 'custom="readingOrder {index:1;}"') + region('b', 'y', 'custom="readingOrder {index:0;}"'),
      ['b', 'a'],
    ],
    [
      'groups in groups, and what they leave out last',
      `<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="1" regionRef="a"/><UnorderedGroupIndexed index="0"><RegionRef regionRef="c"/><RegionRef regionRef="gone"/></UnorderedGroupIndexed></OrderedGroup></ReadingOrder>${region('a', 'x')}${region('b', 'y')}${region('c', 'z')}`,
      ['c', 'a', 'b'],
    ],
  ])('%s', (_, inside, order) => {
    expect(orderOf(inside)).toEqual(order);
  });

  it.each([
    [
      'the first reading',
      '<TextLine><TextEquiv index="2"><Unicode>b</Unicode></TextEquiv><TextEquiv index="1"><Unicode>a</Unicode></TextEquiv></TextLine>',
      'a',
    ],
    [
      'words where a line has no text',
      '<TextLine><Word><TextEquiv><Unicode>a</Unicode></TextEquiv></Word><Word><TextEquiv><Unicode>b</Unicode></TextEquiv></Word></TextLine>',
      'a b',
    ],
    [
      'no letters of words',
      '<TextLine><Word><Glyph><TextEquiv><Unicode>x</Unicode></TextEquiv></Glyph><TextEquiv><Unicode>a</Unicode></TextEquiv></Word></TextLine>',
      'a',
    ],
    ['the text of a region without lines', '<TextEquiv><Unicode>a\nb</Unicode></TextEquiv>', 'a\nb'],
    [
      'not that of a region with lines',
      '<TextLine><TextEquiv><Unicode>a</Unicode></TextEquiv></TextLine><TextEquiv><Unicode>a again</Unicode></TextEquiv>',
      'a',
    ],
    ['tabs as spaces', '<TextLine><TextEquiv><Unicode>a\t b</Unicode></TextEquiv></TextLine>', 'a b'],
  ])('reads %s', (_, inside, text) => {
    expect(pagesOf('page-xml', page(`<TextRegion>${inside}</TextRegion>`))[0]?.text).toBe(text);
  });

  it('has regions in regions, tables and advertisements', () => {
    const cell = '<TableCell row="0"><TextLine><TextEquiv><Unicode>1</Unicode></TextEquiv></TextLine></TableCell>';
    const [own] = pagesOf(
      'page-xml',
      page(
        `<TableRegion>${cell}</TableRegion><AdvertRegion>${region('a', 'LOST, a mare.')}</AdvertRegion><ImageRegion>${region('c', 'A mare', 'type="caption"')}</ImageRegion>`,
      ),
    );
    expect(own?.text).toBe('1\n\nLOST, a mare.\n\nA mare');
    expect(own?.layout.blocks).toMatchObject([{ form: 'table' }, {}, { form: 'caption' }]);
  });

  it('has a heading behind the text of its article as a cross-heading, and a credit as a byline', () => {
    const mark = 'custom="structure {id:a1; type:article;}"';
    const [own] = pagesOf(
      'page-xml',
      page(
        region('h', 'HEAD', `type="heading" ${mark}`) +
          region('t', 'Text.', mark) +
          region('x', 'CROSS', `type="heading" ${mark}`) +
          region('c', 'A. Roe', `type="credit" ${mark}`),
      ),
    );
    expect(own?.layout.blocks).toMatchObject([
      { article: 0, place: 'headline' },
      { article: 0 },
      { article: 0, level: 1 },
      { article: 0, place: 'byline' },
    ]);
  });

  it('has its picture beside it, else where it names it', () => {
    expect(pagesOf('page-xml', sourceFile(page(region('a', 'x')), { 'a.png': '' }, 'page/0001.xml'))[0]?.layout.sheet?.image).toBe('a.png');
  });
});
