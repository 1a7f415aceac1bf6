import type { Pattern } from '../convention.js';
import { DATE, WEEKDAY } from './dates.js';
import { inOldPrint } from './old-print.js';

/** Lines that count the issues: under a name they make a nameplate of it. */
export const issues: readonly Pattern[] = [
  {
    name: 'number, volume or price',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:(?:Nr|Nro|Num|№)\.?\s*\d{1,5}\b|(?:\d{1,3}\.\s*Jahrgang|Jahrgang\s*\d{1,4}|[IVXLC]+\.\s*Jahrgang)|(?:${inOldPrint('Einzelpreis|Preis|Abonnementspreis')})\b.{1,20}(?:Pf|Pfennig|Rpf|Mark|Fr|Cts?|Heller|Groschen|Euro|€))`,
      'u',
    ),
    examples: ['Nr. 63.', 'Nr. 63. — 54. Jahrgang', 'Einzelpreis 10 Pfennig', 'XII. Jahrgang'],
    others: ['Nr. drei', 'Der Preis der Milch', 'Im Jahrgang der Schule'],
  },
];

/** The date line of an issue. */
export const issueDates: readonly Pattern[] = [
  {
    name: 'place, weekday and date',
    pattern: new RegExp(String.raw`^\p{Lu}[\p{L}.'’ -]{2,30},\s+${WEEKDAY},?\s+(?:den\s+)?${DATE}\.?$`, 'u'),
    examples: ['Ahlen, Dienstag, den 4. März 1902.', 'Luxemburg, Samſtag, 3. Auguſt 1901'],
    others: ['Dienstag, den 4. März 1902', 'Ahlen, 4. März 1902', 'Ahlen, Dienstag'],
  },
];

const SECTION = inOldPrint(
  'Lokales|Inland|Ausland|Politik|Wirtschaft|Feuilleton|Sport|Kultur|Panorama|Vermischtes|Handelsteil|Lokale Nachrichten|Neueste Nachrichten|Letzte Nachrichten|Telegramme|Politische Rundschau|Politische Übersicht|Aus Stadt und Land|Leserbriefe|Familiennachrichten|Standesamt|Marktberichte',
);

/** Names of sections. */
export const sections: readonly Pattern[] = [
  {
    name: 'section',
    hint: /^[LIAPWFSKVHNTM]/u,
    pattern: new RegExp(String.raw`^(?:${SECTION}|LOKALES|INLAND|AUSLAND|POLITIK|WIRTSCHAFT|FEUILLETON|VERMISCHTES|LESERBRIEFE)\.?$`, 'u'),
    examples: ['Lokales.', 'Vermischtes', 'Politische Rundschau.', 'Aus Stadt und Land', 'Neueſte Nachrichten.', 'FEUILLETON'],
    others: ['Lokales Bier siegt', 'Ausland kauft Korn', 'Politik der Mühle'],
  },
];

/** The headings of boxes of contents. */
export const contents: readonly Pattern[] = [
  {
    name: 'heading of a box of contents',
    hint: /^(?:I|H)/u,
    pattern: /^(?:Inhalt|Inhaltsverzeichnis|In dieser Ausgabe|Heute im Blatt|Heute lesen Sie|Im Innern)\s*[:.]?$/u,
    examples: ['Inhalt', 'In dieser Ausgabe:', 'Heute im Blatt'],
    others: ['Inhalt der Rede', 'Heute lesen Sie vor'],
  },
];

const PAGE = String.raw`(?:${inOldPrint('Seiten?')}|S\.)\s*[A-Z]?\d{1,3}`;

/** Lines of such boxes: a title and its page. */
export const contentsLines: readonly Pattern[] = [
  {
    name: 'title and its page',
    hint: /Seite|S\./u,
    pattern: new RegExp(String.raw`^[-·•●■*\s]*[\p{Lu}\d„"»][^\n]{1,160}?[\s,.;:…·•—–/|(-]+${PAGE}\s*\)?\.?$`, 'u'),
    examples: ['Neue Fähre bestellt, Seite 3', 'Brücke offen ….. S. 4', '- Markt am Fluß (Seite 12)'],
    others: ['Sie schlug die Seite auf', 'Neue Fähre bestellt', 'auf der Seite 3'],
  },
];
