import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DocumentError, type LayoutBlock } from '../../src/index.js';
import { type FilePage, readFilePages } from '../../src/ingest/file-pages.js';
import { readPage } from '../../src/ingest/read-document.js';
import { readLayout } from '../../src/readers/read-layout.js';
import type { SourceText } from '../../src/readers/reader.js';
import { findMisplaced } from '../find-misplaced.js';
import { rounds } from '../rounds.js';

const ROOT = fileURLToPath(new URL('../fixtures/', import.meta.url));
const WRITE = process.env.BROADSHEET_WRITE_EXPECTED === '1' && !process.env.CI;
const KINDS = ['json', 'records', 'html'] as const;

const fixtures = KINDS.flatMap((kind) =>
  readdirSync(join(ROOT, kind))
    .filter((name) => !name.endsWith('.expected'))
    .sort()
    .map((name) => ({ kind, name, path: join(ROOT, kind, name) })),
);

function pagesOf(path: string, bytes: Uint8Array): { readonly format: string; readonly pages: readonly FilePage[] } {
  const { format, pages } = readFilePages(basename(path), bytes, {});
  if (!(Symbol.iterator in pages)) throw new Error(`${path} is read one page after another`);
  return { format, pages: [...pages] };
}

/** What a block says, in a word or two. */
function nameBlock({ furniture, place, level, form, article, names, name, label }: LayoutBlock): string {
  const own =
    furniture !== undefined
      ? `(${furniture})`
      : [level === undefined ? '' : `h${level}`, form ?? '', place ?? ''].filter(Boolean).join(' ');
  const more = [article ? `article ${article}` : '', name ?? '', names ? `[${names.join(', ')}]` : '', label ? `-${label}` : ''].filter(
    Boolean,
  );
  return [own === '' ? 'text' : own, ...more].join(' ');
}

/** A page as its reader sees it: what is said of it, and a line a line. */
function printPage({ number, text, layout, said }: FilePage): string {
  const lines = text.split('\n');
  const named = lines.map(() => '');
  for (const block of layout?.blocks ?? []) for (let n = block.first; n <= block.last; n++) named[n - 1] = nameBlock(block);
  const facts = said.map(({ field, value, basis }) => `  ${field} = ${value} (${basis})`);
  const sheet = layout?.sheet ? [`  sheet ${layout.sheet.width} x ${layout.sheet.height} ${layout.sheet.unit ?? ''}`.trimEnd()] : [];
  return [
    `page ${number}`,
    ...facts,
    ...sheet,
    ...lines.flatMap((line, i) => (line.trim() === '' ? [] : [`${named[i] || '·'} | ${line.trim()}`])),
  ].join('\n');
}

describe('A file with pages of its own', () => {
  test.each(fixtures)('$kind/$name has the lines and labels that its program wrote', ({ kind, path }) => {
    const { format, pages } = pagesOf(path, readFileSync(path));
    expect(format).toBe(kind);
    const actual = `${pages.map(printPage).join('\n\n')}\n`;
    const expected = `${path}.expected`;
    if (WRITE && !existsSync(expected)) writeFileSync(expected, actual);
    expect(actual).toBe(readFileSync(expected, 'utf8'));
  });

  test.each(fixtures)('$kind/$name ends with every line in exactly one place', ({ path }) => {
    const bytes = readFileSync(path);
    const file = readFilePages(basename(path), bytes, {});
    for (const page of pagesOf(path, bytes).pages) {
      const { assembled, text } = readPage(path, { ...file, page }, { known: page.said });
      expect(findMisplaced(text, assembled)).toEqual([]);
    }
  });
});

/** Reads every page of a file that may be damaged: what cannot be read is refused with a reason, and what is read is whole. */
function holdAny(name: string, bytes: Uint8Array): void {
  try {
    const file = readFilePages(name, bytes, {});
    if (!(Symbol.iterator in file.pages)) return;
    for (const page of file.pages) {
      const { assembled, text } = readPage(name, { ...file, page }, { known: page.said });
      expect(findMisplaced(text, assembled)).toEqual([]);
    }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    expect(error.problem).not.toBe('');
    expect(error.remedy).not.toBe('');
  }
}

const textsOf = (kind: (typeof KINDS)[number]) =>
  fixtures.filter((one) => one.kind === kind).map(({ path }) => ({ name: basename(path), text: readFileSync(path, 'utf8') }));

describe('JSON that is damaged', () => {
  const files = textsOf('json');

  it('is refused with a reason where it is cut off', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), ({ name, text }, share) => {
        holdAny(name, Buffer.from(text.slice(0, Math.floor(text.length * share))));
      }),
      { numRuns: rounds(80) },
    );
  });

  it('is read as far as it is what it should be, where values are others', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(null, -1, 1e300, -1e17, [], {}, '', '\u0000', '\ud800', [[[[]]]], '#/body'));
    fc.assert(
      fc.property(
        fc.constantFrom(...files.filter(({ text }) => parses(text))),
        fc.array(fc.tuple(fc.nat(), value), { maxLength: 4 }),
        ({ name, text }, changes) => {
          const changed = changes.reduce((json, [at, other]) => replaceAt(json, at, other), JSON.parse(text) as unknown);
          holdAny(name, Buffer.from(JSON.stringify(changed) ?? 'null'));
        },
      ),
      { numRuns: rounds(120) },
    );
  });

  it.each([
    ['lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['objects', `${'{"children":['.repeat(20_000)}${']}'.repeat(20_000)}`],
    ['blocks of marker', `{"children":[${'{"block_type":"Page","children":['.repeat(5000)}${']}'.repeat(5000)}]}`],
  ])('may be nested as deep as it will: %s', (_, text) => {
    holdAny('deep.json', Buffer.from(text));
  });

  it.each([1e17, -1e300])('has no box and no size where a number is on no sheet: %d', (far) => {
    const lines = [
      { bbox: [10, 10, 400, 30], category: 'Text', text: 'The ferry ran.' },
      { bbox: [far, 40, 400, 60], category: 'Text', text: 'The bell rang.' },
    ];
    const [page] = pagesOf('page.json', Buffer.from(JSON.stringify(lines))).pages;
    const { blocks } = readLayout({ text: page?.text ?? '', ...(page?.layout && { layout: page.layout }) } as SourceText);
    expect(blocks.flatMap((block) => block.lines).map(({ box }) => box !== undefined)).toEqual([true, false]);
    holdAny('page.json', Buffer.from(JSON.stringify(lines)));
  });

  it.each([
    ['[{"name":"Ferry","words":3}]', 'is JSON of a kind that is not read'],
    ['{"pdf_info":[{"para_blocks":[]}]}', 'is MinerU’s middle.json'],
    ['[{"layout_dets":[],"page_info":{}}]', 'is MinerU’s model.json'],
    ['{"pages":[{"index":0,"markdown":"# A', 'is JSON that is cut off or damaged in its only line'],
    ['{"text":"a","attributes":{"pdf_page_numbers":[[0,1,1]]}}\n{"text":"b","attr', 'is JSON that is cut off or damaged in line 2'],
  ])('%s %s', (text, problem) => {
    expect(() => pagesOf('page.json', Buffer.from(text))).toThrow(expect.objectContaining({ problem }));
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** A value with another at one of its places. */
function replaceAt(json: unknown, at: number, other: unknown): unknown {
  let count = 0;
  const target = at % Math.max(1, countValues(json));
  return JSON.parse(
    JSON.stringify(json, (_, value: unknown) => {
      const own = count++;
      return own === target && own > 0 ? other : value;
    }),
  );
}

function countValues(json: unknown): number {
  let count = 0;
  JSON.stringify(json, (_, value: unknown) => {
    count++;
    return value;
  });
  return count;
}

describe.each(['records', 'html'] as const)('A file of %s', (kind) => {
  const files = textsOf(kind);

  it('keeps every line where lines of it are gone, doubled and moved', () => {
    const change = fc.record({ at: fc.nat(), to: fc.nat(), kind: fc.constantFrom('cut', 'double', 'move', 'join') });
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(change, { maxLength: 8 }), ({ name, text }, changes) => {
        const lines = text.split('\n');
        for (const one of changes) {
          const at = one.at % lines.length;
          const line = lines[at] ?? '';
          if (one.kind !== 'double') lines.splice(at, 1);
          if (one.kind === 'double' || one.kind === 'move') lines.splice(one.to % (lines.length + 1), 0, line);
          if (one.kind === 'join') lines[at] = line + (lines[at] ?? '');
        }
        holdAny(name, Buffer.from(lines.join('\n')));
      }),
      { numRuns: rounds(80) },
    );
  });

  it('is read where it is cut off', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), ({ name, text }, share) => {
        holdAny(name, Buffer.from(text.slice(0, Math.floor(text.length * share))));
      }),
      { numRuns: rounds(50) },
    );
  });
});

describe('Text that is no database', () => {
  it.each([
    ['a page with a labelled line', 'FERRY VOTE\n\nSection: the upper deck was full.\n\nThe council met on Tuesday.\n\nDate: not known.\n'],
    ['an interview', 'Author: We left at dawn.\n\nReporter: In the rain?\n\nAuthor: In the rain.\n\nReporter: And the dog?\n'],
    ['a press conference', '记者：桥何时通车？\n\n市长：今年十月。\n\n记者：谁来建？\n\n市长：公开招标。\n'],
    ['a list with a rule', 'PRICES\n\n_______\n\nTitle: Earl\n\nThe market was quiet.\n'],
    ['front matter', '---\ntitle: A\ndate: 2024-03-08\npublication: B\npage: 1\n---\n\nText of it.\n'],
  ])('is text: %s', (_, text) => {
    expect(pagesOf('page.txt', Buffer.from(text)).format).toBe('text');
  });

  it.each([
    ['a bracket', '[Continued from page 1]\n\nThe council met.\n'],
    ['a brace', '{The lower part of this page is torn.}\n'],
    ['a tag of an OCR model', '<div align="center"><img src="a.jpg"></div>\n\n# Ferry\n\nThe ferry ran.\n'],
  ])('is no JSON or HTML for %s', (_, text) => {
    expect(['markdown', 'text']).toContain(pagesOf('page.md', Buffer.from(text)).format);
  });

  it('leaves OCR as HTML to its own reader', () => {
    const text = '<html><body><div class="ocr_page" id="page_1"><span class="ocr_line">A</span></div></body></html>';
    expect(pagesOf('page.txt', Buffer.from(text)).format).not.toBe('html');
  });
});
