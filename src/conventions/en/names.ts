/** One name of two to five words: JANE DOE, John Q. Smith, Ada de la Cruz, John Roe, Jr. */
export const NAME = String.raw`(?:(?:[A-Z][\p{L}'’.-]*|de|van|von|der|la|Mc\p{L}+|O['’]\p{L}+)\s+){1,4}[A-Z][\p{L}'’.-]+(?:,?\s+Jr\.)?`;
/** One to six names with commas, “and” or & between them, as the group `names`. */
export const NAMES = String.raw`(?<names>${NAME}(?:\s*(?:,|and|AND|&)\s*${NAME}){0,5})`;
