import type { Pattern } from './convention.js';

/** What a pattern finds in a text; null for nothing. */
export function match({ pattern, hint }: Pattern, text: string): RegExpExecArray | null {
  return hint === undefined || hint.test(text) ? pattern.exec(text) : null;
}
