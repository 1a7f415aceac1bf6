import type { FurniturePattern } from '../convention.js';
import { DATE, WEEKDAY } from './dates.js';
import { NAME } from './names.js';

const COUNT = String.raw`[Nn][°º]\s*\d[\d.]{0,6}`;
const YEAR = String.raw`(?:\d{1,3}\s?(?:e|me|ème)|[XVILC]+e)\s+(?:[Aa]nnée|ANNÉE)`;
const PRICE = String.raw`(?:[Pp]rix(?:\sdu\snuméro)?|PRIX(?:\sDU\sNUMÉRO)?|Le\s[Nn]uméro)\s*:?\s*\d[\d,.]*\s*(?:[Cc]entimes|[Cc]ent\.|[Cc]\.|[Ff]r\.?|[Ff]rancs?|€)`;
const SOURCE = '(?:AFP|AP|DR|Reuters|Archives?|Keystone)';

/** Lines that belong to no article. To add a row, give it a name, the pattern of the whole line, lines as papers print them (`examples`) and sentences that begin like them (`others`). */
export const furniture: readonly FurniturePattern[] = [
  {
    name: 'imprint',
    hint: /^[NnXVILC\dPp]|^Le [Nn]um/u,
    pattern: new RegExp(
      String.raw`^(?:${COUNT}|${YEAR}|${PRICE})(?:[\s,.;|·•—–-]+(?:${COUNT}|${YEAR}|${PRICE}|(?:le\s+)?${DATE}|${WEEKDAY}|\p{Lu}[\p{L}-]+,))*[\s.]*$`,
      'u',
    ),
    examples: ['N° 63.', '54e année. — N° 63', 'Prix du numéro : 10 centimes', 'N° 63. Ribeville, mardi 4 mars 1902. 54e année'],
    others: ['N° 63 a gagné la course.', '54e année de règne', 'Prix du lait en hausse'],
  },
  {
    name: 'caption',
    hint: /^\(?(?:Photos?|PHOTO|Dessin|Illustration)/u,
    pattern: new RegExp(
      String.raw`^\(?(?:Photos?|PHOTO|Dessin|Illustration)\s*(?::\s*|de\s+|\s)(?:${NAME}|${SOURCE})(?:\s*[/,]\s*(?:${NAME}|${SOURCE}))?\)?\.?$`,
      'u',
    ),
    examples: ['Photo : Jean Dupont', '(Photo AFP)', 'Dessin de Paul Morel', 'Photo : Jean Dupont / Archives'],
    others: ['Photo de famille', 'Photo : le fleuve monte', 'Dessin du pont'],
  },
  {
    name: 'caption with a credit',
    hint: /[Pp]hoto/u,
    pattern: new RegExp(String.raw`^[^\n]{8,300}[.!?»]?\s*\((?:[Pp]hotos?|PHOTO)\s*:?\s*(?:${NAME}|${SOURCE})\)\.?$`, 'u'),
    examples: ['Le nouveau bac accoste au quai. (Photo Jean Dupont)', 'Des enfants au bord de l’eau (Photo : AFP).'],
    others: ['Il montra une photo (une photo de famille)', 'Le bac (photo) accoste'],
  },
  {
    name: 'refer',
    hint: /[Pp]ages?|[Pp]p?\./u,
    pattern:
      /^[([»►■\s]*(?:Voir aussi|Lire(?: aussi| également| nos informations| l['’]article)?|Nos informations|Notre article|Éditorial|Détails|Reportage)\s*,?\s*(?:en\s+)?(?:pages?|PAGE|pp?\.)\s*\d{1,3}(?:\s*(?:,|et|à|-|–)\s*\d{1,3})*\s*\.?[)\]]?\.?$/u,
    examples: ['Voir aussi page 3', '(Lire page 4.)', 'Lire aussi en page 12', 'Nos informations pages 2 et 3'],
    others: ['Voir page 3', 'Lire page après page', 'Éditorial du jour'],
  },
];
