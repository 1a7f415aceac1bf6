import { createRandom, type Random } from '../bench/generator/random.js';
import { joinLines, type LabLine, type LabPage, type SourceArticle } from './read-lab.js';

export type Style = 'tidy' | 'unmarked' | 'cut' | 'late' | 'loop' | 'wrapped' | 'column' | 'narrow' | 'blocks';

export interface GenerateOptions {
  readonly seed: string;
  readonly count: number;
  readonly styles: readonly Style[];
  readonly language: 'zh' | 'en';
}

/** Lays out articles of labelled pages anew, in each of the styles in turn: more pages to learn from than a lab has. */
export function generatePages(pages: readonly LabPage[], { seed, count, styles, language }: GenerateOptions): LabPage[] {
  const random = createRandom(seed);
  const byDate = new Map<string, SourceArticle[]>();
  for (const { date, articles } of pages) {
    const own = articles.filter(({ headline, paragraphs }) => headline && paragraphs.length > 0);
    byDate.set(date ?? '', [...(byDate.get(date ?? '') ?? []), ...own]);
  }
  const dates = [...byDate].filter(([, own]) => own.length >= 3);
  if (dates.length === 0) return [];
  return Array.from({ length: count }, (_, i) => {
    const style = styles[i % styles.length] ?? 'tidy';
    const [date, all] = random.pick(dates);
    const start = random.integer(0, all.length - 1);
    const wanted = random.integer(style === 'cut' ? 1 : 2, 8);
    const articles = Array.from({ length: Math.min(wanted, all.length) }, (_unused, j) => all[(start + j) % all.length]).filter(
      (one) => one !== undefined,
    );
    return new Layout(articles, { style, language, random }).page(`${style}-${date || 'undated'}-made${i}`, date || null);
  });
}

type Draft = Omit<LabLine, 'number'> & { readonly blank: number };

interface LayoutOptions {
  readonly style: Style;
  readonly language: 'zh' | 'en';
  readonly random: Random;
}

class Layout {
  readonly #articles: readonly SourceArticle[];
  readonly #options: LayoutOptions;
  readonly #lines: Draft[] = [];
  readonly #zh: boolean;

  constructor(articles: readonly SourceArticle[], options: LayoutOptions) {
    this.#articles = articles;
    this.#options = options;
    this.#zh = options.language === 'zh';
    if (options.style === 'late' || options.style === 'loop') this.#late();
    else if (options.style === 'cut') this.#cut();
    else if (options.style === 'tidy' || options.style === 'unmarked') this.#tidy();
    else this.#printed();
  }

  page(key: string, date: string | null): LabPage {
    let number = 0;
    const lines = this.#lines.map(({ blank, ...line }, i): LabLine => {
      number += i === 0 ? 1 : 1 + blank;
      return { ...line, number };
    });
    return { set: 'made', key, date, lines, articles: this.#articles };
  }

  #put(raw: string, blank: number, label: Partial<Pick<LabLine, 'paragraph' | 'headline' | 'repeat'>>): void {
    this.#lines.push({ raw, blank, paragraph: null, headline: null, repeat: false, ...label });
  }

  #tidy(): void {
    const mark = this.#options.style === 'tidy' ? '## ' : '';
    this.#articles.forEach(({ headline, paragraphs }, article) => {
      this.#put(mark + (headline ?? ''), 1, { headline: article });
      for (const [paragraph, text] of paragraphs.entries()) this.#put(text, 1, { paragraph: { article, paragraph, index: 0 } });
    });
  }

  /** Columns in their order, with paragraphs cut where one ended: on some pages a few, on others many. */
  #cut(): void {
    const { random } = this.#options;
    const mark = random.chance(0.5) ? '## ' : '';
    const share = 0.03 + 0.4 * random.next() ** 2;
    this.#articles.forEach(({ headline, paragraphs }, article) => {
      this.#put(mark + (headline ?? ''), 1, { headline: article });
      for (const [paragraph, text] of paragraphs.entries()) {
        const own = (index: number) => ({ paragraph: { article, paragraph, index } });
        const at =
          text.length > (this.#zh ? 30 : 80) && random.chance(share) ? this.#cutPlace(text, Math.floor(text.length * random.next())) : 0;
        if (at <= 2 || at >= text.length - 2) this.#put(text, 1, own(0));
        else {
          const [head, tail] = this.#cutAt(text, at);
          this.#put(head, 1, own(0));
          this.#put(tail, 1, own(1));
        }
      }
    });
  }

  /** Second columns read last: a cut in each of most articles, the rests behind the last article. */
  #late(): void {
    const { random, style } = this.#options;
    const rests: (() => void)[] = [];
    const share = 0.4 + 0.6 * random.next();
    const tailStart: number[] = [];
    this.#articles.forEach(({ headline, paragraphs }, article) => {
      this.#put(`## ${headline ?? ''}`, 1, { headline: article });
      const total = paragraphs.reduce((n, text) => n + text.length, 0);
      const cutAt = total > (this.#zh ? 120 : 300) && random.next() < share ? Math.floor(total * (0.25 + 0.6 * random.next())) : null;
      // Now and then a column ends with a paragraph.
      const whole = random.chance(0.2);
      let passed = 0;
      paragraphs.forEach((text, paragraph) => {
        const own = (index: number) => ({ paragraph: { article, paragraph, index } });
        if (cutAt === null || passed + text.length <= cutAt) this.#put(text, 1, own(0));
        else if (passed >= cutAt || (whole && passed > 0)) rests.push(() => this.#put(text, 1, own(0)));
        else {
          const at = this.#cutPlace(text, cutAt - passed);
          if (at <= 2 || at >= text.length - 2) rests.push(() => this.#put(text, 1, own(0)));
          else {
            const [head, tail] = this.#cutAt(text, at);
            this.#put(head, 1, own(0));
            rests.push(() => this.#put(tail, 1, own(1)));
          }
        }
        passed += text.length;
      });
    });
    tailStart.push(this.#lines.length);
    for (const rest of rests) rest();
    if (style !== 'loop') return;
    const from = tailStart[0] ?? 0;
    const stretch = this.#lines.slice(Math.max(from, this.#lines.length - this.#options.random.integer(2, 5)));
    for (let round = this.#options.random.integer(3, 6); round > 0; round--)
      for (const line of stretch) this.#put(line.raw, 1, { repeat: true });
  }

  /** Columns break anywhere in Chinese; in English between words. Now and then at the end of a sentence. */
  #cutPlace(text: string, near: number): number {
    if (this.#options.random.next() < 0.06) {
      const end = text.slice(near).search(this.#zh ? /[。！？]/u : /[.!?] /u);
      if (end >= 0) return near + end + 1;
    }
    if (this.#zh) {
      let at = near;
      while (at < text.length && /[，。；、！？”）》：]/u.test(text[at] ?? '')) at++;
      return at;
    }
    const blank = text.indexOf(' ', near);
    return blank < 0 ? text.length : blank;
  }

  /** Both sides of a cut between words; now and then a column of English ends inside the next word. */
  #cutAt(text: string, at: number): readonly [string, string] {
    const plain = [text.slice(0, at).trim(), text.slice(at).trim()] as const;
    if (this.#zh || !this.#options.random.chance(BROKEN_WORDS)) return plain;
    const word = /^\p{L}{6,}/u.exec(plain[1])?.[0];
    const inside = word ? breakPlace(word, word.length - 3) : null;
    return inside === null ? plain : [`${plain[0]} ${plain[1].slice(0, inside)}-`, plain[1].slice(inside)];
  }

  /** Printed lines, every line of a column apart. */
  #printed(): void {
    const { random, style } = this.#options;
    const narrow = style === 'narrow' || style === 'blocks';
    const measure = this.#zh
      ? narrow
        ? this.#options.random.integer(14, 22)
        : this.#options.random.integer(18, 26)
      : narrow
        ? this.#options.random.integer(26, 40)
        : this.#options.random.integer(28, 46);
    const indents = style === 'column' || (style === 'narrow' && random.next() < 0.2);
    const indent = indents ? (this.#zh ? '　　' : '  ') : '';
    const lost = style === 'wrapped' && random.next() < 0.8 ? (this.#zh ? 2 : 0) : 0;
    const hyphens = !this.#zh && random.next() < 0.5;
    const each = style === 'wrapped' ? 1 : 0;
    const headlinesLast = style === 'wrapped' && random.next() < 0.3;
    if (narrow)
      this.#put(
        this.#zh
          ? `${2000 + this.#options.random.integer(0, 26)}年${this.#options.random.integer(1, 12)}月${this.#options.random.integer(1, 28)}日 第${this.#options.random.integer(1, 8)}版 要闻`
          : `THE EVENING REVIEW 19${this.#options.random.integer(10, 99)}-0${this.#options.random.integer(1, 9)}-1${this.#options.random.integer(0, 9)} PAGE A${this.#options.random.integer(1, 8)}`,
        0,
        {},
      );
    this.#articles.forEach(({ headline, paragraphs }, article) => {
      const head = () => {
        const broken = narrow
          ? this.#fill(headline ?? '', Math.max(5, Math.floor(measure * (0.45 + 0.3 * random.next()))), 0, false)
          : [headline ?? ''];
        broken.forEach((line, i) => {
          this.#put(line, i === 0 ? (style === 'narrow' ? 0 : 1) : 0, { headline: article });
        });
      };
      if (!headlinesLast) head();
      paragraphs.forEach((text, paragraph) => {
        const first = indents ? (this.#zh ? 2 : 2) : lost;
        this.#fill(text, measure, first, hyphens).forEach((line, index) => {
          const blank = index > 0 ? each : style === 'narrow' ? 0 : style === 'column' ? (paragraph === 0 ? 1 : 0) : 1;
          this.#put((index === 0 ? indent : '') + line, blank, { paragraph: { article, paragraph, index } });
        });
      });
      if (headlinesLast) head();
    });
  }

  #fill(text: string, measure: number, first: number, hyphens: boolean): string[] {
    return this.#zh ? fillHan(text, measure, first) : fillWords(text, measure, first, hyphens, this.#options.random);
  }
}

/** How many columns end inside a word, where the word after their end can be broken. */
const BROKEN_WORDS = 0.4;

const NEVER_FIRST = /[，。；、！？”’）》：…·%]/u;
const NEVER_LAST = /[“‘（《]/u;

/** Lines of Han: Latin and digits take half a place and stay together; closing marks never begin a line. */
function fillHan(text: string, measure: number, first: number): string[] {
  const tokens = text.match(/[\p{Script=Latin}\d.%+-]+|[\s\S]/gu) ?? [];
  const width = (token: string) => (/^[\p{Script=Latin}\d.%+\- ]/u.test(token) ? token.length / 2 : token.length);
  const lines: string[] = [];
  let line = '';
  let used = first;
  for (const token of tokens) {
    const own = width(token);
    if (used + own > measure && line !== '' && !NEVER_FIRST.test(token)) {
      let carried = '';
      while (line.length > 1 && NEVER_LAST.test(line.slice(-1))) {
        carried = line.slice(-1) + carried;
        line = line.slice(0, -1);
      }
      lines.push(line);
      line = carried;
      used = width(carried);
    }
    line += token;
    used += own;
  }
  if (line) lines.push(line);
  return lines.map((one) => one.trim()).filter(Boolean);
}

/** Lines of words, filled greedily; on some pages long words are broken with a hyphen. */
function fillWords(text: string, measure: number, first: number, hyphens: boolean, random: Random): string[] {
  const lines: string[] = [];
  let line = '';
  let room = measure - first;
  for (const word of text.split(/\s+/u)) {
    if (line === '' || line.length + 1 + word.length <= room) {
      line = line === '' ? word : `${line} ${word}`;
      continue;
    }
    const left = room - line.length - 2;
    const at = hyphens && left >= 3 && /^\p{L}{6,}[.,;]?$/u.test(word) && random.next() < 0.7 ? breakPlace(word, left) : null;
    if (at === null) {
      lines.push(line);
      line = word;
    } else {
      lines.push(`${line} ${word.slice(0, at)}-`);
      line = word.slice(at);
    }
    room = measure;
  }
  if (line) lines.push(line);
  return lines;
}

/** Between two consonants, or behind a vowel before one; two letters stay before, three behind. */
function breakPlace(word: string, most: number): number | null {
  for (let at = Math.min(most, word.length - 3); at >= 2; at--) {
    const [a = '', b = '', c = ''] = [word[at - 1], word[at], word[at + 1]];
    if (/[aeiouy]/iu.test(a) && /[^aeiouy\W]/iu.test(b) && /[aeiouy]/iu.test(c)) return at;
    if (/[^aeiouy\W]/iu.test(a) && /[^aeiouy\W]/iu.test(b) && /[aeiouy]/iu.test(c)) return at;
  }
  return null;
}

/** Whole paragraphs of a page's lines, for checks. */
export function paragraphsOf(page: LabPage): string[] {
  const pieces = new Map<string, string[]>();
  for (const { paragraph, raw, repeat } of page.lines) {
    if (!paragraph || repeat) continue;
    const key = `${paragraph.article} ${paragraph.paragraph}`;
    pieces.set(key, [...(pieces.get(key) ?? []), raw.trim()]);
  }
  return [...pieces.values()].map(joinLines);
}
