const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * First and last day of a date or range (`2024`, `2024-03..2024-05`, `1950..`, `..1960`); null for an open end, and for
 * text that is none. ISO dates compare as text; `2024-03~` is behind every day of March.
 */
export function parseDateRange(text: string): readonly [string | null, string | null] | null {
  const [first = '', last = first] = text.split('..', 2).map((part) => part.trim());
  if (first === '' && last === '') return null;
  if ([first, last].some((end) => end !== '' && !DATE.test(end))) return null;
  if (first !== '' && last !== '' && first > `${last}~`) return null;
  return [first || null, last ? `${last}~` : null];
}
