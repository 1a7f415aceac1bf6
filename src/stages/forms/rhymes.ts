/** How many lines of a text in letters end like another line near them: from the last vowel on, as far as spelling tells. */
export function countRhymes(texts: readonly string[]): number {
  const ends = texts.map(endOfLine);
  return ends.filter((end, i) => {
    const near = [...ends.slice(Math.max(0, i - NEAR), i), ...ends.slice(i + 1, i + 1 + NEAR)];
    return end !== null && near.some((other) => isRhyme(end, other));
  }).length;
}

/** Lines farther apart do not rhyme. */
const NEAR = 3;

interface End {
  readonly word: string;
  readonly sound: string;
}

function endOfLine(text: string): End | null {
  const word = /(\p{L}[\p{L}\p{M}’']*)\P{L}*$/u.exec(text)?.[1]?.toLowerCase();
  if (word === undefined) return null;
  // A silent e belongs to the consonants before it.
  const sound = /[aeiouyаеёиоуыэюя]+[^aeiouyаеёиоуыэюя]*e?$/u.exec(word)?.[0] ?? word.slice(-2);
  return { word, sound };
}

function isRhyme(a: End, b: End | null): boolean {
  if (b === null || a.word === b.word) return false;
  // Behind one vowel alone the consonant before it has to agree too.
  const letters = a.sound.length > 2 ? 3 : 2;
  return (a.sound.length > 1 && a.sound === b.sound) || (a.word.length >= letters && a.word.slice(-letters) === b.word.slice(-letters));
}
