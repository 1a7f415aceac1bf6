import type { Decision } from './evidence.js';
import type { Line } from './line.js';

/** What a block is on the page. Everything starts as `text`; stages decide. */
export type Role = 'text' | 'heading' | 'jump' | 'furniture' | 'repeat' | 'invented';

/** A jump line: "Continued on Page A4", 【上接第3版①】. */
export interface Jump {
  readonly direction: 'from' | 'on';
  /** The label of the other page; null where the line names none ("Continued on next page"). */
  readonly page: string | null;
  /** The mark printed with it (①), or the word that names the story ("See BUDGET, Page 3"). */
  readonly mark: string | null;
  /** The 1-based line of the source that carries it. */
  readonly line: number;
  /** Whether it stood at the start or the end of its line, or alone. */
  readonly stands: 'start' | 'end' | 'alone';
}

/** A run of lines that belong together: in the end, a piece of one paragraph. */
export interface Block {
  readonly kind: 'block';
  readonly lines: readonly Line[];
  /** `joins[i]` says why lines `i` and `i + 1` are one text; always `lines.length - 1` long. */
  readonly joins: readonly Decision[];
  /** The heading level that the format marks (1 to 6); null for none. */
  readonly level: number | null;
  readonly role: Role;
  /** Why it has this role; the name of the convention for furniture. */
  readonly reason: string | null;
  readonly jumps: readonly Jump[];
  /** The OCR gave it in other places too, so that its own place in the file says little. */
  readonly repeated: boolean;
  /** What a reader or a stage found it to be, where it is no prose; its lines are kept apart in `verse`, `table` and `list`. */
  readonly form?: 'caption' | 'verse' | 'table' | 'list';
  /** Log-odds that it goes on in the next line of the page, as far as lines have been labelled. */
  readonly goesOn?: number;
  /** Log-odds that it is a headline without a mark. */
  readonly heading?: number;
}

/** A block of one or more lines as a reader hands it over. */
export function makeBlock(lines: readonly Line[], level: number | null = null): Block {
  const joins = lines.slice(1).map(() => ({ confidence: 0.5, evidence: [] }));
  return { kind: 'block', lines, joins, level, role: 'text', reason: null, jumps: [], repeated: false };
}

/** True for text that is read line by line: neither set apart nor known to be a table, a list, verse or a caption. */
export function isReadByLine(block: Block): boolean {
  return !isApart(block) && block.form === undefined;
}

/** True for text that is in no article: furniture, repeats, what a model invented. */
export function isApart({ role }: Block): boolean {
  return role === 'furniture' || role === 'repeat' || role === 'invented';
}
