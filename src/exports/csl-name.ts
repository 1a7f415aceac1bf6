import { must } from '../page/index.js';
/** A name as CSL has it: whole, or in the parts that styles turn round and shorten ("Doe, Jane"; "DOE J"). */
export type CslName =
  | { readonly literal: string }
  | { readonly family: string; readonly given: string; readonly 'non-dropping-particle'?: string; readonly suffix?: string };

const SUFFIX = /,?\s+(Jr\.?|Sr\.?|II|III|IV)$/i;
const WORD = /^[\p{Script=Latin}\p{M}.'’‘-]+$/u;
const PARTICLES = new Set('af al bin da das de del della den der des di do dos du el ibn la le ten ter van vom von zu zur'.split(' '));
/** Words of bylines that are no person's: "Staff Reporter", "Associated Press". */
const NO_PERSON =
  /^(?:staff|reporters?|writers?|correspondents?|editors?|editorial|bureau|press|news|newsroom|agency|agencies|service|services|wire|times|post|daily|herald|board|desk|team|special|associated|reuters|xinhua|the|our|and|from)$/i;

/** One syllable of pinyin without its tone. */
const SYLLABLE = [
  '[bpmf](?:a[io]?|ang?|ei|eng?|i|iao?|ian|ie|ing?|o|ou|u)',
  '[dtnl](?:a[io]?|ang?|ei?|eng?|i|iao?|iang?|ie|ing?|iu|ong|ou|u|uan|ui|un|uo|ve?|üe?)',
  '[gkh](?:a[io]?|ang?|ei?|eng?|ong|ou|u|uai?|uang?|ui|un|uo)',
  '(?:[zcs]h?|r)(?:a[io]?|ang?|ei?|eng?|i|ong|ou|u|uai?|uang?|ui|un|uo)',
  '[jqx](?:i|iao?|iang?|ie|ing?|iong|iu|u|uan|ue|un)',
  'y(?:ao?|ang?|e|i|ing?|o|ong|ou|u|uan|ue|un)',
  'w(?:ai?|ang?|ei|eng?|o|u)',
].join('|');
const PINYIN = new RegExp(
  `^(?:${SYLLABLE}|[aeo]|ai|ao|an|ang|ei|en|er|ou)(?:['’-]?(?:${SYLLABLE})|['’-](?:[aeo]|ai|ao|an|ang|ei|en|er|ou))*$`,
  'i',
);

/**
 * The name in parts only where its order is sure; else whole, so that styles print it as the paper did. Whole are names in
 * Han (a surname may have two characters: 欧阳), names of one word, of bureaux and agencies, and Latin names that may have
 * the family name first: in pinyin (Wang Xiaohe), or with a small letter after a hyphen (Chiang Kai-shek). Names in capitals
 * get small letters, as bibliographies want them.
 */
export function toCslName(printed: string): CslName {
  const name = printed.replace(/[^\S\u3000]+/g, ' ').trim();
  const suffix = SUFFIX.exec(name)?.[1];
  const words = (suffix === undefined ? name : name.replace(SUFFIX, '')).split(' ');
  if (words.length < 2 || words.length > 6 || !words.every((word) => WORD.test(word))) return { literal: name };
  if (words.some((word) => NO_PERSON.test(word)) || mayBeTurned(words)) return { literal: name };
  const cased = words.join('') === words.join('').toUpperCase() ? words.map(lowerName) : words;
  const from = cased.findIndex((word, i) => i > 0 && i < cased.length - 1 && PARTICLES.has(word.toLowerCase()));
  const last = cased.length - 1;
  const particle = from > 0 && cased.slice(from, last).every((word) => PARTICLES.has(word.toLowerCase()));
  return {
    family: must(cased[last], 'the last word of a name'),
    given: cased.slice(0, particle ? from : last).join(' '),
    ...(particle ? { 'non-dropping-particle': cased.slice(from, last).join(' ') } : {}),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function mayBeTurned(words: readonly string[]): boolean {
  return words.every((word) => PINYIN.test(word)) || words.some((word) => /\p{Ll}-\p{Ll}/u.test(word));
}

/** MCDOWELL as McDowell, O’NEIL as O’Neil, DE as de. */
function lowerName(word: string): string {
  const lower = word.toLowerCase();
  if (PARTICLES.has(lower)) return lower;
  return lower.replace(/^(mc)?\p{L}|(?<=[-.'’‘])\p{L}/gu, (start) =>
    start.length > 2 ? `Mc${start.slice(2).toUpperCase()}` : start.toUpperCase(),
  );
}
