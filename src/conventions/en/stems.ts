import { wordsOf } from './words-of.js';

const COMMON = new Set(
  'that this with from have were been they their them there what when which will would could should about after before into than then over under more most some such only other said says year years week weeks month months people also just because while where every first last many much like made make than your does very even still back came come went take took town city county state the and for are was not but his her has had its who all any one two'.split(
    ' ',
  ),
);

/** The words that tell what a text is about: in lower case, without endings, the first seven letters. */
export function enStems(text: string): string[] {
  const terms: string[] = [];
  for (const word of wordsOf(text, 3)) if (!COMMON.has(word)) terms.push(stemOf(word).slice(0, 7));
  return terms;
}

const ENDINGS = ['ing', 'ed', 'es', 's'];

/** Short words lose nothing but a plural `s`. */
function stemOf(word: string): string {
  if (word.length <= 3) return word;
  const ending = word.length > 5 ? ENDINGS.find((one) => word.endsWith(one)) : word.endsWith('s') ? 's' : undefined;
  return ending ? word.slice(0, -ending.length) : word;
}
