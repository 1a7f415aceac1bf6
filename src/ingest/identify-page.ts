import { readDate, readFolio, readPartialDate, readSaidLabel } from '../conventions/index.js';
import type { Identification, IdentityField, Notice, Page } from '../page/index.js';
import { BASES } from '../page/index.js';

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

const FIELDS: readonly IdentityField[] = ['publication', 'date', 'page', 'edition', 'item'];

/**
 * Chooses for each field the strongest basis: a person, options, manifest, front matter, pattern, path, text.
 * Values that cannot be (a 30th of February) and weaker bases that say otherwise become notices.
 */
export function identifyPage(page: Page, { known }: KnownIdentity): IdentifiedPage {
  const notices: Notice[] = [];
  const all = [...known, ...page.identifications, ...readFolios(page)].flatMap((one) => {
    const value = normalise(one.field, one.value);
    if (value !== null) return [{ ...one, value }];
    notices.push({ kind: 'notice', code: 'value-impossible', lines: null, field: one.field, value: one.value });
    return [];
  });
  const identifications = FIELDS.flatMap((field) => {
    const own = all.filter((one) => one.field === field).sort((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis));
    const [first, ...others] = own;
    if (!first) return [];
    // A weaker basis may know the day of a month or year.
    const best = field === 'date' ? (others.find(({ value }) => value.startsWith(`${first.value}-`)) ?? first) : first;
    // A paper goes by several names, which only the archive knows; dates and pages have one form.
    const other =
      field === 'publication' ? undefined : others.find((one) => one.value !== best.value && !best.value.startsWith(`${one.value}-`));
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

function readFolios(page: Page): Identification[] {
  const found = new Map<IdentityField, Identification>();
  for (const block of page.blocks) {
    if (block.role !== 'furniture') continue;
    const text = block.lines.map((line) => line.text).join(' ');
    if (block.reason === 'nameplate' && !found.has('publication'))
      found.set('publication', { field: 'publication', value: text.replace(/\.$/, ''), basis: 'text', evidence: text });
    if (block.reason !== 'folio') continue;
    const folio = readFolio(text);
    if (!folio) continue;
    for (const field of ['publication', 'date', 'page'] as const) {
      const value = folio[field];
      if (value !== null && !found.has(field)) found.set(field, { field, value, basis: 'text', evidence: text.slice(0, 120) });
    }
  }
  return [...found.values()];
}
