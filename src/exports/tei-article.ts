import { type ArticleRecord, keepsLines, type ParagraphRecord } from '../page/index.js';
import type { Facsimile } from './facsimile.js';
import { splitCells, splitRows } from './paragraph-rows.js';
import { describeJump, nameSeparator } from './print-article.js';
import { element, escapeText, keyId, openTag } from './xml.js';

/** The `div` of an article, a line an element. Source: TEI P5, chapters 4.2 (headings, bylines, datelines) and 7.2 (speeches). */
export function writeArticle(article: ArticleRecord, facsimile: Facsimile): string {
  // A headline may stand on the first page without text. The labels of pages leave out those that are not known.
  const page = article.paragraphs[0]?.page === null ? null : (article.pages[0] ?? null);
  const surfaceOf = (part: number) => facsimile.pageOf(article.parts[part]);
  const body = new ArticleBody(page);
  article.paragraphs.forEach((paragraph, i) => {
    body.add(paragraph, { surface: surfaceOf(paragraph.part), zones: facsimile.zonesOf(article, i) });
  });
  const lines = [
    openTag('div', { type: 'article', 'xml:id': keyId(article.id), n: article.id, 'xml:lang': languageTag(article.language) }),
    ...pageBreak(page, null, surfaceOf(0)),
    ...fieldLines(article),
    ...jumpNote(article, 'from'),
    ...body.end(),
    ...jumpNote(article, 'on'),
    '</div>',
  ];
  return `${lines.join('\n')}\n`;
}

/** As BCP 47 has it; `und` where it is not known, so that no language is inherited. */
function languageTag(language: string | null): string {
  return language !== null && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? language : 'und';
}

/** A `date` with its text; `when` only for what the calendar has (xsd:date, xsd:gMonthDay, xsd:gYearMonth, xsd:gYear). */
export function dateElement(date: string): string {
  const day = /^(?:(\d{4})|-)-(\d\d)-(\d\d)$/.exec(date);
  const [, year = '2000', month = '', number = ''] = day ?? [];
  const time = new Date(`${year}-${month}-${number}T00:00:00Z`);
  const isDay = day !== null && year !== '0000' && time.getUTCDate() === Number(number);
  return element(
    'date',
    { when: isDay || /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(date) ? date : null },
    escapeText(date.replace(/^--/, '')),
  );
}

function fieldLines({ kicker, headline, deck, byline, dateline, language }: ArticleRecord): string[] {
  const head = (type: string, text: string | null) => (text ? [element('head', { type }, escapeText(text))] : []);
  const lines = [...head('kicker', kicker), ...head('headline', headline), ...head('deck', deck)];
  if (byline.length > 0) {
    const names = byline.map((name) => element('docAuthor', {}, escapeText(name)));
    lines.push(element('byline', {}, names.join(escapeText(nameSeparator(language)))));
  }
  if (dateline !== null) {
    const { agency, place, date } = dateline;
    const parts = [
      ...(agency ? [element('orgName', {}, escapeText(agency))] : []),
      ...(place ? [element('placeName', {}, escapeText(place))] : []),
      ...(date ? [dateElement(date)] : []),
    ];
    if (parts.length > 0) lines.push(element('dateline', {}, parts.join(', ')));
  }
  return lines;
}

function jumpNote(article: ArticleRecord, direction: 'from' | 'on'): string[] {
  const text = describeJump(article, direction);
  const n = direction === 'from' ? article.continued_from : article.continued_on;
  return text ? [element('note', { type: `continued-${direction}`, n, 'xml:lang': 'en' }, escapeText(text))] : [];
}

/** A `pb` where a text goes on on another page; without `n` where that page is not known. */
function pageBreak(page: string | null, before: string | null, surface: string | null): string[] {
  return page === before ? [] : [element('pb', { n: page, facs: surface })];
}

/** Where a paragraph stands: its page and its zones, as `facs` names them; null for unknown. */
interface Standing {
  readonly surface: string | null;
  readonly zones: string | null;
}

/** Paragraphs of an article as lines of XML: cross-headings open a `div` that goes on to the next, a speaker's paragraphs are one `sp`. */
class ArticleBody {
  readonly #lines: string[] = [];
  #page: string | null;
  /** Where the next line stands: `head` behind the cross-headings of a section, `text` behind a paragraph. */
  #section: 'none' | 'head' | 'text' = 'none';
  #speaker: string | null = null;

  /** @param page on which the article begins */
  constructor(page: string | null) {
    this.#page = page;
  }

  add(paragraph: ParagraphRecord, { surface, zones: facs }: Standing): void {
    const { kind, label, text, page } = paragraph;
    // A speech holds paragraphs; a table or a picture stands between them.
    const speaker = kind === 'body' ? paragraph.speaker : null;
    const turns = speaker !== null && speaker === this.#speaker && !label;
    if (!turns) this.#endSpeech();
    // A section's first cross-heading stands at its top, and so do those that follow it at once.
    const opens = kind === 'heading' && this.#section !== 'head';
    if (opens) this.#endSection();
    this.#lines.push(...pageBreak(page, this.#page, surface));
    this.#page = page;
    if (opens) this.#lines.push(openTag('div', { type: 'section' }));
    if (kind === 'heading') {
      this.#lines.push(element('head', { type: 'sub', facs }, leadIn(label) + escapeText(text)));
      this.#section = 'head';
      return;
    }
    if (speaker !== null && !turns) {
      this.#lines.push(openTag('sp', { n: speaker }), ...(label ? [element('speaker', {}, escapeText(label))] : []));
      this.#speaker = speaker;
    }
    this.#lines.push(writeText({ ...paragraph, label: speaker === null ? label : null }, facs));
    if (this.#section === 'head') this.#section = 'text';
  }

  end(): readonly string[] {
    this.#endSpeech();
    this.#endSection();
    return this.#lines;
  }

  #endSpeech(): void {
    if (this.#speaker !== null) this.#lines.push('</sp>');
    this.#speaker = null;
  }

  #endSection(): void {
    if (this.#section !== 'none') this.#lines.push('</div>');
    this.#section = 'none';
  }
}

/** A paragraph that is no heading: prose, a stanza, a table, a list or what stands under a picture (TEI P5, chapters 3.13, 14.1, 3.8 and 14.3). */
function writeText({ kind, label, text }: Pick<ParagraphRecord, 'kind' | 'label' | 'text'>, facs: string | null): string {
  if (kind === 'caption') return element('figure', { facs }, element('figDesc', {}, leadIn(label) + escapeText(text)));
  if (!keepsLines(kind)) return element('p', { facs }, leadIn(label) + escapeText(text));
  const rows = splitRows(text);
  if (rows.length === 0) return element('p', { facs }, leadIn(label));
  const lead = (i: number) => (i === 0 ? leadIn(label) : '');
  if (kind === 'verse')
    return element('lg', { type: 'stanza', facs }, rows.map((row, i) => element('l', {}, lead(i) + escapeText(row))).join(''));
  if (kind === 'list') return element('list', { facs }, rows.map((row, i) => element('item', {}, lead(i) + escapeText(row))).join(''));
  const cells = splitCells(text).map((row, i) =>
    row.map((cell, j) => element('cell', {}, (j === 0 ? lead(i) : '') + escapeText(cell))).join(''),
  );
  return element('table', { facs }, cells.map((row) => element('row', {}, row)).join(''));
}

/** The printed lead-in that became data (本报讯（记者…）): it stays where it was printed. */
function leadIn(label: string | null): string {
  return label ? element('seg', { type: 'lead-in' }, escapeText(label)) : '';
}
