import { loadImprints } from '../archive/read/imprints.js';
import { slugOf } from './article-slug.js';
import { type CslItem, toCslItem } from './csl-item.js';
import type { CslName } from './csl-name.js';
import type { PieceExporter, Selection } from './exporter.js';

/**
 * A bibliography for EndNote, Zotero, Mendeley and NoteExpress: RIS, an entry of type NEWS an article. Tags are those that Zotero and EndNote
 * read for newspapers (T2 for the newspaper, SP for its pages); lines end with CR LF, as the format has it.
 */
export const ris: PieceExporter = {
  kind: 'pieces',
  extension: '.ris',
  isFolder: () => false,
  write: (selection) => [{ path: '', pieces: writeEntries(selection) }],
};

function* writeEntries({ archive, records }: Selection): Generator<string, number> {
  const imprints = loadImprints(archive);
  let count = 0;
  for (const record of records()) {
    yield `${count === 0 ? '' : '\r\n'}${toRisEntry(toCslItem(record, imprints.get(slugOf(record))))}`;
    count++;
  }
  return count;
}

/** One entry, from `TY` to `ER`. */
export function toRisEntry(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name) => ['AU', toRisName(name)] as const),
    ['T2', item['container-title']],
    ['PY', year === undefined ? undefined : padNumber(year, 4)],
    ['DA', year === undefined ? undefined : `${padNumber(year, 4)}/${padNumber(month, 2)}/${padNumber(day, 2)}/`],
    ['SP', item.page],
    ['ET', item.edition],
    ['SE', item.section],
    ['CY', item['publisher-place']],
    ['SN', item.ISSN],
    ['LA', item.language],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => (value === undefined ? '' : `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`)).join('');
}

/** `2024/05//` where the day is not known. */
function padNumber(part: number | undefined, digits: number): string {
  return part === undefined ? '' : String(part).padStart(digits, '0');
}

/** "Doe, Jane, Jr."; a Chinese name and an institution in one piece. */
function toRisName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  return [particle === undefined ? family : `${particle} ${family}`, given, suffix].filter(Boolean).join(', ');
}
