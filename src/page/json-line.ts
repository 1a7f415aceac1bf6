/**
 * A value as JSON on one line of a file of lines. U+2028, U+2029 and U+0085 are escaped: JSON may have them as they are, and programs that
 * part lines as Unicode does (Python's `splitlines`, editors) break the line there.
 * @param space as `JSON.stringify` takes it, for JSON that people read
 */
export function toJsonLine(value: unknown, space?: number): string {
  const json = JSON.stringify(value, null, space);
  return escapeLine(json);
}

/** JSON in UTF-8 as `toJsonLine` writes it. */
export function escapeJsonBytes(json: Buffer): Buffer {
  return IN_UTF8.some((separator) => json.includes(separator)) ? Buffer.from(escapeLine(json.toString('utf8'))) : json;
}

function escapeLine(json: string): string {
  return SEPARATORS.test(json) ? json.replace(EACH_SEPARATOR, escapeSeparator) : json;
}

const SEPARATORS = /[\u0085\u2028\u2029]/;
const IN_UTF8 = ['\u0085', '\u2028', '\u2029'].map((separator) => Buffer.from(separator));
const EACH_SEPARATOR = /[\u0085\u2028\u2029]/g;

function escapeSeparator(separator: string): string {
  return `\\u${separator.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
