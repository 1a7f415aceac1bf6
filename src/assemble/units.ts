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
import { blocksUnderMastheads } from './mastheads.js';
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

/** The lines of a unit by their numbers in the file. */
export function linesOf({ block }: Unit): number[] {
  return block.lines.map((line) => line.number);
}

/** The units of a page: everything but what is set apart. */
export function readUnits(page: Page, hyphens: Hyphens, languageOf: PageLanguages['of']): Unit[] {
  const blocks = page.blocks.filter((block) => !isApart(block));
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

/** What the lines of a unit are read with. */
interface UnitContext {
  readonly hyphens: Hyphens;
  /** How often each speaks. */
  readonly speakers: ReadonlyMap<string, number>;
  readonly languageOf: PageLanguages['of'];
}

function makeUnit(block: Block, index: number, { hyphens, speakers, languageOf }: UnitContext): Omit<Unit, 'underRule' | 'underMasthead'> {
  const texts = block.lines.map((line) => line.text);
  // The rows of a table stay apart.
  if (block.form === 'table') return makeTableUnit(block, index, texts.filter((text) => text !== '').join('\n'));
  const printed = printText(texts, hyphens);
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

function makeTableUnit(block: Block, index: number, printed: string): Omit<Unit, 'underRule' | 'underMasthead'> {
  const own = { kind: 'body', credits: null, language: null, speaker: null } as const;
  return { ...own, index, block, printed, opens: false, goesOn: false, begins: true, ledIn: false, endsPart: false, startsPart: false };
}

function countSpeakers(blocks: readonly Block[], languageOf: PageLanguages['of']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const speaker = speakerOf(block.lines[0]?.text ?? '', languageOf);
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return counts;
}
