import type { JumpPattern } from '../convention.js';

const LEAD = String.raw`(?:^(?:[»▶►■▲●☞→>–—-]\s*)+)?[(\[]?\s*`;
const END = String.raw`\s*\.?\s*[)\]]?\s*(?:[»▶►■▲●→>]|\.)*`;
/** "la suite en page 3 du livre" is prose. */
const NO_PROSE = String.raw`(?!\s*,?\s*\p{Ll})`;
/** Behind an article only where the line begins with it. */
const BEFORE = String.raw`(?<!\p{L}|(?:[\p{L},]\s|^)(?:[Ll]a|[Uu]ne|[Ss]a|[Dd]e|[Ee]n)\s)`;

const PAGE_WORD = String.raw`(?:[Pp]ages?|PAGE|[Pp]\.)`;
const ORDINAL = 'première|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|PREMIÈRE|DEUXIÈME|TROISIÈME|QUATRIÈME';
const PAGE = String.raw`(?:${PAGE_WORD}\s*(?<page>[A-Z]?\d{1,3})(?!\d)|(?<page2>(?:${ORDINAL})\s+(?:page|PAGE))|(?:dernière|prochaine)\s+page|page\s+suivante)`;
const NUMBERED = String.raw`(?<page>\d{1,2})\s?(?:e|re|me|ème|ère)\s+${PAGE_WORD}`;
const SUITE = String.raw`(?:(?:(?:[Ll]ire|[Vv]oir|LIRE|VOIR)\s+)?(?:[Ll]a\s+|LA\s+)?(?:[Ss]uite|SUITE)(?:\s+(?:et|ET)\s+(?:fin|FIN))?|(?:[Ll]a\s+)?(?:Fin|FIN))`;
const TO = String.raw`\s*,?\s*(?:(?:en|à|a|à la|en la|sur la|voir|EN|À|A LA|À LA)\s+){0,2}`;

/**
 * Jump lines of French print. To add a row, give it a name, its direction, whether it counts only where it is a whole line, its pattern
 * with the groups `page` (or `page2`), jump lines as papers print them (`examples`) and lines that are none (`others`).
 */
export const jumps: readonly JumpPattern[] = [
  {
    name: 'goes on',
    direction: 'on',
    whole: false,
    hint: /(?:[Ss]uite|SUITE|Fin|FIN)\b.*(?:[Pp]age|PAGE|[Pp]\.)/u,
    pattern: new RegExp(String.raw`${LEAD}${BEFORE}(?<![Vv]oir )${SUITE}${TO}${PAGE}${NO_PROSE}${END}`, 'u'),
    examples: [
      'Suite page 3',
      'Suite en page 3',
      '(Suite à la page 3.)',
      'SUITE PAGE 3',
      'Lire la suite page 4',
      '(Voir la suite en page 2)',
      'La suite en page 12',
      'Suite et fin page 3',
      '► Suite p. 3',
      'Suite à la troisième page',
      'Fin en dernière page',
    ],
    others: ['Une suite en page 3', 'Suite page 3 du livre', 'Suite à la réunion de lundi', 'La suite du roman', 'Suite 3'],
  },
  {
    name: 'goes on on a numbered page',
    direction: 'on',
    whole: true,
    hint: /(?:[Ss]uite|SUITE|Fin|FIN|[Vv]oir|VOIR)\b.*\d/u,
    pattern: new RegExp(String.raw`^[(\[»▶►■\s]*(?:${SUITE}|[Vv]oir|VOIR)${TO}${NUMBERED}${END}$`, 'u'),
    examples: ['Suite en 3e page', '(Suite à la 2me page.)', 'Voir la suite en 4ème page', '(Voir en 3e page)'],
    others: ['Suite en 3 pages', 'Suite de la 1re page'],
  },
  {
    name: 'comes from',
    direction: 'from',
    whole: true,
    hint: /(?:[Ss]uite|SUITE|Fin|FIN)\b/u,
    pattern: new RegExp(
      String.raw`^[(\[»▶►■\s]*${SUITE}\s+(?:de|DE)\s+(?:(?:la|LA)\s+)?(?:${PAGE}|\d{1,2}\s?(?:e|re|me|ème|ère)\s+${PAGE_WORD}|[Uu]ne)${END}$`,
      'u',
    ),
    examples: [
      'Suite de la page 1',
      '(Suite de la page 1.)',
      'SUITE DE LA PAGE 1',
      'Suite de la première page',
      'Suite et fin de la page 2',
      'Suite de la 1re page',
    ],
    others: ['Suite de la réunion', 'Suite de la page 1 du livre', 'La suite de la une de lundi'],
  },
  {
    name: 'see the page',
    direction: 'on',
    whole: true,
    hint: /[Vv]oir|VOIR/u,
    pattern: new RegExp(String.raw`^[(\[»▶►■\s]*(?:[Vv]oir|VOIR)\s+(?:(?:en|à|à la)\s+)?${PAGE}${END}$`, 'u'),
    examples: ['Voir page 3', '(Voir page 3.)', 'VOIR PAGE 3', 'Voir en page 4'],
    others: ['Voir aussi page 3', 'Voir page 3 et 4', 'Voir la page'],
  },
  {
    name: 'will go on',
    direction: 'on',
    whole: true,
    hint: /[Ss]uivre|SUIVRE|prochain|demain/u,
    pattern:
      /^[([–—\s]*(?:[ÀA] [Ss]uivre|[ÀA] SUIVRE|(?:La )?(?:[Ss]uite|[Ff]in) (?:au prochain (?:numéro|n[°ºo])|à demain|à un prochain numéro))\.?\s*[)\].–—\s]*$/u,
    examples: ['(À suivre.)', '(A suivre)', 'À suivre', '(La suite au prochain numéro.)', 'La fin à demain.'],
    others: ['À suivre de près', 'La suite au prochain conseil', 'Un exemple à suivre'],
  },
  {
    name: 'went on',
    direction: 'from',
    whole: true,
    hint: /^[([]/u,
    pattern: /^[([]\s*(?:Suite(?:\s+et\s+fin)?|SUITE(?:\s+ET\s+FIN)?|Fin\s*\.|FIN\s*\.)\s*\.?\s*[)\]]\.?$/u,
    examples: ['(Suite.)', '(Suite)', '(Suite et fin.)', '(SUITE)', '(Fin.)'],
    others: ['Suite.', '(Suite de 1902)', '(Fin)', '(Finances)'],
  },
];
