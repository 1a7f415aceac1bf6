const COMMON = new Set(
  'that this with from have were been they their them there what when which will would could should about after before into than then over under more most some such only other said says year years week weeks month months people also just because while where every first last many much like made make than your does very even still back came come went take took town city county state the and for are was not but his her has had its who all any one two'.split(
    ' ',
  ),
);

/** The words that tell what a text is about: in lower case, without endings, the first seven letters. */
export function enStems(text: string): string[] {
  const terms: string[] = [];
  for (const [word] of text.matchAll(/\p{L}[\p{L}’'-]{2,}/gu)) {
    const plain = word.toLowerCase().replace(/[’']s$/u, '');
    if (COMMON.has(plain)) continue;
    const stem = plain.length > 5 ? plain.replace(/(?:ing|ed|es|s)$/u, '') : plain.length > 3 ? plain.replace(/s$/u, '') : plain;
    terms.push(stem.slice(0, 7));
  }
  return terms;
}
