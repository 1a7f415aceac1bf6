/** What a page's key is made of; null is unknown. */
export interface PageKeyParts {
  readonly slug: string | null;
  readonly date: string | null;
  readonly edition: string | null;
  readonly label: string | null;
  /** Stands for what is not known: the same for the same page. */
  readonly seed: string;
}

/** Stands in keys for a publication or date that is not known. */
const UNKNOWN = '_';

/** `pingdingshan-ribao/2024-03-08`, with `.evening` for an edition; `_` for what is unknown. */
export function issueKey({ slug, date, edition }: Omit<PageKeyParts, 'label' | 'seed'>): string {
  return `${slug ?? UNKNOWN}/${date ?? UNKNOWN}${edition === null ? '' : `.${keyPart(edition)}`}`;
}

/**
 * `pingdingshan-ribao/2024-03-08/1`. A page that is not wholly known is never the same as another: it carries its document's seed. Of an
 * issue whose day is not known (`…/1900-01`) there may be others in that month.
 */
export function pageKey(parts: PageKeyParts): string {
  const { slug, date, label, seed } = parts;
  const isKnown = slug !== null && date !== null && isDay(date);
  const hash = seed.slice(0, 8);
  const page = label === null ? hash : isKnown ? keyPart(label) : `${keyPart(label)}-${hash}`;
  return `${issueKey(parts)}/${page}`;
}

/** True for the date of a day; false for a year or a month. */
export function isDay(date: string): boolean {
  return date.length === '2024-03-08'.length;
}

/**
 * `…/1/2`, the second part on page 1; `…/1~2/2` in its second rendition. An item's own name takes the number's place; a
 * second article in its file is `…/1/2.2`.
 */
export function partKey(page: string, rendition: number, item: string | null, ordinal: number): string {
  const document = rendition === 1 ? page : `${page}~${rendition}`;
  if (item === null) return `${document}/${ordinal}`;
  return `${document}/${itemName(item)}${ordinal === 1 ? '' : `.${ordinal}`}`;
}

/** An item as keys have it: two that differ only in blanks or zeros have the same name. */
export function itemName(item: string): string {
  return keyPart(item);
}

/** Text that is safe inside a key: no slashes, tildes, dots or blanks, and nothing that is not seen (control and format characters); digits lose leading zeros. */
function keyPart(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}|(?!\s)\p{Cc}/gu, '')
    .trim()
    .replace(/[\s/\\~.?#%:*"'<>|]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^\d+$/.test(plain) ? String(Number(plain)) : plain || 'x';
}

/** Sorts labels as pages are bound (1, 2, 10, A1, A2, B1); unknown pages come last. */
export function pageSequence(label: string | null): string {
  if (label === null) return '~';
  return label.replace(/\d+/g, (digits) => digits.padStart(4, '0'));
}
