import type { FurniturePattern } from '../convention.js';
import { inCapitals, inEveryCase } from './cases.js';
import { DATE, WEEKDAY } from './dates.js';
import { NAME, NAMES } from './names.js';
import { PICTURE } from './remarks.js';

const PHOTO = String.raw`(?:[Pp]hoto(?:graph)?s?|PHOTOS?|[Pp]icture|[Ii]llustration|[Gg]raphic)`;
const HOUSE = String.raw`(?:AP|Reuters|AFP|UPI|Staff|STAFF|File|FILE|Courtesy|Courier|Gazette|Herald|Times|Post|Tribune|Contributed)`;
const AFFILIATION = String.raw`(?:\s*(?:,|/|\||—|–|-|\s(?=for\b|of\b))\s*[^\n.!?]{2,50})?`;

/** What a forecast is written with: a text of nothing else has no sentence about people. */
const FORECAST_WORD = String.raw`(?:a|abundant|afternoon|ahead|and|areas|at|becoming|breez[ey]s?|brisk|but|by|calm|chance|change|changing|chilly|clear(?:ing|er)?|clouds?|cloud(?:y|ier)|cold(?:er)?|continued|cool(?:er)?|damp|dawn|daybreak|degrees|diminishing|dr(?:y|ier)|drizzle|early|east(?:erly|ern)?|ending|evening|fair|falling|few|flurries|fog(?:gy)?|followed|forecast|freezing|fresh|friday|frost|generally|gentle|gusts?|hail|haz[ey]|heavy|high(?:er|s|est)?|hot(?:ter)?|humid(?:ity)?|in|inch(?:es)?|increasing|intervals|isolated|late(?:r)?|light|likely|little|local|lower|lows?|lowest|mild(?:er)?|mist|moderate|mild|monday|moon(?:rise|set)?|more|morning|mostly|mph|near|night|no|noon|north(?:erly|ern|east(?:erly)?|west(?:erly)?)?|occasional(?:ly)?|of|on|or|outlook|over|overcast|overnight|partial|partly|patchy|percent|periods|possible|probabl[ey]|rain[sy]?|rather|rising|saturday|scattered|seasonable|settled|showers?|skies|sky|sleet|slight(?:ly)?|snow|some|south(?:erly|ern|east(?:erly)?|west(?:erly)?)?|squalls|steady|storms?|strong|sultry|sun(?:day|ny|rise|set|shine|ny)?|temperatures?|the|then|through|thunder(?:storms?|showers?)?|thursday|to|today|tomorrow|tonight|tuesday|turning|unsettled|up|variable|very|warm(?:er|ing)?|wednesday|weather|west(?:erly|ern)?|wind(?:s|y)?|with)`;
const FORECAST = String.raw`(?:(?:\b${FORECAST_WORD}\b|[-−]?\d+(?!\d)(?:\s*[°º]\s*[FC]?\b)?|[°º%])[\s,.;:—–/()-]*)`;
const FORECAST_FIGURE = String.raw`(?=[^\n]{0,200}(?:\b(?:highs?|lows?|highest|lowest|temperatures?|winds?|gusts?)\b[^\n]{0,30}\d|\d\s*(?:°|º|degrees|inch|mph|percent)))`;

/** Imprints are noun phrases: a word and its number, or a number and its measure. None begins in lower case or ends with a full stop. */
const COUNT = String.raw`(?:\d{1,3}|[\d½¼]+|${inCapitals('one|two|three|four|five|six|eight|ten|twelve|fifteen|sixteen|twenty|fifty')})`;
const IMPRINT = [
  String.raw`(?:(?:The|THE)\s+)?(?:Vol(?:ume\b|\.|\b)|VOL(?:UME\b|\.|\b))\s*(?:\d+|[IVXLC]+)\b`,
  String.raw`(?:No\.|NO\.|Number|NUMBER)\s*\d[\d,]*`,
  String.raw`(?:(?:${inCapitals('price')}):?\s*)?${COUNT}\s*(?:${inEveryCase('cents|cent|penny|pence')}|[¢])(?:\s+(?:a copy|A COPY|${inCapitals('daily|sunday|elsewhere|newsstand')}))?`,
  String.raw`(?:${inCapitals('price')}):?\s*(?:[£$]\s?\d[\d.]*|\d+(?:[¢cdp]\.?)?)`,
  String.raw`${COUNT}\s+(?:${inEveryCase('pages|sections')})`,
  String.raw`(?:${inCapitals('founded|established')})\s+(?:in\s+|IN\s+)?1\d{3}`,
  String.raw`(?:(?:${inCapitals('copyright')})\s*)?©\s*(?:\d{4}|by\b|the\b)[^\n]{0,90}`,
  String.raw`(?:${inCapitals('copyright')}),?\s+(?:\([cC]\)\s*)?\d{4}[^\n]{0,90}`,
  String.raw`ISSN:?\s*[\d-]{8,9}X?`,
  String.raw`(?:(?:${inCapitals('paid')})\s+)?(?:${inCapitals('advertisement')})`,
  String.raw`(?:(?:${inCapitals('late|final|early|first|second|city|morning|evening|national|sunday|weekend|five|star|home')})\s+){1,3}(?:${inCapitals('edition')})`,
  String.raw`(?:${inCapitals('subscriptions|subscription|home delivery|newsroom|classified|classifieds|circulation|customer service|advertising')})\s*:\s*(?=[^\n]{0,30}\d)[^\n.]{4,60}`,
  String.raw`(?:${inCapitals('to subscribe|for home delivery')})\s*[,:]?\s*(?:please\s+)?(?:call|phone|visit|dial|go to|write)\b[^\n]{4,80}`,
  String.raw`All the news that['’]s fit to print|ALL THE NEWS THAT['’]S FIT TO PRINT`,
].join('|');
const BESIDE_IMPRINT = String.raw`Issue\s*\d+|${DATE}|[A-Z]{3,9}\.?\s+\d{1,2},?\s+\d{4}|${WEEKDAY}|[A-Z]{3,6}DAY|[£$]\d[\d.]*|(?:[A-Z][\p{L}.'’]*,?\s+){0,3}[A-Z][\p{L}.'’]*(?=,)`;

/** A section and its page: Sports B1. */
const INDEXED = String.raw`\p{Lu}[\p{L}'’]+(?:\s(?:&\s)?\p{Lu}[\p{L}'’]+){0,2}(?:[\s.…]{1,20}[A-H]-?\d{1,2}|,?\s+(?:${inEveryCase('pages|page|p')})\b\.?\s*[A-H]?\d{1,3})(?:[-–]\d{1,3})?`;

const PERSON = String.raw`(?:${NAME}|(?:\p{Lu}\.\s*){1,3}\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+)`;

/**
 * Lines that belong to no article. What matches here leaves its article, so that a row must be of a form no sentence
 * has: names, labels with numbers, figures. To add a row, give it a name, the pattern of the whole line, lines as papers
 * print them (`examples`) and sentences that begin like them (`others`).
 */
export const furniture: readonly FurniturePattern[] = [
  {
    name: 'image',
    hint: /^[[【]/u,
    pattern: PICTURE,
    examples: ['[Image: a burned shed]', '[Photograph of the new bridge at noon]', '[Illustration]', '[Photo 2]'],
    others: ['[Image problems of the mayor]', '[Photographers]', 'Image: a shed'],
  },
  {
    name: 'caption',
    pattern: new RegExp(
      String.raw`^(?:(?:${HOUSE}\s+)?${PHOTO}(?:\s*[:]\s*[^\n]{2,160}|\s+(?:[Bb]y|BY)\s+${NAMES}${AFFILIATION}|\s+[Cc]ourtesy\s+(?:of\s+)?[^\n.,;]{2,60})|PHOTO\s*[:]\s*[^\n]{2,160})\.?$`,
      'u',
    ),
    examples: [
      'Photo by Jane Doe',
      'PHOTO: Courtesy of the museum',
      'Staff photo by Jane Doe / The Courier',
      'Photo courtesy of the Harrow Museum',
    ],
    others: [
      'The photograph by the window was gone.',
      'He took a picture.',
      'Photo by photo, she rebuilt the story of the town.',
      'Photograph by photograph, the town came back.',
    ],
  },
  {
    name: 'caption with a place or number',
    asItem: 'alone',
    pattern:
      /^(?:(?:ABOVE|BELOW|LEFT|RIGHT|Above|Below|Left|Right|Top|Bottom|TOP|BOTTOM|Cent(?:er|re)|Clockwise(?: from [a-z ]{3,16})?|From left|Pictured(?: here| above| below)?)(?:,? (?:left|right|above|below))?\s*[:—–]|(?:Fig(?:ure)?\.?|FIG(?:URE)?\.?|Photo|PHOTO|Plate|PLATE)\s*\d{1,2}[a-z]?\s*[.:—–])\s*(?=[\p{Lu}“"‘'])[^\n]{5,240}$/u,
    examples: [
      'Above: Dockers unload grain at the new pier.',
      'Figure 1: The old rope works, seen from Quay Street',
      'PHOTO 2. The launch of the Heron',
      'From left: Jane Doe, Peter Lund and Rachel Amos',
    ],
    others: ['Above all, he liked the pier.', 'Figure 1 shows the rope works.', 'Left: alone', 'Below the bridge the river was high.'],
  },
  {
    name: 'caption behind an arrow',
    pattern: /^[▲▼◀◄]\s*(?=["“‘(]?\p{Script=Latin})[^\n]{10,300}$/u,
    examples: ['▲ Dockers unload grain at the new pier on Thursday.'],
    others: ['▲（上接A1版）', '▲南京电 会议昨日开幕', '▶ Dockers unload grain'],
  },
  {
    name: 'caption with a credit',
    pattern: new RegExp(
      String.raw`^[^\n]{5,300}(?:[(](?:${HOUSE}\s+)?${PHOTO}s?\s*(?:by|By|BY|:|/|courtesy)\s*[^)\n]{2,60}[)]|(?:—|–|\s-|[.!?”"])\s*${HOUSE}\s+[Pp]hotos?(?:\s*(?:by\b|/)\s*${PERSON})?)\.?$`,
      'u',
    ),
    examples: [
      'Dockers unload grain at the new pier on Thursday. (Photo by Jane Doe)',
      'Children wade in the flood. — Staff photo by J. Roe',
      'The mayor cuts the ribbon. AP Photo/Jane Doe',
    ],
    others: ['The police released a file photo', 'She had sold it as an AP photo.', 'He wrote on the back (a photo of her) and left.'],
  },
  {
    name: 'weather',
    hint: /^(?:to|mon|tue|wed|thu|fri|sat|sun|the|wea|fore)/iu,
    likeProse: true,
    asItem: 'always',
    pattern: new RegExp(
      String.raw`^(?:${FORECAST_FIGURE}(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s*[,:.—–-]\s*|(?:today'?[’]?s\s+)?(?:the\s+)?(?:weather|forecast)(?:\s+(?:today|forecast|report))?\s*[:—–-]\s*)${FORECAST}{2,60}$`,
      'iu',
    ),
    examples: [
      "Today's weather: Sunny, high 64, low 48.",
      'WEATHER — Rain late, high 51',
      'Today, partly sunny, high 66. Tonight, clear, low 49.',
      'Weather: Fair and colder tonight',
      'Tonight: Scattered showers, winds northwest 10 mph',
    ],
    others: [
      'Weather delayed the ferry.',
      'Today the council meets.',
      'Today, the mayor said rain or shine, the bridge would open.',
      'Tomorrow: the council meets to set the high school budget.',
      'Weather — always the weather — kept the ferry in port.',
      'Weather: how the high of 64 surprised the farmers',
      'Today, the high school opens.',
    ],
  },
  {
    name: 'weather behind its label',
    asItem: 'always',
    pattern:
      /^(?:(?:today['’]?s\s+)?weather|forecast|today|tonight)\s*[:—–-]\s*(?=.{0,250}\b(?:sun|sunny|clear|fog|foggy|rain|clouds?|cloudy|showers?|snow|fair|breeze|breezy|winds?|windy)\b)(?=.{0,280}(?:\b(?:high|low)\s+(?:near\s+)?\d|\btonight\b.{0,40}\d)).{10,300}$/iu,
    examples: [
      'Weather: Fog in the river bottoms until 9, then sun. High 71. Tonight, clear and cool, low 46.',
      'TODAY: Sunny, sea breeze after noon, 64. TONIGHT: Patchy fog, 51. High water 8:02 a.m.',
    ],
    others: ['Weather: how the high of 64 surprised the farmers', 'Today: the council meets at the high school in the rain.'],
  },
  {
    name: 'imprint',
    pattern: new RegExp(
      String.raw`^(?:${IMPRINT})(?:[\s,.;|·•—–-]+(?:${IMPRINT}|${BESIDE_IMPRINT})){0,10}(?:(?<=^[^\p{Ll}]*|^Vol[^\n]*[\dIVXLC]|^Price [^\n]*s)\.)?[\s*“”"]*$`,
      'u',
    ),
    examples: [
      'Vol. XII, No. 34',
      'Vol. 3. No. 41.',
      'Volume 01, Issue 10',
      'Price Two Cents.',
      'VOL. CLXXIII . . . No. 59,997',
      'Vol. XII, No. 34 HARROW, FRIDAY, MARCH 8, 2024 Price 50 cents',
      'Price 50 cents',
      'TWO CENTS',
      'PRICE ONE CENT.',
      '12 Pages, 50 Cents',
      '© 2024 The Harrow Courier',
      'Founded in 1884',
      'ADVERTISEMENT',
      'LATE CITY EDITION',
      'To subscribe, call 555-0100',
    ],
    others: [
      'Volunteers cleaned the park.',
      'Price rises slowed in April, the bank said.',
      'Founded in 1884 by two brothers, the mill closed on Friday.',
      'No. 5, he said, was the one that broke.',
      '12 pages of testimony were read aloud.',
      '50 cents was all he had left.',
      'Vol. 2 of her memoirs comes out on Friday.',
      'All the news was bad.',
      'Copyright law was changed in May.',
      'second edition',
      '50 cents.',
      'Issue 10',
      '$120',
      'Subscriptions to the library rose.',
      'Advertisement for a vanished town',
    ],
  },
  {
    name: 'postal notice',
    pattern:
      /^(?:(?:The )?[A-Z][\p{L}'’]+(?: [A-Z&][\p{L}'’]*){0,4} \((?:USPS|ISSN)\b[^\n()]{3,20}\) is published\b[^\n]{5,160}|(?:Entered|Registered|Second[- ]class) [^\n]{0,60}(?:[Pp]ost[- ]?[Oo]ffice|[Pp]ostage|second[- ]class|G\.? ?P\.? ?O)[^\n]{0,80}|(?:POSTMASTER|Postmaster): [^\n]{5,120})$/u,
    examples: [
      'The Harrow Courier (USPS 000-110) is published daily except Sunday at 12 Mill St., Harrow.',
      'Entered as second-class matter at the post office at Harrow, Ohio.',
      'Second-class postage paid at Harrow.',
      'POSTMASTER: Send address changes to The Harrow Courier, Box 12.',
    ],
    others: [
      'Entered the race last.',
      'Postmaster Hale resigned.',
      'Registered voters will meet on Friday.',
      'The Larkhaven Post is published by two brothers.',
    ],
  },
  {
    name: 'terms',
    ofAnyone: true,
    pattern:
      /^(?:Published (?:every|each|daily|weekly|semi-?weekly|tri-?weekly|bi-?weekly|fortnightly|monthly|twice|mornings?|evenings?)\b[^\n]{0,120}|(?:[Tt]erms(?: of)? )?(?:[Ss]ubscriptions?|[Tt]erms|[Rr]ates)(?: (?:price|rates?))?[:,.—– ]{1,3}[^\n]{0,40}(?:[$£]|\d ?(?:cents|c\.|s\.|d\.)|\bper\b|\ba (?:year|month|copy)\b)[^\n]{0,100}|(?:Established|Founded|Est\.) (?:in )?1\d{3}\.?|(?:[Tt]ele)?[Pp]hones?(?: [Nn]os?\.?)?[:. ]{1,2}[\d(][\d() .-]{2,20})$/u,
    examples: [
      'Published every Friday at 12 Quay Street, Larkhaven',
      'Published weekly by the Lund Brothers.',
      'Subscriptions $20 a year',
      'Terms: $2.00 a year, in advance.',
      'Established 1881',
      'Telephone 555-0100',
    ],
    others: [
      'Published accounts differ.',
      'Subscriptions to the library rose.',
      'Terms of the deal were not given.',
      'Founded in 1884 by two brothers, the mill closed on Friday.',
      'Telephone poles fell on Mill road.',
    ],
  },
  {
    name: 'staff',
    ofAnyone: true,
    pattern: new RegExp(
      String.raw`^${PERSON}, ?(?:(?:(?:${inEveryCase('managing|associate|city|news|sports|business|advertising|circulation')}) )?(?:${inEveryCase('editors?|publishers?|proprietors?|managers?')})(?:,? ?(?:and|AND|&) |, ?|\.?$)){1,4}$`,
      'u',
    ),
    examples: ['Nora Quill, Editor and Publisher', 'Sam Lund, Managing Editor', 'J. F. Morley, Editor & Proprietor.'],
    others: ['Nora Quill, editor of the paper for forty years, has died.', 'Nora Quill, Auctioneer'],
  },
  {
    name: 'editors',
    pattern: new RegExp(
      String.raw`^(?:(?:[Pp]age|[Nn]ight|[Cc]opy|[Ll]ayout|[Pp]hoto|[Nn]ews|[Mm]anaging|[Aa]ssociate|[Aa]ssistant|[Ee]xecutive|[Dd]eputy|[Cc]ity|[Ss]ports|[Bb]usiness|PAGE|NIGHT|COPY|MANAGING|CITY)\s+(?:[Ee]ditor|EDITOR)s?|[Pp]ublishers?|[Ee]ditor and [Pp]ublisher|[Bb]usiness [Mm]anager|[Aa]dvertising [Mm]anager|[Ee]dited by|[Ee]ditors?|EDITORS?|[Ll]ayout(?: by)?|LAYOUT|[Pp]age [Dd]esign(?:er|ed by)?|[Dd]esign(?:er|ed by))\s*[:—–-]\s*${PERSON}(?:\s*(?:,|;|/|&|and)\s*${PERSON}){0,4}\.?$`,
      'u',
    ),
    examples: ['Page editor: Jane Doe', 'Layout: R. Roe', 'Edited by: Jane Doe and John Roe'],
    others: ['Editor and publisher Jane Doe spoke.', 'Editor — the word still thrilled her', 'Layout - it was everything to him'],
  },
  {
    name: 'label of a clipping',
    valueFollows: true,
    pattern:
      /^(?:Newspapers\s[^\n]{3,80}\(\p{Lu}[^()\n]{2,50}\)\s-\s[^\n]{3,60}|by ancestry:?\s[^\n]{3,60}|https?:\/\/\S+(?:\s+(?:Downloaded|Printed|Clipped|Accessed|Retrieved) on [^\n]{6,30})?|(?:Downloaded|Printed|Clipped|Accessed|Retrieved) (?:on|from) (?=[^\n]{0,30}(?:\d|https?:))[^\n.]{6,40}|(?:Downloaded|Printed|Clipped|Accessed|Retrieved) from (?:https?:\/\/|www\.)\S{4,60}(?: on [^\n.]{6,30})?|(?:(?:First )?(?:[Pp]osted|[Pp]ublished)(?: online)?|(?:Last )?[Uu]pdated)(?: on|:) (?=[^\n]{0,30}\b\d{4}\b)[^\n]{6,40}|Clipped By:(?:\s\S{2,40})?|Copyright\s[^\n]{0,60}All Rights Reserved\.?|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [A-Z][a-z]{2} \d{1,2}, \d{4}(?:, | [·-] )Page \S{1,5}(?: [-–—] [^\n]{2,80})?|[^\n]{3,60} \([^()\n]{2,50}\) [·-] (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [A-Z][a-z]{2} \d{1,2}, \d{4} [·-] Page \S{1,5})$/u,
    examples: [
      'Newspapers The Harrow Courier (Harrow, Ohio) - Fri, Mar 8,',
      'by ancestry: 1901 - Page 3',
      'https://example.org/image/1 Downloaded on May 3, 2021',
      'Clipped By:',
      'Printed from www.example.com on May 3, 2021',
      'Posted: March 8, 2021 10:14 a.m.',
      'Last updated on March 8, 2021',
      'Fri, Mar 8, 1901, Page 3 - Ferry',
      'The Harrow Courier (Harrow, Ohio) · Fri, Mar 8, 1901 · Page 3',
    ],
    others: [
      'Newspapers were sold on the ferry (and on the pier) - by boys',
      'Printed on the old press, the paper was late.',
      'Posted: a guard at the ferry',
      'Updated on the vote, he left.',
      'Clipped by the wing of a plane, the mast fell.',
    ],
  },
  {
    name: 'refer',
    pattern:
      /^[([»>▶■\s]*(?:related (?:story|stories|article)|story|stories|editorial|more|index|obituar(?:y|ies)|details|coverage|photos|full (?:text|story|report)|see related (?:story|article))\s*(?:[,:—–-]|on|,?\s*see)?\s*(?:(?:on|,)\s*)?(?:pages?|p\.|pp\.)?\s*[A-Z]?\d{1,3}[A-Z]?(?:\s*(?:,|and|-|–)\s*[A-Z]?\d{1,3})*\s*[)\]]?\.?$/iu,
    examples: ['Story, Page A3', '(Editorial, Page 10)', 'Related story on Page 4', 'See related story, Page 3', 'Full report, page 9'],
    others: ['More than 30 people came.', 'Story of a lifetime'],
  },
  {
    name: 'index of the issue',
    pattern: new RegExp(
      String.raw`^(?:(?:${inEveryCase("inside|index|today's index|in this issue|what's inside|on the inside")})\s*[:—–-]?\s*)?${INDEXED}(?:[\s,;|·•]+${INDEXED}){1,20}\.?$`,
      'u',
    ),
    examples: [
      'INSIDE: Sports B1, Obituaries C4, Weather C8',
      'Index: Arts D1-4 | Business C1',
      'Comics .... E6 Crossword .... E7',
      'Sports B1, Weather C8',
      'Letters, page 22; Obituary, page 31',
    ],
    others: ['Inside: a look at the bridge', 'Highway A6 and B7 were closed.', 'Sports, page 3', 'Route B1, then Route C4, and home'],
  },
];
