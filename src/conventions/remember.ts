/** Texts that are remembered at once: more than a page has lines, and little memory. */
const MOST = 8000;

/** Characters of them, at most: as many as those of some printed pages. Where a line is a paragraph, 8000 texts and what is said of them are much. */
const CHARACTERS = 1 << 19;

/**
 * The same function of a text, which remembers what it said of the last texts: stages and assembly ask of a line again and
 * again. For functions of nothing but the text, whose results nobody changes.
 * @param most texts that are remembered at once: fewer where the results are large
 */
export function remember<Result>(read: (text: string) => Result, most = MOST): (text: string) => Result {
  const known = new Map<string, Result>();
  let characters = 0;
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    if (known.size >= most || characters > CHARACTERS) {
      known.clear();
      characters = 0;
    }
    const own = read(text);
    characters += text.length;
    known.set(text, own);
    return own;
  };
}
