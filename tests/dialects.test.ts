import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDocument, readers, runStages } from '../src/index.js';

/** What a page in the Markdown of one OCR model holds, as an editor would say. */
interface Expected {
  readonly articles: readonly { readonly headline: string | null; readonly byline: readonly string[]; readonly text: readonly string[] }[];
  /** Rows, with a tab between their cells. */
  readonly tables: readonly (readonly string[])[];
  readonly captions: readonly string[];
  /** `line: why`, of what is furniture, or what the model says itself. */
  readonly apart: readonly string[];
  /** What the page says of itself. */
  readonly identity: Readonly<Record<string, string>>;
}

const ROOT = fileURLToPath(new URL('./fixtures/dialects/', import.meta.url));
const WRITE = process.env.BROADSHEET_WRITE_EXPECTED === '1' && !process.env.CI;

function readPage(name: string): Expected {
  const bytes = readFileSync(join(ROOT, name, 'page.md'));
  const { assembled, identifications } = readDocument('page.md', bytes, { known: [] });
  const { blocks } = runStages(readers.markdown.read({ path: 'page.md', text: bytes.toString('utf8') }));
  const formed = blocks.filter(({ form }) => form !== undefined);
  const lines = new Set(formed.flatMap((block) => block.lines.map(({ number }) => number)));
  const isProse = ({ first }: { readonly first: number }) => !lines.has(first);
  return {
    articles: assembled.articles.map(({ headline, byline, paragraphs }) => ({
      headline: headline?.text ?? null,
      byline,
      text: paragraphs.filter(({ sources }) => sources.every(isProse)).map(({ label, text }) => (label ?? '') + text),
    })),
    tables: formed
      .filter(({ form }) => form === 'table')
      .map((block) => block.lines.flatMap(({ text }) => (text === '' ? [] : text.split('\n')))),
    captions: formed.filter(({ form }) => form === 'caption').map((block) => block.lines.map(({ text }) => text).join(' ')),
    apart: blocks.flatMap(({ role, reason, form, lines: own }) =>
      form === undefined && (role === 'furniture' || role === 'invented')
        ? own.map(({ number }) => `${number}: ${role === 'invented' ? 'of the model' : reason}`)
        : [],
    ),
    identity: Object.fromEntries(identifications.map(({ field, value }) => [field, value])),
  };
}

const NAMES = readdirSync(ROOT).sort();

/** Marks of Markdown, tags, TeX, entities and words of a model: in no text. */
const MARKUP =
  /[*`]|<\/?[a-z!|]|\\|&\w+;|\$\s?\\|\$[^$\d]*\$|\]\(|\[\^|\{|^#|^\||img-|\bimages?\/|transcri|illegible|unclear|识别|图片|模糊|<\||_page_/u;

describe.each(NAMES)('A page as %s prints it', (name) => {
  const file = join(ROOT, name, 'expected.json');
  const actual = readPage(name);

  it('is read as an editor would', () => {
    if (!existsSync(file) && WRITE) writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`);
    expect(existsSync(file), 'expected.json is missing; BROADSHEET_WRITE_EXPECTED=1 writes it').toBe(true);
    expect(actual).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('has no markup in any text', () => {
    const texts = [
      ...actual.articles.flatMap(({ headline, byline, text }) => [headline ?? '', ...byline, ...text]),
      ...actual.tables.flat(),
      ...actual.captions,
    ];
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((text) => MARKUP.test(text))).toEqual([]);
  });
});
