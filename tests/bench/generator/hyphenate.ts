const suffixes = [
  'ments',
  'ment',
  'tions',
  'tion',
  'sion',
  'ness',
  'ships',
  'ship',
  'able',
  'ible',
  'ture',
  'ence',
  'ance',
  'ward',
  'wards',
  'less',
  'house',
  'land',
];
const prefixes = ['inter', 'under', 'over', 'counter', 'super', 'trans'];
/** Consonant pairs that are one sound or begin a syllable, and are not split. */
const together = new Set([
  'th',
  'ch',
  'sh',
  'ph',
  'wh',
  'ck',
  'gh',
  'qu',
  'tr',
  'dr',
  'br',
  'cr',
  'fr',
  'gr',
  'pr',
  'bl',
  'cl',
  'fl',
  'gl',
  'pl',
  'sl',
  'sc',
  'sp',
  'st',
  'sk',
  'tw',
  'kn',
  'wr',
]);

const isVowel = (letter: string): boolean => /[aeiouy]/.test(letter);

/** Whether a word may be split between two consonants that stand between vowels: "har-bor", "run-ning". */
function splitsConsonants(word: string, at: number): boolean {
  const [a, b, c, d] = [word.charAt(at - 2), word.charAt(at - 1), word.charAt(at), word.charAt(at + 1)];
  if (!isVowel(a) || isVowel(b) || isVowel(c) || !isVowel(d)) return false;
  const splitsIng = b !== c && /^.ings?$/.test(word.slice(at));
  return !splitsIng && !together.has(b + c) && !/(?:[^aeiouy])e[sd]?$/.test(word.slice(at - 1));
}

/**
 * Where a word may be split at a line end, as offsets into it; none for words with figures, short words and names in
 * capitals. A rule of thumb (suffixes, prefixes, two consonants between vowels), right more often than not: pages
 * were hyphenated by hand, and readers see odd splits too.
 */
export function hyphenationPoints(word: string): number[] {
  const match = /^([“"‘'(]*)([A-Za-z]?[a-z]{5,})((?:[’']s)?[”"’'.,;:?!)]*)$/.exec(word);
  if (!match) return [];
  const lead = (match[1] ?? '').length;
  const letters = (match[2] ?? '').toLowerCase();
  const points = new Set<number>();
  for (let at = 2; at <= letters.length - 3; at++) if (splitsConsonants(letters, at)) points.add(at);
  for (const suffix of suffixes) {
    const at = letters.length - suffix.length;
    if (letters.endsWith(suffix) && at >= 3 && /[aeiouy]/.test(letters.slice(0, at))) points.add(at);
  }
  for (const prefix of prefixes) if (letters.startsWith(prefix) && letters.length - prefix.length >= 3) points.add(prefix.length);
  const stem = /^(.*[aeiouy].*[^aeiouy])ings?$/.exec(letters)?.[1];
  if (stem && stem.length >= 3 && (stem.at(-1) !== stem.at(-2) || /(?:ll|ss)$/.test(stem))) points.add(stem.length);
  return [...points].map((at) => at + lead).sort((a, b) => a - b);
}
