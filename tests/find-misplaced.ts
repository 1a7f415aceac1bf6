import type { AssembledPage } from '../src/index.js';

/** Every line that is not in exactly one place, and every range that is none. */
export function findMisplaced(text: string, { articles, placements }: AssembledPage): string[] {
  const lines = text.split('\n');
  const counts = lines.map(() => 0);
  const wrong: string[] = [];
  const ranges = [...articles.flatMap((article) => article.paragraphs.flatMap((paragraph) => paragraph.sources)), ...placements];
  for (const { first, last } of ranges) {
    if (!(first >= 1 && first <= last && last <= lines.length)) wrong.push(`there are no lines ${first} to ${last}`);
    for (let n = first; n <= last; n++) counts[n - 1] = (counts[n - 1] ?? 0) + 1;
    for (const n of [first, last]) if (!lines[n - 1]?.trim()) wrong.push(`a range ends on the blank line ${n}`);
  }
  lines.forEach((line, i) => {
    if (line.trim() !== '' && counts[i] !== 1) wrong.push(`line ${i + 1} is in ${counts[i]} places: ${line}`);
  });
  return wrong;
}
