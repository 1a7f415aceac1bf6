import { type Credits, conventionsOf, mergeCredits, type PageLanguages, readParagraphCredits } from '../conventions/index.js';
import type { Article, Decision, Field, Jump, Notice, Paragraph, ParagraphKind, Placement, Source, Wrap } from '../page/index.js';
import { decide, lineRange } from '../page/index.js';
import type { Arranged } from './arrange-articles.js';
import { type FrontContext, isDatelineAlone, readFront } from './front-fields.js';
import { type Links, SURE } from './link-seams.js';
import { isQuoted } from './name-lines.js';
import { insertCaptions } from './place-captions.js';
import { joinsRow } from './print-rows.js';
import { printText, removeHanSpaces } from './print-text.js';
import { readSpeakers, type SpokenText } from './read-speakers.js';
import { linesOf, type Unit } from './units.js';

/** What finishing needs of the page. */
export interface FinishContext extends FrontContext {
  readonly languages: PageLanguages;
  readonly links: Links;
  /** What stands under its pictures. */
  readonly captions: readonly Unit[];
  /** For each line its number among the lines that hold text, so that ranges never reach over another's line. */
  readonly rank: ReadonlyMap<number, number>;
  /** Joins two units that stand next to each other; null where they are two paragraphs. */
  readonly joinNext: (head: Unit, tail: Unit) => Decision | null;
}

/** A finished article with the places of its lines that are in no paragraph. `article` in placements is left null. */
export interface Finished {
  readonly article: Article;
  readonly placements: readonly Placement[];
  readonly notices: readonly Notice[];
}

/** What stands next is joined from here on. */
const NEXT_SURE = 0.57;

/** One paragraph's units and why they were joined. */
interface Piece {
  readonly units: Unit[];
  readonly seams: (Decision | null)[];
}

/** Reads fields, credits, speakers and jump lines of an arranged article and joins its paragraphs. */
export function finishArticle({ front, units: behind }: Arranged, context: FinishContext): Finished {
  const placements: Placement[] = [];
  const notices: Notice[] = [];
  const place = (lines: readonly number[], name: Placement['place']) => {
    for (const line of lines) placements.push({ ...lineRange(line), place: name, article: null });
  };
  const hasText = behind.some(({ kind }) => kind === 'body' || kind === 'heading');
  const { kicker, headline, deck: printedDeck, creditUnits, texts } = readFront(front, { ...context, hasText });
  const { summary, units: read } = takeSummary([...texts, ...behind], headline !== null && printedDeck === null);
  const units = read.map((unit, i): Unit => (isSaidBy(unit, read[i - 1]) ? { ...unit, kind: 'body', begins: true } : unit));
  const deck = printedDeck ?? summary;
  place(kicker?.lines ?? [], 'kicker');
  place(headline?.lines ?? [], 'headline');
  place(deck?.lines ?? [], 'deck');
  const alone = [...creditUnits, ...units.filter((unit) => unit.kind === 'credit')];
  for (const unit of alone) place(linesOf(unit), 'byline');
  for (const unit of units) if (unit.kind === 'jump') place(linesOf(unit), 'jump');
  let credits: Credits = { byline: [], dateline: null };
  for (const unit of alone) credits = mergeCredits(credits, unit.credits ?? credits);
  const pieces = insertCaptions(joinUnits(units, context, notices), context.captions, startPiece);
  const spoken = pieces.map((piece): SpokenText => {
    const printed =
      formOf(piece) === undefined
        ? printText(
            piece.units.map((unit) => unit.printed),
            context.hyphens,
          )
        : (piece.units[0]?.printed ?? '');
    const language = context.languages.of(printed);
    return { printed, boldLead: piece.units[0]?.block.lines[0]?.boldLead ?? 0, language, prose: kindOf(piece) === 'body' };
  });
  const speakers = readSpeakers(spoken);
  const paragraphs = pieces.map((piece, i): Paragraph => {
    const { printed, language } = spoken[i] ?? { printed: '', language: null };
    const kind = kindOf(piece);
    const speaker = kind === 'body' ? (speakers[i] ?? null) : null;
    const own = kind === 'body' ? readParagraphCredits(printed, language) : null;
    if (own) credits = mergeCredits(credits, own);
    const lead = speaker?.lead || (own?.label?.length ?? 0);
    const text = kind === 'body' || kind === 'caption' ? removeHanSpaces(printed.slice(lead)) : printed;
    const sources = sourcesOf(piece, context);
    return { kind, speaker: speaker?.name ?? null, label: printed.slice(0, lead) || null, text, sources };
  });
  const jumps = [...(front?.units ?? []), ...units].flatMap((unit) => unit.block.jumps);
  if (headline === null) notices.push({ kind: 'notice', code: 'no-headline', lines: rangeOf(units) });
  const article: Article = {
    kind: 'article',
    language: context.languages.name(spoken.map((one) => one.printed).join('') || (headline?.text ?? '')),
    kicker,
    headline,
    deck,
    byline: credits.byline,
    creditLines: alone.flatMap(linesOf),
    dateline: credits.dateline,
    continuedFrom: findJump(jumps, 'from'),
    continuedOn: findJump(jumps, 'on'),
    paragraphs,
  };
  return { article, placements, notices };
}

/** 核心提示 and the paragraph behind it, on one line or two, are a deck; so is a line that only decks are written like (…出席活动). */
function takeSummary(units: readonly Unit[], mayTake: boolean): { readonly summary: Field | null; readonly units: readonly Unit[] } {
  const [first, second] = units;
  const own = conventionsOf(first?.language ?? null);
  const label = first && mayTake ? own.summary.exec(first.printed)?.[0] : undefined;
  const isDeck = mayTake && first?.kind === 'body' && own.decks.some(({ pattern }) => pattern.test(first.printed));
  if (!first || (label === undefined && !isDeck)) return { summary: null, units };
  const taken = label?.length === first.printed.length && second ? [first, second] : [first];
  if (taken.at(-1)?.kind !== 'body' || units[taken.length]?.kind !== 'body') return { summary: null, units };
  return {
    summary: { text: taken.map(({ printed }) => printed.trim()).join('　'), lines: taken.flatMap(linesOf) },
    units: units.slice(taken.length),
  };
}

/** A name with a dash under words in quotation marks is who said them, and part of the text. */
function isSaidBy(unit: Unit, before: Unit | undefined): boolean {
  return unit.kind === 'credit' && before !== undefined && /^[—–―-]/u.test(unit.printed) && isQuoted(before);
}

function rangeOf(units: readonly Unit[]): ReturnType<typeof lineRange> | null {
  const lines = units[0] ? linesOf(units[0]) : [];
  return lines.length === 0 ? null : lineRange(lines[0] ?? 0, lines.at(-1));
}

function findJump(jumps: readonly Jump[], direction: Jump['direction']): Jump | null {
  return jumps.find((jump) => jump.direction === direction) ?? null;
}

function joinUnits(units: readonly Unit[], { links, joinNext }: FinishContext, notices: Notice[]): Piece[] {
  const pieces: Piece[] = [];
  const texts = withoutLastHeading(units.filter((unit) => unit.kind === 'body' || unit.kind === 'heading'));
  texts.forEach((unit, i) => {
    const before = texts[i - 1];
    const piece = pieces.at(-1);
    const link = links.byTail.get(unit);
    const decision =
      link && link.head === before
        ? before.opens || unit.index === before.index + 1
          ? link.decision
          : null
        : before && unit.kind === 'body' && before.block.form === undefined && unit.block.form === undefined
          ? joinBehind(before, unit, joinNext)
          : null;
    if (piece && decision && decision.confidence >= (unit.index === (before?.index ?? 0) + 1 ? NEXT_SURE : SURE)) {
      piece.units.push(unit);
      piece.seams.push(decision);
    } else pieces.push(startPiece(unit));
  });
  for (const piece of pieces) {
    const last = piece.units.at(-1);
    if (last?.opens) notices.push(openSeam(last, links));
  }
  return pieces;
}

/** Under an unmarked heading stands a text: what ends an article is a signature, an address or a day, and no heading. */
function withoutLastHeading(texts: readonly Unit[]): readonly Unit[] {
  const last = texts.at(-1);
  if (last?.kind !== 'heading' || last.block.level !== null || texts.length === 1) return texts;
  return [...texts.slice(0, -1), { ...last, kind: 'body' }];
}

function startPiece(unit: Unit): Piece {
  return { units: [unit], seams: [null] };
}

function formOf({ units: [first] }: Piece): Unit['block']['form'] {
  return first?.kind === 'heading' ? undefined : first?.block.form;
}

function kindOf(piece: Piece): ParagraphKind {
  return formOf(piece) ?? (piece.units[0]?.kind === 'heading' ? 'heading' : 'body');
}

/** A dateline alone goes on in the text; what was taken for a heading does not. */
function joinBehind(before: Unit, unit: Unit, joinNext: FinishContext['joinNext']): Decision | null {
  if (isDatelineAlone(before)) return decide([{ code: 'line-goes-on', weight: DATELINE }]);
  return before.block.role === 'heading' ? null : joinNext(before, unit);
}

/** In log-odds: what stands behind a dateline is its text, but for a lost line. */
const DATELINE = 3;

function openSeam(unit: Unit, links: Links): Notice {
  const likely = links.missed.get(unit) ?? null;
  const partner = likely ? rangeOf([likely.tail]) : null;
  return { kind: 'notice', code: 'seam-open', lines: rangeOf([unit]), partner, confidence: likely?.decision.confidence ?? 0 };
}

function sourcesOf({ units, seams }: Piece, { rank }: FinishContext): Source[] {
  return units.flatMap((unit, i): Source[] => {
    const out: { first: number; last: number; seam: Decision | null; wraps: Wrap[] }[] = [];
    unit.block.lines.forEach((line, j) => {
      const join = unit.block.joins[j - 1] ?? null;
      const open = out.at(-1);
      const adjacent = open && (rank.get(line.number) ?? 0) === (rank.get(open.last) ?? 0) + 1;
      if (open && adjacent) {
        const before = unit.block.lines[j - 1]?.number ?? open.first;
        const isNext = before === (open.wraps.at(-1)?.after ?? open.first);
        open.last = line.number;
        if (join && joinsRow(unit.block, j)) open.wraps.push({ after: line.number, ...(!isNext && { before }), decision: join });
      } else out.push({ first: line.number, last: line.number, seam: j === 0 ? (seams[i] ?? null) : join, wraps: [] });
    });
    return out;
  });
}
