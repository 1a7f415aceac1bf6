import { articlesEn } from './articles-en.js';
import { articlesZh } from './articles-zh.js';
import { midSentenceCuts } from './cut-text.js';
import { type Jump, printJump } from './jump-lines.js';
import { type PrintedLead, printLead } from './lead-in.js';
import type { SourceArticle, SourceParagraph } from './model.js';
import type { PageStyle } from './page-style.js';
import type { Random } from './random.js';
import type { Recipe } from './recipe.js';
import { addSlips } from './slips.js';

/** What making one page needs all the time. `log` collects what was really done to it. */
export interface Making {
  readonly recipe: Recipe;
  readonly style: PageStyle;
  readonly random: Random;
  readonly log: Set<string>;
}

/** A paragraph as this page prints it, before it is set in lines: `label + text` is its printed text. */
export interface ParagraphDraft {
  readonly kind: 'body' | 'heading';
  /** A speaker's name with its colon, or a lead-in; may be empty. */
  readonly label: string;
  readonly text: string;
  /** In interviews only, as in gold. */
  readonly speaker?: string | null;
  readonly spoken: boolean;
}

/** An article's share of this page. */
export interface ArticleDraft {
  readonly topic: string;
  readonly kicker?: string;
  readonly headline: string | null;
  readonly deck?: string;
  readonly lead: PrintedLead;
  readonly from?: Jump;
  readonly on?: Jump;
  readonly paragraphs: readonly ParagraphDraft[];
}

function draftParagraph(source: SourceParagraph, style: PageStyle): ParagraphDraft {
  if (typeof source === 'string') return { kind: 'body', label: '', text: source, spoken: false };
  if ('heading' in source) return { kind: 'heading', label: '', text: source.heading, spoken: false };
  if ('closing' in source) return { kind: 'body', label: '', text: source.closing, speaker: 'any', spoken: false };
  const colon = style.language === 'en' ? ': ' : style.halfWidthColon ? ':' : '：';
  return { kind: 'body', label: source.speaker + colon, text: source.text, speaker: source.speaker, spoken: true };
}

/** Carries every speaker on to the paragraphs that follow without a name. */
function carrySpeakers(paragraphs: readonly ParagraphDraft[]): ParagraphDraft[] {
  let speaker: string | null = null;
  return paragraphs.map((paragraph) => {
    if (paragraph.speaker !== undefined) {
      speaker = paragraph.speaker;
      return paragraph;
    }
    return paragraph.kind === 'heading' ? paragraph : { ...paragraph, speaker };
  });
}

const straighten = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");

function draftParagraphs(source: SourceArticle, making: Making, label: string): ParagraphDraft[] {
  const { recipe, style, random, log } = making;
  const headings = random.chance(recipe.crossHeadings);
  const kept = source.paragraphs.filter((paragraph) => headings || typeof paragraph === 'string' || !('heading' in paragraph));
  if (kept.some((paragraph) => typeof paragraph !== 'string' && 'heading' in paragraph)) log.add('crossHeadings');
  let drafts = kept.map((paragraph) => draftParagraph(paragraph, style));
  if (source.form === 'interview') {
    drafts = carrySpeakers(drafts);
    log.add('interviews');
  }
  const [first, ...rest] = drafts;
  if (first && label) drafts = [{ ...first, label: label + first.label }, ...rest];
  if (!style.straightQuotes) return drafts;
  return drafts.map((draft) => ({ ...draft, label: straighten(draft.label), text: straighten(draft.text) }));
}

/** Where an article goes from one page to the next: after `index` paragraphs, or `at` characters into that one's text. */
interface Turn {
  readonly index: number;
  readonly at: number;
}

function chooseTurn(paragraphs: readonly ParagraphDraft[], { style, random }: Making): Turn {
  const [least, most] = [Math.floor(paragraphs.length * 0.35), Math.ceil(paragraphs.length * 0.75) - 1];
  const bodies = paragraphs.flatMap(({ kind }, i) => (kind === 'body' && i >= Math.max(1, least) && i <= most ? [i] : []));
  const index = random.pick(bodies.length > 0 ? bodies : [1]);
  const text = paragraphs[index]?.text ?? '';
  const cuts = random.chance(0.75) ? midSentenceCuts(text, { language: style.language }) : [];
  return { index, at: cuts.length > 0 ? random.pick(cuts).at : 0 };
}

function before(paragraphs: readonly ParagraphDraft[], { index, at }: Turn): ParagraphDraft[] {
  const whole = paragraphs.slice(0, index);
  const last = paragraphs[index];
  if (at > 0 && last) return [...whole, { ...last, text: last.text.slice(0, at).trimEnd() }];
  while (whole.at(-1)?.kind === 'heading') whole.pop();
  return whole;
}

/** What comes after a turn; until the next name, the page does not say who speaks. */
function after(paragraphs: readonly ParagraphDraft[], { index, at }: Turn): ParagraphDraft[] {
  const [first, ...rest] = paragraphs.slice(index);
  if (!first) return [];
  const shown = at > 0 ? [{ ...first, label: '', text: first.text.slice(at), spoken: false }, ...rest] : [first, ...rest];
  let named = false;
  return shown.map((paragraph) => {
    named ||= paragraph.spoken;
    return named || paragraph.speaker === undefined ? paragraph : { ...paragraph, speaker: 'any' };
  });
}

const noLead: PrintedLead = { label: '', lines: [], byline: [], dateline: null };

interface Ordinals {
  on: number;
  from: number;
}

function draftArticle(source: SourceArticle, making: Making, ordinals: Ordinals): ArticleDraft {
  const { recipe, style, random, log } = making;
  const wayOn = random.chance(recipe.jumps.on);
  const direction = wayOn ? 'on' : random.chance(recipe.jumps.from) ? 'from' : null;
  const lead = direction === 'from' ? noLead : printLead(source.lead, style, random);
  const whole = draftParagraphs(source, making, lead.label);
  const quotes = (text: string): string => (style.straightQuotes ? straighten(text) : text);
  const slipped = (paragraphs: readonly ParagraphDraft[]): ParagraphDraft[] =>
    paragraphs.map((p) =>
      p.kind === 'body' ? { ...p, text: addSlips(p.text, { language: style.language, rate: recipe.slips }, random) } : p,
    );
  if (recipe.slips > 0) log.add('slips');
  const headline = quotes(source.headline);
  if (direction) {
    const turn = chooseTurn(whole, making);
    const jump = printJump({ direction, ordinal: ordinals[direction]++, topic: source.topic }, recipe, { style, random });
    log.add(`jumps.${direction}`);
    if (direction === 'from') {
      const headless = random.chance(recipe.jumps.headless);
      if (headless) log.add('jumps.headless');
      return { topic: source.topic, headline: headless ? null : headline, lead, from: jump, paragraphs: slipped(after(whole, turn)) };
    }
    return { ...printHead(source, making, quotes), headline, lead, on: jump, paragraphs: slipped(before(whole, turn)) };
  }
  return { ...printHead(source, making, quotes), headline, lead, paragraphs: slipped(whole) };
}

/** The kicker and the deck, as often as the recipe says. */
function printHead(
  source: SourceArticle,
  { recipe, random, log }: Making,
  quotes: (text: string) => string,
): Pick<ArticleDraft, 'topic' | 'kicker' | 'deck'> {
  const kicker = random.chance(recipe.kickersAndDecks) ? source.kicker : undefined;
  const deck = random.chance(recipe.kickersAndDecks) ? source.deck : undefined;
  if (kicker ?? deck) log.add('kickersAndDecks');
  return { topic: source.topic, ...(kicker ? { kicker: quotes(kicker) } : {}), ...(deck ? { deck: quotes(deck) } : {}) };
}

/** Chooses the page's articles, each once, and drafts what this page has of each. */
export function draftArticles(making: Making): ArticleDraft[] {
  const { recipe, random } = making;
  const all = recipe.language === 'zh' ? articlesZh : articlesEn;
  const wanted = random.integer(...recipe.articles);
  const { rate } = recipe.interviews;
  const interviews = rate > 0 ? Math.max(1, Math.round(wanted * rate)) : 0;
  const chosen = [
    ...random.shuffle(all.filter(({ form }) => form === 'interview')).slice(0, interviews),
    ...random.shuffle(all.filter(({ form }) => form !== 'interview')),
  ].slice(0, wanted);
  const ordinals: Ordinals = { on: 0, from: 0 };
  return random.shuffle(chosen).map((source) => draftArticle(source, making, ordinals));
}
