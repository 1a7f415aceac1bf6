import { conventionsFor, readDate, readFolio, readPartialDate, readSaidLabel, readSourceLine } from '../conventions/index.js';
import type { Block, Identification, IdentityField, Notice, Page } from '../page/index.js';
import { BASES, IDENTITY_FIELDS } from '../page/index.js';

/** What is known of a page from outside its text. */
export interface KnownIdentity {
  /** From options, a manifest, a pattern or the path; raw values. */
  readonly known: readonly Identification[];
}

/** One identification a field, checked, and what contradicts it. */
export interface IdentifiedPage {
  readonly identifications: readonly Identification[];
  readonly notices: readonly Notice[];
}

/**
 * Chooses for each field the strongest basis: a person, options, manifest, front matter, pattern, path, text.
 * Values that cannot be (a 30th of February) and weaker bases that say otherwise become notices.
 */
export function identifyPage(said: readonly Identification[], { known }: KnownIdentity): IdentifiedPage {
  const notices: Notice[] = [];
  const all = [...known, ...said].flatMap((one) => {
    const value = normalise(one.field, one.value);
    if (value !== null) return [{ ...one, value }];
    notices.push({ kind: 'notice', code: 'value-impossible', lines: null, field: one.field, value: one.value });
    return [];
  });
  const identifications = IDENTITY_FIELDS.flatMap((field) => {
    const own = all.filter((one) => one.field === field).sort((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis));
    const [first, ...others] = own;
    if (!first) return [];
    // A weaker basis may know the day of a month or year.
    const best = field === 'date' ? (others.find(({ value }) => value.startsWith(`${first.value}-`)) ?? first) : first;
    // A paper goes by several names, which only the archive knows; dates and pages have one form.
    const contradicts = (one: Identification) =>
      one.basis !== 'file' && one.value !== best.value && !best.value.startsWith(`${one.value}-`);
    const other = field === 'publication' ? undefined : others.find(contradicts);
    if (other) {
      notices.push({
        kind: 'notice',
        code: 'identity-conflict',
        lines: null,
        field,
        used: best.value,
        other: other.value,
        basis: other.basis,
      });
    }
    return [field === 'publication' ? preferName(best, others) : best];
  });
  return { identifications, notices };
}

/** What a page says of itself: its front matter, folios and nameplate. */
export function saidByPage(page: Page): Identification[] {
  return [...page.identifications, ...readFolios(page)];
}

/** A folder's slug (yunxi-ribao) is no name; where the page prints its name, that is what the paper is called. */
function preferName(best: Identification, others: readonly Identification[]): Identification {
  if (best.basis !== 'path' || !/^[a-z0-9-]+$/.test(best.value)) return best;
  return others.find((one) => one.basis === 'text') ?? best;
}

/** A value in the archive's form, null where it cannot be: ISO dates (`1900-01` where no day is known), page labels as "3", "A4" and "III". */
export function normalise(field: IdentityField, value: string): string | null {
  const text = value.normalize('NFKC').trim();
  if (text === '') return null;
  if (field === 'date') return readDate(text) ?? readPartialDate(text);
  if (field === 'page') return readSaidLabel(text);
  // A name without a letter cannot be found again.
  if (field === 'publication' && !/[\p{L}\p{N}]/u.test(text)) return null;
  return text;
}

/** What a line of a page says of it. */
interface SaidByLine {
  readonly said: readonly Identification[];
  /** How much the line says: one that names paper, date and page is the folio, a date alone may be of another thing. */
  readonly facts: number;
}

/**
 * What the folios, the nameplate and the line of volume and number say. Of each field first what the line says that says most; of other
 * lines only those that say two things or more, which may contradict it.
 */
function readFolios(page: Page): Identification[] {
  const lines = page.blocks.flatMap((block): SaidByLine[] => (block.role === 'furniture' ? [readFurniture(block)] : []));
  return IDENTITY_FIELDS.flatMap((field) => {
    const saying = lines.flatMap(({ said, facts }) => said.filter((one) => one.field === field).map((one) => ({ one, facts })));
    const [best, ...others] = saying.toSorted((a, b) => b.facts - a.facts);
    return best ? [best.one, ...others.filter(({ facts }) => facts > 1).map(({ one }) => one)] : [];
  });
}

function readFurniture(block: Block): SaidByLine {
  const text = block.lines.map((line) => line.text).join(' ');
  const evidence = text.slice(0, 120);
  const said: Identification[] = [];
  if (block.reason === 'nameplate') said.push({ field: 'publication', value: text.replace(/\.$/, ''), basis: 'text', evidence });
  if (block.reason === 'imprint') {
    const date = countsIssues(text) ? readDate(text) : null;
    if (date !== null) said.push({ field: 'date', value: date, basis: 'text', evidence });
  }
  const folio = block.reason === 'folio' ? readFolio(text) : null;
  // A name in title marks (《申报》) is a paper's where a source line has it.
  const source = block.reason === 'source line' || (folio && folio.publication === null) ? readSourceLine(text) : null;
  for (const field of ['publication', 'date', 'page'] as const) {
    const value = folio?.[field] ?? source?.[field] ?? null;
    if (value !== null) said.push({ field, value, basis: 'text', evidence });
  }
  // The name over the date and the number is the paper's, whatever names stand in other lines.
  return { said, facts: block.reason === 'nameplate' ? MOST_FACTS : said.length };
}

/** Paper, date and page. */
const MOST_FACTS = 3;

/** A line of volume, number and price has the day of the issue. What was founded or protected on a day has not. */
function countsIssues(text: string): boolean {
  return conventionsFor(text).some(({ issues, foundings }) => issues.some(({ pattern }) => pattern.test(text)) && !foundings.test(text));
}
