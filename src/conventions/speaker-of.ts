import { conventionsOf, type PageLanguages } from './languages.js';

/** A speaker's name stands in the first characters of a text. */
const HEAD = 80;

/** The name before the colon that a text begins with, by the conventions of its language; null for none. */
export function speakerOf(text: string, languageOf: PageLanguages['of']): string | null {
  for (const { pattern } of conventionsOf(languageOf(text)).speakers) {
    const speaker = pattern.exec(text.slice(0, HEAD))?.groups?.speaker;
    if (speaker) return speaker;
  }
  return null;
}
