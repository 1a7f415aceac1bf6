import { createHash } from 'node:crypto';
import type { Archive, DocumentInput } from '../../../src/archive/index.js';
import type { Article, Paragraph, Placement } from '../../../src/page/index.js';
import { articlesEn } from './articles-en.js';
import { articlesZh } from './articles-zh.js';
import type { Language, SourceArticle } from './model.js';
import { createRandom, type Random } from './random.js';

/** The part of the built archive that stores documents. */
export interface Storing {
  readonly beginImport: (archive: Archive, command: string, version: string) => number;
  readonly endImport: (archive: Archive, importId: number) => void;
  readonly storeDocument: (archive: Archive, importId: number, input: DocumentInput) => unknown;
}

export interface LargeArchiveOptions {
  readonly seed: string;
  /** At least so many, half of them in each language. */
  readonly paragraphs: number;
}

const PUBLICATIONS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['云溪日报', '砚江晚报', '栖川日报', '青石渡时报'],
  en: ['The Harrow Courier', 'The Port Ellery Gazette', 'The Saltmarsh Times', 'Tolliver Daily News'],
};

/** Characters or words in a thousand that are others: with none, a thousand pages would say the same few sentences. */
const OTHERS = 40;

const ARTICLES_A_PAGE = 8;

/**
 * Fills an archive with invented pages, past the readers and stages: sentences of the generator's articles in random order, with
 * some of their characters or words put in each other's place, so that words are as frequent as in real text and strings differ.
 */
export function fillArchive(archive: Archive, { beginImport, endImport, storeDocument }: Storing, options: LargeArchiveOptions): void {
  const random = createRandom(options.seed);
  const pools = { zh: poolOf('zh', articlesZh), en: poolOf('en', articlesEn) };
  const importId = beginImport(archive, 'a large archive', '0.0.0');
  let stored = 0;
  for (let page = 0; stored < options.paragraphs; ) {
    archive.transaction(() => {
      for (let i = 0; i < 50; i++) {
        const document = makeDocument(page, page % 2 === 0 ? 'zh' : 'en', pools, random);
        storeDocument(archive, importId, document);
        stored += document.assembled.articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
        page++;
      }
    });
  }
  endImport(archive, importId);
}

/** What pages of a language are made of. */
interface Pool {
  readonly sentences: readonly string[];
  /** Characters of Han, or words. */
  readonly pieces: readonly string[];
  readonly headlines: readonly string[];
}

function poolOf(language: Language, articles: readonly SourceArticle[]): Pool {
  const texts = articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((one) => (typeof one === 'string' ? one : 'text' in one ? one.text : [])),
  );
  const sentences = texts.flatMap((text) => text.match(language === 'zh' ? /[^。！？]+[。！？]?/g : /[^.!?]+[.!?]?\s*/g) ?? []);
  const pieces = texts.flatMap((text) => text.match(language === 'zh' ? /\p{Script=Han}/gu : /[A-Za-z]{3,}/g) ?? []);
  return { sentences, pieces, headlines: articles.map(({ headline }) => headline) };
}

function writeSentence({ sentences, pieces }: Pool, language: Language, random: Random): string {
  const pattern = language === 'zh' ? /\p{Script=Han}/gu : /[A-Za-z]{3,}/g;
  return random.pick(sentences).replace(pattern, (piece) => (random.chance(OTHERS / 1000) ? random.pick(pieces) : piece));
}

function makeDocument(number: number, language: Language, pools: Readonly<Record<Language, Pool>>, random: Random): DocumentInput {
  const pool = pools[language];
  const lines: string[] = [];
  const placements: Placement[] = [];
  const articles = Array.from({ length: ARTICLES_A_PAGE }, (_, article): Article => {
    const headline = random.pick(pool.headlines);
    const line = lines.push(headline);
    placements.push({ first: line, last: line, place: 'headline', article });
    const paragraphs = Array.from({ length: random.integer(3, 12) }, (): Paragraph => {
      const text = Array.from({ length: random.integer(1, 5) }, () => writeSentence(pool, language, random))
        .join('')
        .trim();
      const own = lines.push(text);
      const speaker = random.chance(0.1) ? (language === 'zh' ? '记者' : 'Boone') : null;
      return { kind: 'body', speaker, label: null, text, sources: [{ first: own, last: own, seam: null, wraps: [] }] };
    });
    const front = { kicker: null, headline: { text: headline, lines: [line] }, deck: null, byline: [], creditLines: [] };
    const dateline = { agency: language === 'zh' ? '新华社' : 'AP', place: null, date: null };
    return {
      kind: 'article',
      language,
      ...front,
      dateline: random.chance(0.3) ? dateline : null,
      continuedFrom: null,
      continuedOn: null,
      paragraphs,
    };
  });
  const text = lines.map((line) => `${line}\n`).join('');
  // Four papers a language, eight pages an issue: a day more after 64 pages.
  const date = new Date(Date.UTC(1950, 0, 1 + Math.floor(number / 64))).toISOString().slice(0, 10);
  const said = {
    publication: PUBLICATIONS[language][Math.floor(number / 2) % 4] ?? '',
    date,
    page: String((Math.floor(number / 8) % 8) + 1),
  };
  return {
    path: `${number}.txt`,
    location: null,
    sha256: createHash('sha256').update(`${number}\n${text}`).digest('hex'),
    format: 'text',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    text,
    identifications: (['publication', 'date', 'page'] as const).map((field) => ({
      field,
      value: said[field],
      basis: 'manifest',
      evidence: '',
    })),
    language,
    diagnosis: null,
    assembled: { kind: 'assembled', articles, placements, notices: [] },
    notices: [],
    rules: 1,
  };
}
