import type { Dateline } from '../../page/index.js';
import type { CreditPattern } from '../convention.js';
import { isoDay } from '../dates.js';
import { DAY, MONTH, readDeMonth, WEEKDAY } from './dates.js';
import { NAME, NAMES } from './names.js';
import { inOldPrint } from './old-print.js';

const AGENCY = String.raw`W\.?\s?T\.?\s?B|W\.?\s?B|Wolff|Havas|Reuters?|DNB|T\.?\s?U|K\.?\s?B|dpa|DPA|afp|AFP|ap|AP|apa|APA|sda|SDA|epd|kna|KNA|ddp|sid|SID|rtr|dapd|LW|TASS|ADN`;

/** No place, at the start of a sentence with a date in it. */
const NO_PLACE = String.raw`(?!(?:Am|Im|Vom|Seit|Bis|Ab|Zum|Zur|In|Auf|Der|Die|Das|Den|Dem|Ein|Eine|Heute|Gestern|Morgen|Und|Es|Nach|Aus|Von|Für|Mit|${MONTH})[\s,]|${WEEKDAY})`;
const TOWN = String.raw`\p{Lu}[\p{L}'’-]+(?:\s(?:\p{Lu}[\p{L}'’-]+|am|an|der|bei|im|ob|a\.\s?\p{L}\.)){0,3}`;
const PLACE = String.raw`${NO_PLACE}(?<place>${TOWN}(?:\s?\/\s?${TOWN}){0,2})`;
const SIGN = String.raw`(?:[*†×xX+△▲◇—–]\s*)?`;
const IN_BRACKETS = String.raw`[(\[](?:(?<agency>${AGENCY})\.?|[^()\[\]]{2,40})[)\]]\.?`;
const DASH = String.raw`\s*(?:—|–|--|―|-)\s*`;

const WRITTEN_BY = inOldPrint('Text|Bericht|Interview|Aufgezeichnet von|Zusammengestellt von');
const CORRESPONDENT = String.raw`${inOldPrint('unserem|unserm')}\s+(?:(?:eigenen|[A-Z]?\p{L}+er|ständigen|\p{Lu}\.?)\s*-?\s*)?(?:${inOldPrint('Korrespondenten|Correspondenten|Berichterstatter|Mitarbeiter|Sonderberichterstatter|Redaktionsmitglied|Vertreter')})`;

/** Bylines, datelines and credits of German print. To add a row, give it a name, where it stands, its pattern with the groups `names`, `agency`, `place`, `month` and `day`, credits as papers print them (`examples`) and lines that are none (`others`). */
export const credits: readonly CreditPattern[] = [
  {
    name: 'dateline',
    stands: 'start',
    pattern: new RegExp(
      String.raw`^${SIGN}${PLACE},\s+(?:den\s+)?(?<day>${DAY})\s*(?<month>${MONTH})(?:\s\d{4})?\.?(?:,?\s\d{1,2}\sUhr(?:\s\p{L}+\.?)?)?\.?\s*(?:${IN_BRACKETS}(?:${DASH})?|${DASH}|:)?\s*(?=[„"»“(\p{Lu}])`,
      'u',
    ),
    examples: [
      'Berlin, 4. März. (W. B.) Der',
      'Berlin, 4. März. Der',
      'Wien, 12. Jan. (Privat-Telegramm.) Die',
      '* Luxemburg, den 4. Auguſt. Die',
      'Frankfurt a. M., 3. Sept. — Der',
      'Köln, 1. Dezember 1902. (W. T. B.) — Es',
    ],
    others: ['Am Dienstag, 4. März. Der', 'Berlin, 4. März, wird', 'Der Zug von Berlin, 4. März. Der', 'Berlin im März. Der'],
  },
  {
    name: 'undated dateline',
    stands: 'start',
    pattern: new RegExp(
      String.raw`^${PLACE}(?:\.\s*|\s+)[(](?<agency>${AGENCY})(?:\/\p{L}{2,4}){0,2}\.?[)]\.?(?:${DASH}|:|\s)\s*(?=[„"»“\p{Lu}])`,
      'u',
    ),
    examples: ['BERLIN (dpa) – Der', 'Luxemburg (LW). Die', 'Wien/Bonn (apa) - „Wir', 'Berlin. (dpa/sda) Die'],
    others: ['Berlin (Ost) – Der', 'Der Verein (LW) – die'],
  },
  {
    name: 'byline',
    stands: 'alone',
    hint: /^[—–\s(]*(?:[Vv]on|VON)\b/u,
    pattern: new RegExp(
      String.raw`^[—–\s(]*(?:[Vv]on|VON)\s*:?\s+(?:${CORRESPONDENT}\s+)?${NAMES}(?:\s*[,|/—–(]\s*\p{Lu}[\p{L} .-]{2,30}\)?)?[.)]*$`,
      'u',
    ),
    examples: [
      'Von Hans Müller',
      'VON HANS MÜLLER',
      'Von Dr. Grete von Ahlen und Hans Müller',
      'Von unserem Berliner Korrespondenten Hans Müller',
      '(Von Hans Müller.)',
      'Von Hans Müller, Wien',
    ],
    others: ['Von Köln nach Bonn', 'Von Haus zu Haus', 'Von der Mosel', 'Vonderheide Karl'],
  },
  {
    name: 'words and their writer',
    stands: 'alone',
    hint: /:/u,
    pattern: new RegExp(String.raw`^(?:${WRITTEN_BY})(?:\s+und\s+Fotos?)?\s*:\s*${NAMES}\.?$`, 'u'),
    examples: ['Text: Hans Müller', 'Text und Fotos: Grete von Ahlen', 'Interview: Hans Müller und Karl Weber'],
    others: ['Text: unbekannt', 'Bericht: der Fluß steigt'],
  },
  {
    name: 'our own correspondent',
    stands: 'alone',
    hint: /[Uu]n[sſf]ere?[mnr]/u,
    pattern: new RegExp(String.raw`^[(\[]?(?:Von|von|Eigener Bericht von)\s+${CORRESPONDENT}\.?[)\]]?\.?$`, 'u'),
    examples: ['(Von unserem Korrespondenten.)', 'Von unſerem Berliner Berichterſtatter', '[Von unserm eigenen Correspondenten.]'],
    others: ['Von unserem Garten', 'Von unserem Korrespondenten kam die Nachricht'],
  },
  {
    name: 'how it came',
    stands: 'alone',
    hint: /^[([]/u,
    pattern: new RegExp(
      String.raw`^[(\[](?:${inOldPrint('Wolffs|Wolff’s')}\s+Telegr(?:aphen|\.)[-\s]?Bur(?:eau|\.)|W\.\s?T\.\s?B|Eigener (?:Draht)?[Bb]ericht|Privat-?[Tt]elegramm(?:\sder\s.{3,40})?|Drahtbericht|Nachdruck verboten)\.?[)\]]\.?$`,
      'u',
    ),
    examples: [
      '(Wolffs Telegraphen-Bureau.)',
      '(Eigener Drahtbericht.)',
      '[Privat-Telegramm der Ahlener Zeitung.]',
      '(Nachdruck verboten.)',
    ],
    others: ['(Eigener Herd ist Goldes wert)', 'Eigener Bericht', '(Berlin)'],
  },
  {
    name: 'initials at the end',
    stands: 'end',
    pattern: /(?<=[.!?”“«"])\s*(?:[—–(]\s*(?<names>(?:\p{Lu}\.\s?){2,3})\)?|\((?<names2>\p{Ll}{2,3}|\p{Lu}{2})\))\.?$/u,
    examples: ['Der Fluß steigt. (hm)', 'Es ist vorbei. — K. W.', 'Es ist vorbei. (H. M.)'],
    others: ['Der Fluß (hm) steigt.', 'Es ist vorbei (siehe oben)', 'Es ist vorbei. (siehe)'],
  },
  {
    name: 'name behind a dash at the end',
    stands: 'end',
    pattern: new RegExp(String.raw`(?<=[.!?])\s*[—–]\s*(?![^\n]*(?:zeitung|Zeitung|blatt|Blatt)\.?$)(?<names>${NAME})\.?$`, 'u'),
    examples: ['Es ist vorbei. — Hans Müller', 'Es ist vorbei. – Dr. Grete von Ahlen'],
    others: ['Es ist vorbei — Hans Müller', 'Es ist vorbei. — Kölnische Zeitung.'],
  },
];

/** Berlin, 4. März. | BERLIN (dpa) – */
export const datelineAlone = new RegExp(
  String.raw`^${SIGN}${PLACE}(?:,\s+(?:den\s+)?${DAY}\s*${MONTH}(?:\s\d{4})?\.?\s*(?:${IN_BRACKETS})?(?:${DASH})?|\s+[(](?:${AGENCY})[)](?:${DASH})?)$`.replace(
    /\?<(?:place|agency)>/gu,
    '?:',
  ),
  'u',
);

/** A dateline from the groups of a matched credit. */
export function readDeDateline({ agency, place, month, day }: Readonly<Record<string, string | undefined>>): Dateline {
  return {
    agency: agency === undefined ? null : /\.\s?\p{Lu}$/u.test(agency) ? `${agency}.` : agency,
    place: place?.trim() ?? null,
    date: isoDay(month ? readDeMonth(month) : null, day ? Number.parseInt(day, 10) : null),
  };
}
