import type { Mark } from './mark.js';
import { MARK_CODES, type MarkCode, markConventions } from './mark-conventions.js';
import { isRule } from './plain-line.js';
import { isBlank, type Piece } from './split-pieces.js';
import { ENOUGH, type MarkedFile, type Weighed, weighMarks } from './weigh-marks.js';

/** The marks by which a file is cut, and others that stand beside them and name the same pages. */
export interface Choice {
  readonly chosen: Weighed;
  readonly beside: readonly Weighed[];
}

/**
 * The one convention by which a file is cut; null where none has evidence enough. Of two that mark the same pages it is the one
 * that names them.
 */
export function chooseMarks(marks: readonly Mark[], file: MarkedFile): Choice | null {
  const accepted = MARK_CODES.flatMap((code) => weighForms(code, marks, file))
    .filter(({ weight }) => weight >= ENOUGH)
    .sort((a, b) => b.weight - a.weight);
  const [best] = accepted;
  if (!best) return null;
  const others = accepted.filter((one) => one !== best);
  if (!markConventions[best.code].parts) return { chosen: best, beside: others };
  const naming = others.find(
    (one) =>
      !markConventions[one.code].parts &&
      !one.atFoot &&
      best.marks.every((mark) => one.marks.some((own) => isBeside(own, mark, file.pieces))),
  );
  return { chosen: naming ?? best, beside: accepted.filter((one) => one !== (naming ?? best)) };
}

/** The marks of a code in all their forms, or in the commonest one, whichever has more evidence. */
function weighForms(code: MarkCode, all: readonly Mark[], file: MarkedFile): Weighed[] {
  const own = all.filter((mark) => mark.code === code);
  if (own.length === 0) return [];
  const marks = markConventions[code].parts ? withoutDoubles(own, file.pieces) : own;
  const counts = new Map<string, number>();
  for (const { form } of marks) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1]).map(([form]) => form);
  const variants = [weighMarks(code, marks, file)];
  if (counts.size > 1) {
    variants.push(
      weighMarks(
        code,
        marks.filter(({ form }) => form === commonest),
        file,
      ),
    );
  }
  return variants
    .filter((one) => one !== null)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 1);
}

/** Two marks in different forms at one place are one border: a comment of a page break and LaTeX's command. */
function withoutDoubles(marks: readonly Mark[], pieces: readonly Piece[]): Mark[] {
  return marks.filter((mark, i) => {
    const before = marks[i - 1];
    return before === undefined || before.form === mark.form || !isBeside(before, mark, pieces);
  });
}

/** True where nothing but blanks and rules stands between two marks. */
export function isBeside(one: Mark, other: Mark, pieces: readonly Piece[]): boolean {
  const [a, b] = one.first <= other.first ? [one, other] : [other, one];
  for (let i = a.last + 1; i < b.first; i++) {
    const text = pieces[i]?.text;
    if (!isBlank(text) && !isRule(text ?? '')) return false;
  }
  return true;
}
