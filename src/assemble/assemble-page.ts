import { conventionsOf } from '../conventions/index.js';
import { readPageLanguages, shippedTables, type Tables, tablesFor } from '../decisions/index.js';
import type { AssembledPage, Block, Notice, Page, Placement } from '../page/index.js';
import { isPlaced, isSaid, lineRange } from '../page/index.js';
import { type Arranged, arrangeArticles } from './arrange-articles.js';
import { type ContentsList, findContentsLists } from './contents-list.js';
import { type FinishContext, finishArticle } from './finish-article.js';
import { divideAtFronts } from './fronts.js';
import { judgeNext } from './judge-seams.js';
import { matchFronts } from './match-fronts.js';
import { readNameLines } from './name-lines.js';
import { nameSections } from './name-sections.js';
import { placeCaptions } from './place-captions.js';
import { finishPlacedArticles, type PlacedContext } from './placed-articles.js';
import { learnHyphens } from './print-text.js';
import { finishSaidArticles } from './said-articles.js';
import { readPageText, readSeam } from './seams.js';
import { learnTopics } from './topics.js';
import { readCaptions, readUnits, type Unit } from './units.js';
import { useFrontMatter } from './use-front-matter.js';

export interface AssembleOptions {
  /** The document holds one article of its page, so that every heading but the first is a cross-heading. @default false */
  readonly oneArticle?: boolean;
  /** By which seams are judged. @default those that come with the program */
  readonly tables?: Tables;
}

/** Makes articles of a page that has gone through the stages. Every line ends in one paragraph source or one placement. */
export function assemblePage(page: Page, { oneArticle = false, tables = shippedTables() }: AssembleOptions = {}): AssembledPage {
  const languages = readPageLanguages(page);
  const pageLanguage = conventionsOf(languages.page);
  const hyphens = learnHyphens(
    page.blocks.flatMap((block) => block.lines),
    { parted: page.words, isWord: pageLanguage.isWord, own: pageLanguage },
  );
  const all = readNameLines(readUnits(page, hyphens, languages.of));
  const lists = findContentsLists(all.filter(({ block }) => !isSaid(block) && !isPlaced(block)));
  const copies = new Map(lists.flatMap((list) => [...list.copies]));
  const units = all.filter((unit) => !copies.has(unit) && !isSaid(unit.block) && !isPlaced(unit.block));
  const topics = learnTopics(units);
  const pieces = divideAtFronts(units, topics, (unit) => isListed(unit, lists), oneArticle);
  // Where columns were read across, nothing is moved: without n-grams a text goes on in the next line or nowhere.
  const own = tablesFor(tables, languages.of(units.map(({ printed }) => printed).join(' ')));
  const {
    articles: arranged,
    links,
    notices: doubts,
  } = arrangeArticles(matchFronts(pieces, topics), lists, topics, page.diagnosis?.unreadable ? { ...own, model: null } : own);
  const context: Omit<FinishContext, 'captions'> = {
    languages,
    hyphens,
    apart: partsLines(page),
    links,
    rank: rankLines(page),
    joinNext: makeJoin(units, topics),
  };
  const placements: Placement[] = [];
  const notices: Notice[] = [...doubts];
  setApart(page.blocks, copies, placements, notices);
  const kept = arranged.filter((one) => hasText(one));
  const captions = placeCaptions(readCaptions(page, hyphens, languages.of), kept, topics);
  setApart(
    captions.left.map(({ block }): Block => ({ ...block, role: 'furniture', reason: block.reason ?? 'caption' })),
    new Map(),
    placements,
    notices,
  );
  // What the format itself has of articles comes first: the rest of the page is what it leaves open.
  const saidUnits = all.filter(({ block }) => isSaid(block));
  const said =
    saidUnits.length === 0
      ? []
      : finishSaidArticles(
          saidUnits,
          { ...context, captions: [], joinNext: makeJoin(saidUnits), wordsAt: readWordsAt(saidUnits) },
          page.saidArticles,
        );
  const open = kept.map((one, i) => finishArticle(one, { ...context, captions: captions.of[i] ?? [] }));
  const placedUnits = all.filter(({ block }) => isPlaced(block) && !isSaid(block));
  const placedContext = { ...context, captions: [], wordsAt: readWordsAt(placedUnits) };
  const placed = placedUnits.length === 0 ? [] : finishPlacedArticles(placedUnits, placedContext);
  const articles = [...said, ...placed, ...open].map((finished, i) => {
    placements.push(...finished.placements.map((placement) => ({ ...placement, article: i })));
    notices.push(...finished.notices);
    return finished.article;
  });
  // Of texts whose order was found by their words, an open seam may mean that the rest stands elsewhere.
  const inOrder = new Set([...said, ...placed].flatMap((one) => one.notices));
  const told = gatherBroken(notices, inOrder);
  if (articles.length === 0) told.push({ kind: 'notice', code: 'no-article', lines: null });
  const sections = nameSections(page, articles);
  const named = articles.map((article, i) => (sections[i] && i >= said.length ? { ...article, section: sections[i] } : article));
  placements.sort((a, b) => a.first - b.first);
  return useFrontMatter({ kind: 'assembled', articles: named, placements, notices: told }, page.front);
}

/** A page has at most so many notices of sentences that stop, where no text can be misplaced. */
const MOST_BROKEN = 5;

/** Where the order of lines is known, many sentences that stop say one thing: what the OCR is like. @param inOrder notices of texts in known order */
function gatherBroken(notices: readonly Notice[], inOrder: ReadonlySet<Notice>): Notice[] {
  const isBroken = (notice: Notice) => notice.code === 'seam-open' && notice.partner === null && inOrder.has(notice);
  const broken = notices.filter(isBroken);
  if (broken.length <= MOST_BROKEN) return [...notices];
  const at = broken.flatMap(({ lines }) => lines?.last ?? []).toSorted((a, b) => a - b);
  return [
    ...notices.filter((notice) => !isBroken(notice)),
    { kind: 'notice', code: 'sentences-broken', lines: null, count: broken.length, at },
  ];
}

/** Judges what stands next to each other by the words of these units. */
function makeJoin(units: readonly Unit[], topics = learnTopics(units)): FinishContext['joinNext'] {
  const text = readPageText(units);
  return (head, tail) => judgeNext(head, tail, text, topics);
}

/** What words say of seams, by what stands on this page. */
function readWordsAt(units: readonly Unit[]): PlacedContext['wordsAt'] {
  const text = readPageText(units);
  return (head, tail) => readSeam(head, tail, text);
}

/** Most printed lines of one paragraph have a blank line between them. */
function partsLines(page: Page): boolean {
  const gaps = page.blocks.flatMap((block) =>
    block.role === 'text' && block.form === undefined
      ? block.lines.slice(1).map((line, i) => line.number - (block.lines[i]?.number ?? 0))
      : [],
  );
  return gaps.length > 0 && gaps.filter((gap) => gap > 1).length > gaps.length / 2;
}

function hasText({ front, units }: Arranged): boolean {
  return front !== null || units.length > 0;
}

function isListed(unit: Unit, lists: readonly ContentsList[]): boolean {
  return lists.some((list) => list.headings.has(unit) || [...list.copies.values()].includes(unit));
}

function rankLines(page: Page): Map<number, number> {
  const lines = page.blocks.flatMap((block) => block.lines.map((line) => line.number)).sort((a, b) => a - b);
  return new Map(lines.map((line, i) => [line, i]));
}

/** Furniture, repeats and inventions have their places on the page, but in no article. */
function setApart(blocks: readonly Block[], copies: ReadonlyMap<Unit, Unit>, placements: Placement[], notices: Notice[]): void {
  const put = (block: Block, place: 'furniture' | 'repeat' | 'invented') => {
    for (const line of block.lines) placements.push({ ...lineRange(line.number), place, article: null });
  };
  for (const block of blocks) {
    if (block.role === 'repeat' || block.role === 'invented') put(block, block.role);
    if (block.role !== 'furniture') continue;
    put(block, 'furniture');
    const text = block.lines
      .map((line) => line.text)
      .join(' ')
      .slice(0, 200);
    notices.push({ kind: 'notice', code: 'furniture', lines: rangeOf(block), convention: block.reason ?? 'furniture', text });
  }
  for (const [unit, twin] of copies) {
    put(unit.block, 'repeat');
    notices.push({ kind: 'notice', code: 'repeat', lines: rangeOf(unit.block), of: rangeOf(twin.block), likeness: 1 });
  }
}

function rangeOf(block: Block): ReturnType<typeof lineRange> {
  return lineRange(block.lines[0]?.number ?? 0, block.lines.at(-1)?.number ?? 0);
}
