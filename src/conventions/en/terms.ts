import { wordsOf } from './words-of.js';

const COMMON = new Set(
  'that this with from have were been they their them there what when which will would could should about after before into than then over under more most some such only other said says year years week month people also just because while where every first last many much like made make than your does very even still back came come went take took town city county state could'.split(
    ' ',
  ),
);

/** The words that tell what a text is about, in lower case. */
export function enTerms(text: string): string[] {
  return wordsOf(text, 4).filter((word) => !COMMON.has(word));
}
