import { itemName } from './keys.js';

/** What a part's key says, with what is known of its document. */
export interface PartPlace {
  /** `pingdingshan-ribao`; `_` where the paper is not known. */
  readonly slug: string;
  /** The key of the issue: `pingdingshan-ribao/2024-03-08`. */
  readonly issue: string;
  /** The last part of the page's key: `1`. */
  readonly page: string;
  /** The part's number in its document, from 1. */
  readonly ordinal: number;
}

/** Takes a part's key apart (see `partKey`). Null for text that is none, or none of a part with this rendition and item. */
export function readPartKey({
  key,
  rendition,
  item,
}: {
  readonly key: string;
  readonly rendition: number;
  readonly item: string | null;
}): PartPlace | null {
  const match = /^([^/]+)\/([^/]+)\/([^/~]+)(?:~(\d+))?\/([^/.]+)(?:\.(\d+))?$/.exec(key);
  if (!match) return null;
  const [, slug = '', date = '', page = '', copy, last = '', number] = match;
  if (Number(copy ?? 1) !== rendition) return null;
  if (item !== null && last !== itemName(item)) return null;
  if (item === null && (number !== undefined || !/^[1-9]\d*$/.test(last))) return null;
  return { slug, issue: `${slug}/${date}`, page, ordinal: Number(item === null ? last : (number ?? 1)) };
}
