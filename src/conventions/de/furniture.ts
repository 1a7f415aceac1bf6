import type { FurniturePattern } from '../convention.js';
import { DATE, WEEKDAY } from './dates.js';
import { NAME } from './names.js';
import { inOldPrint } from './old-print.js';

const COUNT = String.raw`(?:Nr|Nro|Num|№)\.?\s*\d{1,5}`;
const VOLUME = String.raw`(?:\d{1,3}|[IVXLC]+)\.\s*(?:Jahrgang|Jahrg\.|Jg\.)|(?:Jahrgang|Jahrg\.)\s*\d{1,4}`;
const PRICE = String.raw`(?:(?:${inOldPrint('Einzelpreis|Preis|Preis der Nummer|Abonnementspreis')})\s*:?\s*)(?:\d[\d,.]*\s*(?:Pf\.|Pfennig|Rpf\.?|Mark|Fr\.|Cts?\.?|Heller|Groschen|Euro|€)|[€]\s?\d[\d,.]*)`;

/** Lines that belong to no article. To add a row, give it a name, the pattern of the whole line, lines as papers print them (`examples`) and sentences that begin like them (`others`). */
export const furniture: readonly FurniturePattern[] = [
  {
    name: 'imprint',
    hint: /^(?:N|№|\d|[IVXLC]|J|E|P|A|V)/u,
    pattern: new RegExp(
      String.raw`^(?:${COUNT}|${VOLUME}|${PRICE})(?:[\s,.;|·•—–-]+(?:${COUNT}|${VOLUME}|${PRICE}|${DATE}|${WEEKDAY}|\p{Lu}[\p{L}-]+,))*[\s.]*$`,
      'u',
    ),
    examples: [
      'Nr. 63.',
      'Nr. 63. — 54. Jahrgang.',
      'XII. Jahrgang',
      'Einzelpreis 10 Pfennig',
      'Nr. 63. Ahlen, Dienstag, den 4. März 1902. 54. Jahrgang.',
    ],
    others: ['Nr. 63 gewann das Rennen.', '54. Jahrgang der Schule', 'Preis der Milch steigt', 'Der Preis'],
  },
  {
    name: 'caption',
    hint: /^\(?(?:Foto|FOTO|Bild|Photo|Zeichnung|Aufnahme)/u,
    pattern: new RegExp(
      String.raw`^\(?(?:Fotos?|FOTO|Photo|Bild|Zeichnung|Aufnahme)\s*:\s*(?:${NAME}|dpa|AP|AFP|Archiv|privat|Reuters)(?:\s*[/,]\s*(?:${NAME}|dpa|AP|Archiv))?\)?\.?$`,
      'u',
    ),
    examples: ['Foto: Hans Müller', '(Foto: dpa)', 'Bild: Archiv', 'Foto: Hans Müller / Archiv'],
    others: ['Foto des Jahres gekürt', 'Bild: Er kam nicht mehr', 'Fotos von der Feier'],
  },
  {
    name: 'caption with a credit',
    hint: /[Ff]oto|[Pp]hoto|FOTO/u,
    pattern: new RegExp(
      String.raw`^[^\n]{8,300}[.!?“"]?\s*\(?(?:Fotos?|FOTO|Photo)\s*:\s*(?:${NAME}|dpa|AP|AFP|Archiv|privat|Reuters)(?:\s*/\s*\p{L}+)?\)?\.?$`,
      'u',
    ),
    examples: ['Die neue Fähre legt am Kai an. Foto: Hans Müller', 'Kinder am Fluß. (Foto: dpa)'],
    others: ['Er zeigte ein altes Foto: den Fluß', 'Das Foto: nie gesehen'],
  },
  {
    name: 'refer',
    hint: /Seite|S\./u,
    pattern:
      /^[([»►■\s]*(?:[Ss]iehe auch|Bericht|Berichte|Mehr dazu|Lesen Sie(?: auch)?|Kommentar|Leitartikel|Weiterer Bericht|Weitere Berichte|Näheres)\s*:?\s*(?:auf\s+)?(?:Seiten?|S\.)\s*[A-Z]?\d{1,3}(?:\s*(?:,|und|-|–)\s*\d{1,3})*\s*\.?[)\]]?\.?$/u,
    examples: ['Siehe auch Seite 3', '(Bericht Seite 4.)', 'Mehr dazu auf Seite 12', 'Kommentar Seiten 2 und 3'],
    others: ['Bericht der Fähre', 'Siehe Seite 3', 'Lesen Sie Seite 3 der Akte'],
  },
];
