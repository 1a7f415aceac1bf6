import type { Term } from '../line-forms.js';
import { isHanAt } from '../scripts.js';

/** Characters that every text has; pairs with them say nothing of the topic. */
const COMMON = new Set(
  Array.from('的了在是和有不我他这为也到上中以说就个要与对及将把被从而或等之年月日一二三四五六七八九十', (character) =>
    character.charCodeAt(0),
  ),
);

/** The pairs of characters that tell what a text is about, each as one number. */
export function zhTerms(text: string): Term[] {
  const terms: Term[] = [];
  for (let at = 1; at < text.length; at++) {
    if (!isHanAt(text, at) || !isHanAt(text, at - 1)) continue;
    const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
    if (!COMMON.has(first) && !COMMON.has(second)) terms.push((first << 16) | second);
  }
  return terms;
}
