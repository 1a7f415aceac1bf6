import { conventions, languageOf } from '../conventions/index.js';
import type { Article, AssembledPage, Block, Dateline, Field, Jump, Notice, Page, Paragraph, Placement, Source } from '../page/index.js';
import { lineRange } from '../page/index.js';
import { type Hyphens, learnHyphens, printText, removeHanSpaces } from './print-text.js';
import { type Credits, mergeCredits, readCreditLine, readParagraphCredits } from './read-credits.js';
import { readSpeakers, type SpokenText } from './read-speakers.js';

export interface AssembleOptions {
  /** The document holds one article of its page, so that every heading but the first is a cross-heading. @default false */
  readonly oneArticle?: boolean;
}

/** Makes articles of a page that has gone through the stages. Every line ends in one paragraph source or one placement. */
export function assemblePage(page: Page, { oneArticle = false }: AssembleOptions = {}): AssembledPage {
  const hyphens = learnHyphens(page.blocks.flatMap((block) => block.lines));
  const drafts = cutArticles(page.blocks, oneArticle);
  const placements: Placement[] = [];
  const notices: Notice[] = [];
  for (const block of page.blocks) if (block.role === 'furniture') setApart(block, placements, notices);
  const articles = drafts.map((draft, i) => finishArticle(draft, i, hyphens, placements, notices));
  if (articles.length === 0) notices.push({ kind: 'notice', code: 'no-article', lines: null });
  return { kind: 'assembled', articles, placements: placements.sort((a, b) => a.first - b.first), notices };
}

function setApart(block: Block, placements: Placement[], notices: Notice[]): void {
  for (const line of block.lines) placements.push({ ...lineRange(line.number), place: 'furniture', article: null });
  const first = block.lines[0]?.number ?? 0;
  const last = block.lines.at(-1)?.number ?? first;
  const text = block.lines
    .map((line) => line.text)
    .join(' ')
    .slice(0, 200);
  notices.push({ kind: 'notice', code: 'furniture', lines: lineRange(first, last), convention: block.reason ?? 'furniture', text });
}

/** An article's blocks before its fields are read. */
interface Draft {
  readonly headings: Block[];
  readonly body: Block[];
  readonly jumps: Block[];
}

function cutArticles(blocks: readonly Block[], oneArticle: boolean): Draft[] {
  const drafts: Draft[] = [];
  const start = (): Draft => {
    const draft: Draft = { headings: [], body: [], jumps: [] };
    drafts.push(draft);
    return draft;
  };
  for (const block of blocks) {
    if (block.role === 'furniture') continue;
    let draft = drafts.at(-1) ?? start();
    const begins = block.jumps.some((jump) => jump.direction === 'from');
    if (begins && draft.body.length > 0) draft = start();
    if (block.role === 'jump') draft.jumps.push(block);
    else if (block.level !== null && !isProse(block)) {
      if (draft.body.length > 0 && !oneArticle) draft = start();
      if (draft.body.length > 0) draft.body.push(block);
      else draft.headings.push(block);
    } else draft.body.push(block);
  }
  return drafts.filter((draft) => draft.headings.length + draft.body.length + draft.jumps.length > 0);
}

/** A heading mark in front of body text: a headline has no full stop inside and is no longer than three printed lines. */
function isProse(block: Block): boolean {
  const text = block.lines.map((line) => line.text).join('');
  return text.length > 120 || /[。；;]./u.test(text);
}

function finishArticle(draft: Draft, index: number, hyphens: Hyphens, placements: Placement[], notices: Notice[]): Article {
  const place = (block: Block, name: Placement['place']) => {
    for (const line of block.lines) placements.push({ ...lineRange(line.number), place: name, article: index });
  };
  for (const block of draft.jumps) place(block, 'jump');
  const fields = readFields(draft.headings, hyphens);
  for (const name of ['kicker', 'headline', 'deck'] as const) {
    for (const line of fields[name]?.lines ?? []) placements.push({ ...lineRange(line), place: name, article: index });
  }
  let credits: Credits = { byline: [], dateline: null };
  const creditLines: number[] = [];
  const body: Block[] = [];
  for (const block of draft.body) {
    const credit = readCreditLine(block.lines.map((line) => line.text).join(' '));
    if (credit) {
      credits = mergeCredits(credits, credit);
      creditLines.push(...block.lines.map((line) => line.number));
      place(block, 'byline');
    } else body.push(block);
  }
  const spoken = body.map((block) => speak(block, hyphens));
  const speakers = readSpeakers(spoken);
  const paragraphs = body.map((block, i): Paragraph => {
    const { printed, language } = spoken[i] ?? { printed: '', language: null };
    const speaker = speakers[i] ?? null;
    const own = readParagraphCredits(printed, language);
    credits = mergeCredits(credits, own);
    const lead = speaker?.lead || (own.label?.length ?? 0);
    return {
      kind: block.level !== null && !isProse(block) ? 'heading' : isBoldHeading(block) ? 'heading' : 'body',
      speaker: speaker?.name ?? null,
      label: printed.slice(0, lead) || null,
      text: removeHanSpaces(printed.slice(lead)),
      sources: sourcesOf(block),
    };
  });
  const jumps = [...draft.jumps, ...draft.body, ...draft.headings].flatMap((block) => block.jumps);
  if (fields.headline === null) notices.push({ kind: 'notice', code: 'no-headline', lines: firstLines(draft) });
  return {
    kind: 'article',
    language: languageOf(spoken.map((one) => one.printed).join('') || (fields.headline?.text ?? '')),
    ...fields,
    byline: credits.byline,
    creditLines,
    dateline: credits.dateline satisfies Dateline | null,
    continuedFrom: findJump(jumps, 'from'),
    continuedOn: findJump(jumps, 'on'),
    paragraphs,
  };
}

function firstLines(draft: Draft): ReturnType<typeof lineRange> | null {
  const lines = [...draft.body, ...draft.jumps][0]?.lines;
  return lines?.[0] ? lineRange(lines[0].number, lines.at(-1)?.number) : null;
}

function findJump(jumps: readonly Jump[], direction: Jump['direction']): Jump | null {
  return jumps.find((jump) => jump.direction === direction) ?? null;
}

function speak(block: Block, hyphens: Hyphens): SpokenText {
  const printed = printText(
    block.lines.map((line) => line.text),
    hyphens,
  );
  return { printed, boldLead: block.lines[0]?.boldLead ?? 0, language: languageOf(printed) };
}

function isBoldHeading(block: Block): boolean {
  const text = block.lines.map((line) => line.text).join('');
  const bold = block.lines.every((line) => line.boldLead === line.text.length);
  return bold && text.length <= 40 && !/[。！？，：:.,]$/u.test(text);
}

function readFields(headings: readonly Block[], hyphens: Hyphens): { kicker: Field | null; headline: Field | null; deck: Field | null } {
  const fields = headings.map(
    (block): Field => ({
      text: printText(
        block.lines.map((line) => line.text),
        hyphens,
      ),
      lines: block.lines.map((line) => line.number),
    }),
  );
  const [first, second, ...rest] = fields;
  if (!first) return { kicker: null, headline: null, deck: null };
  if (!second) return { kicker: null, headline: first, deck: null };
  const isKicker = conventions[languageOf(first.text) ?? 'zh'].kickers.some(({ pattern }) => pattern.test(first.text));
  const others = isKicker ? rest : [second, ...rest];
  const deck = others.length === 0 ? null : { text: others.map((f) => f.text).join(' '), lines: others.flatMap((f) => f.lines) };
  return isKicker ? { kicker: first, headline: second, deck } : { kicker: null, headline: first, deck };
}

function sourcesOf(block: Block): Source[] {
  const first = block.lines[0]?.number ?? 0;
  const last = block.lines.at(-1)?.number ?? first;
  const weakest = block.joins.toSorted((a, b) => a.confidence - b.confidence)[0] ?? null;
  return [{ first, last, seam: null, wrap: weakest }];
}
