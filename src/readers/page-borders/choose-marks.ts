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
    .filter((one) => one.weight >= ENOUGH && mayPart(one))
    .sort((a, b) => b.weight - a.weight);
  const [weightiest] = accepted;
  if (!weightiest) return null;
  // What was put between the pages parts them where they meet; a folio may stand below the first lines of its page.
  const [sure = weightiest, ...less] = accepted.filter((one) => isSure(one.code) && one.marks.length + 1 >= weightiest.marks.length);
  // Where both ends of a page are marked, its head says where it begins.
  const head = sure.atFoot ? less.find((one) => !one.atFoot && one.marks.length >= sure.marks.length) : undefined;
  const best = head ?? sure;
  const others = accepted.filter((one) => one !== best);
  if (!markConventions[best.code].parts) return { chosen: best, beside: others };
  const naming = others.find(
    (one) => !markConventions[one.code].parts && !one.atFoot && best.marks.every((mark) => findBeside(one.marks, mark, file.pieces) >= 0),
  );
  return { chosen: naming ?? best, beside: accepted.filter((one) => one !== (naming ?? best)) };
}

/** One folio or heading alone parts nothing, but where the page before it names itself. */
function mayPart({ code, marks, evidence }: Weighed): boolean {
  return marks.length > 1 || isSure(code) || evidence.some((one) => one.code === 'first-page-named');
}

function isSure(code: MarkCode): boolean {
  const { strength } = markConventions[code];
  return strength === 'certain' || strength === 'strong';
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

/** The index of the one of `marks`, in the order of the file, that stands beside another mark, behind it or before; -1 for none. */
export function findBeside(marks: readonly Mark[], mark: Mark, pieces: readonly Piece[]): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.first ?? 0) < mark.first) low = middle + 1;
    else high = middle;
  }
  return [low, low - 1].find((i) => marks[i] !== undefined && isBeside(marks[i], mark, pieces)) ?? -1;
}

/** True where nothing but blanks and rules stands between two marks. */
function isBeside(one: Mark, other: Mark, pieces: readonly Piece[]): boolean {
  const [a, b] = one.first <= other.first ? [one, other] : [other, one];
  for (let i = a.last + 1; i < b.first; i++) {
    const text = pieces[i]?.text;
    if (!isBlank(text) && !isRule(text ?? '')) return false;
  }
  return true;
}
