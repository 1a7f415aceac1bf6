import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/index.js';
import { assemble, fixture, misplacedLines, pagesOf, sourceFile } from './read-format.js';

/** A page of ALTO with this inside its print space. */
function page(inside: string, head = ''): string {
  return `<alto>${head}<Layout><Page WIDTH="1000" HEIGHT="1400"><PrintSpace>${inside}</PrintSpace></Page></Layout></alto>`;
}

function line(words: string, attributes = ''): string {
  return `<TextBlock><TextLine ${attributes}>${words}</TextLine></TextBlock>`;
}

function textOf(alto: string): string | undefined {
  return pagesOf('alto', alto)[0]?.text;
}

describe('ALTO', () => {
  it('in German, in tenths of a millimetre: lines with places, sizes, weight and confidence', () => {
    const [own, ...others] = pagesOf('alto', fixture('alto-de.xml'));
    expect(others).toEqual([]);
    expect(own?.text).toBe(
      'Seite 3\n\nDie neue Mühlbachbrücke\n\nAm Sonnabend wurde unter Teil-\nnahme der Bürgerschaft die Brücke\ndem Verkehr übergeben.',
    );
    expect(own?.said).toEqual([{ field: 'page', value: '3', basis: 'format', evidence: 'PRINTED_IMG_NR 3' }]);
    expect(own?.layout.sheet).toEqual({
      width: 3000,
      height: 4200,
      unit: 'mm10',
      image: '1908-05-16_0003.tif',
      quality: 0.91,
      rules: [[1150, 200, 4, 3700]],
    });
    const [margin, headline, text] = own?.layout.blocks ?? [];
    expect(margin).toMatchObject({ first: 1, last: 1, furniture: 'page margin', qualities: [0.85] });
    expect(headline).toMatchObject({ first: 3, last: 3, bold: true, boxes: [[200, 200, 900, 90]] });
    // 24 points are 8.47 mm; what stands in a composed block has its style.
    expect(headline?.sizes?.[0]).toBeCloseTo(84.7, 1);
    expect(text?.sizes?.[0]).toBeCloseTo(31.8, 1);
    expect(text).not.toHaveProperty('bold');
    expect(text?.qualities).toEqual([0.9, 0.9, 1]);
    expect(own?.layout.words).toEqual(['Teilnahme']);
  });

  it('in Chinese: no spaces between words of Han, and roles by tags', () => {
    const [own] = pagesOf('alto', fixture('alto-zh.xml'));
    expect(own?.text).toBe('2\n\n云岭新渠通水\n\n昨日上午，云岭新渠通水，沿渠\n12 个村的农田受益。');
    expect(own?.layout.blocks).toMatchObject([{ furniture: 'folio' }, { level: 1 }, {}]);
    const assembled = assemble(own ?? { text: '', layout: { blocks: [] }, said: [], notices: [] });
    expect(assembled.articles).toMatchObject([
      { headline: { text: '云岭新渠通水' }, paragraphs: [{ text: '昨日上午，云岭新渠通水，沿渠12个村的农田受益。' }] },
    ]);
  });

  it.each([
    ['every String is a word where a file has no SP', '<String CONTENT="The"/><String CONTENT="quay"/>', 'The quay'],
    [
      'Strings without an SP between them are one word',
      '<String CONTENT="The"/><SP/><String CONTENT="qu"/><String CONTENT="ay"/>',
      'The quay',
    ],
    ['a hyphen that a producer writes twice is printed once', '<String CONTENT="har-"/><HYP CONTENT="-"/>', 'har-'],
    ['a soft hyphen at the end is printed', '<String CONTENT="har"/><HYP CONTENT="&#173;"/>', 'har-'],
    ['a mark of the Fraktur is kept', '<String CONTENT="Bür"/><HYP CONTENT="⸗"/>', 'Bür⸗'],
    ['blank Strings are none', '<String CONTENT="The"/><SP/><String CONTENT=" "/><SP/><String CONTENT="quay"/>', 'The quay'],
    ['line breaks in a word are none', '<String CONTENT="The&#10;quay"/>', 'The quay'],
    ['a lone ampersand is text', '<String CONTENT="Roe & Co., AT&T"/>', 'Roe & Co., AT&T'],
    ['entities that are not of XML stay as they are written', '<String CONTENT="&eacute;t&eacute;"/>', '&eacute;t&eacute;'],
    ['a reference to a character that cannot be costs no line', '<String CONTENT="a&#1;b"/>', 'a&#1;b'],
    [
      'other readings of a word are not its text',
      '<String CONTENT="quay"><ALTERNATIVE>quag</ALTERNATIVE><Glyph CONTENT="q"/></String>',
      'quay',
    ],
  ])('%s', (_, words, text) => {
    expect(textOf(page(line(words)))).toBe(text);
  });

  it('has words without their blocks and lines, and blocks without a page', () => {
    expect(textOf('<alto><Layout><Page><String CONTENT="loose"/></Page></Layout></alto>')).toBe('loose');
    expect(textOf('<alto><TextBlock><TextLine><String CONTENT="loose"/></TextLine></TextBlock></alto>')).toBe('loose');
  });

  it('with any prefix, and of version 1 without a namespace', () => {
    expect(textOf('<a:alto xmlns:a="x"><a:Page><a:TextLine><a:String CONTENT="old"/></a:TextLine></a:Page></a:alto>')).toBe('old');
  });

  it('of several pages is several; those without words are counted and are none', () => {
    const word = line('<String CONTENT="word"/>');
    const pages = pagesOf('alto', `<alto><Layout><Page>${word}</Page><Page/><Page>${word}</Page></Layout></alto>`);
    expect(pages.map(({ number }) => number)).toEqual([1, 3]);
  });

  it('takes what stands in margins for text where all of it does', () => {
    const alto = `<alto><Layout><Page><TopMargin>${line('<String CONTENT="word"/>')}</TopMargin><PrintSpace/></Page></Layout></alto>`;
    expect(pagesOf('alto', alto)[0]?.layout.blocks[0]).not.toHaveProperty('furniture');
  });

  it('has sizes of most words of a line, and none where most have none', () => {
    const styles = '<Styles><TextStyle ID="A" FONTSIZE="10"/><TextStyle ID="B" FONTSIZE="20"/><TextStyle ID="N" FONTSIZE="0"/></Styles>';
    const sized = (refs: string) =>
      line(
        refs
          .split(' ')
          .map((ref) => `<String STYLEREFS="${ref}" CONTENT="w"/>`)
          .join('<SP/>'),
        'HPOS="0" VPOS="0" WIDTH="9" HEIGHT="30"',
      );
    const sizes = (refs: string) =>
      pagesOf(
        'alto',
        `<alto><Description><MeasurementUnit>inch1200</MeasurementUnit></Description>${page(sized(refs), styles).slice('<alto>'.length)}`,
      )[0]?.layout.blocks[0]?.sizes;
    expect(sizes('A B B')?.[0]).toBeCloseTo(333.3, 1);
    expect(sizes('N N A')).toBeUndefined();
  });

  it('measures fonts in pixels by its resolution, else by its lines', () => {
    const styles = '<Styles><TextStyle ID="A" FONTSIZE="10"/></Styles>';
    const own = '<TextBlock STYLEREFS="A"><TextLine HPOS="0" VPOS="0" WIDTH="90" HEIGHT="42"><String CONTENT="w"/></TextLine></TextBlock>';
    const settings = '<Description><processingStepSettings>ydpi: 400</processingStepSettings></Description>';
    expect(pagesOf('alto', page(own, styles))[0]?.layout.blocks[0]?.sizes).toEqual([42]);
    expect(pagesOf('alto', page(own, settings + styles))[0]?.layout.blocks[0]?.sizes).toEqual([55.6]);
  });

  it('finds the picture beside it, by the name that it gives or by its own', () => {
    const named = `<alto><Description><fileName>//store/batch/0007.tif</fileName></Description>${page(line('<String CONTENT="w"/>')).slice('<alto>'.length)}`;
    const image = (text: string, siblings: readonly string[], path = '0009.xml') =>
      pagesOf('alto', sourceFile(text, Object.fromEntries(siblings.map((name) => [name, ''])), path))[0]?.layout.sheet?.image;
    expect(image(named, ['0007.tif'])).toBe('0007.tif');
    expect(image(named, ['0007.jpg'])).toBe('0007.jpg');
    expect(image(named, ['0009.png'])).toBe('0009.png');
    expect(image(named, [])).toBe('0007.tif');
    expect(image(page(line('<String CONTENT="w"/>')), [])).toBeUndefined();
  });

  it('joins a word that a line break parts as the format has it', () => {
    const words = (text: string) =>
      text
        .split(' ')
        .map((word) => `<String CONTENT="${word}"/>`)
        .join('<SP/>');
    const printed = (text: string, end = '') => `<TextLine>${words(text)}${end}</TextLine>`;
    const read = (whole: string) => {
      const broken = `<SP/><String CONTENT="sub" SUBS_TYPE="HypPart1" SUBS_CONTENT="${whole}"/><HYP CONTENT="-"/>`;
      const lines = [
        printed('The council sat until the evening and heard the'),
        printed('engineer, who was asked for his plans by the', broken),
        printed('editor of the paper and answered that he had none of'),
        printed('them with him, but would bring them on Monday.'),
      ];
      return pagesOf('alto', page(`<TextBlock>${lines.join('')}</TextBlock>`)).flatMap((own) =>
        assemble(own).articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
      );
    };
    expect(read('subeditor').join(' ')).toContain('by the subeditor of');
    expect(read('sub-editor,').join(' ')).toContain('by the sub-editor of');
  });

  it.each(['alto-de.xml', 'alto-zh.xml'])('puts every line of %s in exactly one place', (name) => {
    for (const own of pagesOf('alto', fixture(name))) expect(misplacedLines(own, assemble(own))).toEqual([]);
  });

  it('that is damaged is said to be, with its line', () => {
    const damaged = () => pagesOf('alto', '<alto>\n<Layout>\n<Page>\n</alto>');
    expect(damaged).toThrow(DocumentError);
    expect(damaged).toThrow(/is damaged XML \(line 4, /);
  });
});

describe('The order of the blocks of an ALTO file', () => {
  const page = (header: string) =>
    `<alto><Description>${header}</Description><Layout><Page WIDTH="10" HEIGHT="20"><PrintSpace><TextBlock><TextLine><String CONTENT="One"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;
  const software = (name: string) =>
    `<OCRProcessing><ocrProcessingStep><processingSoftware><softwareName>${name}</softwareName></processingSoftware></ocrProcessingStep></OCRProcessing>`;

  it.each([
    ['CCS docWORKS/METAe', true],
    ['tesseract 5.3.0', undefined],
  ])('written by %s is an editor’s: %s', (name, isOrdered) => {
    expect(pagesOf('alto', page(software(name)))[0]?.layout.sheet?.isOrdered).toBe(isOrdered);
  });
});
