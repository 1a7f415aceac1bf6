/** What a format says that a line of an article is. A `fact` is a value with its name: `Section: News`. */
export type SaidPlace = 'text' | 'kicker' | 'headline' | 'deck' | 'byline' | 'section' | 'fact';

/** What a format itself says of a line: nothing is guessed again. All lines of a block share one. */
export interface SaidLine {
  readonly article: number;
  readonly place: SaidPlace;
  readonly whole: boolean;
  readonly name?: string;
  readonly names?: readonly string[];
}
