import { formsOf, isInCapitals } from '../../conventions/index.js';
import type { Decision, Line } from '../../page/index.js';
import type { FormContext, FormLine, FoundForm } from './form-lines.js';

/**
 * The texts of advertisements: lines set for show, each of its own length, with prices, addresses, days and capitals. They stay one
 * paragraph with the lines that they have.
 */
export function findDisplays(lines: readonly FormLine[], context: FormContext): FoundForm[] {
  if (context.printed) return [];
  const found: FoundForm[] = [];
  let run: FormLine[] = [];
  const close = () => {
    while (run.at(-1)?.guessed) run.pop();
    if (isDisplay(run, context)) found.push(makeDisplay(run));
    run = [];
  };
  for (const line of lines) {
    if (!line.close || (run.length === 0 && line.guessed)) close();
    if (run.length > 0 || !line.guessed) run.push(line);
  }
  close();
  return found;
}

function makeDisplay(run: readonly FormLine[]): FoundForm {
  const joins = new Map<Line, Decision>();
  for (const { line, join } of run) if (join) joins.set(line, join);
  return { form: 'list', lines: run.map(({ line }) => line), joins };
}

/** Rows of an advertisement, at least, and how many of them say what one says; widths in half-ems. */
const DISPLAY = { rows: 3, signs: 2, narrow: 40, narrowShare: 0.6, sentences: 0.34, small: 0.35, ragged: 0.3 };

function isDisplay(run: readonly FormLine[], { languageOf }: FormContext): boolean {
  const rows = run.filter(({ join }) => !join);
  if (rows.length < DISPLAY.rows || rows.length < 0.7 * run.length) return false;
  const narrow = run.filter(({ width }) => width <= DISPLAY.narrow).length;
  const sentences = run.filter(({ text, width }) => width > DISPLAY.narrow / 2 && /[.!?。！？]["”’」]?$/u.test(text)).length;
  if (narrow < DISPLAY.narrowShare * run.length || sentences > DISPLAY.sentences * run.length) return false;
  // The lines of narrow columns begin in small letters, wherever their sentences are.
  if (run.filter(({ text }) => /^\p{Ll}/u.test(text)).length > DISPLAY.small * run.length) return false;
  const signs = run.filter(({ text }) => saysWhatIsSold(text) || formsOf(languageOf(text)).isFoot(text));
  return signs.length >= DISPLAY.signs && raggednessOf(run) >= DISPLAY.ragged;
}

/** A price, a number or a label; capitals. */
function saysWhatIsSold(text: string): boolean {
  return /\p{Nd}|[：:]\s*\S/u.test(text) || (isInCapitals(text) && /\p{Lu}{3}/u.test(text));
}

/** The standard deviation of widths, of their mean: columns of text are below. */
function raggednessOf(run: readonly FormLine[]): number {
  const mean = run.reduce((sum, { width }) => sum + width, 0) / run.length;
  const variance = run.reduce((sum, { width }) => sum + (width - mean) ** 2, 0) / run.length;
  return Math.sqrt(variance) / mean;
}
