import { readCohesion, readTopics } from './column-topics.js';
import { type Features, scoreOf, type WeightTable, within } from './log-linear.js';
import { readSeamFeatures, type SeamContext } from './seam-features.js';
import { bagOf, weighTerms } from './terms.js';

/** A piece of text as the file gives it: a paragraph, or what a break left of one. */
export interface Piece {
  readonly text: string;
  readonly finished: boolean;
  /** Ends on a closing credit. */
  readonly endCredit: boolean;
  readonly leadIn: boolean;
  readonly terms: readonly string[];
}

/** An article in the order of the file: its headline's terms and its pieces. */
export interface ColumnArticle {
  readonly headline: readonly string[];
  readonly pieces: readonly Piece[];
  /** It goes on on another page: nothing here is its rest. */
  readonly goesOn: boolean;
}

/** Where a piece of the last column belongs: the last article before its end (`own`), article `t`, or the last article again. */
export interface State {
  readonly at: 'own' | 'again' | number;
  /** The last piece of the last article before the first tail. */
  readonly stop: number | null;
}

export interface ColumnOptions extends SeamContext {
  readonly seam: WeightTable;
}

const FAR = Number.NEGATIVE_INFINITY;

/** States that are kept at each piece, so that a long column takes time that grows with its length. */
const BEAM = 240;

type Counts = Record<string, number>;

/**
 * The last column of a page whose second columns were read last: behind the last article's own text stand the tails of the
 * articles before it, in their order. An exact division by dynamic programming over order, topic, cohesion and seams,
 * linear in some thirty weights.
 */
export class LateColumn {
  readonly #options: ColumnOptions;
  readonly #heads: readonly Piece[];
  readonly column: readonly Piece[];
  readonly last: number;
  readonly #closed: readonly boolean[];
  readonly #seams = new Map<string, number>();
  readonly #topic: readonly (readonly number[])[];
  readonly #cohesion: readonly number[];
  readonly #start: readonly number[];
  readonly #creditShare: number;
  readonly #late: Features;

  /** @param articles each with text; the last one's pieces are the column */
  constructor(articles: readonly ColumnArticle[], options: ColumnOptions) {
    this.#options = options;
    this.last = articles.length - 1;
    this.column = articles[this.last]?.pieces ?? [];
    this.#heads = articles.slice(0, -1).map((one) => lastOf(one.pieces));
    // A line of a list or an advertisement stops without a mark, and nothing is its rest.
    this.#closed = articles
      .slice(0, -1)
      .map((one, i) => one.goesOn || (this.#headOf(i).finished === false && this.#headOf(i).text.length < (options.forms.spaced ? 10 : 4)));
    const weigh = weighTerms(articles.flatMap((one) => [one.headline, ...one.pieces.map(({ terms }) => terms)]));
    const about = articles.map((one, i) =>
      bagOf([one.headline, ...(i === this.last ? one.pieces.slice(0, 1) : one.pieces).map(({ terms }) => terms)], weigh),
    );
    const bags = this.column.map(({ terms }) => bagOf([terms], weigh));
    this.#topic = readTopics(bags, about);
    this.#cohesion = readCohesion(bags);
    this.#start = this.column.map(({ text }) => (options.model ? Math.max(-10, options.model.start(text)) / 3 : 0));
    const all = articles.flatMap(({ pieces }) => pieces);
    this.#creditShare = all.filter(({ endCredit }) => endCredit).length / Math.max(1, all.length);
    this.#late = this.#readLate();
  }

  /** Log-odds that `tail` goes on where `head` stops. */
  #seam(key: string, head: Piece, tail: Piece): number {
    const known = this.#seams.get(key);
    if (known !== undefined) return known;
    const value = scoreOf(this.#options.seam, readSeamFeatures(head.text, tail.text, this.#options));
    this.#seams.set(key, value);
    return value;
  }

  seamOf(article: number, j: number): number {
    return this.#seam(`${article} ${j}`, this.#headOf(article), this.#pieceAt(j));
  }

  /** Of two pieces of the column. */
  seamWithin(k: number, j: number): number {
    return this.#seam(`c${k} ${j}`, this.#pieceAt(k), this.#pieceAt(j));
  }

  #headOf(article: number): Piece {
    return known(this.#heads[article]);
  }

  #pieceAt(j: number): Piece {
    return known(this.column[j]);
  }

  #isShort({ text }: Piece): boolean {
    return text.length < (this.#options.forms.spaced ? 50 : 24) || this.#options.forms.isPhrase(text);
  }

  #readLate(): Features {
    let open = 0;
    this.#heads.forEach((head, i) => {
      if (!head.finished && !this.#closed[i] && !this.#isShort(head)) open++;
    });
    let strays = 0;
    for (let j = 1; j < this.column.length; j++) {
      if (!this.#pieceAt(j - 1).finished || (this.#start[j] ?? 0) >= -0.6) continue;
      if (this.#heads.some((head, i) => !head.finished && !this.#closed[i] && this.seamOf(i, j) > 0)) strays++;
    }
    return {
      late: 1,
      'late-open': Math.log((open + 0.3) / (this.last + 1)),
      'late-many': Math.min(open, 4),
      'late-strays': Math.min(strays, 4),
    };
  }

  #stay(j: number, article: number): Features {
    const before = this.#pieceAt(j - 1);
    const f: Counts = { topic: this.#topic[j]?.[article] ?? 0, 'stay-cohesion': this.#cohesion[j] ?? 0 };
    if (!before.finished) {
      const seam = this.seamWithin(j - 1, j);
      f['stay-seam'] = within(-4, 4, seam);
      if (seam < 0) f['stay-torn'] = 1;
    } else f['stay-stray'] = Math.min(0, this.#start[j] ?? 0);
    if (before.endCredit) f['stay-credit'] = 1;
    if (this.#pieceAt(j).leadIn) f['stay-lead-in'] = 1;
    return f;
  }

  #leave(j: number): Features {
    const before = this.#pieceAt(j - 1);
    const f: Counts = { 'leave-cohesion': this.#cohesion[j] ?? 0 };
    if (!before.finished) f['leave-open'] = 1;
    if (before.endCredit) f['leave-credit'] = 1;
    else if (this.#creditShare >= 0.5) f['leave-without-credit'] = 1;
    return f;
  }

  #jump(article: number, j: number): Features {
    const head = this.#headOf(article);
    const f: Counts = { topic: this.#topic[j]?.[article] ?? 0 };
    if (!head.finished) {
      f['open-seam'] = within(-6, 8, this.seamOf(article, j));
      f.open = 1;
      if (head.text.length < (this.#options.forms.spaced ? 50 : 24)) f['head-short'] = 1;
      if (this.#options.forms.isPhrase(head.text)) f['head-phrase'] = 1;
      return f;
    }
    f.whole = 1;
    f['whole-start'] = Math.min(0, this.#start[j] ?? 0);
    if (head.endCredit) f['whole-credit'] = 1;
    return f;
  }

  /** Articles that find no tail. */
  #skip(article: number): Features {
    if (this.#closed[article]) return {};
    const head = this.#headOf(article);
    if (!head.finished) return this.#isShort(head) ? { 'missing-short': 1 } : { missing: 1 };
    return this.#creditShare >= 0.5 && !head.endCredit ? { 'missing-credit': 1 } : {};
  }

  #again(stop: number, j: number): Features {
    const piece = this.#pieceAt(stop);
    return {
      again: 1,
      'again-seam': piece.finished ? -2 : within(-6, 6, this.seamWithin(stop, j)),
      topic: this.#topic[j]?.[this.last] ?? 0,
    };
  }

  #final({ at, stop }: State): Features {
    const f: Counts = {};
    const first = at === 'own' ? 0 : at === 'again' ? this.last : at + 1;
    for (let i = first; i < this.last; i++) add(f, this.#skip(i));
    if (typeof at === 'number' && stop !== null && !this.#pieceAt(stop).finished) add(f, { 'own-left-open': 1 });
    if (!lastOf(this.column).finished) add(f, { 'last-left-open': 1 });
    return f;
  }

  /** The steps from a state at piece `j - 1`, with their features. */
  *#steps({ at, stop }: State, j: number): Generator<readonly [State, Features]> {
    const article = typeof at === 'number' ? at : this.last;
    yield [{ at, stop }, this.#stay(j, article)];
    if (at === 'again') return;
    const skipped: Counts = {};
    const left = this.#leave(j);
    for (let i = at === 'own' ? 0 : at + 1; i < this.last; i++) {
      if (!this.#closed[i]) {
        const f: Counts = { ...skipped };
        add(f, this.#jump(i, j));
        add(f, left);
        if (at === 'own') {
          delete f['leave-open'];
          add(f, this.#late);
        }
        yield [{ at: i, stop: at === 'own' ? j - 1 : stop }, f];
      }
      add(skipped, this.#skip(i));
    }
    if (at === 'own' || stop === null) return;
    const f: Counts = { ...skipped };
    add(f, left);
    add(f, this.#again(stop, j));
    yield [{ at: 'again', stop }, f];
  }

  /** The pieces at which other articles go on, by the best division, each with how much better that is than the best without it. */
  findTails(weights: WeightTable): { readonly article: number; readonly at: number; readonly margin: number }[] {
    const { path, score } = this.divide(weights);
    // Where no article that finds a tail stops in mid-sentence, nothing but the topic speaks for moving text.
    if (!path.some(({ at }) => typeof at === 'number' && !this.#headOf(at).finished)) return [];
    return path.flatMap((state, at) => {
      const article = articleOf(state, this.last);
      if (at === 0 || article === articleOf(path[at - 1], this.last)) return [];
      return [{ article, at, margin: score - this.divide(weights, null, 0, { article, at }).score }];
    });
  }

  /** The best division by these weights. @param gold for learning: what each wrong piece is worth on top (`loss`) @param without a tail that it may not have */
  divide(
    weights: WeightTable,
    gold: readonly State[] | null = null,
    loss = 0,
    without: { readonly article: number; readonly at: number } | null = null,
  ): { readonly path: readonly State[]; readonly score: number } {
    interface Node {
      readonly state: State;
      readonly score: number;
      readonly before: Node | null;
    }
    let nodes: Node[] = [{ state: { at: 'own', stop: null }, score: 0, before: null }];
    for (let j = 1; j < this.column.length; j++) {
      const best = new Map<string, Node>();
      const memo = new Map<string, number>();
      for (const node of nodes) {
        for (const [state, features] of this.#cachedSteps(node.state, j)) {
          if (without?.at === j && articleOf(state, this.last) === without.article && articleOf(node.state, this.last) !== without.article)
            continue;
          const own = memo.get(features.key) ?? scoreOf(weights, features.features);
          memo.set(features.key, own);
          const wrong = gold && articleOf(gold[j], this.last) !== articleOf(state, this.last) ? loss : 0;
          const score = node.score + own + wrong;
          const key = `${state.at} ${state.stop}`;
          const old = best.get(key);
          if (!old || score > old.score) best.set(key, { state, score, before: node });
        }
      }
      nodes = [...best.values()].sort((a, b) => b.score - a.score).slice(0, BEAM);
    }
    let top: Node | null = null;
    let most = FAR;
    for (const node of nodes) {
      const score = node.score + scoreOf(weights, this.#final(node.state));
      if (score > most) [top, most] = [node, score];
    }
    const path: State[] = [];
    for (let node = top; node; node = node.before) path.push(node.state);
    return { path: path.reverse(), score: most };
  }

  readonly #stepCache = new Map<string, (readonly [State, { readonly key: string; readonly features: Features }])[]>();

  #cachedSteps(state: State, j: number): (readonly [State, { readonly key: string; readonly features: Features }])[] {
    const key = `${state.at} ${state.at === 'own' ? '' : state.stop} ${j}`;
    const known = this.#stepCache.get(key);
    if (known) return known;
    const steps = [...this.#steps(state, j)].map(([to, features], i) => [to, { key: `${key} ${i}`, features }] as const);
    this.#stepCache.set(key, steps);
    return steps;
  }

  /** All features along a path, summed; null where a step is not allowed. For learning. */
  featuresOf(path: readonly State[]): Features | null {
    const f: Counts = {};
    for (let j = 1; j < path.length; j++) {
      const [from, to] = [path[j - 1], path[j]];
      if (!from || !to) return null;
      const step = this.#cachedSteps(from, j).find(([state]) => state.at === to.at && state.stop === to.stop);
      if (!step) return null;
      add(f, step[1].features);
    }
    const end = path.at(-1);
    if (end) add(f, this.#final(end));
    return f;
  }
}

/** The article of a state: its number, the last one's for `own` and `again`. */
export function articleOf(state: State | undefined, last: number): number {
  return state && typeof state.at === 'number' ? state.at : last;
}

function add(to: Counts, more: Features): void {
  for (const code in more) to[code] = (to[code] ?? 0) + (more[code] ?? 0);
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a column without this piece');
  return value;
}

function lastOf(pieces: readonly Piece[]): Piece {
  return known(pieces.at(-1));
}
