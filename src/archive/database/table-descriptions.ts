/** A table or view, and its columns by name, with a line on each. */
export interface TableDescription {
  readonly about: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** What dateline columns are. */
export const DATELINE = {
  dateline_agency: 'news agency: 新华社, AP',
  dateline_place: 'place: 北京, WASHINGTON',
  dateline_date: 'ISO date, or --03-07 where the year is not printed',
};
/** What headline columns are. */
export const HEADLINES = { kicker: 'line above the headline (引题)', headline: 'headline (主题)', deck: 'line below the headline (副题)' };
const POSITION = { document_id: 'document', first_line: 'first line in the source, from 1', last_line: 'last line in the source' };
/** What columns say of a newspaper. */
export const PAPER = {
  slug: 'first part of every key; a Chinese name’s is its pinyin',
  name: 'name as shown',
  language: 'code of ISO 639: zh, en, fr; null where unknown',
  place: 'where it appears',
  issn: 'ISSN',
  cn: 'China’s serial number: CN 11-0065',
};
/** A line on every table of an archive but those of the search, and on their columns, in the order in which people meet them. */
export const TABLES: Readonly<Record<string, TableDescription>> = {
  publications: {
    about: 'Newspapers, also those that come with the program (reference = 1); see held_publications.',
    columns: {
      id: 'number',
      ...PAPER,
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
  files: {
    about: 'Files that documents were read from, as they were found last.',
    columns: {
      id: 'number',
      location: 'absolute path',
      sha256: 'of the file’s bytes',
      bytes: 'size of the file',
      pages: 'how many pages it has; NULL where an import of it was stopped',
    },
  },
  documents: {
    about: 'Pages as files give them: renditions of a page, or of one article of it.',
    columns: {
      id: 'number',
      page_id: 'page',
      rendition: '1 for the first rendition of its page or item',
      item: 'number or name of the article, where a file holds one',
      preferred: '1 for the rendition that is shown',
      path: 'the file as exports name it',
      file_id: 'file; NULL for standard input and exports, and where its file has it no longer',
      number: 'which page of its file it is, from 1',
      first_line: 'line of its file at which it begins; lines are counted from it',
      layout: 'what its format knows beside the text of its lines (JSON, deflated)',
      image: 'picture of its page: a path beside its file, or an address',
      image_width: 'width of that picture in pixels',
      image_height: 'height of that picture in pixels',
      sheet: 'what its boxes are measured in, JSON: {width, height, unit}; NULL for text',
      quality: 'how good its text is, 0 to 1, as quality_basis says; NULL for unknown',
      quality_basis: 'format: how sure the OCR was of its words; estimate: the share of its words that are known',
      borders: 'lines that are the border of the page: [[first, last]] (JSON)',
      sha256: 'of its text; of the file’s bytes where the file has one page',
      seed: 'what tells its page from others in its key where that is not wholly known',
      format: 'one of: markdown text alto mets page-xml hocr tesseract pdf html json records csv json-rows parquet jsonl',
      encoding: 'encoding of the file',
      line_count: 'lines of the decoded text',
      source: 'decoded text, zlib; NULL where an export brought it',
      diagnosis: 'what kind of page it is: lines, headlines, open, unreadable (JSON)',
      uncorrected: 'what the rules made of it before corrections: JSON, zlib',
      rules: 'what read it: a number that changes with the rules',
      import_id: 'import that stored it',
    },
  },
  former_keys: {
    about: 'Keys of pages that documents stood on before; commands take them too.',
    columns: { key: '_/2024-03-08/bfd7a792', document_id: 'document that it leads to' },
  },
  identifications: {
    about: 'Where what is known of a document’s page comes from.',
    columns: {
      document_id: 'document',
      field: 'publication, date, page, edition or item',
      value: 'what it is',
      basis: 'user, option, manifest, front matter, format, pattern, path, text, border, file or guess',
      evidence: 'what said so',
      inferred: '1 where the program worked it out',
      said_at: 'when it was said (ISO, UTC)',
      said_by: 'the person who said it; NULL for files, paths and imports',
    },
  },
  articles: {
    about: 'Articles with all their parts, of every rendition; fields are the first that its parts print.',
    columns: {
      id: 'number; rowid in article_search',
      issue_id: 'issue',
      key: 'key of its first part: pingdingshan-ribao/2024-03-08/1/2',
      language: 'code of ISO 639: zh, en, fr; null where unknown',
      section: 'section whose heading stands over it',
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
      section: 'section whose heading stands over it',
      ...HEADLINES,
      ...DATELINE,
      comes_from: '1 where a jump line says that it is continued from elsewhere',
      goes_on: '1 where a jump line says that it goes on elsewhere',
      continued_from: 'page that the first jump line names',
      continued_from_mark: 'mark printed with it',
      continued_on: 'page that the last jump line names',
      continued_on_mark: 'mark printed with it',
      said_thread: 'by what its format knows the parts of its article; NULL where it says nothing',
      said_part: 'which of those parts it is, from 1',
      thread_reason: 'what it follows the part before it by: jump-lines, runs-over, by-hand, in-an-export or in-the-format',
      thread_evidence: 'how sure that is and why, JSON; NULL for a first part',
    },
  },
  bylines: {
    about: 'Authors that a part names.',
    columns: { part_id: 'part of an article', position: 'place in the byline, from 1', name: 'name' },
  },
  article_facts: {
    about: 'What a format says of an article beside its fields: columns of a table, labels of a database.',
    columns: {
      part_id: 'part of an article',
      position: 'place among the facts of the part, from 1',
      name: 'what the file calls it',
      value: 'what it says',
      first_line: 'first of its lines, as sources count them; NULL where an export brought it',
      last_line: 'last of its lines',
    },
  },
  paragraphs: {
    about: 'Paragraphs; label and text together are what the paper printed.',
    columns: {
      id: 'number',
      part_id: 'part of an article',
      position: 'place in its part, from 1',
      kind: 'body, heading (a cross-heading), caption, verse (a stanza), table or list',
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
      box: 'where the range stands, JSON: [left, top, width, height] in the units of documents.sheet; NULL for unknown',
      line_boxes: 'the same of each of its lines, JSON; NULL for one line, and where an export brought it',
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
    columns: {
      id: 'number',
      code: 'what it is: seam-open, repeat, part-missing',
      ...POSITION,
      detail: 'more, JSON',
      settled_id: 'row of settled_notices; NULL while it is doubtful',
    },
  },
  settled_notices: {
    about: 'Notices that people looked at and let stand, or answered by a correction.',
    columns: {
      id: 'number',
      document_id: 'document',
      code: 'of the notice',
      subject: 'SHA-256 of the code and the text of its lines',
      ordinal: 'number in the document of its article; NULL for the whole document',
      settled_at: 'ISO time, UTC',
      settled_by: 'a person',
      reason: 'why',
    },
  },
  corrections: {
    about: 'What people put right, in the order in which it was done.',
    columns: {
      id: 'number',
      document_id: 'document',
      kind: 'edit, merge, split, move, identify or prefer',
      target: 'articles and paragraphs that it is about, JSON',
      ordinal: 'number in the document of the article that it is in; NULL where not found',
      absorbed: 'of a merge: number of the article that is a part of another',
      other_sha256: 'of a merge or split of two files: the other file',
      other_ordinal: 'number of the other article there; NULL where not found',
      included: '1 where the document came with an export that has it in it',
      home_ordinal: 'the same numbers as they came with an export',
      home_other_ordinal: 'likewise, of the other article',
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
