import type { Pattern } from '../convention.js';
import { DATE, WEEKDAY } from './dates.js';

/** Lines that count the issues: under a name they make a nameplate of it. */
export const issues: readonly Pattern[] = [
  {
    name: 'number, year or price',
    pattern:
      /(?<!\p{L})(?:[Nn][°º]\s*\d[\d.]{0,6}\b|(?:\d{1,3}\s?(?:e|me|ème)|[XVILC]+e)\s+(?:[Aa]nnée|ANNÉE)|(?:[Pp]rix|PRIX|Le [Nn]uméro)\b.{1,24}(?:[Cc]ent(?:imes)?\b|[Cc]\.|[Ff]r\.?|[Ff]rancs?|€))/u,
    examples: ['N° 63.', '54e année — N° 63', 'Prix du numéro : 10 centimes', 'XIIe ANNÉE'],
    others: ['N° trois', 'Le prix du lait', 'La 54e fois'],
  },
];

/** The date line of an issue. */
export const issueDates: readonly Pattern[] = [
  {
    name: 'place, weekday and date',
    pattern: new RegExp(String.raw`^\p{Lu}[\p{L}.'’ -]{2,30},\s+(?:le\s+)?${WEEKDAY},?\s+${DATE}\.?$`, 'u'),
    examples: ['Ribeville, mardi 4 mars 1902.', 'Ribeville, le samedi 1er août 1903'],
    others: ['Mardi 4 mars 1902', 'Ribeville, 4 mars 1902', 'Ribeville, mardi'],
  },
];

/** Names of sections. */
export const sections: readonly Pattern[] = [
  {
    name: 'section',
    hint: /^[A-ZÉ]/u,
    pattern:
      /^(?:Nouvelles (?:locales|diverses|étrangères|du jour)|Faits divers|Faits-divers|Dernières nouvelles|Chronique (?:locale|judiciaire|régionale)|Feuilleton|Variétés|Dépêches|Bulletin politique|Revue de la presse|Courrier des lecteurs|Sports|Économie|Politique|Société|Culture|Nécrologie|État civil|NOUVELLES LOCALES|FAITS DIVERS|DERNIÈRES NOUVELLES|CHRONIQUE LOCALE|VARIÉTÉS|DÉPÊCHES|SPORTS|ÉCONOMIE|POLITIQUE)\.?$/u,
    examples: ['Faits divers.', 'Nouvelles locales', 'DERNIÈRES NOUVELLES', 'Chronique judiciaire'],
    others: ['Faits divers au village', 'Sports d’hiver', 'La politique'],
  },
];

/** The headings of boxes of contents. */
export const contents: readonly Pattern[] = [
  {
    name: 'heading of a box of contents',
    hint: /^[SDÀA]/u,
    pattern: /^(?:Sommaire|SOMMAIRE|Dans ce numéro|À lire|A lire|Aujourd['’]hui dans nos pages)\s*:?\.?$/u,
    examples: ['Sommaire', 'SOMMAIRE :', 'Dans ce numéro'],
    others: ['Sommaire de la séance', 'À lire demain'],
  },
];

/** Lines of such boxes: a title and its page. */
export const contentsLines: readonly Pattern[] = [
  {
    name: 'title and its page',
    hint: /[Pp]age|[Pp]\./u,
    pattern: /^[-·•●■*\s]*[\p{Lu}\d«“"][^\n]{1,160}?[\s,.;:…·•—–/|(-]+(?:[Pp]ages?|[Pp]p?\.)\s*\d{1,3}\s*\)?\.?$/u,
    examples: ['Le nouveau bac, page 3', 'Pont ouvert ….. p. 4', '- Marché au bord de l’eau (page 12)'],
    others: ['Il tourna la page', 'Le nouveau bac', 'à la page 3'],
  },
];
