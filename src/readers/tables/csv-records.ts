/** Characters that part the cells of a table. */
export type CellSeparator = ',' | ';' | '\t' | '|';

/**
 * The records of a table in text, one after another, from pieces of it: cells in quotation marks hold separators, line breaks and doubled
 * quotation marks (RFC 4180); elsewhere a quotation mark is a character. Empty lines are no records.
 */
export function* readCsvRecords(pieces: Iterable<string>, separator: string): Generator<string[]> {
  let [record, open]: [string[], OpenCell] = [[], { text: '', isQuoted: false, isClosed: false, isBegun: false }];
  const special = new RegExp(`[${separator === '|' ? '\\|' : separator}\\n"]`, 'g');
  const close = () => {
    record.push(open.text);
    open = { text: '', isQuoted: false, isClosed: false, isBegun: false };
  };
  for (const piece of pieces) {
    let at = 0;
    while (at < piece.length) {
      special.lastIndex = at;
      const next = open.isQuoted && !open.isClosed ? piece.indexOf('"', at) : (special.exec(piece)?.index ?? -1);
      const stop = next < 0 ? piece.length : next;
      if (stop > at) open = { ...open, text: open.text + piece.slice(at, stop), isBegun: true };
      at = stop + 1;
      if (next < 0) break;
      const character = piece[next];
      if (character === '"') open = takeQuote(open);
      else if (character === '\n') {
        close();
        if (record.length > 1 || record[0] !== '') yield record;
        record = [];
      } else close();
    }
  }
  if (record.length > 0 || open.isBegun || open.text !== '') {
    close();
    yield record;
  }
}

interface OpenCell {
  readonly text: string;
  /** It began with a quotation mark. */
  readonly isQuoted: boolean;
  /** The mark that closes it was read. */
  readonly isClosed: boolean;
  readonly isBegun: boolean;
}

function takeQuote(open: OpenCell): OpenCell {
  if (!open.isQuoted) return open.isBegun ? { ...open, text: `${open.text}"` } : { ...open, isQuoted: true, isBegun: true };
  // Behind the closing mark another one is a mark that was doubled.
  return open.isClosed ? { ...open, text: `${open.text}"`, isClosed: false } : { ...open, isClosed: true };
}
