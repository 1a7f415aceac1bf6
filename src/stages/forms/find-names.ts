import { conventionsOf } from '../../conventions/index.js';
import type { FormContext, FormLine } from './form-lines.js';

/** Lines of names that begin at a line, one name or several on each, as rolls of honour have them; null for fewer than make a list. */
export function findNames(lines: readonly FormLine[], at: number, context: FormContext): readonly (readonly FormLine[])[] | null {
  let end = at;
  while (end < lines.length && end - at < MOST && areNames(lines[end], context)) end++;
  return end - at >= LEAST ? lines.slice(at, end).map((line) => [line]) : null;
}

/** Fewer names alone on their lines may be authors, or sign something. */
const LEAST = 6;
const MOST = 4000;

/** In half-ems. */
const WIDEST = 60;

function areNames(line: FormLine | undefined, { languageOf }: FormContext): boolean {
  if (!line || line.guessed || line.width > WIDEST || !/^[\p{L}\p{M}.'’·-]+(?:[\s　、，,]+[\p{L}\p{M}.'’·-]+)*$/u.test(line.text))
    return false;
  const own = conventionsOf(languageOf(line.text));
  const names = own.splitNames(line.text);
  return (
    names.length > 0 &&
    names.join('').replace(/\P{L}/gu, '') === line.text.replace(/\P{L}/gu, '') &&
    names.every((name) => own.isName(name))
  );
}
