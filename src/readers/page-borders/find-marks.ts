import { conventionsFor, readFolio, readPageName } from '../../conventions/index.js';
import { findLabelledLines, isLabelled } from './find-labelled-lines.js';
import { type Mark, readPageValue } from './mark.js';
import { MARK_CODES, type MarkCode, type MarkConvention, markConventions } from './mark-conventions.js';
import { isRule, type PlainLine, readPlainLine } from './plain-line.js';
import { isBlank, type Piece } from './split-pieces.js';

/** Longer lines are text: a mark in a tag or a comment is the longest. */
const LONGEST = 160;

/** Programs name the pages by their files: page_002.png. */
const FILE_ENDING = /\.(?:png|jpe?g|tiff?|jp2|pdf|txt|md|json|xml)$/i;

/** Lines that have none of these are not looked at any further: most lines of a file. */
const HINT = /[\d<[{\\【〔［版页頁面〇零一二三四五六七八九十廿]|page|seite|^\W{2}/iu;

/** Everything in a file that may be a border, by any convention, in the order of the file. One line may be several. */
export function findMarks(pieces: readonly Piece[]): Mark[] {
  const marks: Mark[] = [];
  pieces.forEach(({ fed, text }, i) => {
    if (fed) marks.push(makeMark('form-feed', { first: i, last: i - 1, evidence: '', form: '' }));
    if (text.length > LONGEST || isBlank(text) || !HINT.test(text)) return;
    const line = readPlainLine(text);
    for (const code of MARK_CODES) {
      const mark = readMark(code, { pieces, i, line });
      if (mark) marks.push(mark);
    }
  });
  marks.push(...findLabelledLines(pieces));
  return marks.sort((a, b) => a.first - b.first);
}

interface Place {
  readonly pieces: readonly Piece[];
  readonly i: number;
  readonly line: PlainLine;
}

function readMark(code: MarkCode, place: Place): Mark | null {
  if (code === 'folio') return readFolioMark(place);
  if (code === 'ruled-block') return readRuledBlock(place);
  const { pattern, asHeading }: MarkConvention = markConventions[code];
  if (pattern === null) return null;
  const { i, line } = place;
  if (asHeading !== undefined && asHeading !== (line.level !== null)) return null;
  const raw = place.pieces[i]?.text.trim() ?? '';
  for (const text of raw === line.text ? [raw] : [raw, line.text]) {
    const found = pattern.exec(text);
    const said = found && readSaid(code, text, found.groups ?? {});
    if (said)
      return markConventions[code].isPrinted && (isRestOfJump(place) || isField(place) || isRestOfSentence(place))
        ? null
        : makeMark(code, { ...said, first: i, last: i, evidence: raw });
  }
  return null;
}

/** What the groups of a pattern say; null where they name no page, or in a way that is another convention's. */
function readSaid(
  code: MarkCode,
  text: string,
  { name, number }: Partial<Record<string, string>>,
): (Pick<Mark, 'form'> & Partial<Mark>) | null {
  if (number !== undefined) return { label: number, form: text.replace(number, '#') };
  if (name === undefined) return { form: text };
  if (code === 'number-tag' && /^[A-Z]{0,2}-?\d+$/.test(name)) return { label: name, form: text.replace(name, '#') };
  const page = readPageName(name.replace(FILE_ENDING, '').replace(/["'=_]+/g, ' '));
  if (!page || (page.total === null && code === 'page-of-total') || (page.total !== null && code === 'bare-name')) return null;
  const form = text.replace(page.title ?? '', '').replace(page.label, '#');
  return { label: page.label, total: page.total, form };
}

/** A name of a page with rules that touch it: with blank lines between they part the items of a page. */
function readRuledBlock({ pieces, i, line }: Place): Mark | null {
  const page = readPageName(line.text);
  if (!page || !isRule(pieces[i - 1]?.text ?? '') || !isRule(pieces[i + 1]?.text ?? '')) return null;
  const evidence = pieces[i]?.text.trim() ?? '';
  return makeMark('ruled-block', { first: i - 1, last: i + 1, label: page.label, total: page.total, evidence, form: '' });
}

/** A folio says two things at least: a page and its issue, or a paper and its date. */
function readFolioMark({ pieces, i, line }: Place): Mark | null {
  const folio = readFolio(line.text);
  if (!folio || (folio.date === null && folio.publication === null) || (folio.page === null && folio.date === null)) return null;
  if (folio.page === null && folio.publication === null) return null;
  const evidence = pieces[i]?.text.trim() ?? '';
  const { date, publication, page } = folio;
  return makeMark('folio', { first: i, last: i, label: page, date, publication, evidence, form: publication ?? '' });
}

/** Papers print it with a capital; under a line of a text "page 145." is the rest of a sentence. */
function isRestOfSentence({ pieces, i, line }: Place): boolean {
  return /^\p{Ll}/u.test(line.text) && !isBlank(pieces[i - 1]?.text);
}

/** "Page: 3" over or under another labelled line is one of the fields of an article, or of a block that is a mark as a whole. */
function isField({ pieces, i }: Place): boolean {
  const isAt = (at: number) => isLabelled(pieces[at]?.text ?? '');
  return isAt(i) && (isAt(i - 1) || isAt(i + 1));
}

/** A page's name is no mark where the line above it goes on in it: "Continued on / Page 2". */
function isRestOfJump({ pieces, i, line }: Place): boolean {
  let at = i - 1;
  while (at >= 0 && isBlank(pieces[at]?.text)) at--;
  const above = readPlainLine((pieces[at]?.text ?? '').slice(-LONGEST)).text;
  if (above === '') return false;
  return [' ', ''].some((between) => {
    const joined = above + between + line.text;
    return conventionsFor(joined).some(({ jumps }) =>
      jumps.some(({ pattern }) => {
        const found = pattern.exec(joined);
        return found !== null && found.index < above.length && found.index + found[0].length === joined.length;
      }),
    );
  });
}

type Said = Pick<Mark, 'first' | 'last' | 'evidence' | 'form'> & Partial<Mark>;

/** A mark with nothing in what is not said. */
export function makeMark(code: MarkCode, said: Said): Mark {
  const label = said.label ?? null;
  return {
    label,
    value: label === null ? null : readPageValue(label),
    total: null,
    date: null,
    publication: null,
    issue: '',
    ...said,
    code,
  };
}
