import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/index.js';
import type { Format } from '../../src/readers/index.js';
import { rounds } from '../rounds.js';
import { assemble, fixture, misplacedLines, pagesOf, sourceFile } from './read-format.js';

const ALTO = { '0001.xml': fixture('mets-fr/alto/0001.xml'), '0002.xml': fixture('mets-fr/alto/0002.xml') };

const FILES = [
  ['alto', fixture('alto-de.xml')],
  ['alto', fixture('alto-zh.xml')],
  ['hocr', fixture('hocr-fr.hocr')],
  ['page-xml', fixture('page-en.xml')],
  ['tesseract', fixture('tesseract-en.tsv')],
  ['mets', fixture('mets-fr/mets.xml')],
  ['mets', fixture('mets-en/issue_mets.xml')],
] as const satisfies readonly (readonly [Format, string])[];

/** What damage puts into a file. */
const PIECES = [
  '',
  '<',
  '>',
  '&',
  '"',
  "'",
  '\u0000',
  '\ufffe',
  '\ud800',
  '&lol;',
  '&#0;',
  '&#x110000;',
  '&amp;amp;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?',
  '</div>',
  '<div>',
  '</Page>',
  '<String CONTENT="x"/>',
  '<TextLine>',
  '<TextBlock ID="P1_TB4">',
  '<Page>',
  '<HYP/>',
  '<SP/>',
  '<span class="ocr_line">',
  '<div class="ocr_page">',
  '<TextRegion>',
  '<TextEquiv>',
  '\t',
  '\n5\t1\t2\t1\t1\t1\t-1\t1e999\t0\t9\t96\tx\n',
  '<Unicode>',
  'WIDTH="1e999" ',
  'HPOS="-1" ',
  'HPOS="NaN" ',
  'ID="constructor" ',
  'TYPE="__proto__" ',
  'LABEL="toString" ',
  'points="1,2 3" ',
  'BEGIN="" ',
  '\n',
  '渡',
  '—',
];

const damage = fc.record({
  file: fc.constantFrom(...FILES),
  cuts: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.constantFrom(0, 0, 1, 3, 40, 400),
      piece: fc.constantFrom(...PIECES),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  end: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) }),
});

function spoil(text: string, { cuts, end }: Pick<typeof damage extends fc.Arbitrary<infer T> ? T : never, 'cuts' | 'end'>): string {
  let own = text;
  for (const { at, length, piece } of cuts) {
    const start = Math.floor(at * own.length);
    own = own.slice(0, start) + piece + own.slice(start + length);
  }
  return own.slice(0, Math.ceil(end * own.length));
}

/** The pages of a file; none where it is refused. */
function readOrRefuse(format: Format, text: string, siblings: Readonly<Record<string, string>> = ALTO): ReturnType<typeof pagesOf> {
  try {
    return pagesOf(format, sourceFile(text, siblings));
  } catch (error) {
    if (error instanceof DocumentError) return [];
    throw error;
  }
}

/** Every line in exactly one place, no blank line in a block, every block inside the page. */
function hold(pages: ReturnType<typeof pagesOf>): void {
  for (const page of pages) {
    const lines = page.text.split('\n');
    expect(page.text.trim()).not.toBe('');
    for (const { first, last, boxes, sizes } of page.layout.blocks) {
      expect(first).toBeLessThanOrEqual(last);
      for (const line of lines.slice(first - 1, last)) expect(line.trim()).not.toBe('');
      for (const measures of [boxes, sizes]) if (measures) expect(measures).toHaveLength(last - first + 1);
    }
    expect(JSON.parse(JSON.stringify(page.layout))).toEqual(page.layout);
    expect(misplacedLines(page, assemble(page))).toEqual([]);
  }
}

describe('A damaged file', () => {
  it('is read or refused, with every line in one place', () => {
    fc.assert(
      fc.property(damage, ({ file: [format, text], ...how }) => {
        hold(readOrRefuse(format, spoil(text, how)));
      }),
      { numRuns: rounds(1000) },
    );
  });

  it('is no trouble as a part of a METS', () => {
    fc.assert(
      fc.property(damage, ({ file: _, ...how }) => {
        hold(readOrRefuse('mets', fixture('mets-fr/mets.xml'), { ...ALTO, '0002.xml': spoil(ALTO['0002.xml'], how) }));
      }),
      { numRuns: rounds(100) },
    );
  });

  const deep = (open: string, close: string, count: number) => `${open.repeat(count)}x${close.repeat(count)}`;
  const bomb = `<!DOCTYPE alto [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;

  it.each<readonly [string, Format, string]>([
    ['entities that grow', 'alto', `${bomb}<alto><Page><String CONTENT="&j;"/></Page></alto>`],
    [
      'an entity outside the file',
      'alto',
      '<!DOCTYPE alto [<!ENTITY a SYSTEM "file:///etc/passwd">]><alto><Page><String CONTENT="&a;"/></Page></alto>',
    ],
    ['elements in elements', 'alto', `<alto>${deep('<ComposedBlock>', '</ComposedBlock>', 50_000)}</alto>`],
    ['divisions in divisions', 'mets', `<mets><structMap>${deep('<div TYPE="ARTICLE">', '</div>', 50_000)}</structMap></mets>`],
    ['divisions that are never closed', 'mets', `<mets><structMap>${'<div TYPE="SECTION">'.repeat(50_000)}`],
    [
      'groups in groups',
      'page-xml',
      `<PcGts><Page><ReadingOrder>${deep('<OrderedGroup>', '</OrderedGroup>', 20_000)}</ReadingOrder></Page></PcGts>`,
    ],
    ['regions in regions', 'page-xml', `<PcGts><Page>${deep('<TextRegion type="heading">', '</TextRegion>', 20_000)}</Page></PcGts>`],
    ['spans in spans', 'hocr', `<div class=ocr_page>${deep('<span class=ocr_carea>', '</span>', 50_000)}`],
    ['ends without starts', 'hocr', `<div class=ocr_page>${'<b>'.repeat(20_000)}${'</i>'.repeat(100_000)}x`],
    ['a long attribute', 'alto', `<alto><Page><String CONTENT="${'a '.repeat(500_000)}"/></Page></alto>`],
    [
      'a long list of styles',
      'alto',
      `<alto><Page><TextBlock STYLEREFS="${'T '.repeat(200_000)}"><String CONTENT="a"/></TextBlock></Page></alto>`,
    ],
    ['a long title', 'hocr', `<div class=ocr_page title="${'bbox 1 '.repeat(100_000)}"><p class=ocr_line>x</p></div>`],
    ['many comments before the root', 'alto', `${'<!--'.repeat(50_000)}<alto/>`],
    ['many ampersands', 'alto', `<alto><Page><String CONTENT="${'&'.repeat(300_000)}"/></Page></alto>`],
  ])('with %s neither throws nor runs away', (_, format, text) => {
    const pages = readOrRefuse(format, text);
    for (const page of pages) expect(page.text.length).toBeLessThan(text.length * 5 + 100);
    expect(pages.map(({ text: own }) => own).join('')).not.toContain('root:');
  });
});
