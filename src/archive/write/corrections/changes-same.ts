import type { CorrectionRow } from './correction-rows.js';

/** True where two edits set a same field of a same article or paragraph. */
export function changesSame(one: CorrectionRow, other: CorrectionRow): boolean {
  if (one.kind !== 'edit' || other.kind !== 'edit' || one.ordinal !== other.ordinal) return false;
  const lines = ({ target }: CorrectionRow) => JSON.stringify((target.paragraph as { lines?: unknown } | null)?.lines);
  const names = ({ change }: CorrectionRow) => Object.keys((change.fields ?? change.paragraph ?? {}) as object);
  return lines(one) === lines(other) && names(one).some((name) => names(other).includes(name));
}
