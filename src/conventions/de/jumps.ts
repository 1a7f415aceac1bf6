import type { JumpPattern } from '../convention.js';
import { inOldPrint } from './old-print.js';

const LEAD = String.raw`(?:^(?:[»▶►■▲●☞→>–—-]\s*)+)?[(\[]?\s*`;
const END = String.raw`\s*\.?\s*[)\]]?\s*(?:[»▶►■▲●→>]|\.)*`;
/** "die Fortsetzung auf Seite 3 des Buches" is prose. */
const NO_PROSE = String.raw`(?!\s*,?\s*\p{Ll})`;
const BEFORE = String.raw`(?<!\p{L}|\b(?:[Dd]ie|[Dd]er|[Ee]iner?|[Ii]hr|[Zz]ur)\s)`;

const CONTINUED = String.raw`(?:${inOldPrint('Fortsetzung')}|FORTSETZUNG|${inOldPrint('Forts')}\.|${inOldPrint('Schluß')}|SCHLU(?:SS|ß))(?:\s+und\s+${inOldPrint('Schluß')})?`;
const SIDE = String.raw`(?:${inOldPrint('Seite')}|SEITE|S\.)`;
const ORDINAL = inOldPrint('ersten|zweiten|dritten|vierten|fünften|sechsten|siebenten|achten');
const PLACED = inOldPrint('nächster|nächsten|letzten|folgenden|vorigen|umstehenden');
const SHEET = inOldPrint('Beilage|Hauptblatt|[Zz]weiten Blatt|[Ee]rsten Blatt');
const PAGE = String.raw`(?:${SIDE}\s*(?<page>[A-Z]?\d{1,3})(?!\d)|(?<page2>(?:${ORDINAL})\s+${SIDE})|(?:${PLACED})\s+${SIDE}|(?:${SHEET}))`;

/**
 * Jump lines of German print, in Roman letters and in Fraktur. To add a row, give it a name, its direction, whether it counts only where
 * it is a whole line, its pattern with the groups `page` (or `page2`) and `mark`, jump lines as papers print them (`examples`) and others.
 */
export const jumps: readonly JumpPattern[] = [
  {
    name: 'goes on',
    direction: 'on',
    whole: false,
    hint: /Seite|SEITE|S\.|Beilage|Blatt|blatt/u,
    pattern: new RegExp(
      String.raw`${LEAD}${BEFORE}(?:${CONTINUED}\s*,?\s*(?:(?:siehe|auf|in|im|AUF|s\.|der|dem)\s+){0,3}|(?:Lesen Sie )?[Ww]eiter\s+auf\s+(?:der\s+)?)${PAGE}${NO_PROSE}${END}`,
      'u',
    ),
    examples: [
      'Fortsetzung auf Seite 3',
      '(Fortsetzung auf Seite 3.)',
      'FORTSETZUNG AUF SEITE 3',
      'Fortſetzung auf Seite 3',
      'Fortfetzung Seite 3.',
      'Fortsetzung siehe Seite 3',
      '(Forts. S. 3)',
      'Schluß auf Seite 6',
      '(Schluss auf der dritten Seite.)',
      'Fortsetzung in der Beilage',
      'Fortsetzung auf der nächsten Seite',
      '► Lesen Sie weiter auf Seite 4',
      'Weiter auf Seite 12',
    ],
    others: [
      'Die Fortsetzung auf Seite 3 fehlte',
      'Fortsetzung auf Seite 3 des Buches',
      'Eine Fortsetzung folgte nie',
      'Weiter auf dem Fluß',
      'Zum Schluß auf die Seite',
    ],
  },
  {
    name: 'comes from',
    direction: 'from',
    whole: false,
    hint: /Seite|SEITE|S\.|blatt|Blatt/u,
    pattern: new RegExp(
      String.raw`${LEAD}${BEFORE}${CONTINUED}\s*,?\s*(?:von|aus|VON|AUS)\s+(?:(?:der|dem)\s+)?${PAGE}${NO_PROSE}${END}`,
      'u',
    ),
    examples: [
      'Fortsetzung von Seite 1',
      '(Fortsetzung von Seite 1.)',
      'FORTSETZUNG VON SEITE 1',
      'Fortſetzung von S. 1',
      'Schluß von Seite 2',
      'Fortsetzung von der ersten Seite',
      '(Fortsetzung aus dem Hauptblatt.)',
    ],
    others: ['Die Fortsetzung von Seite 1 war kurz', 'Fortsetzung von Montag', 'Fortsetzung von Seite 1 an bis zum Ende'],
  },
  {
    name: 'see the page',
    direction: 'on',
    whole: true,
    hint: /[Ss]iehe|SIEHE/u,
    pattern: new RegExp(String.raw`^[(\[»▶►■\s]*(?:[Ss]iehe|SIEHE)\s+(?:(?:auf|die|der)\s+){0,2}${PAGE}${END}$`, 'u'),
    examples: ['Siehe Seite 3', '(Siehe Seite 3.)', 'Siehe S. 4', 'Siehe auf der zweiten Seite'],
    others: ['Siehe auch Seite 3', 'Siehe Seite 3 und 4', 'Siehe, Seite 3'],
  },
  {
    name: 'will go on',
    direction: 'on',
    whole: true,
    hint: /folgt|FOLGT/u,
    pattern: new RegExp(String.raw`^[(\[–—\s]*${CONTINUED}\s+(?:folgt|FOLGT)${END}[–—\s]*$`, 'u'),
    examples: ['Fortsetzung folgt', '(Fortsetzung folgt.)', '(Fortſetzung folgt.)', 'Schluß folgt.', '(Schluss folgt)', '(Schluſs folgt.)'],
    others: ['Eine Fortsetzung folgt.', 'Fortsetzung folgt im Mai', 'Der Schluß folgt.'],
  },
  {
    name: 'went on',
    direction: 'from',
    whole: true,
    hint: /[Ff]or|FOR|Sch/u,
    pattern: new RegExp(
      String.raw`^(?:[(\[]\s*(?:\d{1,3}\.\s*)?${CONTINUED}\s*\.?\s*[)\]]\.?|\d{1,3}\.\s*${inOldPrint('Fortsetzung')}\.?|${inOldPrint('Fortsetzung')}\.?)$`,
      'u',
    ),
    examples: ['(Fortsetzung.)', '(Fortſetzung.)', '(Schluß.)', '(12. Fortsetzung.)', '3. Fortsetzung', '(Fortsetzung und Schluß.)'],
    others: ['Schluß.', 'Schluß mit dem Lärm', 'Fortsetzung des Streits', '(Schluß mit dem Lärm)'],
  },
];
