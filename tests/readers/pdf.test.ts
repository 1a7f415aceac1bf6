import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readFilePages } from '../../src/ingest/file-pages.js';
import { readPage } from '../../src/ingest/read-document.js';
import { DocumentError } from '../../src/page/index.js';
import { detectBytes, readers } from '../../src/readers/index.js';
import type { SourcePage } from '../../src/readers/reader.js';
import { rounds } from '../rounds.js';
import { makePdf, type PdfText } from './pdf/make-pdf.js';

async function read(bytes: Uint8Array): Promise<SourcePage[]> {
  const file = { path: 'page.pdf', bytes: () => bytes, text: () => '', pieces: () => [bytes], sibling: () => null };
  const pages: SourcePage[] = [];
  for await (const page of readers.pdf.pages?.(file) ?? []) pages.push(page);
  return pages;
}

const column = (name: string, x: number, top: number, count: number): PdfText[] =>
  Array.from({ length: count }, (_, i) => ({ text: `${name} is line ${i + 1} of this column`, x, y: top - 12 * i }));

describe('A PDF', () => {
  it('is known by its bytes, also behind something else', () => {
    expect(detectBytes(makePdf({ texts: [] }))).toBe('pdf');
    expect(detectBytes(Buffer.from('\n\n%PDF-1.7\n'))).toBe('pdf');
    expect(detectBytes(Buffer.from('a page of text'))).toBeNull();
  });

  it('has lines with boxes and sizes, in the order of the file, and bold ones apart', async () => {
    const [page] = await read(
      makePdf({
        texts: [
          { text: 'The bridge is open', x: 50, y: 700, size: 20, bold: true },
          { text: 'Crowds crossed it.', x: 50, y: 670 },
        ],
      }),
    );
    expect(page?.text).toBe('The bridge is open\nCrowds crossed it.');
    expect(page?.layout.blocks).toMatchObject([
      { first: 1, last: 1, sizes: [20], bold: true },
      { first: 2, last: 2, sizes: [10] },
    ]);
    const [left, top, width, height] = page?.layout.blocks[1]?.boxes?.[0] ?? [];
    expect([left, top, height]).toEqual([50, 121.2, 11]);
    expect(width).toBeGreaterThan(60);
    expect(page?.layout.sheet).toMatchObject({ width: 600, height: 800, unit: 'point', isDrawn: true });
  });

  it('has Chinese by the tables of the library, in a font that is not embedded', async () => {
    const [page] = await read(makePdf({ texts: [{ text: '新桥今日通车', x: 50, y: 700 }] }));
    expect(page?.text).toBe('新桥今日通车');
  });

  it('has rules, and text over a picture is not drawn', async () => {
    const [page] = await read(makePdf({ texts: [{ text: 'hidden', x: 50, y: 700, hidden: true }], boxes: [[50, 600, 300, 1]] }));
    expect(page?.layout.sheet).toMatchObject({ rules: [[50, 199, 300, 1]] });
    expect(page?.layout.sheet?.isDrawn).toBeUndefined();
  });

  it('has two pages on a sheet where nothing is printed across the fold', async () => {
    const texts = [...column('left', 50, 700, 12), ...column('right', 650, 700, 12)];
    const pages = await read(makePdf({ texts, width: 1200 }));
    expect(pages.map(({ text }) => text.split(' ')[0])).toEqual(['left', 'right']);
    expect(pages[1]?.layout.blocks[0]?.boxes?.[0]?.[0]).toBe(50);
    const across = { text: 'one headline over both of the pages of it', x: 400, y: 750, size: 30 };
    expect(await read(makePdf({ texts: [across, ...texts], width: 1200 }))).toHaveLength(1);
  });

  it('is read page by page; one without text says what to do, and an empty one is none', async () => {
    const pages = await read(makePdf({ texts: [{ text: 'one', x: 50, y: 700 }] }, { texts: [] }, { texts: [], boxes: [[0, 0, 600, 800]] }));
    expect(pages.map(({ text, problem }) => problem?.message ?? text)).toEqual([
      'one',
      'page.pdf: is a picture; OCR it first (tesseract FILE OUT hocr)',
    ]);
  });

  it('becomes articles by the places of its lines', async () => {
    const texts: PdfText[] = [
      { text: 'The bridge is open at last', x: 50, y: 700, size: 24 },
      ...column('first', 50, 670, 8),
      ...column('second', 230, 670, 8),
    ];
    // Row by row, as some programs write it.
    const rows = [texts[0], ...Array.from({ length: 8 }, (_, i) => [texts[1 + i], texts[9 + i]]).flat()].flatMap((one) =>
      one ? [one] : [],
    );
    const file = readFilePages('page.pdf', makePdf({ texts: rows }), {});
    for await (const page of file.pages) {
      const { assembled } = readPage('page.pdf', { ...file, page }, { known: [] });
      expect(assembled.articles.map(({ headline }) => headline?.text)).toEqual(['The bridge is open at last']);
      const order = assembled.articles[0]?.paragraphs.flatMap(({ text }) => text.match(/first|second/g) ?? []);
      expect(order).toEqual([...Array(8).fill('first'), ...Array(8).fill('second')]);
    }
  });

  it('that is damaged says so, and nothing is printed', async () => {
    const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn')];
    const whole = Buffer.from(makePdf({ texts: column('whole', 50, 700, 5) }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(whole.length),
        async (changes, length) => {
          const bytes = Buffer.from(whole.subarray(0, Math.max(12, length)));
          for (const [at, byte] of changes) if (at >= 8 && at < bytes.length) bytes[at] = byte;
          try {
            for (const { text, problem } of await read(bytes))
              expect(problem === undefined || problem instanceof DocumentError, text).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(DocumentError);
          }
        },
      ),
      { numRuns: rounds(100) },
    );
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});
