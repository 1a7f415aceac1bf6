import { type Diagnosis, inHundredths } from '../page/index.js';
import type { LineFacts, PageFacts } from './line-facts.js';
import type { TextModel } from './text-model.js';

/** Says what kind of page it is, by all of its lines; the prior of every later decision. */
export function diagnosePage(page: PageFacts, model: TextModel | null): Diagnosis {
  const { printed, marked, longOpen } = page;
  return {
    lines: printed ? 'printed' : 'paragraphs',
    headlines: marked ? 'marked' : 'unmarked',
    open: inHundredths(longOpen),
    unreadable: wasReadAcross(page, model),
  };
}

/** From this share of a page's lines on a sign of columns that were read across is more than a slip. */
const ACROSS = {
  /** Fewer lines say nothing. */
  lines: 40,
  /** Two pieces of text on one line. */
  gaps: 0.07,
  /** Words that stand alone on their line: a justified line taken apart. */
  alone: 0.2,
  /** Lines that do not go on in the next one, of those that stop in mid-sentence. */
  torn: 0.58,
  /** Lines that stop in mid-sentence: among printed lines nearly all do. */
  open: 0.7,
} as const;

function wasReadAcross({ lines, forms, marked }: PageFacts, model: TextModel | null): boolean {
  if (lines.length < ACROSS.lines || marked) return false;
  const share = (matches: (one: LineFacts) => boolean) => lines.filter(matches).length / lines.length;
  // Most lines have no blanks that could be a gap, which is soon seen.
  const hasGap = (text: string) => (forms.spaced ? /\s{4}/.test(text) && WIDE_GAP.test(text) : /\S\s/.test(text) && HAN_GAP.test(text));
  if (share(({ line }) => hasGap(line.text)) >= ACROSS.gaps) return true;
  if (forms.spaced && share(({ text, finished }) => !finished && /^\p{L}+,?$/u.test(text)) >= ACROSS.alone) return true;
  if (model === null || share(({ finished }) => !finished) < ACROSS.open) return false;
  const open = lines.slice(0, -1).flatMap((one, i) => (one.finished ? [] : [[one.text, lines[i + 1]?.text ?? ''] as const]));
  return open.filter(([left, right]) => model.of(left).gain(model.of(right)) < 0).length >= ACROSS.torn * open.length;
}

/** Han is set without blanks: between two long runs of it a column ended. */
const HAN_GAP = /\p{Script=Han}{6,}[^\S\n]+\S*\p{Script=Han}{6,}/u;

/** Blanks wider than a justified line has between words, with text on both sides. */
const WIDE_GAP = /\p{L}{2}\S*\s{4,}\S*\p{L}{2}/u;
