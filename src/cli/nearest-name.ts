import { distance } from 'fastest-levenshtein';

/** The name that is written most like a wrong one, never that one itself; null where none is like it: one slip in four letters, or two. */
export function nearestName(wrong: string, names: readonly string[]): string | null {
  const [near] = names.map((name) => [name, distance(name, wrong)] as const).sort((a, b) => a[1] - b[1]);
  if (near && near[1] > 0 && near[1] <= Math.max(2, wrong.length / 4)) return near[0];
  // A beginning that only one name has.
  const going = names.filter((name) => name.startsWith(wrong) && name !== wrong);
  return going.length === 1 ? (going[0] ?? null) : null;
}
