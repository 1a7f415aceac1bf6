import type { ArticleDraft, Making } from './draft-articles.js';
import type { Block } from './model.js';
import type { Random } from './random.js';
import type { SetArticle } from './set-article.js';

/** In what order a page's parts were read, and into how many parts each article is cut. */
export interface Arrangement {
  readonly kind: 'straight' | 'late' | 'interleaved';
  readonly parts: readonly number[];
  /** The article that goes around the others, when interleaved. */
  readonly host: number;
}

const lengthOf = ({ paragraphs }: ArticleDraft): number => paragraphs.reduce((sum, { text }) => sum + text.length, 0);

/** Chooses a page's arrangement. */
export function planArrangement(drafts: readonly ArticleDraft[], { recipe, random }: Making): Arrangement {
  const interleaved = random.chance(recipe.interleaved.pages);
  const late = !interleaved && random.chance(recipe.lateColumns.pages);
  if (interleaved && drafts.length > 1) {
    const host = drafts.map((draft, i) => [lengthOf(draft), i] as const).sort((a, b) => b[0] - a[0])[0]?.[1] ?? 0;
    const parts = drafts.map((_, i) =>
      i === host ? recipe.interleaved.pieces : random.chance(recipe.interleaved.pieces > 2 ? 0.6 : 0.3) ? 2 : 1,
    );
    return { kind: 'interleaved', host, parts };
  }
  if (late && drafts.length > 1) {
    const parts = drafts.map(() => (random.chance(recipe.lateColumns.articles) ? 2 : 1));
    // With a single tail nothing would stand between it and its head but the articles after it; take two.
    for (const i of random.shuffle(parts.map((_, at) => at)).slice(0, 2)) parts[i] = 2;
    return { kind: 'late', host: -1, parts };
  }
  return { kind: 'straight', host: -1, parts: drafts.map(() => 1) };
}

const asColumn = (blocks: readonly Block[]): Block[] => blocks.map((block, i) => (i === 0 ? { ...block, gap: 'column' } : block));

/** The parts of an article, each with what stands above or, for a late headline, below the first. */
function unitsOf({ front, parts }: SetArticle, headlineAfter: boolean): Block[][] {
  return parts.map((part, i) => {
    if (i > 0) return asColumn(part);
    return headlineAfter || front.length === 0 ? [...asColumn(part), ...asColumn(front)] : [...asColumn(front), ...part];
  });
}

/** Any mixture of the sequences that keeps the order within each. */
function mergeAtRandom<T>(sequences: readonly (readonly T[])[], random: Random): T[] {
  const rest = sequences.map((sequence) => [...sequence]).filter((sequence) => sequence.length > 0);
  const out: T[] = [];
  while (rest.length > 0) {
    const chosen = random.pick(rest);
    const next = chosen.shift();
    if (next !== undefined) out.push(next);
    if (chosen.length === 0) rest.splice(rest.indexOf(chosen), 1);
  }
  return out;
}

/** The host's first part, the others' parts with the host's middle ones among them, and the host's last part. */
function interleave(units: readonly (readonly Block[][])[], host: number, { recipe, random, log }: Making): Block[][] {
  const own = units[host] ?? [];
  const others = units.filter((_, i) => i !== host);
  const scrambled = random.chance(recipe.interleaved.scrambled);
  if (scrambled) log.add('interleaved.scrambled');
  const pieces = scrambled ? random.shuffle(others.flat()) : mergeAtRandom(others, random);
  if (own.length < 2) return [...own, ...pieces];
  const out = [...own.slice(0, 1)];
  const gaps = own.length - 1;
  for (let gap = 0; gap < gaps; gap++) {
    out.push(...pieces.slice(Math.round((gap * pieces.length) / gaps), Math.round(((gap + 1) * pieces.length) / gaps)));
    out.push(...own.slice(gap + 1, gap + 2));
  }
  return out;
}

/** Puts the page's blocks in the order in which they were read. */
export function arrangeParts(articles: readonly SetArticle[], arrangement: Arrangement, making: Making): Block[] {
  const { recipe, random, log } = making;
  const units = articles.map((article) => {
    const headlineAfter = article.front.length > 0 && random.chance(recipe.headlinesAfter);
    if (headlineAfter) log.add('headlinesAfter');
    return unitsOf(article, headlineAfter);
  });
  if (units.some((unit) => unit.length > 1)) log.add(arrangement.kind === 'late' ? 'lateColumns' : 'interleaved');
  if (arrangement.kind === 'interleaved') return interleave(units, arrangement.host, making).flat();
  const heads = units.flatMap((unit) => unit.slice(0, 1));
  const tails = units.flatMap((unit) => unit.slice(1));
  return [...heads, ...tails].flat();
}
