import { conventionsOf, hasHan, isInCapitals } from '../../conventions/index.js';
import type { FormContext, FormLine, FoundForm, Stretch } from './form-lines.js';
import { countRhymes } from './rhymes.js';

/** The stanzas of a page. Blank lines part them; of a poem in parts the parts are looked at together. */
export function findVerses(stretches: readonly Stretch[], context: FormContext): FoundForm[] {
  const parts = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    const own = parts.get(stretch.part);
    if (own) own.push(stretch);
    else parts.set(stretch.part, [stretch]);
  }
  return [...parts.values()].flatMap((part) => {
    if (part.length > MOST_PARTS) return part.flatMap((stretch) => findVerse(stretch.lines, context));
    const all = part.flatMap((stretch) => stretch.lines.filter((line) => !line.guessed));
    const lines = withoutAuthors(all, context);
    const isPoem = part.length > 1 && lines.every((line) => mayBeVerse(line, context)) && areVerses(lines, lines.length, context);
    if (isPoem) return stanzasOf(lines).map(makeVerse);
    return part.flatMap((stretch) => findVerse(stretch.lines, context));
  });
}

/** A page has more stretches than a poem has parts. */
const MOST_PARTS = 40;

function makeVerse(stanza: readonly FormLine[]): FoundForm {
  return { form: 'verse', lines: stanza.map(({ line }) => line) };
}

function findVerse(lines: readonly FormLine[], context: FormContext): FoundForm[] {
  const found: FoundForm[] = [];
  let run: FormLine[] = [];
  const close = () => {
    run = withoutAuthors(run, context);
    while (run.at(-1)?.guessed) run.pop();
    if (run[0] && isTitle(run[0].text, run[1]?.text)) run.shift();
    for (const stanza of areVerses(run, lines.length, context) ? stanzasOf(run) : []) found.push(makeVerse(stanza));
    run = [];
  };
  for (const line of lines) {
    if (run[0] && hasHan(run[0].text) !== hasHan(line.text)) close();
    const opens = line.guessed && (run.length === 0 || !line.close);
    if (mayBeVerse(line, context) && !opens) run.push(line);
    else close();
  }
  close();
  return found;
}

/** Longest lines: of Han in characters, marks counted in; of others in half-ems. */
const LONGEST = { han: 18, other: 62 };

/** A name alone over the first verse or under the last one is who wrote them. */
function withoutAuthors(lines: readonly FormLine[], { languageOf }: FormContext): FormLine[] {
  const isAuthor = (line: FormLine | undefined) => line !== undefined && conventionsOf(languageOf(line.text)).isName(line.text.trim());
  const end = isAuthor(lines.at(-1)) ? -1 : undefined;
  return lines.slice(isAuthor(lines[0]) && !isAuthor(lines[1]) ? 1 : 0, end);
}

/** All its words begin with a capital, as those of the line under it do not. */
function isTitle(text: string, below: string | undefined): boolean {
  const words = (line: string) => line.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const inCapitals = (line: string) => words(line).every((word) => /^\p{Lu}/u.test(word) || word.length < 4);
  return !hasHan(text) && below !== undefined && words(text).length > 1 && inCapitals(text) && !inCapitals(below);
}

/** A short line of nothing but words and the marks between them. */
function mayBeVerse({ text, line, width }: FormLine, { languageOf }: FormContext): boolean {
  if (line.boldLead > 0 || /[\p{N}@#$%&*+=/\\|<>[\]{}_]/u.test(text) || !/\p{L}/u.test(text)) return false;
  if (conventionsOf(languageOf(text)).signs(text)) return false;
  if (hasHan(text))
    return (
      text.length <= LONGEST.han &&
      /^[\p{Script=Han}\s，。、；：！？…—·“”‘’《》「」（）]+$/u.test(text) &&
      !/^\p{Script=Han}{1,4}：/u.test(text)
    );
  return width <= LONGEST.other && !isInCapitals(text) && /[\p{Ll}\p{Lo}]/u.test(text);
}

function areVerses(run: readonly FormLine[], stretch: number, context: FormContext): boolean {
  const [first] = run;
  if (!first || run.length < 2) return false;
  return hasHan(first.text) ? areHanVerses(run, stretch, context) : areSpacedVerses(run, context);
}

/** A verse is as long as the others, or the poem is all that stands there and its lines stop where no sentence does. */
function areHanVerses(run: readonly FormLine[], stretch: number, { printed }: FormContext): boolean {
  if (isRegular(run.map(({ text }) => text))) return true;
  if (printed || run.length < FREE.lines || run.length < FREE.share * stretch) return false;
  const letters = run.map(({ text }) => text.replace(/\P{L}/gu, '').length);
  const mean = letters.reduce((a, b) => a + b, 0) / letters.length;
  const open = run.filter(({ text }) => !/[。！？；：][”’」]?$/u.test(text)).length;
  const groups = stanzasOf(run);
  const close = run.length - groups.length;
  return mean >= FREE.letters && open >= FREE.open * run.length && close >= run.length / 3 && new Set(letters).size > 1;
}

/** Free verse, by its lines: how many, of how many letters, how many of the text that stands there, how many of them end no sentence. */
const FREE = { lines: 4, letters: 3.2, share: 0.8, open: 0.5 };

/** Clauses of five or seven characters, at least four of them, and each line ends on one: 五言, 七言. */
function isRegular(texts: readonly string[]): boolean {
  const marked = texts.filter((text) => /[，。；！？、：][”’」]?$/u.test(text)).length;
  const clauses = texts.flatMap((text) => text.split(/[，。；！？、：\s“”‘’「」]+/u).filter((clause) => clause !== ''));
  const [length = 0] = clauses.map((clause) => [...clause].length);
  if (clauses.length < 4 || (length !== 5 && length !== 7) || clauses.length % 2 !== 0) return false;
  return (
    clauses.every((clause) => [...clause].length === length && /^\p{Script=Han}+$/u.test(clause)) &&
    (marked === texts.length || marked === 0)
  );
}

/** Lines that begin with a capital wherever they break, and rhyme, come in stanzas or end on marks as verses do; or all of them rhyme. */
function areSpacedVerses(run: readonly FormLine[], { printed }: FormContext): boolean {
  const stanzas = stanzasOf(run);
  const texts = run.map(({ text }) => text);
  const share = (matches: (text: string) => boolean) => texts.filter(matches).length / texts.length;
  const words = texts.map((text) => text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []);
  const inner = words.flatMap((own) => own.slice(1));
  const capitals = inner.filter((word) => /^\p{Lu}/u.test(word)).length / Math.max(1, inner.length);
  const mean = words.flat().length / words.length;
  const stops = share((text) => /[.!?][\p{Pe}\p{Pf}"']*$/u.test(text));
  if (run.length === stanzas.length || capitals > SPACED.capitals || mean < SPACED.words || stops > SPACED.stops) return false;
  const rhymes = countRhymes(texts) / texts.length;
  if (rhymes >= SPACED.allRhyme && run.length >= (printed ? 6 : 4)) return true;
  if (share((text) => /^[\p{P}\s]*[\p{Lu}\p{Lo}]/u.test(text)) < SPACED.begins) return false;
  const isHard = !printed && run.filter(({ line }) => line.endsParagraph).length >= run.length - stanzas.length;
  if (run.length < (isHard ? 3 : 4)) return false;
  const marks = share((text) => /[,;:.!?—…-][\p{Pe}\p{Pf}"']*$/u.test(text));
  if (rhymes >= SPACED.rhymes && marks >= 0.25) return true;
  // No line of a column begins with a capital but by chance, and hardly one of them ends where a clause does but no sentence: short items
  // of two lines each begin and end so.
  if (run.length >= 4 && marks >= 0.5 && marks > stops && stops <= 0.5) return true;
  return !printed && marks >= SPACED.marks && (isHard || stanzas.length > 1 || rhymes >= 0.25);
}

/** Shares of lines and words of a poem, and its words a line. */
const SPACED = { capitals: 0.3, words: 3, begins: 0.9, stops: 0.7, rhymes: 0.45, allRhyme: 0.85, marks: 0.3 };

/** Lines directly under each other. */
function stanzasOf(run: readonly FormLine[]): FormLine[][] {
  const out: FormLine[][] = [];
  run.forEach((line) => {
    const stanza = out.at(-1);
    if (stanza && line.close) stanza.push(line);
    else out.push([line]);
  });
  return out;
}
