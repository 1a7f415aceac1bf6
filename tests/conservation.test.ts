import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedTables } from '../src/decisions/index.js';
import { assemblePage, DocumentError, type Format, type Page, readDocument, readers, runStages } from '../src/index.js';
import { repairCharacters } from '../src/stages/characters/repair-characters.js';
import { type Stage, stages } from '../src/stages/index.js';
import { findMisplaced } from './find-misplaced.js';
import { anyText, mixedText, newspaperText } from './newspaper-lines.js';
import { rounds } from './rounds.js';

/** Formats of text, and one of those that are read by their layout, which read lines without one alike. */
const FORMATS = ['markdown', 'text', 'alto'] as const satisfies readonly Format[];

function read(format: Format, text: string): Page {
  return readers[format].read({ path: 'page', text });
}

function holdConservation(format: Format, text: string): void {
  for (const oneArticle of [false, true]) {
    const assembled = assemblePage(runStages(read(format, text)), { oneArticle });
    expect(findMisplaced(text, assembled)).toEqual([]);
    for (const { article } of assembled.placements) {
      if (article !== null) expect(assembled.articles[article]).toBeDefined();
    }
  }
}

/** Letters and digits with how often they come, folded as fonts and extraction change them. */
function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [letter] of repairCharacters(text, {})
    .normalize('NFKC')
    .matchAll(/[\p{L}\p{N}]/gu))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Letters that `printed` has and its source lines have not; and those it lost, where the lines hold no jump and no HTML. */
function findChanges(printed: string, source: string): string[] {
  const [own, whole] = [countLetters(printed), countLetters(source)];
  const invented = [...own].filter(([letter, count]) => count > (whole.get(letter) ?? 0)).map(([letter]) => `invented ${letter}`);
  if (/[接转轉續续<]|\]\(|cont|turn|from|see/i.test(source.normalize('NFKC'))) return invented;
  return [...invented, ...[...whole].filter(([letter, count]) => count > (own.get(letter) ?? 0)).map(([letter]) => `lost ${letter}`)];
}

const FIRST = '云溪新桥昨日上午十时正式通车，沿江两岸的居民步行过桥只需要六分钟。';
const SECOND = '下一步，市里还将修建三条连接线，预计明年年底全部完工。';
/** Copies of which one holds another. */
const COPIES = [
  `${FIRST}\n\n${FIRST}${SECOND}\n\n${FIRST}${SECOND}${FIRST}\n`,
  `${FIRST}\n\n${FIRST}${SECOND}${FIRST}\n\n${FIRST}${SECOND}\n`,
];
/** A marked heading that is not taken for one: what is marked on the page must stay the same. */
const UNTAKEN = '# 2024\n\nABC\n';
const WRAPPED =
  '新桥昨日上午十时正式通车，沿江两岸的居民步\n行过桥只需要六分钟。云溪新桥昨日上午十时正\n式通车，沿江两岸的居民步行过桥只需要六分钟\n。\n';

const KINDS = [
  ['any text', anyText],
  ['newspaper lines', newspaperText],
  ['newspaper lines with anything between', mixedText],
] as const;

describe.each(FORMATS)('Read as %s,', (format) => {
  describe.each(KINDS)('%s', (_, texts) => {
    it('ends with every line that is not blank in exactly one place', () => {
      fc.assert(
        fc.property(texts, (text) => holdConservation(format, text)),
        { numRuns: rounds(150) },
      );
    });

    it('makes no paragraph, headline, name or speaker of nothing', () => {
      fc.assert(
        fc.property(texts, (text) => {
          for (const article of assemblePage(runStages(read(format, text))).articles) {
            for (const { label, text, speaker, sources } of article.paragraphs) {
              expect(((label ?? '') + text).trim()).not.toBe('');
              expect(sources.length).toBeGreaterThan(0);
              expect([speaker, label]).not.toContain('');
            }
            for (const field of [article.kicker, article.headline, article.deck]) expect(field?.text.trim()).not.toBe('');
            for (const name of article.byline) expect(name.trim()).not.toBe('');
          }
        }),
        { numRuns: rounds(100) },
      );
    });

    it('gives every paragraph the letters of its source lines, and no other', () => {
      fc.assert(
        fc.property(texts, (text) => {
          const lines = text.split('\n');
          for (const article of assemblePage(runStages(read(format, text))).articles) {
            for (const { label, text: own, sources } of article.paragraphs) {
              const source = sources.flatMap(({ first, last }) => lines.slice(first - 1, last)).join('\n');
              expect(findChanges((label ?? '') + own, source)).toEqual([]);
            }
          }
        }),
        { numRuns: rounds(100) },
      );
    });
  });

  it.each(['本报讯', '新华社北京3月7日电（记者王小禾、李明）', 'HARROW, March 7 (AP) —'])(
    'leaves text in a paragraph of nothing but “%s”',
    (line) => {
      const { articles } = assemblePage(runStages(read(format, `${line}\n\n${line}\n`)));
      expect(articles.flatMap((article) => article.paragraphs.map((paragraph) => paragraph.text))).not.toContain('');
    },
  );

  // Lines that are set apart as repeats must stay in the windows by which wrapped lines are measured.
  it.each([WRAPPED + WRAPPED, ...COPIES])('“%s” is changed no more by stages that run again', (text) => {
    const once = runStages(read(format, text));
    expect(runStages(once)).toEqual(once);
  });
});

describe.each(stages.map((stage, i) => [stage.name, i] as const))('The stage %s', (_, index) => {
  const own = (page: Page) => stages[index]?.(page, shippedTables()) ?? page;
  /** What the stage gets to see: what a reader returned, after the stages before it. */
  const before = (text: string, format: Format) =>
    stages.slice(0, index).reduce((page: Page, stage: Stage) => stage(page, shippedTables()), read(format, text));
  const pages = fc.tuple(mixedText, fc.constantFrom(...FORMATS)).map(([text, format]) => before(text, format));

  it('loses no line, adds none and keeps joins in step', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const after = own(page);
        const numbers = (page: Page) => page.blocks.flatMap((block) => block.lines.map((line) => line.number)).sort((a, b) => a - b);
        expect(numbers(after)).toEqual(numbers(page));
        for (const block of after.blocks) {
          expect(block.lines.length).toBeGreaterThan(0);
          expect(block.joins).toHaveLength(block.lines.length - 1);
        }
      }),
      { numRuns: rounds(100) },
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const once = own(page);
        expect(own(once)).toEqual(once);
      }),
      { numRuns: rounds(100), examples: [...COPIES, UNTAKEN].map((text) => [before(text, 'markdown')]) },
    );
  });

  it('leaves the page that it was given as it was', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const copy = structuredClone(page);
        own(page);
        expect(page).toEqual(copy);
      }),
      { numRuns: rounds(30) },
    );
  });
});

describe('readDocument', () => {
  it('reads any text or refuses it with a DocumentError, and keeps the text and its lines', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        try {
          const read = readDocument('page.md', Buffer.from(text), { known: [] });
          expect(findMisplaced(read.text, read.assembled)).toEqual([]);
        } catch (error) {
          if (!(error instanceof DocumentError)) throw error;
        }
      }),
      { numRuns: rounds(100) },
    );
  });
});
