import type { CharacterRepair } from '../../page/index.js';
import { IDEOGRAPHS } from './ideographs.js';

/** How often each repair was done. */
export type RepairCounts = Partial<Record<CharacterRepair, number>>;

/** Text as print has it where fonts leave it alone: nothing else need be looked at. Full-width letters and digits are not in it. */
const PLAIN = /^[ -~\u3000-\u3029\u4e00-\u9fff“”‘’—–…·！-／：-＠［-｀｛-～]*$/;

interface Rule {
  readonly repair: CharacterRepair | null;
  /** Matches one character, or a run of those that go together. */
  readonly pattern: RegExp;
  readonly become: (match: string) => string;
}

const RTL = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]`;

/** Scripts whose letters ZWNJ and ZWJ part and join (Unicode 17, 9.2 and 12.1), and what emoji are put together of. */
const JOINED = String.raw`[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}]`;

/** Characters for which GB 18030-2000 had private code points; those of GB 18030-2022. */
const GB18030: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\ue78d': '\ufe10',
    '\ue78e': '\ufe12',
    '\ue78f': '\ufe11',
    '\ue790': '\ufe13',
    '\ue791': '\ufe14',
    '\ue792': '\ufe15',
    '\ue793': '\ufe16',
    '\ue794': '\ufe17',
    '\ue795': '\ufe18',
    '\ue796': '\ufe19',
    '\ue7c7': 'ḿ',
    '\ue81e': '\u9fb4',
    '\ue826': '\u9fb5',
    '\ue82b': '\u9fb6',
    '\ue82c': '\u9fb7',
    '\ue832': '\u9fb8',
    '\ue843': '\u9fb9',
    '\ue854': '\u9fba',
    '\ue864': '\u9fbb',
    '\ue816': '\u{20087}',
    '\ue817': '\u{20089}',
    '\ue818': '\u{200cc}',
    '\ue831': '\u{215d7}',
    '\ue83b': '\u{2298f}',
    '\ue855': '\u{241fe}',
  }),
);

/** What fonts and extraction do to characters, and what print has. The order matters: letters are composed before. */
const RULES: readonly Rule[] = [
  { repair: 'radicals', pattern: /[\u2e80-\u2fd5\u31c0-\u31e3]/g, become: (radical) => IDEOGRAPHS.get(radical) ?? radical },
  // Ligatures and shapes of Latin, Armenian, Hebrew and Arabic letters. Words that are one sign (ﷲ, ﷺ) stay, as do ornate brackets.
  { repair: 'forms', pattern: /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdc7\ufe70-\ufefc]/g, become: (form) => form.normalize('NFKC').trim() },
  { repair: 'private-use', pattern: /[\ue78d-\ue864]/g, become: (character) => GB18030.get(character) ?? character },
  { repair: 'invisible', pattern: /[\u200b\u2060-\u2064\u180e\u202a-\u202e\u2066-\u2069\ufeff\ufffc]/g, become: () => '' },
  { repair: 'invisible', pattern: new RegExp(`(?<!${JOINED})[\\u200c\\u200d]`, 'gu'), become: () => '' },
  // The hyphen of blackletter.
  { repair: 'hyphens', pattern: /\u2e17/g, become: () => '-' },
  { repair: null, pattern: /[Ａ-Ｚａ-ｚ０-９]/g, become: (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0) },
  { repair: null, pattern: /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g, become: () => ' ' },
];

/** Marks of direction, which only text that runs both ways needs. */
const DIRECTIONS: Rule = { repair: 'invisible', pattern: /[\u200e\u200f\u061c]/g, become: () => '' };

const HAS_RTL = new RegExp(RTL, 'u');

/** A text with the characters that print has, by rules that hold for any text; what was done is added to `counts`. */
export function repairCharacters(text: string, counts: RepairCounts): string {
  if (PLAIN.test(text)) return text;
  let own = text.normalize('NFC');
  if (own.length < text.length) count(counts, 'composed', text.length - own.length);
  for (const rule of HAS_RTL.test(own) ? RULES : [...RULES, DIRECTIONS]) {
    own = own.replace(rule.pattern, (found) => {
      const become = rule.become(found);
      if (become !== found && rule.repair !== null) count(counts, rule.repair);
      return become;
    });
  }
  // What became a letter may compose with the mark behind it.
  return own.normalize('NFC');
}

/** Adds to what was done. */
export function count(counts: RepairCounts, repair: CharacterRepair, times = 1): void {
  counts[repair] = (counts[repair] ?? 0) + times;
}

/** Private characters and the halves of those beyond the first plane. */
const PRIVATE = /[\ue000-\uf8ff\udb80-\udbff]/;

/** How many characters of a text stand in a font's private area, so that no standard says what they are. */
export function countPrivate(text: string): number {
  return PRIVATE.test(text) ? (text.match(/\p{Co}/gu)?.length ?? 0) : 0;
}
