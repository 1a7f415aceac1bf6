import type { FieldName } from './fields.js';
import type { Phrase } from './phrase.js';

/** What a query asks of an article. Branches have at least two members. */
export type QueryNode =
  | { readonly kind: 'and'; readonly of: readonly QueryNode[] }
  | { readonly kind: 'or'; readonly of: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly of: QueryNode }
  | { readonly kind: 'words'; readonly phrase: Phrase }
  /** Phrases with at most `distance` tokens between them: characters of Han, words of other scripts. */
  | { readonly kind: 'near'; readonly phrases: readonly Phrase[]; readonly distance: number }
  | { readonly kind: 'field'; readonly field: FieldName; readonly value: string };

/** All of the members that are there; null for none. */
export function allOf(members: readonly (QueryNode | null)[]): QueryNode | null {
  return branch('and', members);
}

/** Any of the members that are there; null for none. */
export function anyOf(members: readonly (QueryNode | null)[]): QueryNode | null {
  return branch('or', members);
}

function branch(kind: 'and' | 'or', members: readonly (QueryNode | null)[]): QueryNode | null {
  const all = members.flatMap((member) => (member === null ? [] : member.kind === kind ? member.of : [member]));
  const of = [...new Map(all.map((member) => [nameOf(member), member])).values()];
  return of.length > 1 ? { kind, of } : (of[0] ?? null);
}

/** Tells whether two members ask the same. */
function nameOf(node: QueryNode): string {
  switch (node.kind) {
    case 'words':
      return `words ${node.phrase.match}`;
    case 'near':
      return `near ${node.distance} ${node.phrases.map(({ match }) => match).join(' ')}`;
    case 'field':
      return `field ${node.field} ${node.value}`;
    case 'not':
      return `not (${nameOf(node.of)})`;
    default:
      return `${node.kind} (${node.of.map(nameOf).join(') (')})`;
  }
}

/** How many words, phrases and fields a query has. */
export function countLeaves(node: QueryNode | null): number {
  if (node === null) return 0;
  if (node.kind === 'not') return countLeaves(node.of);
  return node.kind === 'and' || node.kind === 'or' ? node.of.reduce((sum, one) => sum + countLeaves(one), 0) : 1;
}

/** The conditions that a query makes of an article one by one. */
export function conjunctsOf(node: QueryNode | null): readonly QueryNode[] {
  return node === null ? [] : node.kind === 'and' ? node.of : [node];
}

/** The words and phrases that a found article has or may have: those that are not denied. */
export function phrasesOf(node: QueryNode | null): Phrase[] {
  if (node === null || node.kind === 'not' || node.kind === 'field') return [];
  if (node.kind === 'words') return [node.phrase];
  return node.kind === 'near' ? [...node.phrases] : node.of.flatMap(phrasesOf);
}

/** The same query with each field put in another's place. */
export function mapFields<N extends QueryNode | null>(node: N, change: (field: QueryNode & { kind: 'field' }) => QueryNode): N | QueryNode {
  if (node === null) return node;
  if (node.kind === 'field') return change(node);
  if (node.kind === 'not') return { kind: 'not', of: mapFields(node.of, change) };
  return node.kind === 'and' || node.kind === 'or' ? { kind: node.kind, of: node.of.map((one) => mapFields(one, change)) } : node;
}
