import type { JumpPattern } from '../convention.js';
import { inEveryCase } from './cases.js';

const NUMBER_WORD = inEveryCase('one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve');
const ORDINAL = inEveryCase('first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|front');
const PAGE_NOUN = inEveryCase('page');
const LABEL = String.raw`[A-Za-z]{0,2}-?\d{1,3}[A-Z]?(?![\d:])|(?:${NUMBER_WORD})\b`;
const PAGE_WORD = String.raw`(?:(?:${inEveryCase('page|pg|p')})\b\.?)`;
const COLUMN = String.raw`(?:\s*,?\s*(?:[Cc]ol(?:umn|\.)?|COLUMN|COL\.)\s*[\dA-Z]+)?`;
/** A page by its number, by its ordinal or as the front page, or by its place only, without a number. */
const NUMBERED = String.raw`${PAGE_WORD}\s*(?<page>${LABEL})`;
const BARE = String.raw`(?:[A-Za-z]{1,2}-?\d{1,3}|\d{1,3}[A-Z]?(?!\s+\p{L}))(?![\d:])`;
const PLACED = inEveryCase('next|back|last|previous|preceding|following|facing|inside');
const PAGE = String.raw`(?:(?:the|THE)\s+)?(?:${NUMBERED}|(?<page2>${BARE}|(?:${ORDINAL})\s+(?:${PAGE_NOUN})\b)|(?:${PLACED})\s+(?:${PAGE_NOUN})\b)`;
const FROM_PAGE = String.raw`${PAGE_WORD}\s*(?<page>${LABEL})|(?<page2>[A-Z]-?\d{1,3})`;
const STORY = String.raw`(?<mark>[A-Z][A-Z0-9'’&. -]{1,40}?)`;
/** Arrows and boxes; before a jump line only at the start of a text. */
const ARROW = '[»▶►■▲●☞→>]';
const LEAD = String.raw`(?:^(?:${ARROW}\s*)+)?[(\[]?\s*`;
const END = String.raw`\s*\.?\s*[)\]]?\s*(?:${ARROW}|\.)*`;
/** "he continued on page 5 of the diary" is prose. */
const NO_PROSE = String.raw`(?!\s*,?\s*[a-z])`;

const CONTINUED = String.raw`(?<!\p{L})(?:${inEveryCase("continued|continues|continue|concluded|cont'd|cont’d|contd|cont|jumps")})\b\.?`;

/**
 * Jump lines. To add a row, give it a name, its direction (`on`: the story goes on there; `from`: it began there),
 * whether it counts only where it is a whole line, its pattern with the groups `page` (or `page2`) and `mark` (the word
 * that names the story), jump lines as papers print them (`examples`) and lines that are none (`others`).
 */
export const jumps: readonly JumpPattern[] = [
  {
    name: 'continued on',
    direction: 'on',
    whole: false,
    pattern: new RegExp(
      String.raw`${LEAD}(?:(?:${inEveryCase('please')})\s+)?(?:(?:(?:${inEveryCase('story')})\s+)?${CONTINUED}\s+(?:${inEveryCase('on|to|inside on')})|(?:${inEveryCase('turn to')}))\s+${PAGE}${COLUMN}${NO_PROSE}${END}`,
      'u',
    ),
    examples: [
      'Continued on Page A4',
      '(Continued on Page 4, Column 3)',
      'CONTINUED ON PAGE 4',
      'Please turn to Page 6',
      'Cont. on p. 3',
      "Cont'd on Page Three",
      'Continued on next page',
      'Continued on back page',
      '» Continued on A6',
      'Story continues on Page 4',
      '(Continued on Fourth Page.)',
      'Concluded on Page 8',
    ],
    others: [
      'Talks continued on Monday',
      'The story continues',
      'The rain continued on 5 of the nine days',
      'He continued on page 5 of the diary',
      'Work continued on the last page of the book',
      'Talks continued on 12 March',
      'Work continued on Two Mile Road',
      'The service was discontinued on page 4',
    ],
  },
  {
    name: 'continued from',
    direction: 'from',
    whole: false,
    pattern: new RegExp(String.raw`${LEAD}${CONTINUED}\s+(?:${inEveryCase('from')})\s+${PAGE}${COLUMN}${NO_PROSE}${END}`, 'u'),
    examples: [
      'Continued From Page A1',
      'Continued From Page One',
      '(Continued from page 1, column 2)',
      "Cont'd from Page 1",
      'CONTINUED FROM PREVIOUS PAGE',
      'Continued from front page',
      '[CONTINUED FROM FIRST PAGE.]',
    ],
    others: [
      'The rain continued from Monday',
      'The tour continued from 8 until noon',
      'The song continued from the first page of the score',
    ],
  },
  {
    name: 'see the story',
    direction: 'on',
    whole: true,
    pattern: new RegExp(
      String.raw`^[(\[»▶►■\s]*(?:[Pp]lease\s+|PLEASE\s+)?(?:[Ss]ee|SEE|[Tt]urn\s+to|TURN\s+TO)\s+${STORY}(?:\s*[,/|—-]\s*|\s+(?:on|On|ON)\s+)(?:${PAGE_WORD}\s*)?(?<page>${LABEL})${COLUMN}${END}$`,
      'u',
    ),
    examples: [
      'See BUDGET, Page 3',
      'Please see SCHOOLS, A12',
      '(See HARBOR BRIDGE, Page A4)',
      'Turn to FLOOD, Page 6',
      'Turn to STADIUM on A6',
      'See TAX on Page 4',
    ],
    others: ['See related story, Page 3', 'See Page 3', 'SEE YOU, page two was funny', 'See STADIUM on Friday', 'See the stadium on A6'],
  },
  {
    name: 'story and page',
    direction: 'on',
    whole: true,
    pattern: new RegExp(
      String.raw`^[(\[»▶►■\s]*(?!(?:STORY|STORIES|EDITORIAL|INDEX|DETAILS|MORE|PHOTOS|SECTION|OBITUARIES|SPORTS|BUSINESS|ARTS|OPINION|WEATHER|COMICS|CLASSIFIEDS?|LIFE|LOCAL|METRO|NATION|WORLD|PUZZLES|LETTERS|TELEVISION)\b)${STORY},\s*(?:(?<page>[A-H]-?\d{1,2})|(?:[Pp]age|PAGE)\s+(?<page2>${LABEL}))${END}$`,
      'u',
    ),
    examples: ['FLOOD, A6', 'HARBOR BRIDGE, Page 6', '» BUDGET, B-2'],
    others: ['Flood, A6', 'FLOOD, 6 dead', 'STORY, PAGE A3', 'SPORTS, B1', 'FLOOD, A6 and A7', 'THE HARROW COURIER, FRIDAY, PAGE A3'],
  },
  {
    name: 'jump head',
    direction: 'from',
    whole: true,
    pattern: new RegExp(
      String.raw`^[(\[»▶►■\s]*(?:${STORY}\s*[:,/|—-]?\s+)?(?:[Cc]ontinued\s+)?(?:[Ff]rom|FROM)\s+(?:${FROM_PAGE})${COLUMN}\s*[)\]]?$`,
      'u',
    ),
    examples: ['BUDGET: From Page 1', 'BRIDGE From Page A1', 'From Page 1', 'FLOOD, from A1', 'From A1', 'FROM A1'],
    others: ['He read from page 3 aloud.', 'From the first page', 'From A to B'],
  },
];
