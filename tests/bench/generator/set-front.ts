import type { ArticleDraft, Making } from './draft-articles.js';
import type { Block } from './model.js';
import { mayBreakBetween, visualWidth } from './wrap-text.js';

/** A line marked as the page marks headings: with the given hashes, in bold, or not at all. */
export function setMarked(text: string, { style, random }: Pick<Making, 'style' | 'random'>, hashes: string): string {
  if (style.marks === 'none') return text;
  return style.marks === 'hash' && (hashes.length < 3 || random.chance(0.5)) ? `${hashes} ${text}` : `**${text}**`;
}

/** The offset nearest the middle where a headline may go on in a second line. */
function middleBreak(text: string, language: 'zh' | 'en'): number {
  const places =
    language === 'en'
      ? [...text.matchAll(/ /g)].map((match) => match.index + 1)
      : [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
          .map(({ index }) => index)
          .filter((at) => at > 0 && mayBreakBetween(text.charAt(at - 1), text.charAt(at)));
  return places.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0] ?? 0;
}

/** A headline's lines: two where every printed line stands apart and it is wider than its columns, else one. */
function headlineLines(text: string, { style, random }: Making): string[] {
  const wide = style.wrap && visualWidth(text) > style.wrap.width * (1 + random.next());
  const at = wide && style.marks === 'none' ? middleBreak(text, style.language) : 0;
  return at > 0 ? [text.slice(0, at).trimEnd(), text.slice(at)] : [text];
}

/** Sets what stands above an article's text, in the order kicker, headline, deck, byline; nothing if it has no headline. */
export function setFront(draft: ArticleDraft, article: number, making: Making): Block[] {
  const hashes = article === 0 && making.random.chance(0.6) ? '#' : '##';
  const blocks: Block[] = [];
  const add = (kind: 'kicker' | 'headline' | 'deck' | 'byline', lines: readonly string[]): void => {
    blocks.push({ owner: { kind, article }, lines, gap: blocks.length === 0 ? 'column' : 'paragraph' });
  };
  const secondary = (text: string): string => (making.random.chance(0.5) ? setMarked(text, making, '##') : text);
  if (draft.kicker) add('kicker', [secondary(draft.kicker)]);
  if (draft.headline)
    add(
      'headline',
      headlineLines(draft.headline, making).map((line) => setMarked(line, making, hashes)),
    );
  if (draft.deck) add('deck', [secondary(draft.deck)]);
  if (draft.lead.lines.length > 0) add('byline', draft.lead.lines);
  return blocks;
}
