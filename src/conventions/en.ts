import type { Dateline, Evidence } from '../page/index.js';
import type { Conventions, CreditPattern, Folio, JumpPattern, Pattern } from './convention.js';
import { isoDate, isoDay, readNumericDate } from './dates.js';
import { readPageLabel } from './labels.js';

const LABEL = String.raw`[A-Z]{0,2}-?\d{1,3}[A-Z]?|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b`;
const PAGE = String.raw`(?:(?:[Pp]age|PAGE|[Pp]g\.?|[Pp]\.)\s*)?(?<page>${LABEL})`;
const COLUMN = String.raw`(?:\s*,?\s*(?:[Cc]ol(?:umn|\.)?|COLUMN|COL\.)\s*[\dA-Z]+)?`;
const FROM_PAGE = String.raw`(?:[Pp]age|PAGE|[Pp]g\.?|[Pp]\.)\s*(?<page>${LABEL})|(?<page2>[A-Z]-?\d{1,3})`;
const STORY = String.raw`(?<mark>[A-Z][A-Z0-9'’&. -]{1,40}?)`;

const jumps: readonly JumpPattern[] = [
  {
    name: 'continued on',
    direction: 'on',
    whole: false,
    pattern: new RegExp(
      String.raw`[(\[]?\s*(?:please\s+)?(?:(?:story\s+)?continue[sd]|cont(?:inued|'d|’d|d)?\.?|turn|please\s+turn)\s+(?:on|to|inside\s+on)\s+${PAGE}${COLUMN}\s*[)\]]?\s*[.»>→▶]*`,
      'iu',
    ),
    examples: [
      'Continued on Page A4',
      '(Continued on Page 4, Column 3)',
      'CONTINUED ON PAGE 4',
      'Please turn to Page 6',
      'Cont. on p. 3',
      "Cont'd on Page Three",
    ],
    others: ['Talks continued on Monday', 'The story continues'],
  },
  {
    name: 'continued from',
    direction: 'from',
    whole: false,
    pattern: new RegExp(String.raw`[(\[]?\s*(?:continued|cont(?:'d|’d|d)?\.?)\s+from\s+${PAGE}${COLUMN}\s*[)\]]?\s*[.»>→▶]*`, 'iu'),
    examples: ['Continued From Page A1', 'Continued From Page One', '(Continued from page 1, column 2)', "Cont'd from Page 1"],
    others: ['The rain continued from Monday'],
  },
  {
    name: 'see the story',
    direction: 'on',
    whole: true,
    pattern: new RegExp(
      String.raw`^[(\[»>▶■\s]*(?:[Pp]lease\s+|PLEASE\s+)?(?:[Ss]ee|SEE|[Tt]urn\s+to|TURN\s+TO)\s+${STORY}\s*[,/|—-]\s*${PAGE}${COLUMN}\s*[)\]]?\s*[.»>→▶]*$`,
      'u',
    ),
    examples: ['See BUDGET, Page 3', 'Please see SCHOOLS, A12', '(See HARBOR BRIDGE, Page A4)', 'Turn to FLOOD, Page 6'],
    others: ['See related story, Page 3', 'See Page 3', 'SEE YOU, page two was funny'],
  },
  {
    name: 'jump head',
    direction: 'from',
    whole: true,
    pattern: new RegExp(
      String.raw`^[(\[»>▶■\s]*(?:${STORY}\s*[:,/|—-]?\s+)?(?:[Cc]ontinued\s+)?(?:[Ff]rom|FROM)\s+(?:${FROM_PAGE})${COLUMN}\s*[)\]]?$`,
      'u',
    ),
    examples: ['BUDGET: From Page 1', 'BRIDGE From Page A1', 'From Page 1', 'FLOOD, from A1'],
    others: ['He read from page 3 aloud.', 'From the first page'],
  },
];

const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const WEEKDAY = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\b\.?)`;
const DATE = String.raw`(?:${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?\s*,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}\s*,?\s+\d{4})`;
const PAPER_WORD =
  'Times|Ledger|Post|Courier|Gazette|Herald|Tribune|Journal|Star|Chronicle|Observer|Guardian|News|Record|Register|Sentinel|Globe|Mail|Press|Telegraph|Standard|Examiner|Bulletin|Advertiser|Argus|Mercury|Echo|Planet|Dispatch|Inquirer|Sun|Review|Independent|Reporter|Leader|Age|Express|Mirror|Citizen|Argosy|Intelligencer|Republican|Democrat|Union|Eagle|World|Call|Bee';

const furniture: readonly Pattern[] = [
  {
    name: 'caption',
    pattern:
      /^(?:[▲◀▼▶←→↑↓]\s*[^\n]{10,300}|(?:photo|picture|photograph|illustration|graphic|file photo|photos)(?:\s*(?:by|:|courtesy))\s*[^\n]{2,200}|[^\n]{10,300}\((?:photo(?:graph)?|picture|file photo)s?(?:\s*by|:|\/)[^)\n]{2,60}\)|[^\n]{5,300}(?:—|–|-|\s)\s*(?:AP|Reuters|Staff|Courtesy|File)\s+(?:photo|picture)s?(?:\s+by\s+[^\n]{3,40})?)\.?$/iu,
    examples: [
      'Photo by Jane Doe',
      'Dockers unload grain at the new pier on Thursday. (Photo by Jane Doe)',
      'PHOTO: Courtesy of the museum',
      'Children wade in the flood. — Staff photo by J. Roe',
    ],
    others: ['The photograph by the window was gone.', 'He took a picture.'],
  },
  {
    name: 'weather',
    pattern:
      /^(?:today'?s?’?s?\s+)?(?:weather|forecast|the weather)(?:\s+today)?\s*[:—–-]\s*[^\n]{4,300}$|^(?:today|tonight|tomorrow)[:,]\s*[^\n]{0,120}(?:high|low|sunny|cloud|rain|showers|winds?)[^\n]{0,160}$/iu,
    examples: [
      "Today's weather: Sunny, high 64, low 48.",
      'WEATHER — Rain late, high 51',
      'Today, partly sunny, high 66. Tonight, clear, low 49.',
    ],
    others: ['Weather delayed the ferry.', 'Today the council meets.'],
  },
  {
    name: 'imprint',
    pattern:
      /^(?:vol(?:ume|\.)\s*[\dIVXLC]+|no\.\s*[\d,]+|copyright\s|©|price\s*[:$£]?\s*[\d$£]|\d+\s*(?:cents|pence|pages)\b|founded\s+(?:in\s+)?1\d{3}|established\s+1\d{3}|subscriptions?:|to subscribe|home delivery|advertisement$|issn\b|late (?:city )?edition$|final edition$|all the news)[^\n]{0,120}$/iu,
    examples: ['Vol. XII, No. 34', 'Price 50 cents', '© 2024 The Harrow Courier', 'Founded in 1884', 'ADVERTISEMENT', 'LATE CITY EDITION'],
    others: ['Volunteers cleaned the park.', 'Price rises slowed in April, the bank said.'],
  },
  {
    name: 'editors',
    pattern: /^(?:page editor|edited by|editor|copy editor|layout|page design(?:er)?|night editor)\s*[:—–-]\s*[^\n]{2,60}$/iu,
    examples: ['Page editor: Jane Doe', 'Layout: R. Roe'],
    others: ['Editor and publisher Jane Doe spoke.'],
  },
  {
    name: 'refer',
    pattern:
      /^[([»>▶■\s]*(?:related (?:story|stories|article)|story|stories|editorial|more|index|obituar(?:y|ies)|details|coverage|photos|full (?:text|story)|see related (?:story|article))\s*(?:[,:—–-]|on|,?\s*see)?\s*(?:(?:on|,)\s*)?(?:pages?|p\.|pp\.)?\s*[A-Z]?\d{1,3}[A-Z]?(?:\s*(?:,|and|-|–)\s*[A-Z]?\d{1,3})*\s*[)\]]?\.?$/iu,
    examples: ['Story, Page A3', '(Editorial, Page 10)', 'Related story on Page 4', 'See related story, Page 3'],
    others: ['More than 30 people came.', 'Story of a lifetime'],
  },
];

const NAME = String.raw`(?:(?:[A-Z][\p{L}'’.-]*|de|van|von|der|la|Mc\p{L}+|O['’]\p{L}+)\s+){1,4}[A-Z][\p{L}'’.-]+(?:,?\s+Jr\.)?`;
const NAMES = String.raw`(?<names>${NAME}(?:\s*(?:,|and|AND|&)\s*${NAME}){0,5})`;
const POSITION = String.raw`(?:(?:Senior |Special |Chief )?(?:Staff|Associated Press|AP|Reuters|Times|Courier|Gazette|Herald|Post|Tribune|News|Political|City|Sports|Education|Business|Science|Health|Features?|Foreign|Contributing|Washington)\s+)*(?:Writers?|Reporters?|Correspondents?|Staff|Editors?|Columnist|Bureau Chief)|(?:[A-Z][\p{L}'’&]+\s+){1,4}(?:Staff(?:\s+(?:Writer|Reporter))?|Writer|Correspondent)|Special to (?:the |The )?[\p{L} ]{3,40}|of the [\p{L} ]{3,40} [Ss]taff|The Associated Press|Associated Press|Reuters`;
const IS_POSITION = new RegExp(`^(?:${POSITION})$`, 'u');
const AGENCY = 'AP|Reuters|UPI|AFP|UP|INS|Xinhua|PA|CP|TASS|CNS|Bloomberg|Associated Press|United Press|Reuter';
const PLACE = String.raw`(?<place>[A-Z][A-Z.'’ -]{2,30}(?:,\s*(?:[A-Z][\p{Ll}]+\.?|[A-Z]\.[A-Z]\.|[A-Z][\p{L}.]{1,9}(?:\s[A-Z][\p{L}]+)?))?)`;
const DASH = String.raw`\s*(?:—|–|--|―|-)\s*`;

const credits: readonly CreditPattern[] = [
  {
    name: 'dateline',
    stands: 'start',
    pattern: new RegExp(
      String.raw`^${PLACE},\s+(?<month>${MONTH})\s+(?<day>\d{1,2})(?:,\s*\d{4})?\s*(?:[(](?<agency>${AGENCY})[)])?${DASH}`,
      'u',
    ),
    examples: [
      'WASHINGTON, March 7 (AP) — The',
      'PORT ELLISON, Aug. 16 — Fire',
      'LONDON, Feb. 3 (Reuters) - Prices',
      'ST. PAUL, Minn., May 2 (UPI) -- Rain',
    ],
    others: ['Washington, March 7', 'March 7 (AP) — x', 'THE COURT, May said'],
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
    pattern: new RegExp(String.raw`^[—–\s]*(?:[Bb]y|BY)\s*[:]?\s+${NAMES}(?:\s*(?:,|/|\||—|–|-|\s)\s*(?:${POSITION}))?\.?$`, 'u'),
    examples: [
      'By JANE DOE',
      'By Jane Doe and John Q. Smith',
      'BY JANE DOE, Staff Writer',
      'By John Smith / Staff Writer',
      "By Mary O'Brien, Special to The Courier",
      'By JANE DOE and JOHN ROE',
    ],
    others: ['By noon the river had crested', 'By Jane Doe the river ran slowly'],
  },
  {
    name: 'signature',
    stands: 'alone',
    pattern: new RegExp(String.raw`^[—–]\s*${NAMES}(?:,\s+[A-Z][\p{L}.' ]{2,30})?\.?$`, 'u'),
    examples: ['—Margaret Oakes, East Harrow', '— Josefa Lima', '—John Roe and Jane Roe, Mill Street'],
    others: ['— The river rose.', 'Margaret Oakes, East Harrow'],
  },
  {
    name: 'position',
    stands: 'alone',
    pattern: new RegExp(String.raw`^[(]?(?:${POSITION})[)]?$`, 'u'),
    examples: ['Staff Writer', 'Courier Staff Writer', 'Special to The New York Times', 'Associated Press Writer', 'The Associated Press'],
    others: ['Staff shortages', 'Editor resigns'],
  },
  {
    name: 'byline at the end',
    stands: 'end',
    pattern: new RegExp(String.raw`\s+[(—–-]\s*(?:[Bb]y|BY)\s+${NAMES}\s*[)]?$`, 'u'),
    examples: ['The bridge will reopen in June. —By Jane Doe', 'It is over. (By JANE DOE)'],
    others: ['It was written (by Jane Doe) in May'],
  },
];

const speakers: readonly Pattern[] = [
  {
    name: 'name and colon',
    pattern: /^(?<speaker>(?:[QA]|[A-Z][\p{L}'’.-]*(?:\s+(?:of|the|for|de|van|[A-Z(][\p{L}'’.)-]*)){0,6}))\s*[:.]\s+(?=["“‘(\p{Lu}\d])/u,
    examples: ['Q: How long', 'A. It took', 'MAYOR HALE: We will', 'Courier: What', 'Dr. Ruth Ames: The', 'Reporter: When'],
    others: ['he said: Go', 'the list is long: Go, run, hide'],
  },
];

/** English-language papers, American and British. */
export const en: Conventions = {
  language: 'en',
  jumps,
  furniture,
  credits,
  speakers,
  roles:
    /(?:^[QA]$|\b(?:question|answer|reporter|interviewer|moderator|host|courier|gazette|herald|times|post|tribune|journal|news|correspondent|mayor|dr\.?|mr\.?|mrs\.?|ms\.?|prof\.?|professor|chairman|chairwoman|chair|president|sen\.?|rep\.?|gov\.?|judge|sheriff|chief|captain|coach|principal|superintendent)\b)/iu,
  kickers: [],
  decks: [],
  headlineGoesOn: /^(?:\p{Ll}|(?:of|in|to|for|and|at|by|on|from|with|as|after|over|but|or|that|than)\b)/iu,
  headlineLeads:
    /(?:,|\b(?:of|in|to|for|and|at|by|on|from|with|as|the|a|an|after|over|is|are|was|but|or|its|his|her|their|that|who|will|be))$/iu,
  closes: /[.!?…:][”’"')\]]*$|(?:—|--)$/u,
  opens: /[\p{L}\p{N},;(‘“\-‐\u00AD¬&/]$/u,
  goesOn: /^[\p{Ll},;.!?)\]”’%]/u,
  begins: /^["“‘]?[A-Z]/u,
  seamEvidence: enSeamEvidence,
  termsOf: enTerms,
  headingEvidence: enHeadingEvidence,
  parseDate: parseEnDate,
  readFolio: readEnFolio,
  splitNames: splitEnNames,
  readDateline: readEnDateline,
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function readMonth(text: string): number | null {
  const index = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return index < 0 ? null : index + 1;
}

function parseEnDate(text: string): string | null {
  const plain = text.normalize('NFKC');
  const american = new RegExp(String.raw`(${MONTH})\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})`, 'iu').exec(plain);
  if (american) return isoDate(Number(american[3]), readMonth(american[1] ?? '') ?? 0, Number(american[2]));
  const british = new RegExp(String.raw`(\d{1,2})(?:st|nd|rd|th)?\s+(${MONTH})\s*,?\s+(\d{4})`, 'iu').exec(plain);
  if (british) return isoDate(Number(british[3]), readMonth(british[2] ?? '') ?? 0, Number(british[1]));
  return readNumericDate(text);
}

function readEnFolio(text: string): Folio | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (plain.length > 110) return null;
  const date = new RegExp(DATE, 'iu').test(plain) ? parseEnDate(plain) : null;
  const pageText =
    /\b(?:page|p\.|pg\.?)\s*(?:[A-Z]{1,2}-?)?\d{1,3}[A-Z]?\b|\b(?:page|p\.)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/i.exec(
      plain,
    )?.[0] ??
    /(?:^|[|·•\s])([A-H]-?\d{1,2})(?:$|[|·•\s])/.exec(plain)?.[1] ??
    null;
  const publication =
    new RegExp(
      String.raw`(?:^|[|·•,\s—–-])((?:The\s+|THE\s+)?(?:[A-Z][\p{L}'’.&-]*\s+){1,4}(?:${PAPER_WORD}|${PAPER_WORD.toUpperCase()}))(?=$|[|·•,.\s—–-])`,
      'u',
    ).exec(plain)?.[1] ?? null;
  const rest = plain
    .replace(new RegExp(DATE, 'iu'), ' ')
    .replace(new RegExp(WEEKDAY, 'iu'), ' ')
    .replace(pageText ?? '', ' ')
    .replace(publication ?? '', ' ')
    .replace(
      /\b(?:LOCAL|NEWS|NATION|WORLD|SPORTS|BUSINESS|OPINION|ARTS|METRO|FEATURES|LIFE|SECTION [A-Z]|EDITION|LATE|MORNING|EVENING)\b/giu,
      ' ',
    )
    .replace(/[\s|·•,.:;/—–_*-]+/gu, '');
  const bare = /^\d{1,3}$/.test(rest) && date !== null && publication !== null ? rest : null;
  if (rest !== '' && bare === null) return null;
  if (date === null && pageText === null && (publication === null || !/^The\s|^THE\s/.test(publication))) return null;
  return { publication, date, page: readPageLabel(pageText ?? bare ?? '') };
}

function splitEnNames(names: string): string[] {
  return names
    .split(/\s*(?:,(?!\s*Jr)|\band\b|\bAND\b|&)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !IS_POSITION.test(name));
}

function readEnDateline(groups: Readonly<Record<string, string | undefined>>): Dateline {
  const { agency, place, month, day } = groups;
  return {
    agency: agency ?? null,
    place: place?.trim() ?? null,
    date: isoDay(month ? readMonth(month) : null, day ? Number(day) : null),
  };
}

/** Words after which a sentence must go on. */
const LEADING =
  /(?:^|\s)(?:the|a|an|of|to|and|in|for|at|by|with|from|that|his|her|its|their|our|my|your|was|were|is|are|as|or|but|who|which|had|has|have|would|could|should|will|into|about|than|on|no|so|if|when|where|be|been|it|he|she|they|not|every|this|these|those|more|most|between|because|after|before)$/iu;

/** Closed classes of English words (Quirk et al. 1985, 2.39): enough to see that two do not stand together. */
const CLASSES = {
  determiner: 'the a an his her its their our my your every no this these those',
  preposition: 'of in to for at by with from into about than between after before on over under through during against without',
  modal: 'could would should will can may might must did does do',
  verb: 'was were is are had has have been be said',
  conjunction: 'and or but because if when while where that which who whose',
  pronoun: 'he she they it we i you him them us me',
} as const;
type WordClass = keyof typeof CLASSES;

const CLASS_OF: ReadonlyMap<string, WordClass> = new Map(
  (Object.keys(CLASSES) as WordClass[]).flatMap((name) => CLASSES[name].split(' ').map((word) => [word, name] as const)),
);

/** Classes that do not follow a class, with the weight against it. */
const CLASHES: Readonly<Record<WordClass, Readonly<Partial<Record<WordClass, number>>>>> = {
  determiner: { determiner: -3, preposition: -3, modal: -3, verb: -3, conjunction: -3, pronoun: -3 },
  preposition: { modal: -2.5, verb: -2, preposition: -0.7 },
  modal: { preposition: -1.5, modal: -2.5, determiner: -1, conjunction: -2 },
  verb: { pronoun: -1, modal: -2 },
  conjunction: { conjunction: -1 },
  pronoun: { determiner: -1.5, pronoun: -1.5 },
};

/** The rest of a word that a hyphen broke. */
const ENDING =
  /^(?:ing|tion|sion|ment|ments|ness|ed|er|ers|ly|ble|able|ible|ity|ty|ous|ful|less|al|ic|ance|ence|ings|tions|est|ries|ry|tal|cial|tive|ture)\b/u;

function enSeamEvidence(left: string, right: string): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (weight: number, reason: string) => evidence.push({ weight, reason });
  const lower = /^\p{Ll}/u.test(right);
  const first = /^[\p{L}’']+/u.exec(right)?.[0] ?? '';
  const next = CLASS_OF.get(first.toLowerCase());
  if (/\p{L}[-‐\u00ad¬]$/u.test(left)) {
    if (next !== undefined) add(-2, `a hyphen, but “${first}” is a word`);
    else add(lower ? 2.5 : -1.5, lower ? 'a hyphen, and the word goes on' : 'a hyphen, but a capital follows');
    return evidence;
  }
  if (ENDING.test(right)) add(-3, `“${first}” is the rest of a word, but no hyphen is there`);
  const last = /\p{L}+$/u.exec(left.slice(-20))?.[0] ?? '';
  const leads = LEADING.test(left.slice(-20));
  if (lower) add(2, 'goes on in lower case');
  else if (/^[“"‘'$\d]/u.test(right)) add(-0.3, 'a quotation or number follows');
  else add(leads ? -0.3 : -1.2, 'a capital follows');
  if (leads) add(0.8, `“${last}” must go on`);
  const own = CLASS_OF.get(last.toLowerCase());
  const clash = own && next ? CLASHES[own][next] : undefined;
  if (clash) add(clash, `“${first}” does not follow “${last}”`);
  return evidence;
}

const COMMON = new Set(
  'that this with from have were been they their them there what when which will would could should about after before into than then over under more most some such only other said says year years week month people also just because while where every first last many much like made make than your does very even still back came come went take took town city county state could'.split(
    ' ',
  ),
);

function enTerms(text: string): string[] {
  return (text.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [])
    .map((word) => word.toLowerCase().replace(/[’']s$/, ''))
    .filter((word) => !COMMON.has(word));
}

function enHeadingEvidence(text: string): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (weight: number, reason: string) => evidence.push({ weight, reason });
  const words = text.split(/\s+/);
  if (words.length > 18 || text.length > 110) add(-5, 'longer than a headline');
  else if (words.length > 13) add(-1, 'long for a headline');
  else add(1, 'as short as a headline');
  if (/[.,;]["”’)]?$/u.test(text) && !/\b[A-Z]\.$/u.test(text)) add(-5, 'ends like a sentence');
  if (/[.!?]["”’]?\s+["“‘]?[A-Z]/u.test(text) && !/\b(?:Mr|Mrs|Dr|St|No|Ms)\.\s/u.test(text)) add(-3, 'has sentences');
  if (/:$/u.test(text)) add(-3, 'announces what follows');
  if (/^[\p{Ll}]/u.test(text)) add(-4, 'begins in lower case');
  if (/^[,;.)\]”]/u.test(text)) add(-5, 'cannot begin');
  if (/[-‐\u00ad]$/u.test(text) || LEADING.test(text)) add(-3, 'ends on a word that goes on');
  const long = words.filter((word) => /^["“‘(]?\p{L}{4,}/u.test(word));
  const capitals = long.filter((word) => /^["“‘(]?\p{Lu}/u.test(word)).length;
  if (long.length >= 2 && capitals >= 0.7 * long.length) add(2, 'capitals like a headline');
  return evidence;
}
