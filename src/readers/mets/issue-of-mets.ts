import type { Identification } from '../../page/index.js';
import { divsOf, type MetsPage } from './files-of-mets.js';
import type { Mods } from './mods.js';
import type { Mets } from './parse-mets.js';

/** What a METS says of the issue: paper, day and edition. */
export function readIssue(mets: Mets): Identification[] {
  const described = mets.maps.flatMap(({ root }) =>
    divsOf(root)
      .filter(({ type }) => HOLDERS.test(type))
      .flatMap(({ descriptions }) => descriptions.flatMap((id) => mets.mods.get(id) ?? [])),
  );
  const all = described.length > 0 ? described : [...mets.mods.values()];
  const first = (field: keyof Mods) => all.find((one) => one[field] !== null)?.[field] ?? null;
  // A paper is described before its volume and that before its issue: the last date is that of the day.
  const date = all.findLast((one) => one.date !== null)?.date ?? null;
  const label = mets.label ?? mets.maps.map(({ root }) => root.label).find((one) => one !== null) ?? null;
  return [
    ...say('publication', trimTitle(first('title') ?? titleIn(label))),
    ...say('date', isoDate(date ?? DATE_AT_END.exec(label ?? '')?.[1] ?? null)),
    ...say('edition', first('edition')),
  ];
}

/** Divisions that stand for the paper, its volume or its issue. */
const HOLDERS = /^(?:NEWSPAPER|VOLUME|ISSUE|PHYSSEQUENCE|PERIODICAL|DAY|YEAR|MONTH)$/;

const DATE_AT_END = /[\s.,(]*(\d{4}-\d{2}-\d{2})\)?\s*$/;

/** `The Harrow Courier (Harrow), 1877-10-22` */
function titleIn(label: string | null): string | null {
  if (label === null || !DATE_AT_END.test(label)) return null;
  return label.replace(DATE_AT_END, '');
}

/** Catalogues end titles with a full stop, and name the place: `The Harrow Courier. (Harrow [Mass.])`. */
function trimTitle(title: string | null): string | null {
  return title === null ? null : title.replace(/\s*\([^()]*\)\s*$/, '').replace(/(?<!\b\p{Lu}\p{L}{0,3})\s*[.,;:/]\s*$/u, '') || null;
}

/** Days as catalogues write them: `18771022`, `22.10.1877`. */
function isoDate(date: string | null): string | null {
  if (date === null) return null;
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(date) ?? [];
  if (year !== undefined) return `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return date.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3').replace(/T.*$/, '');
}

function say(field: Identification['field'], value: string | null): Identification[] {
  return value === null || value.trim() === '' ? [] : [{ field, value: value.trim(), basis: 'format', evidence: value.trim() }];
}

/** Labels of the pages: as they are printed, else as they are counted. One that two pages would share is that of the first. */
export function labelPages(mets: Mets, pages: readonly MetsPage[]): Identification[][] {
  const taken = new Set<string>();
  return pages.map(({ div }, i) => {
    const described = div?.descriptions.flatMap((id) => mets.mods.get(id)?.page ?? [])[0];
    const label = div?.orderLabel ?? described ?? String(div?.order ?? i + 1);
    if (taken.has(label)) return [];
    taken.add(label);
    return say('page', label);
  });
}
