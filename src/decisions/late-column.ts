import { type ColumnArticle, ColumnFeatures, type ColumnOptions } from './column-features.js';
import type { Features } from './features.js';
import { addScore, type WeightTable } from './log-linear.js';

/** Where a piece of the last column belongs: the last article before its end (`own`), article `t`, or the last article again. */
export interface State {
  readonly at: 'own' | 'again' | number;
  /** The last piece of the last article before the first tail. */
  readonly stop: number | null;
}

/** States that are kept at each piece, so that a long column takes time that grows with its length. */
const BEAM = 240;

/** A place in the division, by numbers: `at` is -1 for the last article's own text, and its number for the last article again. */
interface Node {
  readonly at: number;
  /** -1 before the first tail. */
  readonly stop: number;
  readonly score: number;
  readonly before: Node | null;
}

const OWN = -1;

/** A tail that a division may not have. */
interface Tail {
  readonly article: number;
  readonly at: number;
}

interface DivideOptions {
  /** For learning: what each piece that is not where this division has it is worth on top. @default none */
  readonly gold?: { readonly path: readonly State[]; readonly loss: number };
  /** @default none */
  readonly without?: Tail;
}

/**
 * The last column of a page whose second columns were read last: behind the last article's own text stand the tails of the
 * articles before it, in their order. An exact division by dynamic programming over order, topic, cohesion and seams,
 * linear in some thirty weights.
 */
export class LateColumn {
  readonly #seen: ColumnFeatures;
  readonly last: number;

  /** @param articles each with text; the last one's pieces are the column */
  constructor(articles: readonly ColumnArticle[], options: ColumnOptions) {
    this.#seen = new ColumnFeatures(articles, options);
    this.last = this.#seen.last;
  }

  /** The pieces at which other articles go on, by the best division, each with how much better that is than the best without it. */
  findTails(weights: WeightTable): (Tail & { readonly margin: number })[] {
    const scores = new StepScores(this.#seen, weights);
    const { path, score } = this.#divide(scores, {});
    // Where no article that finds a tail stops in mid-sentence, nothing but the topic speaks for moving text.
    if (!path.some(({ at }) => typeof at === 'number' && !this.#seen.isFinished(at))) return [];
    return path.flatMap((state, at) => {
      const article = articleOf(state, this.last);
      if (at === 0 || article === articleOf(path[at - 1], this.last)) return [];
      return [{ article, at, margin: score - this.#divide(scores, { without: { article, at } }).score }];
    });
  }

  /** The best division by these weights, one state a piece. */
  divide(weights: WeightTable, options: DivideOptions = {}): readonly State[] {
    return this.#divide(new StepScores(this.#seen, weights), options).path;
  }

  #divide(scores: StepScores, { gold, without }: DivideOptions): { readonly path: readonly State[]; readonly score: number } {
    const { last } = this;
    let nodes: readonly Node[] = [{ at: OWN, stop: -1, score: 0, before: null }];
    for (let j = 1; j < this.#seen.length; j++) {
      const best = new Map<number, Node>();
      const goldArticle = gold ? articleOf(gold.path[j], last) : null;
      for (const node of nodes) {
        const from = node.at === OWN ? last : node.at;
        scores.eachStep(node, j, (at, stop, own) => {
          const to = at === OWN ? last : at;
          if (without?.at === j && to === without.article && from !== without.article) return;
          const score = node.score + own + (gold && to !== goldArticle ? gold.loss : 0);
          const key = (at + 1) * this.#seen.length + stop + 1;
          const old = best.get(key);
          if (!old || score > old.score) best.set(key, { at, stop, score, before: node });
        });
      }
      nodes = [...best.values()].sort((a, b) => b.score - a.score).slice(0, BEAM);
    }
    let top: Node | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const node of nodes) {
      const score = node.score + scores.end(node);
      if (score > most) [top, most] = [node, score];
    }
    const path: State[] = [];
    for (let node = top; node; node = node.before) path.push(this.#stateOf(node));
    return { path: path.reverse(), score: most };
  }

  #stateOf({ at, stop }: Node): State {
    return { at: at === OWN ? 'own' : at === this.last ? 'again' : at, stop: stop < 0 ? null : stop };
  }

  /** All features along a path, summed; null where a step is not allowed. For learning. */
  featuresOf(path: readonly State[]): Readonly<Record<string, number>> | null {
    const seen = this.#seen;
    const out: Record<string, number> = {};
    const add = (features: Features) => {
      for (const [code, value] of features.entries()) out[code] = (out[code] ?? 0) + value;
    };
    const skip = (from: number, to: number) => {
      for (let i = from; i < to; i++) add(seen.skip(i));
    };
    let from: State = { at: 'own', stop: null };
    for (const [j, to] of path.entries()) {
      if (j === 0) continue;
      const next = from.at === 'own' ? 0 : from.at === 'again' ? this.last : from.at + 1;
      if (to.at === from.at) add(seen.stay(j, articleOf(to, this.last)));
      else if (to.at === 'own' || from.at === 'again') return null;
      else if (to.at === 'again') {
        if (to.stop === null) return null;
        skip(next, this.last);
        add(seen.leave(j, false));
        add(seen.again(to.stop, j));
      } else {
        if (to.at < next || seen.isClosed(to.at)) return null;
        skip(next, to.at);
        add(seen.jump(to.at, j));
        add(seen.leave(j, from.at === 'own'));
        if (from.at === 'own') add(seen.late);
      }
      from = to;
    }
    skip(from.at === 'own' ? 0 : from.at === 'again' ? this.last : from.at + 1, this.last);
    add(seen.end(typeof from.at === 'number' ? from.stop : null));
    return out;
  }
}

/** What the steps of a division are worth by one table of weights, each found once. */
class StepScores {
  readonly #seen: ColumnFeatures;
  readonly #weights: WeightTable;
  readonly #known = new Map<number, number>();
  /** The worth of skipping all articles before each. */
  readonly #skipped: readonly number[];
  readonly #late: number;

  constructor(seen: ColumnFeatures, weights: WeightTable) {
    this.#seen = seen;
    this.#weights = weights;
    const skipped = [0];
    for (let i = 0; i < seen.last; i++) skipped.push((skipped[i] ?? 0) + this.#score(seen.skip(i)));
    this.#skipped = skipped;
    this.#late = this.#score(seen.late);
  }

  #score(features: Features): number {
    return addScore(0, this.#weights, features);
  }

  /** The worth of a step to piece `j` that is about an article or a piece. */
  #once(kind: Kind, what: number, j: number): number {
    const key = (what * KINDS.length + KINDS.indexOf(kind)) * this.#seen.length + j;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const own = this.#score(this.#read(kind, what, j));
    this.#known.set(key, own);
    return own;
  }

  #read(kind: Kind, what: number, j: number): Features {
    const seen = this.#seen;
    switch (kind) {
      case 'stay':
        return seen.stay(j, what);
      case 'leave own':
        return seen.leave(j, true);
      case 'leave':
        return seen.leave(j, false);
      case 'jump':
        return seen.jump(what, j);
      case 'again':
        return seen.again(what, j);
    }
  }

  /** Calls with each state that may follow at piece `j`, and what the step is worth. */
  eachStep({ at, stop }: Node, j: number, call: (at: number, stop: number, score: number) => void): void {
    const seen = this.#seen;
    const article = at === OWN ? seen.last : at;
    call(at, stop, this.#once('stay', article, j));
    if (at === seen.last) return;
    const isOwn = at === OWN;
    const left = this.#once(isOwn ? 'leave own' : 'leave', 0, j) + (isOwn ? this.#late : 0);
    for (let i = at + 1; i < seen.last; i++) {
      if (seen.isClosed(i)) continue;
      const jump = this.#once('jump', i, j);
      call(i, isOwn ? j - 1 : stop, this.#skippedTo(at + 1, i) + jump + left);
    }
    if (isOwn || stop < 0) return;
    const again = this.#once('again', stop, j);
    call(seen.last, stop, this.#skippedTo(at + 1, seen.last) + left + again);
  }

  end({ at, stop }: Node): number {
    const isTail = at !== OWN && at !== this.#seen.last;
    return this.#skippedTo(at + 1, this.#seen.last) + this.#score(this.#seen.end(isTail && stop >= 0 ? stop : null));
  }

  #skippedTo(from: number, to: number): number {
    return from >= to ? 0 : (this.#skipped[to] ?? 0) - (this.#skipped[from] ?? 0);
  }
}

/** Steps of a division. */
const KINDS = ['stay', 'leave own', 'leave', 'jump', 'again'] as const;
type Kind = (typeof KINDS)[number];

/** The article of a state: its number, the last one's for `own` and `again`. */
export function articleOf(state: State | undefined, last: number): number {
  return state && typeof state.at === 'number' ? state.at : last;
}
