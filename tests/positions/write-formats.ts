import fc from 'fast-check';
import { makePdf } from '../readers/pdf/make-pdf.js';

/** A printed line: its text, and where its upper left corner is, in pixels of a page of 1000 by 1400. */
export interface SketchLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly bold: boolean;
}

/** Lines under each other that a format holds together, and the article that has them where a format can say it; null for none. */
export interface SketchBlock {
  readonly lines: readonly SketchLine[];
  readonly article: number | null;
}

export interface SketchPage {
  readonly blocks: readonly SketchBlock[];
}

/** The files of an issue in one format, by name. */
export type SketchFiles = Readonly<Record<string, string | Uint8Array>>;

export const SKETCH_FORMATS = ['alto', 'mets', 'hocr', 'page-xml', 'tesseract', 'pdf'] as const;
export type SketchFormat = (typeof SKETCH_FORMATS)[number];

export const PAGE_SIZE = { width: 1000, height: 1400 };

/** What a letter is wide, in sizes. */
function widthOf({ text, size }: SketchLine): number {
  return Math.round([...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? 1 : 0.5), 0) * size * 10) / 10;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function altoPage({ blocks }: SketchPage, number: number): string {
  const words = (line: SketchLine, id: string) => {
    let at = line.left;
    return line.text.split(' ').map((text, i) => {
      const width = widthOf({ ...line, text });
      const word = `<String ID="${id}_S${i}" HPOS="${at}" VPOS="${line.top}" WIDTH="${width}" HEIGHT="${line.size}" CONTENT="${escaped(text)}" WC="0.9"/>`;
      at += width + line.size / 2;
      return word;
    });
  };
  const drawn = blocks.map(({ lines }, i) => {
    const own = lines.map((line, j) => {
      const id = `P${number}_TB${i}_L${j}`;
      const box = `HPOS="${line.left}" VPOS="${line.top}" WIDTH="${widthOf(line)}" HEIGHT="${line.size}"`;
      return `<TextLine ID="${id}" ${box}${line.bold ? ' STYLE="bold"' : ''}>${words(line, id).join('<SP/>')}</TextLine>`;
    });
    return `<TextBlock ID="P${number}_TB${i}">${own.join('')}</TextBlock>`;
  });
  const { width, height } = PAGE_SIZE;
  return `<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout>
<Page ID="P${number}" PHYSICAL_IMG_NR="${number}" WIDTH="${width}" HEIGHT="${height}"><PrintSpace>${drawn.join('\n')}</PrintSpace></Page></Layout></alto>`;
}

function metsOf(pages: readonly SketchPage[]): string {
  const numbers = pages.map((_, i) => i + 1);
  const area = (page: number, block: number) => `<fptr><area FILEID="ALTO${page}" BETYPE="IDREF" BEGIN="P${page}_TB${block}"/></fptr>`;
  const placed = pages.flatMap(({ blocks }, i) => blocks.map(({ article }, j) => ({ article, fptr: area(i + 1, j) })));
  const articles = [...new Set(placed.flatMap(({ article }) => article ?? []))].toSorted((a, b) => a - b);
  const divisions = articles.map((article) => {
    const own = placed
      .filter((one) => one.article === article)
      .map(({ fptr }) => `<div TYPE="PARAGRAPH"><div TYPE="TEXT">${fptr}</div></div>`);
    return `<div ID="D${article}" TYPE="ARTICLE"><div TYPE="BODY"><div TYPE="BODY_CONTENT">${own.join('')}</div></div></div>`;
  });
  return `<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink" TYPE="Newspaper" LABEL="The Weir Gazette"><fileSec><fileGrp USE="Text">
${numbers.map((n) => `<file ID="ALTO${n}" MIMETYPE="text/xml"><FLocat LOCTYPE="URL" xlink:href="file://./000${n}.xml"/></file>`).join('\n')}</fileGrp></fileSec>
<structMap TYPE="PHYSICAL"><div TYPE="Newspaper">${numbers.map((n) => `<div TYPE="PAGE" ORDER="${n}" ORDERLABEL="${n}"><fptr><area FILEID="ALTO${n}"/></fptr></div>`).join('')}</div></structMap>
<structMap TYPE="LOGICAL"><div TYPE="Newspaper"><div TYPE="VOLUME"><div TYPE="ISSUE"><div TYPE="CONTENT">${divisions.join('\n')}</div></div></div></div></structMap></mets>`;
}

function hocrOf(pages: readonly SketchPage[]): string {
  const line = (one: SketchLine) => {
    const box = `bbox ${one.left} ${one.top} ${Math.round(one.left + widthOf(one))} ${one.top + one.size}`;
    const words = one.text.split(' ').map((text) => `<span class="ocrx_word" title="${box}; x_wconf 90">${escaped(text)}</span>`);
    return `<span class="ocr_line" title="${box}; x_size ${one.size}">${one.bold ? `<b>${words.join(' ')}</b>` : words.join(' ')}</span>`;
  };
  const drawn = pages.map(({ blocks }) => {
    const own = blocks.map(({ lines }) => `<div class="ocr_carea"><p class="ocr_par">${lines.map(line).join('\n')}</p></div>`);
    return `<div class="ocr_page" title="bbox 0 0 ${PAGE_SIZE.width} ${PAGE_SIZE.height}">${own.join('\n')}</div>`;
  });
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ocr-system" content="a test"></head><body>${drawn.join('\n')}</body></html>`;
}

function pageXml({ blocks }: SketchPage): string {
  const line = (one: SketchLine) => {
    const [right, bottom] = [one.left + widthOf(one), one.top + one.size];
    const points = `${one.left},${one.top} ${right},${one.top} ${right},${bottom} ${one.left},${bottom}`;
    return `<TextLine><Coords points="${points}"/><TextEquiv conf="0.9"><Unicode>${escaped(one.text)}</Unicode></TextEquiv></TextLine>`;
  };
  const regions = blocks.map(({ lines, article }) => {
    const marks = article === null ? '' : ` custom="structure {id:a${article}; type:article;}"`;
    return `<TextRegion type="paragraph"${marks}>${lines.map(line).join('')}</TextRegion>`;
  });
  const { width, height } = PAGE_SIZE;
  return `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.png" imageWidth="${width}" imageHeight="${height}">${regions.join('\n')}</Page></PcGts>`;
}

function wordTableOf(pages: readonly SketchPage[]): string {
  const rows: (string | number)[][] = [];
  pages.forEach(({ blocks }, page) => {
    rows.push([1, page + 1, 0, 0, 0, 0, 0, 0, PAGE_SIZE.width, PAGE_SIZE.height, -1, '']);
    blocks.forEach(({ lines }, block) => {
      lines.forEach((line, i) => {
        const box = [line.left, line.top, Math.round(widthOf(line)), line.size];
        rows.push([4, page + 1, block + 1, 1, i + 1, 0, ...box, -1, '']);
        line.text.split(' ').forEach((text, j) => {
          rows.push([5, page + 1, block + 1, 1, i + 1, j + 1, ...box, 90, text]);
        });
      });
    });
  });
  const head = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';
  return `${[head, ...rows.map((row) => row.join('\t'))].join('\n')}\n`;
}

function pdfOf(pages: readonly SketchPage[]): Uint8Array {
  const { width, height } = PAGE_SIZE;
  return makePdf(
    ...pages.map(({ blocks }) => ({
      ...{ width, height },
      texts: blocks.flatMap(({ lines }) =>
        lines.map(({ text, left, top, size, bold }) => ({ text, x: left, y: height - top - size, size, bold })),
      ),
    })),
  );
}

/** The same issue in a format: the files of it that people would import. */
export function writeFormat(format: SketchFormat, pages: readonly SketchPage[]): SketchFiles {
  const altos = () => Object.fromEntries(pages.map((page, i) => [`000${i + 1}.xml`, altoPage(page, i + 1)]));
  switch (format) {
    case 'alto':
      return altos();
    case 'mets':
      return { ...altos(), 'mets.xml': metsOf(pages) };
    case 'hocr':
      return { 'issue.hocr': hocrOf(pages) };
    case 'page-xml':
      return Object.fromEntries(pages.map((page, i) => [`000${i + 1}.page.xml`, pageXml(page)]));
    case 'tesseract':
      return { 'issue.tsv': wordTableOf(pages) };
    case 'pdf':
      return { 'issue.pdf': pdfOf(pages) };
  }
}

const TEXTS = [
  'The ferry at Weirside was laid up for the',
  'winter on Monday, and its',
  'crew went home on foot over the new bridge.',
  'FERRY LAID UP',
  'By our own reporter',
  'Continued on Page 2',
  'WEIRSIDE, March 7 (AP) — The river rose again',
  'in the night and took',
  'a boat with it.',
  'Die Brücke über die Saale ist seit gestern für den Ver-',
  'kehr geöffnet.',
  'Le maire a dit que le pont serait ouvert',
  '1902',
  '* * *',
  'Page 3',
  '渡船昨日停航，船工们步行过桥回家，',
  '沿江两岸的居民说这是第一次。',
  '新桥今日通车',
  '本报讯（记者王小禾）',
  '下转第二版',
];

/** Where columns begin: nothing is printed over the edge of the page, which readers of PDFs leave out. */
const LEFTS = [40, 300, 560];

/** Pages of invented lines in columns, some out of line, in the order of the columns or mixed, with their articles or without. */
export const sketchPages: fc.Arbitrary<SketchPage[]> = fc.array(
  fc
    .array(
      fc.record({
        column: fc.nat(2),
        top: fc.integer({ min: 20, max: 1200 }),
        shift: fc.constantFrom(0, 0, 0, 7, 23),
        size: fc.constantFrom(12, 12, 12, 12, 15, 18),
        bold: fc.constantFrom(false, false, false, true),
        texts: fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 6 }),
        article: fc.option(fc.nat(3), { nil: null }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((blocks) => ({
      blocks: blocks.map(({ column, top, shift, size, bold, texts, article }, n) => ({
        article,
        // A line stands over no other: what is printed twice in one place is one text to a reader of PDFs.
        lines: texts.map((text, i) => ({
          ...{ text, size, bold },
          ...{ left: (LEFTS[column] ?? 0) + (i === 0 ? shift : 0) + n, top: Math.round(top + i * size * 1.2) },
        })),
      })),
    })),
  { minLength: 1, maxLength: 3 },
);
