import type { AskedCorrection, ListedCorrection, TurnRequest } from '../archive/index.js';
import type { FieldValues, ParagraphValues } from '../corrections/index.js';
import { DocumentError, isLanguageCode, PARAGRAPH_KINDS } from '../page/index.js';
import { parseRecords, refuse } from './identity-list.js';

/** Columns of a list of corrections; every row names its kind and key, and of the others those that its kind takes. */
export const CORRECTION_COLUMNS = {
  edit: ['headline', 'kicker', 'deck', 'byline', 'language', 'paragraph', 'text', 'label', 'speaker', 'paragraph_kind', 'field', 'as'],
  merge: ['to', 'drop_headings'],
  split: ['at', 'headline'],
  move: ['paragraph', 'to', 'position'],
} as const;

type Kind = keyof typeof CORRECTION_COLUMNS;
type Cells = Readonly<Record<string, string>>;

/** What stands in a cell for a field that is to have nothing: an empty one says nothing. */
const NONE = '-';

const ALL: readonly string[] = ['kind', 'key', 'why', ...Object.values(CORRECTION_COLUMNS).flat()];

/**
 * The rows of a list of corrections: CSV with `kind` (edit, merge, split or move), `key`, and what that kind takes. An empty cell says nothing.
 * @param shown its name in messages
 * @throws DocumentError where the file cannot be read or has not these columns
 * @throws UsageError for a row that cannot be used, with its line
 */
export function readCorrectionList(path: string, shown: string = path): ListedCorrection[] {
  const { header, records } = parseRecords(path, shown);
  const missing = ['kind', 'key'].find((name) => !header.includes(name));
  const unknown = header.find((name) => name !== '' && !ALL.includes(name));
  if (missing !== undefined || unknown !== undefined)
    throw new DocumentError(
      shown,
      missing !== undefined ? `has no column “${missing}”` : `has a column “${unknown}” that no correction takes`,
      `its first line must name the columns: ${[...new Set(ALL)].join(',')}, or those of them that you need`,
    );
  return records.map(({ record, info }) => {
    const place = `${shown}, line ${info.lines}`;
    const cells = Object.fromEntries(
      header.flatMap((name, i) => {
        const text = (record[i] ?? '').trim();
        return text === '' ? [] : [[name, text] as const];
      }),
    );
    const { kind = '', key, why = null, ...own } = cells;
    if (!isKind(kind)) throw refuse(place, `there is no correction “${kind}”; write edit, merge, split or move`);
    if (key === undefined) throw refuse(place, 'names no article; write its key');
    const other = Object.keys(own).find((name) => !(CORRECTION_COLUMNS[kind] as readonly string[]).includes(name));
    if (other !== undefined) throw refuse(place, `${kind} takes no ${other}; take it out`);
    return { place, why, asked: READERS[kind](key, own, place) };
  });
}

function isKind(text: string): text is Kind {
  return Object.hasOwn(CORRECTION_COLUMNS, text);
}

const READERS: Readonly<Record<Kind, (key: string, cells: Cells, place: string) => AskedCorrection>> = {
  edit: readEdit,
  merge: (key, cells, place) => ({
    kind: 'merge',
    key,
    to: need(cells, 'to', place),
    dropHeadings: /^(?:1|yes|true)$/i.test(cells.drop_headings ?? ''),
  }),
  split: (key, cells, place) => ({ kind: 'split', key, at: count(need(cells, 'at', place), place), headline: cells.headline ?? null }),
  move: (key, cells, place) => ({
    kind: 'move',
    key,
    paragraph: count(need(cells, 'paragraph', place), place),
    to: need(cells, 'to', place),
    position: cells.position === undefined ? null : count(cells.position, place),
  }),
};

function readEdit(key: string, cells: Cells, place: string): AskedCorrection {
  if (cells.as === undefined && cells.field === undefined) return readValues(key, cells, place);
  return { kind: 'edit', ...readTurn(key, cells, place) };
}

const FRONT = ['headline', 'kicker', 'deck'] as const;

function readTurn(key: string, { paragraph, field, as: into, ...others }: Cells, place: string): TurnRequest {
  const [other] = Object.keys(others);
  if (other !== undefined) throw refuse(place, `as takes no ${other}; write it in a row of its own`);
  if ((paragraph === undefined) === (field === undefined)) throw refuse(place, 'what is to be another? Write a paragraph or a field');
  const [from, goal] = [field, into].map((name) => FRONT.find((one) => one === name));
  if (paragraph !== undefined) {
    if (!goal) throw refuse(place, `a paragraph becomes headline, kicker or deck, not “${into ?? ''}”; correct “as”`);
    return { key, paragraph: count(paragraph, place), into: goal };
  }
  if (!from) throw refuse(place, `there is no field “${field}”; write headline, kicker or deck`);
  if (!goal && into !== 'text') throw refuse(place, `a ${from} becomes text, headline, kicker or deck, not “${into ?? ''}”; correct “as”`);
  return { key, field: from, into: goal ?? 'text' };
}

function readValues(key: string, { paragraph, ...cells }: Cells, place: string): AskedCorrection {
  const { text, label, speaker, paragraph_kind: kind, ...own } = cells;
  const ofParagraph = text !== undefined || label !== undefined || speaker !== undefined || kind !== undefined;
  if (paragraph === undefined) {
    if (ofParagraph) throw refuse(place, 'which paragraph? Write its number');
    if (Object.keys(own).length === 0) throw refuse(place, 'edit what? Write a headline, kicker, deck, byline or language, or a paragraph');
    return { kind: 'edit', key, fields: readFields(own, place) };
  }
  if (Object.keys(own).length > 0)
    throw refuse(place, "a paragraph has text, label, speaker and paragraph_kind; write the article's own fields in a row of their own");
  if (!ofParagraph) throw refuse(place, 'edit what of the paragraph? Write text, label, speaker or paragraph_kind');
  const named = PARAGRAPH_KINDS.find((one) => one === kind);
  if (kind !== undefined && !named) throw refuse(place, `there is no kind “${kind}”; write one of ${PARAGRAPH_KINDS.join(', ')}`);
  if (text === NONE) throw refuse(place, 'a paragraph has a text; to put it elsewhere use move, split or merge');
  const values: ParagraphValues = {
    ...(text !== undefined && { text }),
    ...(label !== undefined && { label: orNone(label) }),
    ...(speaker !== undefined && { speaker: orNone(speaker) }),
    ...(named && { kind: named }),
  };
  return { kind: 'edit', key, paragraph: count(paragraph, place), values };
}

function readFields({ headline, kicker, deck, byline, language }: Cells, place: string): FieldValues {
  const code = language === undefined ? null : orNone(language.toLowerCase());
  if (code !== null && !isLanguageCode(code)) throw refuse(place, `there is no language “${language}”; write its code: zh, en, fr`);
  return {
    ...(kicker !== undefined && { kicker: orNone(kicker) }),
    ...(headline !== undefined && { headline: orNone(headline) }),
    ...(deck !== undefined && { deck: orNone(deck) }),
    ...(byline !== undefined && {
      byline:
        byline === NONE
          ? []
          : [
              ...new Set(
                byline
                  .split(/[,，、;；]/)
                  .map((name) => name.trim())
                  .filter(Boolean),
              ),
            ],
    }),
    ...(language !== undefined && { language: code }),
  };
}

function orNone(text: string): string | null {
  return text === NONE ? null : text;
}

function need(cells: Cells, name: string, place: string): string {
  const text = cells[name];
  if (text === undefined) throw refuse(place, `has no ${name}; write it`);
  return text;
}

function count(text: string, place: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw refuse(place, `“${text}” is no number of a paragraph; correct it`);
  return Number(text);
}
