import type { Term } from '../conventions/index.js';
import { readCohesion, readTopics } from './column-topics.js';
import { Features } from './features.js';
import { scoreOf, type WeightTable, within } from './log-linear.js';
import { type SeamContext, SeamReader } from './seam-features.js';
import { bagOf, weighTerms } from './terms.js';

/** A piece of text as the file gives it: a paragraph, or what a break left of one. */
export interface Piece {
  readonly text: string;
  readonly finished: boolean;
  /** Ends on a closing credit. */
  readonly endCredit: boolean;
  readonly leadIn: boolean;
  readonly terms: readonly Term[];
}

/** An article in the order of the file: its headline's terms and its pieces. */
export interface ColumnArticle {
  readonly headline: readonly Term[];
  readonly pieces: readonly Piece[];
  /** It goes on on another page: nothing here is its rest. */
  readonly goesOn: boolean;
}

export interface ColumnOptions extends SeamContext {
  readonly seam: WeightTable;
}

/** What is seen of the pieces of a page's last column, and of the articles before it whose tails may stand in it. */
export class ColumnFeatures {
  readonly #options: ColumnOptions;
  readonly #reader: SeamReader;
  readonly #heads: readonly Piece[];
  readonly #column: readonly Piece[];
  /** The number of the last article. */
  readonly last: number;
  readonly #closed: readonly boolean[];
  readonly #seams = new Map<number, number>();
  readonly #topic: readonly (readonly number[])[];
  readonly #cohesion: readonly number[];
  readonly #start: readonly number[];
  readonly #creditShare: number;
  /** Of a page on which anything of another article stands in the last column. */
  readonly late: Features;

  /** @param articles each with text; the last one's pieces are the column */
  constructor(articles: readonly ColumnArticle[], options: ColumnOptions) {
    this.#options = options;
    this.#reader = new SeamReader(options);
    this.last = articles.length - 1;
    this.#column = articles[this.last]?.pieces ?? [];
    this.#heads = articles.slice(0, -1).map((one) => lastOf(one.pieces));
    // A line of a list or an advertisement stops without a mark, and nothing is its rest.
    const fewest = options.forms.spaced ? 10 : 4;
    this.#closed = this.#heads.map((head, i) => articles[i]?.goesOn === true || (!head.finished && head.text.length < fewest));
    const weigh = weighTerms(articles.flatMap((one) => [one.headline, ...one.pieces.map(({ terms }) => terms)]));
    const about = articles.map((one, i) =>
      bagOf([one.headline, ...(i === this.last ? one.pieces.slice(0, 1) : one.pieces).map(({ terms }) => terms)], weigh),
    );
    const bags = this.#column.map(({ terms }) => bagOf([terms], weigh));
    this.#topic = readTopics(bags, about);
    this.#cohesion = readCohesion(bags);
    this.#start = this.#column.map(({ text }) => (options.model ? Math.max(-10, options.model.of(text).start) / 3 : 0));
    const all = articles.flatMap(({ pieces }) => pieces);
    this.#creditShare = all.filter(({ endCredit }) => endCredit).length / Math.max(1, all.length);
    this.late = this.#readLate();
  }

  /** The number of pieces of the column. */
  get length(): number {
    return this.#column.length;
  }

  /** True for an article of which nothing can stand in the column. */
  isClosed(article: number): boolean {
    return this.#closed[article] ?? true;
  }

  /** True for an article that ends with a sentence. */
  isFinished(article: number): boolean {
    return this.#headOf(article).finished;
  }

  /** Log-odds that piece `j` goes on where another stops: the last of an article, or (from `last` on) one of the column. */
  #seam(number: number, head: Piece, j: number): number {
    const key = number * this.length + j;
    const known = this.#seams.get(key);
    if (known !== undefined) return known;
    const value = scoreOf(this.#options.seam, this.#reader.read(head.text, this.#pieceAt(j).text));
    this.#seams.set(key, value);
    return value;
  }

  #seamOf(article: number, j: number): number {
    return this.#seam(article, this.#headOf(article), j);
  }

  /** Of two pieces of the column. */
  #seamWithin(k: number, j: number): number {
    return this.#seam(this.last + k, this.#pieceAt(k), j);
  }

  #headOf(article: number): Piece {
    return known(this.#heads[article]);
  }

  #pieceAt(j: number): Piece {
    return known(this.#column[j]);
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
    for (let j = 1; j < this.length; j++) {
      if (!this.#pieceAt(j - 1).finished || (this.#start[j] ?? 0) >= -0.6) continue;
      if (this.#heads.some((head, i) => !head.finished && !this.#closed[i] && this.#seamOf(i, j) > 0)) strays++;
    }
    const f = new Features();
    f.add('late', 1);
    f.add('late-open', Math.log((open + 0.3) / (this.last + 1)));
    f.add('late-many', Math.min(open, 4));
    f.add('late-strays', Math.min(strays, 4));
    return f;
  }

  /** Piece `j` goes on with the article of the piece before it. */
  stay(j: number, article: number): Features {
    const before = this.#pieceAt(j - 1);
    const f = new Features();
    f.add('topic', this.#topic[j]?.[article] ?? 0);
    f.add('stay-cohesion', this.#cohesion[j] ?? 0);
    if (!before.finished) {
      const seam = this.#seamWithin(j - 1, j);
      f.add('stay-seam', within(-4, 4, seam));
      f.add('stay-torn', seam < 0);
    } else f.add('stay-stray', Math.min(0, this.#start[j] ?? 0));
    f.add('stay-credit', before.endCredit);
    f.add('stay-lead-in', this.#pieceAt(j).leadIn);
    return f;
  }

  /** Another article begins at piece `j`; where it is the first to leave the last article's own text (`own`), that may be cut. */
  leave(j: number, own: boolean): Features {
    const before = this.#pieceAt(j - 1);
    const f = new Features();
    f.add('leave-cohesion', this.#cohesion[j] ?? 0);
    f.add('leave-open', !before.finished && !own);
    f.add('leave-credit', before.endCredit);
    f.add('leave-without-credit', !before.endCredit && this.#creditShare >= 0.5);
    return f;
  }

  /** The tail of an article begins at piece `j`. */
  jump(article: number, j: number): Features {
    const head = this.#headOf(article);
    const f = new Features();
    f.add('topic', this.#topic[j]?.[article] ?? 0);
    if (head.finished) {
      f.add('whole', 1);
      f.add('whole-start', Math.min(0, this.#start[j] ?? 0));
      f.add('whole-credit', head.endCredit);
      return f;
    }
    f.add('open-seam', within(-6, 8, this.#seamOf(article, j)));
    f.add('open', 1);
    f.add('head-short', head.text.length < (this.#options.forms.spaced ? 50 : 24));
    f.add('head-phrase', this.#options.forms.isPhrase(head.text));
    return f;
  }

  /** An article that finds no tail. */
  skip(article: number): Features {
    const f = new Features();
    if (this.#closed[article]) return f;
    const head = this.#headOf(article);
    if (!head.finished) f.add(this.#isShort(head) ? 'missing-short' : 'missing', 1);
    else f.add('missing-credit', this.#creditShare >= 0.5 && !head.endCredit);
    return f;
  }

  /** The last article, whose own text stopped at a piece, goes on at piece `j`. */
  again(stop: number, j: number): Features {
    const piece = this.#pieceAt(stop);
    const f = new Features();
    f.add('again', 1);
    f.add('again-seam', piece.finished ? -2 : within(-6, 6, this.#seamWithin(stop, j)));
    f.add('topic', this.#topic[j]?.[this.last] ?? 0);
    return f;
  }

  /** The end of the column. @param stop where the last article's own text stopped and did not go on again; null for nowhere */
  end(stop: number | null): Features {
    const f = new Features();
    f.add('own-left-open', stop !== null && !this.#pieceAt(stop).finished);
    f.add('last-left-open', !lastOf(this.#column).finished);
    return f;
  }
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a column without this piece');
  return value;
}

function lastOf(pieces: readonly Piece[]): Piece {
  return known(pieces.at(-1));
}
