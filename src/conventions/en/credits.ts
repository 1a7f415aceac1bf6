import type { Dateline } from '../../page/index.js';
import type { CreditPattern } from '../convention.js';
import { isoDay } from '../dates.js';
import { inCapitals, inEveryCase } from './cases.js';
import { MONTH, readMonth } from './dates.js';
import { NAME, NAMES, PAPER_WORD } from './names.js';

/** Behind the comma of a letter's signature stands a place, not a second name. */
const SIGNED = String.raw`(?<names>${NAME}(?:\s+(?:and|&)\s+${NAME}){0,3})`;
const POSITION = String.raw`(?:(?:Senior |Special |Chief )?(?:Staff|Associated Press|AP|Reuters|Times|Courier|Gazette|Herald|Post|Tribune|News|Political|City|Sports|Education|Business|Science|Health|Features?|Foreign|Contributing|Washington)\s+)*(?:Writers?|Reporters?|Correspondents?|Staff|Editors?|Columnist|Bureau Chief)|(?:[A-Z][\p{L}'’&]+\s+){1,4}(?:Staff(?:\s+(?:Writer|Reporter))?|Writer|Correspondent)|(?:Special|SPECIAL) (?:to|TO) (?:the |The |THE )?[\p{L} ]{3,40}|STAFF(?: (?:WRITER|REPORTER|CORRESPONDENT)S?)?|(?:[A-Z]+ ){0,2}(?:WRITER|REPORTER|CORRESPONDENT|EDITOR|COLUMNIST)S?|of [Tt]he [\p{L} ]{3,40} [Ss]taff|The Associated Press|Associated Press|Reuters`;
/** What its writer did. */
const WRITTEN = inCapitals('story|text|words|article|written|compiled|reported|interview|interviewed|review|reviewed|report');
const PICTURES = inEveryCase(
  'photos?|photographs?|photography|pictures?|illustrations?|illustrated|drawings?|translated|translation|edited|video',
);
/** What others did, who are no authors. */
const PICTURED = String.raw`(?:(?:${PICTURES})(?:\s+(?:and|AND|&)\s+(?:${PICTURES}))?(?:\s+from\s+(?:the\s+)?\p{Lu}\p{L}+)?\s*(?:by|By|BY|:))`;
/** The desk of a correspondent: Health Correspondent, Rural Affairs Editor. */
const DESK = String.raw`(?:(?:Chief|Senior|Deputy|Assistant|Associate|Special|Health|Medical|Political|Politics|Science|Environment|Education|Economics|Business|Finance|Financial|City|Industrial|Labour|Labor|Home|Rural|Social|Public|Foreign|Affairs|Defence|Defense|Diplomatic|Legal|Crime|Transport|Religious|Religion|Arts|Music|Film|Theatre|Sports?|Football|Cricket|Racing|Property|Consumer|Technology|Media|Royal|Northern|Scottish|Welsh|Ireland|European?|Asia|Africa|Washington|Paris|Berlin|Beijing|Moscow|Parliamentary|Agricultural|Agriculture|Farming|News|Features)\s+){1,3}(?:Correspondent|Editor|Reporter|Writer|Critic)`;
const IS_POSITION = new RegExp(`^(?:${POSITION}|${DESK})$`, 'u');
const AGENCY = 'AP|Reuters|UPI|AFP|UP|INS|Xinhua|PA|CP|TASS|CNS|Bloomberg|Associated Press|United Press|Reuter';
const PLACE = String.raw`(?<place>[A-Z][A-Z.'’ -]{2,30}(?:,\s*(?:[A-Z][\p{Ll}]+\.?|[A-Z]\.[A-Z]\.|[A-Z][\p{L}.]{1,9}(?:\s[A-Z][\p{L}]+)?))?)`;
const DASH = String.raw`\s*(?:—|–|--|―|-)\s*`;

const OWN_CORRESPONDENT = String.raw`(?:Our|OUR|our|A|a|Its|its)\s+(?:(?:${inEveryCase('own|special|staff|london|paris|washington|foreign|regular|local')})\s+)*(?:${inEveryCase('correspondent|reporter|correspondents')})`;
/** How a dispatch came, in brackets: [By Telegraph to the Courier.] */
const CAME = String.raw`(?:(?:By|BY)\s+(?:(?:${inCapitals('special|atlantic|overland|ocean|associated')})\s+)?(?:${inCapitals('telegraph|cable|wire|wireless|telephone|mail|post|radio')})|(?:By|BY)\s+(?:(?:the|The|THE)\s+)?(?:Associated Press|ASSOCIATED PRESS|United Press|UNITED PRESS|International News Service|INTERNATIONAL NEWS SERVICE|Reuters?|REUTERS?)|(?:Special|SPECIAL)(?:\s+(?:${inCapitals('dispatch|cable|telegram|correspondence')}))?)(?:\s+(?:to|TO)\s+(?:the\s+|The\s+|THE\s+)?[\p{L} ]{3,40})?`;

/**
 * Bylines, datelines and credits. To add a row, give it a name, where it stands (`start`: a lead-in before a paragraph's
 * text; `end`: behind it; `alone`: a line of its own), its pattern with the groups `names`, `agency`, `place`, `month` and
 * `day` where it has them, credits as papers print them (`examples`) and lines that are none (`others`).
 */
export const credits: readonly CreditPattern[] = [
  {
    name: 'dateline',
    stands: 'start',
    pattern: new RegExp(
      String.raw`^${PLACE},\s+(?<month>${MONTH})\s+(?<day>\d{1,2})(?:,\s*\d{4})?\.?\s*(?:[(\[](?:(?<agency>${AGENCY})|${CAME})\.?[)\]])?\.?${DASH}`,
      'u',
    ),
    examples: [
      'WASHINGTON, March 7 (AP) — The',
      'PORT ELLISON, Aug. 16 — Fire',
      'LONDON, Feb. 3 (Reuters) - Prices',
      'ST. PAUL, Minn., May 2 (UPI) -- Rain',
      'LONDON, Feb. 3.—The',
      'HARROW, May 2 (Special to The Gazette) — The',
    ],
    others: ['Washington, March 7', 'March 7 (AP) — x', 'THE COURT, May said'],
  },
  {
    name: 'dateline without a dash',
    stands: 'start',
    pattern: new RegExp(String.raw`^${PLACE},\s+(?<month>${MONTH})\s+(?<day>\d{1,2})(?:,\s*\d{4})?\.?\s+(?=["“]?\p{Lu})`, 'u'),
    examples: ['LARKHAVEN, April 17 The', 'ST. PAUL, Minn., May 2, 1901. “We'],
    others: ['Larkhaven, April 17 The', 'LARKHAVEN, April 17 the', 'THE COURT, May 2 to'],
  },
  {
    name: 'undated dateline',
    stands: 'start',
    pattern: new RegExp(String.raw`^${PLACE}\s+[(](?<agency>${AGENCY})[)]${DASH}`, 'u'),
    examples: ['BEIJING (AP) — Officials', 'LONDON (Reuters) - Shares', 'HARROW, Ohio (AP) — A'],
    others: ['Beijing (AP) — x', 'The agency (AP) — it said'],
  },
  {
    name: 'place line',
    stands: 'start',
    pattern: new RegExp(String.raw`^${PLACE}\s*(?:—|–|--|―)\s*(?=["“A-Z])`, 'u'),
    examples: ['HARROW — The council', 'PORT ELLISON – “We won'],
    others: ['HARROW - the council', 'He — the mayor'],
  },
  {
    name: 'byline',
    stands: 'alone',
    pattern: new RegExp(
      String.raw`^[—–\s]*(?:[Bb]y|BY)\s*[:]?\s+(?:[Tt]he\s+(?=Rev\.|Hon\.))?${NAMES}(?:\s*(?:,|/|\||—|–|-|\s)\s*(?:${POSITION}|${DESK})|(?:,?\s+(?:for|of)|\s*[•·|/—–])\s+(?:[Tt]he\s+)?\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,3})?\.?$`,
      'u',
    ),
    examples: [
      'By JANE DOE',
      'By Jane Doe and John Q. Smith',
      'BY JANE DOE, Staff Writer',
      'By John Smith / Staff Writer',
      "By Mary O'Brien, Special to The Courier",
      'By JANE DOE and JOHN ROE',
      'BY JANE DOE AND JOHN ROE',
      'By Jane Doe | Staff Writer',
      'By Jane Doe, of The Courier staff',
      'BY JANE DOE, SENIOR REPORTER',
      'By the Rev. John Roe',
      'By Jane Doe • The Courier',
      'By DR. JANE DOE, M.D.',
    ],
    others: ['By noon the river had crested', 'By Jane Doe the river ran slowly'],
  },
  {
    name: 'words and pictures',
    stands: 'alone',
    pattern: new RegExp(
      String.raw`^(?:${WRITTEN})(?:\s*(?:,|and|AND|&|\/)\s*(?:${inEveryCase('photos?|photographs?|photography|pictures?|illustrations?|images?|video|story|text|words')}))*\s*(?:by|By|BY|:)\s+${NAMES}(?:\s*[,|/]\s*(?:${POSITION}|${DESK}))?(?:\s*[,;|/]\s*${PICTURED}\s+.{3,40})?\.?$`,
      'u',
    ),
    examples: [
      'Story and photos by Jane Doe',
      'Story by Jane Doe and John Roe',
      'STORY AND PHOTOS BY JANE DOE',
      'Written by Jane Doe',
      'Compiled by Jane Doe, Staff Writer',
      'Story by Jane Doe, photos by John Roe',
      'Text: Jane Doe',
    ],
    others: ['Story and photos by the river', 'Story by story the tower rose', 'Photos by Jane Doe', 'Written by hand'],
  },
  {
    name: 'pictures or translation',
    stands: 'alone',
    pattern: new RegExp(
      String.raw`^[(]?(?=[(]?\p{Lu})${PICTURED}\s+${NAME}(?:\s*(?:,|and|AND|&)\s*${NAME}){0,3}(?:\s*[,|/]\s*.{3,40})?[)]?\.?$`,
      'u',
    ),
    examples: [
      'Photos by John Roe',
      'PHOTOGRAPHS BY JOHN ROE',
      'Translated by John Roe',
      'Translated from the French by John Roe',
      '(Illustrated by Jane Doe)',
    ],
    others: ['Photos by the dozen', 'Translated by hand', 'Story by Jane Doe'],
  },
  {
    name: 'e-mail address',
    stands: 'alone',
    pattern: /^(?:E-?mail:?\s+)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/iu,
    examples: ['jdoe@courier.example', 'E-mail: jane.doe@courier.example'],
    others: ['Send letters to letters@courier.example', '@jdoe', 'letters@courier.example or by post'],
  },
  {
    name: 'name and position',
    stands: 'alone',
    // An editor alone stands in the masthead.
    pattern: new RegExp(String.raw`^${NAMES}\s*(?:,|/|\||—|–|\s-)\s*(?!(?:Editors?|EDITORS?)\b)(?:${POSITION})\.?$`, 'u'),
    examples: ['Jane Doe, Staff Writer', 'JANE DOE | STAFF', 'Jane Doe / Courier Staff Writer', 'JANE DOE, STAFF WRITER'],
    others: ['Jane Doe, the staff writer, said', 'Jane Doe, Mayor', 'Jane Doe Staff', 'Jane Doe, Editor'],
  },
  {
    name: 'name and paper',
    stands: 'alone',
    strange: 0,
    pattern: new RegExp(
      String.raw`^${NAMES},?\s+[Oo]f\s+[Tt]he\s+\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,3}(?:\s+[Ss]taff)?\.?$`,
      'u',
    ),
    examples: ['JANE DOE, of the Courier', 'Jane Doe, of The Courier Staff'],
    others: ['Jane Doe, of the parish', 'Jane Doe of the Courier said'],
  },
  {
    name: 'name and desk',
    stands: 'alone',
    pattern: new RegExp(
      String.raw`^(?:[Bb]y\s+)?(?<names>\p{Lu}[\p{L}'’-]+\s+(?:\p{Lu}\.\s+)?\p{Lu}[\p{L}'’-]+(?:\s+(?:and|&)\s+\p{Lu}[\p{L}'’-]+\s+\p{Lu}[\p{L}'’-]+)?)[,|/]?\s+${DESK}$`,
      'u',
    ),
    examples: [
      'Helen Marsh Health Correspondent',
      'By Tom Ellery, Rural Affairs Editor',
      'Ada Roe and Jane Doe Chief Political Correspondent',
    ],
    others: ['Mayor Names New Editor', 'Our Health Correspondent', 'Helen Marsh, health correspondent, was there'],
  },
  {
    name: 'our own correspondent',
    stands: 'alone',
    pattern: new RegExp(String.raw`^[(\[]?(?:From|FROM|By|BY)\s+${OWN_CORRESPONDENT}\.?[)\]]?$`, 'u'),
    examples: [
      'From our own Correspondent.',
      'From Our Own Correspondent',
      'FROM OUR SPECIAL CORRESPONDENT.',
      '(From a Staff Correspondent)',
    ],
    others: ['From our own gardens', 'From Our Own Correspondent in Paris came the news'],
  },
  {
    name: 'how it came',
    stands: 'alone',
    pattern: new RegExp(String.raw`^[(\[]${CAME}\.?[)\]]$`, 'u'),
    examples: [
      '[By Telegraph to the Courier.]',
      '(Special to The Gazette)',
      '(By Cable)',
      '(By Associated Press.)',
      '[SPECIAL DISPATCH TO THE GAZETTE.]',
    ],
    others: ['By telegraph to the Courier', '(By noon it was over)', '(Special offer)'],
  },
  {
    name: 'signature',
    stands: 'alone',
    // What is taken from another paper names the paper, and is no author.
    pattern: new RegExp(
      String.raw`^(?![^\n]*\b(?:${PAPER_WORD}|Magazine|Weekly|Monthly|Quarterly|Companion)\.?$)[—–]\s*${SIGNED}(?:,\s+[A-Z][\p{L}.' ]{2,30})?\.?$`,
      'u',
    ),
    examples: ['—Margaret Oakes, East Harrow', '— Josefa Lima', '—John Roe and Jane Roe, Mill Street'],
    others: ['— The river rose.', 'Margaret Oakes, East Harrow', '— Boston Transcript.', '– Engineering Magazine.'],
  },
  {
    name: 'signature with a place',
    stands: 'alone',
    pattern: new RegExp(String.raw`^${SIGNED}\s+[/|]\s+(?:[A-Z][\p{L}.'’]*\s+){0,3}[A-Z][\p{L}.'’]+$`, 'u'),
    examples: ['Josefa Lima / Port Street', 'Margaret Oakes | East Harrow'],
    others: ['Josefa Lima, Port Street', 'Rain / Shine', 'Win / lose / draw'],
  },
  {
    name: 'position',
    stands: 'alone',
    pattern: new RegExp(String.raw`^[(]?(?:${POSITION}|${DESK})\.?[)]?$`, 'u'),
    examples: [
      'Staff Writer',
      'Courier Staff Writer',
      'Special to The New York Times',
      'Special to the Ledger.',
      'Associated Press Writer',
      'The Associated Press',
    ],
    others: ['Staff shortages', 'Editor resigns', 'STAFFING', 'THE EDITOR RESIGNS'],
  },
  {
    name: 'name behind a dash at the end',
    stands: 'end',
    strange: 0,
    pattern: new RegExp(
      String.raw`(?<=[.!?])\s*[—–]\s*(?![^\n]*\b(?:${PAPER_WORD}|Magazine|Weekly|Monthly|Quarterly|Companion)\.?$)(?<names>${NAME})\.?$`,
      'u',
    ),
    examples: ['It is over. — Jane Doe', 'It is over.—Jane Doe'],
    others: ['It is over — Jane Doe', '“It is over.” — Jane Doe', 'It is over.—Boston Transcript.'],
  },
  {
    name: 'byline at the end',
    stands: 'end',
    pattern: new RegExp(String.raw`\s+[(—–-]\s*(?:[Bb]y|BY)\s+${NAMES}\s*[)]?$`, 'u'),
    examples: ['The bridge will reopen in June. —By Jane Doe', 'It is over. (By JANE DOE)'],
    others: ['It was written (by Jane Doe) in May'],
  },
];

/** WASHINGTON, March 7 | PORT ELLISON, Aug. 16 (AP) — | HARROW — */
export const datelineAlone = new RegExp(
  String.raw`^${PLACE}(?:,\s+(?:${MONTH})\s+\d{1,2}(?:,\s*\d{4})?\.?\s*(?:[(\[](?:${AGENCY})\.?[)\]])?\s*(?:—|–|--|―|-)?|\s+[(](?:${AGENCY})[)]\s*(?:—|–|--|―|-)?|\s*(?:—|–|--|―))$`.replaceAll(
    '?<place>',
    '?:',
  ),
  'u',
);

/** The names of a byline; positions between them are left out. */
export function splitEnNames(names: string): string[] {
  return names
    .split(/\s*(?:,(?!\s*(?:Jr|Sr|Esq|M\.D|Ph\.D|D\.D|R\.N)\b)|\band\b|\bAND\b|&)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !IS_POSITION.test(name));
}

/** A dateline from the groups of a matched credit. */
export function readEnDateline(groups: Readonly<Record<string, string | undefined>>): Dateline {
  const { agency, place, month, day } = groups;
  return {
    agency: agency ?? null,
    place: place?.trim() ?? null,
    date: isoDay(month ? readMonth(month) : null, day ? Number(day) : null),
  };
}
