import type { Turn } from '../../../corrections/index.js';
import type { CorrectionRow } from './correction-rows.js';

/** True where two edits set a same field of a same article or paragraph, or say what it is. */
export function changesSame(one: CorrectionRow, other: CorrectionRow): boolean {
  if (one.kind !== 'edit' || other.kind !== 'edit' || one.ordinal !== other.ordinal) return false;
  const lines = ({ target }: CorrectionRow) => JSON.stringify((target.paragraph as { lines?: unknown } | null)?.lines);
  const names = ({ change }: CorrectionRow) =>
    change.turn === undefined ? Object.keys((change.fields ?? change.paragraph ?? {}) as object) : fieldsOf(change.turn as Turn);
  return lines(one) === lines(other) && names(one).some((name) => names(other).includes(name));
}

function fieldsOf({ from, into }: Turn): string[] {
  return [from, into].filter((name) => name !== 'text');
}
