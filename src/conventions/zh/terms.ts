/** Characters that every text has; pairs with them say nothing of the topic. */
const COMMON = /[的了在是和有不我他这为也到上中以说就个要与对及将把被从而或等之年月日一二三四五六七八九十]/u;

/** The pairs of characters that tell what a text is about. */
export function zhTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let i = 0; i + 2 <= run.length; i++) {
      const pair = run.slice(i, i + 2);
      if (!COMMON.test(pair)) terms.push(pair);
    }
  }
  return terms;
}
