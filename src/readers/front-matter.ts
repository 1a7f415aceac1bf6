import { parse } from 'yaml';
import { type Block, type Identification, type IdentityField, type Line, lineRange, makeBlock, type Notice } from '../page/index.js';

/** What YAML front matter says, and how many lines at the start of the file it takes. */
export interface FrontMatter {
  readonly lineCount: number;
  readonly block: Block | null;
  readonly identifications: readonly Identification[];
  readonly notices: readonly Notice[];
}

/** The keys that people use for each field, folded to lower case. */
const KEYS: ReadonlyMap<string, IdentityField> = new Map([
  ['publication', 'publication'],
  ['newspaper', 'publication'],
  ['paper', 'publication'],
  ['报纸', 'publication'],
  ['报名', 'publication'],
  ['date', 'date'],
  ['issue_date', 'date'],
  ['日期', 'date'],
  ['page', 'page'],
  ['版', 'page'],
  ['版面', 'page'],
  ['版次', 'page'],
  ['edition', 'edition'],
  ['版本', 'edition'],
]);

/** The front matter between two `---` lines at the very start of a file (as in Jekyll and pandoc); empty where there is none. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const none: FrontMatter = { lineCount: 0, block: null, identifications: [], notices: [] };
  if (lines[0]?.trim() !== '---') return none;
  const end = lines.findIndex((line, i) => i > 0 && /^(---|\.\.\.)\s*$/.test(line));
  if (end < 0 || !lines.slice(1, end).some((line) => /^[^\s:#][^:]*:(\s|$)/.test(line))) return none;
  const block = frontMatterBlock(lines, end);
  try {
    // Dates stay strings: the core schema has no timestamps. Warnings (unknown tags) would be printed.
    const data: unknown = parse(lines.slice(1, end).join('\n'), { schema: 'core', logLevel: 'error' });
    return { lineCount: end + 1, block, identifications: identificationsOf(data), notices: [] };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const notice: Notice = { kind: 'notice', code: 'front-matter-unreadable', lines: lineRange(1, end + 1), reason };
    return { lineCount: end + 1, block, identifications: [], notices: [notice] };
  }
}

function frontMatterBlock(lines: readonly string[], end: number): Block {
  const own: Line[] = [];
  lines.slice(0, end + 1).forEach((text, i) => {
    if (text.trim()) own.push({ kind: 'line', number: i + 1, text: text.trim(), boldLead: 0, endsParagraph: false });
  });
  return { ...makeBlock(own), role: 'furniture', reason: 'front matter' };
}

function identificationsOf(data: unknown): Identification[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const field = KEYS.get(key.toLowerCase());
    if (!field || (typeof value !== 'string' && typeof value !== 'number')) return [];
    return [{ field, value: String(value), basis: 'front matter' as const, evidence: `${key}: ${value}` }];
  });
}
