import type { Folio } from '../convention.js';
import { NUMERIC_DATE } from '../dates.js';
import { readSaidLabel } from '../labels.js';
import { DATE, parseEnDate, WEEKDAY } from './dates.js';
import { PAPER_WORD } from './names.js';

/** Names that a paper's bare name may end on; "The Union" or "The Last Call" alone is a headline. */
const PAPER_ALONE =
  /^The (?:\S+ ){0,3}(?:Times|Ledger|Courier|Gazette|Herald|Tribune|Chronicle|Guardian|Sentinel|Telegraph|Examiner|Advertiser|Argus|Mercury|Inquirer|Argosy|Intelligencer|Journal|Observer|Bulletin|Dispatch|Times of (?!Our|The|A|My)\p{Lu}[\p{L}.'’-]+)$/iu;

const PAGE =
  /\b(?:page|p\.|pg\.?)\s*(?:[A-Z]{1,2}-?)?\d{1,3}[A-Z]?\b|\bpage\s+[ivx]{1,5}\b|\b(?:page|p\.)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;
const SECTION_PAGE = /(?:^|[|·•\s])([A-H]-?\d{1,2})(?:$|[|·•\s])/;
const PUBLICATION = new RegExp(
  String.raw`(?:^|[|·•,\s—–-])((?:(?:The|THE)\s+)?(?:Daily|Weekly|Evening|Morning|DAILY|WEEKLY|EVENING|MORNING)\s+[A-Z][\p{L}'’-]+(?:\s+(?!${WEEKDAY})[A-Z][\p{L}'’-]+)?(?=[|,.]|\s*$|\s+[|·•—–-])|(?:The\s+Times\s+of|THE\s+TIMES\s+OF)\s+[A-Z][\p{L}'’-]+|(?:The\s+|THE\s+)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur)day\b|(?:MON|TUES|WEDNES|THURS|FRI|SATUR)DAY\b)(?:[A-Z][\p{L}'’.&-]*\s+){1,4}(?:${PAPER_WORD}|${PAPER_WORD.toUpperCase()}))(?=$|[|·•,.:;\s—–-])`,
  'u',
);

const CLIPPING_DAY = String.raw`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [A-Z][a-z]{2} \d{1,2}`;
const CLIPPED_FROM = new RegExp(
  String.raw`^(?:Newspapers )?(.{3,60}) \(\p{Lu}[^()]{2,50}\) [-·] (?:${CLIPPING_DAY},?$)?(?=$|${CLIPPING_DAY})`,
  'u',
);
const CLIPPED_AS = new RegExp(String.raw`^(${CLIPPING_DAY}, \d{4}, Page \w{1,5}) [-–—] .{2,80}$`, 'u');
const PRINTED_DATE = new RegExp(`${DATE}|${NUMERIC_DATE}`, 'iu');
const ON_WEEKDAY = new RegExp(WEEKDAY, 'iu');

/** What a clipping service prints over and under its clippings, without the town in brackets and the clipping's title. */
function withoutClipping(text: string): string {
  return text.replace(CLIPPED_FROM, '$1 | ').replace(CLIPPED_AS, '$1').trim();
}

/** What a masthead has beside the day of the issue: its price, its pages, its volume and number. */
const COUNT = String.raw`(?:\d{1,3}|[¼½¾]|one|two|three|four|five|six|eight|ten|twelve|fourteen|sixteen|eighteen|twenty(?:[- ]four)?|thirty(?:[- ]two)?)`;
const BESIDE_DATE = new RegExp(
  String.raw`\b(?:price:?\s*)?(?:[£$]\s?\d[\d.]*|${COUNT}\s*(?:cents?\b|penny\b|pence\b|[¢]|[cd]\.))(?:\s+(?:a|per) copy\b|\s+(?:daily|elsewhere)\b)?|\bprice\s+\d+[cdp]?\b|\b${COUNT}\s+pages\b|\bvol(?:ume|\b\.?)\s*(?:\d+|[ivxlc]+)\b|\b(?:no\.?|number)\s*\d[\d,]*|\bsingle copy\b|\bissued (?:daily|weekly)\b`,
  'giu',
);

/** The town with which a masthead's date line begins: "Port Ellery, Friday, May 17, 2024". */
const TOWN_NAME = String.raw`^(?!(?:In|On|At|By|For|From|Since|Until|To|Of|Effective|Before|After|Dated?|Published|Copyright|Born|Died)\b)(?:\p{Lu}[\p{L}.'’-]*\s?){1,3}(?:,\s\p{Lu}[\p{L}.]*(?:\s\p{Lu}\.)?)?`;
const TOWN = new RegExp(String.raw`${TOWN_NAME}(?=,\s)`, 'u');
/** Beside what only a masthead has, a dot parts it as well. */
const TOWN_OF_ISSUE = new RegExp(String.raw`${TOWN_NAME}(?=,\s|\s?[·•|])`, 'u');

/** A folio: nothing but the paper's name, a date, a page, the day and a section's name. */
export function readEnFolio(text: string): Folio | null {
  const plain = withoutClipping(text.normalize('NFKC').replace(/\s+/g, ' ').trim());
  if (plain.length > 110) return null;
  // Every date has a digit; most lines have none.
  const isDated = /\d/.test(plain) && PRINTED_DATE.test(plain);
  const date = isDated ? parseEnDate(plain) : null;
  const pageText = PAGE.exec(plain)?.[0] ?? SECTION_PAGE.exec(plain)?.[1] ?? null;
  // The date goes first: "Sun" is a day in it and a paper behind it.
  const undated = isDated ? plain.replace(PRINTED_DATE, ' | ') : plain;
  const unpaged = pageText === null ? undated : undated.replace(pageText, ' | ');
  const publication = PUBLICATION.exec(unpaged)?.[1] ?? null;
  const isFirst = publication === null || /^[\s|]*$/u.test(unpaged.slice(0, unpaged.indexOf(publication)));
  const unnamed = publication === null ? unpaged : unpaged.replace(publication, ' ');
  const alone = (date === null ? unnamed : unnamed.replace(BESIDE_DATE, ' ')).replace(/^[\s|·•,.—–-]+/u, '');
  const town = date === null || !isFirst ? '' : ((alone.length < unnamed.trim().length ? TOWN_OF_ISSUE : TOWN).exec(alone)?.[0] ?? '');
  const rest = alone
    .replace(town, ' ')
    .replace(ON_WEEKDAY, ' ')
    .replace(
      /\b(?:LOCAL|NEWS|NATION|WORLD|SPORTS|BUSINESS|OPINION|ARTS|METRO|FEATURES|LIFE|SECTION [A-Z]|EDITION|LATE|EARLY|FINAL|CITY|HOME|FIRST|SECOND|MORNING|EVENING)\b/giu,
      ' ',
    )
    .replace(/[\s|·•,.:;/—–_*-]+/gu, '');
  const bare = /^\d{1,3}$/.test(rest) && date !== null && (publication !== null || ON_WEEKDAY.test(plain)) ? rest : null;
  if (rest !== '' && bare === null) return null;
  if (date === null && pageText === null && (publication === null || !PAPER_ALONE.test(publication))) return null;
  return { publication, date, page: readSaidLabel(pageText ?? bare ?? '') };
}
