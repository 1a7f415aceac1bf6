import { arrangeParts, planArrangement } from './arrange-parts.js';
import { type ArticleDraft, draftArticles, type Making } from './draft-articles.js';
import { placeFurniture } from './furniture.js';
import type { Block, GeneratedPage, GoldArticle, GoldParagraph } from './model.js';
import { type NumberedPage, numberLines } from './number-lines.js';
import { choosePageStyle } from './page-style.js';
import { createRandom } from './random.js';
import type { Recipe } from './recipe.js';
import { repeatBlocks } from './repeat-blocks.js';
import { setArticle } from './set-article.js';

const joined = (parts: readonly string[]): string => parts.join('').trim();

/** Where an article's lines are. */
interface GoldOptions {
  readonly page: NumberedPage;
  readonly english: boolean;
}

function goldParagraphs(draft: ArticleDraft, article: number, { page, english }: GoldOptions): GoldParagraph[] {
  return draft.paragraphs.map((paragraph, index) => ({
    lines: page.linesOf({ kind: 'paragraph', article, paragraph: index }),
    ...(english ? { text: joined([paragraph.label, paragraph.text]) } : {}),
    ...(paragraph.speaker === undefined ? {} : { speaker: paragraph.speaker }),
    ...(paragraph.kind === 'heading' ? { kind: 'heading' as const } : {}),
  }));
}

function goldArticle(draft: ArticleDraft, article: number, options: GoldOptions): GoldArticle {
  const { page } = options;
  const field = (kind: 'headline' | 'kicker' | 'deck' | 'byline' | 'jump'): Record<string, readonly number[]> => {
    const lines = page.linesOf({ kind, article });
    return lines.length > 0 ? { [`${kind}_lines`]: lines } : {};
  };
  const { from, on, lead } = draft;
  return {
    headline: draft.headline,
    ...field('headline'),
    ...(draft.kicker ? { kicker: draft.kicker } : {}),
    ...field('kicker'),
    ...(draft.deck ? { deck: draft.deck } : {}),
    ...field('deck'),
    ...(lead.byline.length > 0 ? { byline: lead.byline } : {}),
    ...field('byline'),
    ...(lead.dateline ? { dateline: lead.dateline } : {}),
    ...(from ? { continued_from: from.page } : {}),
    ...(from?.mark ? { continued_from_mark: from.mark } : {}),
    ...(on ? { continued_on: on.page } : {}),
    ...(on?.mark ? { continued_on_mark: on.mark } : {}),
    ...field('jump'),
    paragraphs: goldParagraphs(draft, article, options),
  };
}

function logTypography({ style, recipe, log }: Making): void {
  if (style.wrap) log.add('wraps').add(`wraps.${style.wrap.spacing}`);
  if (recipe.headingMarks !== 'hash') log.add(`headingMarks.${style.marks}`);
}

/** What one page is made of. */
export interface LayoutOptions {
  /** The file's name without its ending, and its place in the corpus. */
  readonly name: string;
  /** Makes the page repeatable: the same seed, recipe and name give the same page. */
  readonly seed: number;
}

/** Lays out one page by a recipe and returns its text with the truth about every line of it. */
export function layoutPage(recipe: Recipe, { name, seed }: LayoutOptions): GeneratedPage {
  const random = createRandom(`${seed}/${name}`);
  const making: Making = { recipe, style: choosePageStyle(recipe, random), random, log: new Set() };
  logTypography(making);
  const drafts = draftArticles(making);
  const arrangement = planArrangement(drafts, making);
  const set = drafts.map((draft, article) => setArticle(draft, { article, parts: arrangement.parts[article] ?? 1 }, making));
  const blocks: readonly Block[] = placeFurniture(repeatBlocks(arrangeParts(set, arrangement, making), making), making);
  const page = numberLines(blocks, making.style, random);
  const english = recipe.language === 'en';
  return {
    name,
    text: page.text,
    gold: {
      source: `pages/${name}.txt`,
      publication: making.style.publication,
      issue_date: making.style.issueDate,
      page: making.style.page,
      articles: page.order.flatMap((article) => {
        const draft = drafts[article];
        return draft ? [goldArticle(draft, article, { page, english })] : [];
      }),
      repeats: page.linesOf({ kind: 'repeat' }),
      furniture: page.linesOf({ kind: 'furniture' }),
      phenomena: [...making.log].sort(),
    },
    originals: page.order.map((article) => drafts[article]?.paragraphs.map(({ label, text }) => joined([label, text])) ?? []),
  };
}
