/** What a field of a record is; `source` says paper, date and page in one line. */
export type FieldRole =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'publication'
  | 'source'
  | 'date'
  | 'page'
  | 'edition'
  | 'section'
  | 'text'
  | 'abstract'
  | 'item'
  | 'fact';

/** A field of a record: lines of the file, counted from 0, both counted in. */
export interface RecordField {
  readonly role: FieldRole;
  /** As the database calls it; empty where it stands without a label. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** Characters at the start of its first line that are the label. */
  readonly label: number;
}

/** A record of a database: a stretch of lines of its file, counted from 0. What is in no field is a notice of the database. */
export interface DatabaseRecord {
  readonly first: number;
  readonly last: number;
  readonly fields: readonly RecordField[];
}

/** The lines of a field without its label. */
export function textOfField(lines: readonly string[], { first, last, label }: RecordField): string {
  return lines
    .slice(first, last + 1)
    .map((line, i) => (i === 0 ? line.slice(label) : line).trim())
    .filter((line) => line !== '')
    .join('\n');
}
