/** A table or view, and its columns by name, with a line on each. */
export interface TableDescription {
  readonly about: string;
  readonly columns: Readonly<Record<string, string>>;
}

const DATELINE = {
  dateline_agency: 'news agency: 新华社, AP',
  dateline_place: 'place: 北京, WASHINGTON',
  dateline_date: 'ISO date, or --03-07 where the year is not printed',
};
const HEADLINES = { kicker: 'line above the headline (引题)', headline: 'headline (主题)', deck: 'line below the headline (副题)' };
const POSITION = { document_id: 'document', first_line: 'first line in the source, from 1', last_line: 'last line in the source' };
const ISSUE = {
  publication: 'name of the newspaper; NULL where it is not known',
  publication_slug: 'its slug, the first part of keys',
  issue_date: 'date of the issue, ISO; NULL where it is not known',
  edition: 'edition of the issue',
};

/** A line on every table, view and column of an archive, in the order in which people meet them. */
export const DESCRIPTIONS: Readonly<Record<string, TableDescription>> = {
  article_text: {
    about: 'One row an article with its whole text, of the renditions that are shown.',
    columns: {
      id: 'key of the article, for broadsheet show',
      article_id: 'number of the article: articles.id, rowid in article_search',
      ...ISSUE,
      page: 'label of the page that it begins on: 1, A4',
      pages: 'labels of all its pages in reading order: 1; 3',
      language: 'code of ISO 639: zh, en, fr; null where unknown',
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
      headline: 'headline of its article',
      byline: 'authors of its article, parted by “; ”',
      dateline_agency: 'news agency of its article’s dateline',
      dateline_place: 'place of its article’s dateline',
      dateline_date: 'date of its article’s dateline, ISO, or --03-07 where the year is not printed',
      kind: 'body, or heading for a cross-heading',
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
      evidence: 'why, JSON: reasons with weights in log-odds',
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
  publications: {
    about: 'Newspapers; rows with reference = 1 come with the program and count once they have issues.',
    columns: {
      id: 'number',
      slug: 'first part of every key; a Chinese name’s is its pinyin',
      name: 'name as shown',
      language: 'code of ISO 639: zh, en, fr; null where unknown',
      place: 'where it appears',
      issn: 'ISSN',
      cn: 'China’s serial number: CN 11-0065',
      reference: '1 for rows that come with the program',
    },
  },
  publication_names: {
    about: 'Every name that a newspaper goes by.',
    columns: { publication_id: 'newspaper', name: 'a name', folded: 'the name folded for finding' },
  },
  issues: {
    about: 'A newspaper on a date, and edition; what is not known is NULL.',
    columns: {
      id: 'number',
      publication_id: 'newspaper',
      date: 'ISO date',
      edition: 'edition',
      key: 'pingdingshan-ribao/2024-03-08; _ for what is not known',
    },
  },
  pages: {
    about: 'Printed pages of an issue.',
    columns: {
      id: 'number',
      issue_id: 'issue',
      label: '1, A4; NULL where it is not known',
      key: 'pingdingshan-ribao/2024-03-08/1',
      sequence: 'sorts pages as they are bound',
    },
  },
  documents: {
    about: 'Imported files: renditions of a page, or of one article of it.',
    columns: {
      id: 'number',
      page_id: 'page',
      rendition: '1 for the first rendition of its page or item',
      item: 'number or name of the article, where a file holds one',
      preferred: '1 for the rendition that is shown',
      preferred_by_user: '1 where a person chose it',
      path: 'the file as exports name it',
      location: 'absolute path; NULL for standard input and exports',
      sha256: 'of the file’s bytes',
      format: 'markdown, text or jsonl',
      encoding: 'encoding of the file',
      bytes: 'size of the file',
      line_count: 'lines of the decoded text',
      source: 'decoded text, zlib; NULL where an export brought it',
      diagnosis: 'what kind of page it is: lines, headlines, open, unreadable (JSON)',
      uncorrected: 'what the rules made of it before corrections: JSON, zlib',
      rules: 'version of the rules that took it apart',
      import_id: 'import that stored it',
    },
  },
  identifications: {
    about: 'Where what is known of a document’s page comes from.',
    columns: {
      document_id: 'document',
      field: 'publication, date, page, edition or item',
      value: 'what it is',
      basis: 'user, option, manifest, front matter, pattern, path or text',
      evidence: 'what said so',
      inferred: '1 where the program worked it out',
    },
  },
  articles: {
    about: 'Articles with all their parts, of every rendition; fields are the first that its parts print.',
    columns: {
      id: 'number; rowid in article_search',
      issue_id: 'issue',
      key: 'key of its first part: pingdingshan-ribao/2024-03-08/1/2',
      language: 'code of ISO 639: zh, en, fr; null where unknown',
      ...HEADLINES,
      ...DATELINE,
      continued_from: 'page of an earlier part that is not in the archive',
      continued_on: 'page of a later part that is not in the archive',
      continuation_mark: 'mark printed with the jump line: ①',
    },
  },
  article_parts: {
    about: 'An article’s share of one document, with what is printed there.',
    columns: {
      id: 'number',
      article_id: 'article',
      document_id: 'document',
      ordinal: 'place in its document, from 1',
      position: 'place in its article, from 1',
      key: 'pingdingshan-ribao/2024-03-08/1/2',
      language: 'code of ISO 639: zh, en, fr; null where unknown',
      ...HEADLINES,
      ...DATELINE,
      comes_from: '1 where a jump line says that it is continued from elsewhere',
      goes_on: '1 where a jump line says that it goes on elsewhere',
      continued_from: 'page that the first jump line names',
      continued_from_mark: 'mark printed with it',
      continued_on: 'page that the last jump line names',
      continued_on_mark: 'mark printed with it',
      thread_evidence: 'why it follows the part before it, JSON; NULL for a first part',
    },
  },
  bylines: {
    about: 'Authors that a part names.',
    columns: { part_id: 'part of an article', position: 'place in the byline, from 1', name: 'name' },
  },
  paragraphs: {
    about: 'Paragraphs; label and text together are what the paper printed.',
    columns: {
      id: 'number',
      part_id: 'part of an article',
      position: 'place in its part, from 1',
      kind: 'body, or heading for a cross-heading',
      speaker: 'who speaks it',
      label: 'printed lead-in that became data',
      text: 'text',
    },
  },
  paragraph_sources: {
    about: 'The lines that a paragraph came from, in reading order.',
    columns: {
      paragraph_id: 'paragraph',
      position: 'place in its paragraph, from 1',
      first_line: 'first line in the source, from 1',
      last_line: 'last line in the source',
      seam_confidence: 'how sure it follows the range before it, 0 to 1; NULL for a first range',
      seam_evidence: 'why, JSON: reasons with weights in log-odds',
      wraps: 'joins of lines in the range, JSON: [[confidence, evidence, [[before, after]]]]; the view joins has each',
    },
  },
  placements: {
    about: 'Where the lines went that are in no paragraph.',
    columns: {
      ...POSITION,
      place: 'a headline field, a jump line, furniture, a repeat or what a model invented',
      part_id: 'part that they belong to; NULL for none',
    },
  },
  notices: {
    about: 'What is doubtful about a document.',
    columns: { id: 'number', code: 'what it is: seam-open, repeat, part-missing', ...POSITION, detail: 'more, JSON' },
  },
  corrections: {
    about: 'What people put right, in the order in which it was done.',
    columns: {
      id: 'number',
      document_id: 'document',
      kind: 'edit, merge, split, move or identify',
      target: 'articles and paragraphs that it is about, JSON',
      change: 'what was asked, JSON',
      before: 'what it took the place of, JSON',
      made_at: 'ISO time, UTC',
      made_by: 'who made it',
      reason: 'why',
      applied: '0 where its place was not found in the newest reading',
      undone_at: 'ISO time, UTC; NULL while it holds',
      undone_by: 'who undid it',
      undone_reason: 'why it was undone, where they said so',
    },
  },
  imports: {
    about: 'Runs of the program that changed the archive.',
    columns: {
      id: 'number',
      started_at: 'ISO time, UTC',
      finished_at: 'ISO time, UTC; NULL while it runs and after a crash',
      command: 'what was run',
      version: 'version of the program',
    },
  },
  import_files: {
    about: 'The ledger: what became of every file of every import.',
    columns: {
      id: 'number',
      import_id: 'import',
      path: 'the file as it is named',
      location: 'absolute path',
      sha256: 'of the file’s bytes',
      outcome: 'new, changed, unchanged, duplicate or failed',
      reason: 'why it failed, or what it duplicates',
      document_id: 'document that it became',
    },
  },
};

/** How tables are joined, from the paper to the line; `broadsheet schema` prints them. */
export const JOINS: readonly string[] = [
  'publications.id = issues.publication_id, issues.id = pages.issue_id, pages.id = documents.page_id',
  'documents.id = article_parts.document_id, articles.id = article_parts.article_id',
  'article_parts.id = paragraphs.part_id, paragraphs.id = paragraph_sources.paragraph_id',
  'article_search.rowid = article_text.article_id = paragraph_text.article_id, article_text.id = paragraph_text.article = joins.article',
  'Tables hold every rendition of a page; documents.preferred = 1 is what is shown. The views have only that, but for joins.',
];
