/** Texts that are remembered at once: more than a page has lines, and little memory. */
const MOST = 8000;

/**
 * The same function of a text, which remembers what it said of the last texts: stages and assembly ask of a line again and
 * again. For functions of nothing but the text, whose results nobody changes.
 * @param most texts that are remembered at once: fewer where the results are large
 */
export function remember<Result>(read: (text: string) => Result, most = MOST): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    if (known.size >= most) known.clear();
    const own = read(text);
    known.set(text, own);
    return own;
  };
}
