import { type Piece, splitPieces } from './cut-text.js';
import type { ArticleDraft, Making, ParagraphDraft } from './draft-articles.js';
import type { Jump } from './jump-lines.js';
import type { Block, Owner } from './model.js';
import type { PageStyle } from './page-style.js';
import { setFront, setMarked } from './set-front.js';
import { visualWidth, wrapText } from './wrap-text.js';

/** An article in lines: what stands above its text, and the parts of its text that stand in different places. */
export interface SetArticle {
  readonly front: readonly Block[];
  readonly parts: readonly (readonly Block[])[];
}

interface SetParagraph {
  readonly draft: ParagraphDraft;
  readonly pieces: readonly Piece[];
}

/** A jump line printed in the first paragraph's first line; none where the column is too narrow for it. */
function attachedBefore({ from }: ArticleDraft, index: number, { wrap }: PageStyle): string {
  const fits = !wrap || visualWidth(from?.printed ?? '') <= wrap.width - 12;
  return index === 0 && from?.attached && fits ? from.printed : '';
}

function setParagraph(draft: ArticleDraft, index: number, making: Making): SetParagraph {
  const paragraph = draft.paragraphs[index];
  if (!paragraph) throw new RangeError(`no paragraph ${index}`);
  const { style, random } = making;
  if (paragraph.kind === 'heading') return { draft: paragraph, pieces: [{ lines: [paragraph.text], startsPart: false }] };
  const taken = visualWidth(attachedBefore(draft, index, style));
  const lines = wrapText(paragraph.label + paragraph.text, { style, random }, { taken });
  return { draft: paragraph, pieces: [{ lines, startsPart: false }] };
}

/** Cuts a paragraph once more, if it can be cut in mid-sentence. */
function cutParagraph({ draft, pieces }: SetParagraph, startsPart: boolean, { recipe, style, random, log }: Making): SetParagraph | null {
  if (draft.kind === 'heading') return null;
  const inWord = !startsPart || recipe.columnBreaks.rate > 0 ? random.chance(recipe.columnBreaks.inWord) : random.chance(0.3);
  const from = draft.label.length > 0 ? draft.label.length + 4 : 0;
  const split = splitPieces(pieces, { language: style.language, wrapped: style.wrap !== null, inWord, from, startsPart }, random);
  if (!split) return null;
  if (!startsPart) log.add('columnBreaks');
  if (!startsPart && inWord && !style.wrap) log.add('columnBreaks.inWord');
  return { draft, pieces: split };
}

/** Cuts the text into so many parts, at about even distances, each cut in mid-sentence; fewer if it is too short. */
function cutParts(paragraphs: readonly SetParagraph[], parts: number, making: Making): SetParagraph[] {
  const out = [...paragraphs];
  const lengths = paragraphs.map(({ draft }) => draft.text.length);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const middles = lengths.map((length, i) => lengths.slice(0, i).reduce((sum, n) => sum + n, 0) + length / 2);
  for (let part = 1; part < parts; part++) {
    const target = whole * (part / parts + (making.random.next() - 0.5) * 0.3);
    const nearest = out.map((_, i) => i).sort((a, b) => Math.abs((middles[a] ?? 0) - target) - Math.abs((middles[b] ?? 0) - target));
    for (const index of nearest) {
      const found = out[index];
      const cut = found && !found.pieces.some(({ startsPart }) => startsPart) ? cutParagraph(found, true, making) : null;
      if (!cut) continue;
      out[index] = cut;
      break;
    }
  }
  return out;
}

function breakColumns(paragraphs: readonly SetParagraph[], making: Making): SetParagraph[] {
  const { rate } = making.recipe.columnBreaks;
  return paragraphs.map((paragraph) => {
    let out = paragraph;
    for (const chance of [rate, rate / 4]) if (making.random.chance(chance)) out = cutParagraph(out, false, making) ?? out;
    return out;
  });
}

/** A paragraph's first line with its speaker or lead-in in bold, where the page has them so and the line holds them. */
function boldLabel(line: string, { label, spoken }: ParagraphDraft, style: PageStyle): string {
  if (!label || !line.startsWith(label)) return line;
  if (!spoken) return style.boldLeads ? line.replace(/^(?:本报讯|[^（\s]+电|[^—]+(?= —))/, '**$&**') : line;
  if (!style.boldSpeakers) return line;
  const bold = style.boldColons ? label.trimEnd() : label.trimEnd().replace(/[:：]$/, '');
  return `**${bold}**${line.slice(bold.length)}`;
}

/** Adds what is printed with a paragraph's first line: bold, an indent, a heading mark, an attached jump line. */
function decorate({ draft, pieces }: SetParagraph, prefix: string, { style, random }: Making): readonly Piece[] {
  const [first, ...others] = pieces;
  const [line = '', ...lines] = first?.lines ?? [];
  if (!first) return pieces;
  if (draft.kind === 'heading') return [{ ...first, lines: [setMarked(line, { style, random }, '###')] }];
  const mark = prefix && style.marks === 'hash' && random.chance(0.3) ? `## ${prefix}` : prefix;
  const space = mark && style.language === 'en' ? ' ' : '';
  return [{ ...first, lines: [style.indent + mark + space + boldLabel(line, draft, style), ...lines] }, ...others];
}

/** A jump line on a line of its own, sometimes marked like a heading. */
function jumpBlock(article: number, printed: string, { style, random }: Making): Block {
  const line = random.chance(0.4) ? setMarked(printed, { style, random }, '##') : printed;
  return { owner: { kind: 'jump', article }, lines: [line], gap: 'paragraph' };
}

/** Appends an attached jump line to the last line, or gives it a line of its own where the column is full. */
function withJump(part: readonly Block[], { printed, attached }: Jump, making: Making): Block[] {
  const {
    style: { language, wrap },
    log,
  } = making;
  const block = part.at(-1);
  if (block?.owner.kind !== 'paragraph') return [...part];
  const line = `${block.lines.at(-1) ?? ''}${language === 'en' ? ' ' : ''}${printed}`;
  if (!attached || (wrap && visualWidth(line) > wrap.width)) return [...part, jumpBlock(block.owner.article, printed, making)];
  log.add('jumps.attached');
  return [...part.slice(0, -1), { ...block, lines: [...block.lines.slice(0, -1), line] }];
}

/** On pages with hard breaks, an answer follows its question without a blank line. */
function gapOf(own: ParagraphDraft, previous: ParagraphDraft | undefined, { style }: Making): Block['gap'] {
  const answers = own.spoken && previous?.spoken === true && own.speaker !== previous.speaker && /[?？]$/.test(previous.text);
  return style.hardBreaks && answers ? 'line' : 'paragraph';
}

/** How one article is set. */
export interface SetOptions {
  /** Its index among the page's drafts. */
  readonly article: number;
  /** Into how many parts its text is cut, 1 for none. */
  readonly parts: number;
}

/** Sets an article in lines, with its column breaks and the cuts between its parts. */
export function setArticle(draft: ArticleDraft, { article, parts: wanted }: SetOptions, making: Making): SetArticle {
  const plain = draft.paragraphs.map((_, index) => setParagraph(draft, index, making));
  const paragraphs = breakColumns(cutParts(plain, wanted, making), making);
  const parts: Block[][] = [[]];
  if (attachedBefore(draft, 0, making.style)) making.log.add('jumps.attached');
  if (draft.from && !attachedBefore(draft, 0, making.style)) parts[0]?.push(jumpBlock(article, draft.from.printed, making));
  paragraphs.forEach((set, index) => {
    const owner: Owner = { kind: 'paragraph', article, paragraph: index };
    decorate(set, attachedBefore(draft, index, making.style), making).forEach(({ lines, startsPart }, piece) => {
      if (startsPart) parts.push([]);
      const gap = piece > 0 ? 'column' : gapOf(set.draft, paragraphs[index - 1]?.draft, making);
      parts.at(-1)?.push({ owner, lines, gap, order: piece });
    });
  });
  const last = parts.pop() ?? [];
  return { front: setFront(draft, article, making), parts: [...parts, draft.on ? withJump(last, draft.on, making) : last] };
}
