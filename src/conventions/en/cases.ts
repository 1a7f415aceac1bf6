/** The words, parted by |, as a regular expression of each in lower case, with a capital, and in capitals. */
export function inEveryCase(words: string): string {
  return parts(words)
    .flatMap((word) => [word, capitalise(word), word.toUpperCase()])
    .join('|');
}

/** As `inEveryCase`, but never in lower case: what begins a line of its own, and not the rest of a sentence. */
export function inCapitals(words: string): string {
  return parts(words)
    .flatMap((word) => [capitalise(word), word.toUpperCase()])
    .join('|');
}

function parts(words: string): string[] {
  return words.toLowerCase().split('|');
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
