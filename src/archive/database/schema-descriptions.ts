import { DATELINE, HEADLINES, PAPER, TABLES, type TableDescription } from './table-descriptions.js';

const ISSUE = {
  publication: 'name of the newspaper; NULL where it is not known',
  publication_slug: 'its slug, the first part of keys',
  issue_date: 'date of the issue, ISO: 1900-01-31, or 1900-01 or 1900 where no more is known; NULL where it is not known',
  edition: 'edition of the issue',
};

/** A line on every table, view and column of an archive, in the order in which people meet them. */
export const DESCRIPTIONS: Readonly<Record<string, TableDescription>> = {
  article_text: {
    about: 'One row an article with its whole text, of the renditions that are shown.',
    columns: {
      id: 'key of the article, for broadsheet show',
      key: 'the same, by the name that commands and other tables have for it',
      article_id: 'number of the article: articles.id, rowid in article_search',
      ...ISSUE,
      page: 'label of the page that it begins on: 1, A4',
      pages: 'labels of all its pages in reading order: 1; 3',
      language: 'code of ISO 639: zh, en, fr; null where unknown',
      section: 'section whose heading stands over it',
      ...HEADLINES,
      byline: 'authors, parted by “; ”',
      ...DATELINE,
      continued_from: 'page of an earlier part that is not in the archive',
      continued_on: 'page of a later part that is not in the archive',
      continuation_mark: 'mark printed with the jump line: ①',
      paragraph_count: 'how many paragraphs it has, cross-headings included',
      text: 'its paragraphs as printed, with an empty line between them; NULL where it has none',
    },
  },
  paragraph_text: {
    about: 'One row a paragraph with all that stands around it, of the renditions that are shown.',
    columns: {
      paragraph_id: 'number of the paragraph: paragraphs.id',
      article_id: 'number of its article: article_text.article_id, rowid in article_search',
      article: 'key of its article: article_text.id',
      number: 'place in its article, from 1',
      ...ISSUE,
      page: 'label of the page that it is printed on',
      language: 'language of its article, by its code: zh, en, fr',
      section: 'section of its article',
      headline: 'headline of its article',
      byline: 'authors of its article, parted by “; ”',
      dateline_agency: 'news agency of its article’s dateline',
      dateline_place: 'place of its article’s dateline',
      dateline_date: 'date of its article’s dateline, ISO, or --03-07 where the year is not printed',
      kind: 'body, heading (a cross-heading), caption, verse (a stanza), table or list',
      speaker: 'who speaks it in an interview or press conference',
      label: 'printed lead-in: a speaker’s name, 本报讯（记者…）, a dateline',
      text: 'text without the lead-in',
      printed: 'lead-in and text together, as the paper has it',
      path: 'file that it was read from',
      sha256: 'SHA-256 of that file',
      first_line: 'line of that file where it begins, from 1',
      seam_confidence: 'least certain of its joins, 0 to 1; NULL where nothing was joined',
    },
  },
  held_publications: {
    about: 'One row a newspaper that has issues here.',
    columns: {
      id: 'number: publications.id',
      ...PAPER,
      issue_count: 'how many issues it has',
      first: 'date of the first, ISO',
      last: 'date of the last',
    },
  },
  joins: {
    about: 'One row for every two source lines that were joined in one paragraph, of every rendition.',
    columns: {
      path: 'file that they were read from',
      kind: 'wrap: a line break inside a column; seam: a break between columns, that the join mends',
      before_line: 'first of the two lines in that file, from 1',
      after_line: 'second of the two lines',
      confidence: 'how sure it is that they are one text, 0 to 1; NULL where an export brought the paragraph',
      article: 'key of the article: article_text.id',
      paragraph: 'place of the paragraph in the article, from 1: paragraph_text.number',
      evidence: 'why, JSON: reasons with weights in log-odds, of their places and of their words',
      page: 'label of the page that they stand on',
      before_box: 'where the first stands, JSON: [left, top, width, height] in the units of documents.sheet; NULL for unknown',
      after_box: 'where the second stands',
    },
  },
  article_search: {
    about: 'Full-text index (FTS5). Its tokens are folded words, and pairs of Han characters.',
    columns: {
      headline: 'kicker, headline and deck of every part',
      text: 'paragraphs as printed',
      byline: 'authors',
      speaker: 'who speaks in it',
      agency: 'news agency of the dateline',
      place: 'place of the dateline',
    },
  },
  article_tokens: {
    about: 'Each token of the full-text index.',
    columns: { term: 'a folded word, or a pair of Han characters', doc: 'articles that have it', cnt: 'how often it stands in them' },
  },
  indexed_text: {
    about: 'What article_search indexes: one row an article, of every rendition.',
    columns: {
      id: 'number of the article',
      headline: 'kicker, headline and deck of every part, a line each',
      text: 'paragraphs as printed, a line each',
      byline: 'authors, a line each',
      speaker: 'who speaks in it, a line each',
      agency: 'news agency of the dateline',
      place: 'place of the dateline',
    },
  },
  ...TABLES,
};

/** How tables are joined, from the paper to the line; `broadsheet schema` prints them. */
export const JOINS: readonly string[] = [
  'publications.id = issues.publication_id, issues.id = pages.issue_id, pages.id = documents.page_id',
  'documents.id = article_parts.document_id, articles.id = article_parts.article_id',
  'article_parts.id = paragraphs.part_id, paragraphs.id = paragraph_sources.paragraph_id',
  'article_search.rowid = article_text.article_id = paragraph_text.article_id, article_text.id = paragraph_text.article = joins.article',
  'Tables hold every rendition of a page; documents.preferred = 1 is what is shown. The views have only that, but for joins.',
];
