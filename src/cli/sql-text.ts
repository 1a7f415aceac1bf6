/** Strings, quoted names and comments, each to its end or that of the text, and semicolons outside them. */
const PIECES = /'[^']*(?:'|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)|\[[^\]]*(?:\]|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;/g;

/** Whole statements, and what follows the last semicolon. */
export interface SplitSql {
  /** With their semicolons; none that holds only comments. */
  readonly statements: readonly string[];
  /** Empty where it holds only blanks and comments that are closed. */
  readonly rest: string;
}

/** Cuts SQL at the semicolons that end statements. */
export function splitStatements(text: string): SplitSql {
  const statements: string[] = [];
  let start = 0;
  for (const piece of text.matchAll(PIECES)) {
    if (piece[0] !== ';') continue;
    const statement = text.slice(start, piece.index + 1).trim();
    if (withoutComments(statement) !== ';') statements.push(statement);
    start = piece.index + 1;
  }
  const rest = text.slice(start);
  const isOpen = /\/\*(?![\s\S]*\*\/)/.test(withoutStrings(rest));
  return { statements, rest: withoutComments(rest) === '' && !isOpen ? '' : rest };
}

/** A statement on one line, without comments, for a history; null where a string goes over several lines. */
export function onOneLine(statement: string): string | null {
  const lines = statement.replace(PIECES, (piece) => (isComment(piece) ? ' ' : piece.replace(/\n/g, '\0'))).replace(/\s*\n\s*/g, ' ');
  return lines.includes('\0') ? null : lines.trim();
}

function withoutComments(text: string): string {
  return text.replace(PIECES, (piece) => (isComment(piece) ? ' ' : piece)).trim();
}

function withoutStrings(text: string): string {
  return text.replace(PIECES, (piece) => (piece.startsWith('/*') ? piece : ' '));
}

function isComment(piece: string): boolean {
  return piece.startsWith('--') || piece.startsWith('/*');
}
