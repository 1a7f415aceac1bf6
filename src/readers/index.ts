import { markdown } from './markdown/markdown.js';
import { plainText } from './plain-text.js';
import type { Reader } from './reader.js';

export { type Decoded, decodeText, ENCODINGS, type Encoding } from './decode.js';
export * from './page-borders/index.js';
export type { Reader, SourceText } from './reader.js';

export type Format = 'markdown' | 'text';

/** Every format that can be read. */
export const readers = { markdown, text: plainText } as const satisfies Record<Format, Reader>;

/** The formats' names, for help and checks. */
export const FORMATS = Object.keys(readers) as Format[];

/** The format of a decoded file: what its content says, and its name where the content leaves it open. */
export function detectFormat(path: string, text: string): Format {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  let best: Format = 'text';
  let bestScore = -1;
  for (const format of FORMATS) {
    const reader = readers[format];
    const score = reader.detect(text) + (reader.extensions.includes(ending) ? 0.2 : 0);
    if (score > bestScore) [best, bestScore] = [format, score];
  }
  return best;
}
