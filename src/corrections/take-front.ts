import type { AssembledPage, Decision, Field, Paragraph, Placement } from '../page/index.js';
import type { FrontField } from './correction.js';

/** Two printed lines of one field that become a paragraph. */
const BY_HAND: Decision = { confidence: 1, evidence: [{ code: 'one-headline', weight: 10 }] };

/** What a headline field is asked to become. */
export interface TakeFront {
  /** Of the article, in `page.articles`. */
  readonly index: number;
  readonly name: FrontField;
  readonly kind: Paragraph['kind'];
}

/** A headline field as a paragraph, with the placements of the lines that it is printed on; null where the article has none. */
export function takeFront(
  page: AssembledPage,
  { index, name, kind }: TakeFront,
): { readonly paragraph: Paragraph; readonly placements: readonly Placement[] } | null {
  const field: Field | null = page.articles[index]?.[name] ?? null;
  if (field === null) return null;
  const placements = page.placements
    .filter(({ article, place }) => article === index && place === name)
    .toSorted((a, b) => a.first - b.first);
  const sources = placements.map(({ first, last }, i) => ({ first, last, seam: i === 0 ? null : BY_HAND, wraps: [] }));
  return { paragraph: { kind, speaker: null, label: null, text: field.text, sources }, placements };
}
