import {
  type Credits,
  cannotBegin,
  conventionsOf,
  endOf,
  type Language,
  type PageLanguages,
  readCreditLine,
  readParagraphCredits,
  speakerOf,
} from '../conventions/index.js';
import { blocksUnderRules } from '../decisions/index.js';
import { type Block, isApart, type Page } from '../page/index.js';
import { floatingCaptions } from './floating-captions.js';
import { blocksUnderMastheads } from './mastheads.js';
import { printRows } from './print-rows.js';
import { type Hyphens, printText } from './print-text.js';

/** A block of a page in the order of its file, with what its text says of its place. */
export interface Unit {
  /** Its number among the units of the page. */
  readonly index: number;
  readonly block: Block;
  readonly kind: 'body' | 'heading' | 'jump' | 'credit';
  /** What a line of credits says; null for others. */
  readonly credits: Credits | null;
  /** The lines as one text. */
  readonly printed: string;
  readonly language: Language | null;
  /** Stops in the middle of a sentence. */
  readonly opens: boolean;
  /** Can only be the rest of something. */
  readonly goesOn: boolean;
  /** Surely begins a paragraph: a lead-in, a speaker, a bold start. */
  readonly begins: boolean;
  /** Begins with a lead-in (本报讯, a dateline), as the first paragraph of an article does. */
  readonly ledIn: boolean;
  /** Who speaks it, where a name with a colon stands at its start. */
  readonly speaker: string | null;
  /** What comes after it in the file is another story: it ends on a jump line. */
  readonly endsPart: boolean;
  /** It begins with the rest of a story from another page. */
  readonly startsPart: boolean;
  /** A rule stands over it (`---`, `***`). */
  readonly underRule: boolean;
  /** The paper's name and date stand over it once more, in the midst of the page. */
  readonly underMasthead: boolean;
}

/** True for text of which a seam may be asked: no heading, jump line or credit, and no table, list, verse or caption. */
export function isProse({ kind, block }: Unit): boolean {
  return kind === 'body' && block.form === undefined;
}

/** The lines of a unit by their numbers in the file. */
export function linesOf({ block }: Unit): number[] {
  return block.lines.map((line) => line.number);
}

/** The units of a page: everything but what is set apart. */
export function readUnits(page: Page, hyphens: Hyphens, languageOf: PageLanguages['of']): Unit[] {
  const floating = floatingCaptions(page);
  const blocks = page.blocks.filter((block) => !isApart(block) && !floating.has(block));
  const speakers = countSpeakers(blocks, languageOf);
  const ruled = blocksUnderRules(page);
  const mastheads = blocksUnderMastheads(page);
  const units = blocks.map(
    (block, index): Unit => ({
      ...makeUnit(block, index, { hyphens, speakers, languageOf }),
      underRule: ruled.has(block),
      underMasthead: mastheads.has(block),
    }),
  );
  // A sentence before a jump line goes on where the jump line says.
  return units.map((unit, i) => (units[i + 1]?.kind === 'jump' && units[i + 1]?.endsPart ? { ...unit, opens: false } : unit));
}

/** The captions of a page that stand beside its text. Each is numbered half behind the unit that it follows. */
export function readCaptions(page: Page, hyphens: Hyphens, languageOf: PageLanguages['of']): Unit[] {
  const floating = floatingCaptions(page);
  const context: UnitContext = { hyphens, speakers: new Map(), languageOf };
  let before = -1;
  return page.blocks.flatMap((block): Unit[] => {
    if (floating.has(block)) return [{ ...makeFormUnit(block, before + 0.5, context), underRule: false, underMasthead: false }];
    if (!isApart(block)) before++;
    return [];
  });
}

/** What the lines of a unit are read with. */
interface UnitContext {
  readonly hyphens: Hyphens;
  /** How often each speaks. */
  readonly speakers: ReadonlyMap<string, number>;
  readonly languageOf: PageLanguages['of'];
}

/** The rest of a unit that is no prose: it begins and ends by itself, and no seam leads into it or out of it. */
function makeFormUnit(block: Block, index: number, { hyphens, languageOf }: UnitContext): Omit<Unit, 'underRule' | 'underMasthead'> {
  const printed = printRows(block, hyphens);
  return {
    index,
    block,
    kind: 'body',
    credits: null,
    printed,
    language: languageOf(printed),
    opens: false,
    goesOn: false,
    begins: true,
    ledIn: false,
    speaker: null,
    endsPart: false,
    startsPart: false,
  };
}

function makeUnit(block: Block, index: number, context: UnitContext): Omit<Unit, 'underRule' | 'underMasthead'> {
  if (block.form !== undefined) return makeFormUnit(block, index, context);
  const { hyphens, speakers, languageOf } = context;
  const printed = printText(
    block.lines.map((line) => line.text),
    hyphens,
  );
  const language = languageOf(printed);
  const credits = block.role === 'jump' || block.role === 'heading' ? null : readCreditLine(printed);
  const kind = block.role === 'jump' ? 'jump' : block.role === 'heading' ? 'heading' : credits ? 'credit' : 'body';
  const from = block.jumps.some((jump) => jump.direction === 'from');
  const on = block.jumps.some((jump) => jump.direction === 'on');
  const speaker = speakerOf(printed, languageOf);
  const spoken = speaker !== null && ((speakers.get(speaker) ?? 0) > 1 || conventionsOf(language).roles.test(speaker));
  const ledIn = readParagraphCredits(printed, language).ledIn;
  return {
    index,
    block,
    kind,
    credits,
    printed,
    language,
    opens: kind === 'body' && !on && endOf(printed, languageOf) === 'open',
    goesOn: kind === 'body' && cannotBegin(printed, languageOf),
    begins: kind === 'body' && (from || spoken || ledIn || (block.lines[0]?.boldLead ?? 0) > 0),
    ledIn: kind === 'body' && ledIn,
    speaker: spoken ? speaker : null,
    endsPart: on,
    startsPart: from,
  };
}

function countSpeakers(blocks: readonly Block[], languageOf: PageLanguages['of']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const speaker = speakerOf(block.lines[0]?.text ?? '', languageOf);
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return counts;
}
