import type { JumpPattern } from '../convention.js';

const LABEL = String.raw`[A-Z]{0,2}-?\d{1,3}[A-Z]?|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b`;
const PAGE = String.raw`(?:(?:[Pp]age|PAGE|[Pp]g\.?|[Pp]\.)\s*)?(?<page>${LABEL})`;
const COLUMN = String.raw`(?:\s*,?\s*(?:[Cc]ol(?:umn|\.)?|COLUMN|COL\.)\s*[\dA-Z]+)?`;
const FROM_PAGE = String.raw`(?:[Pp]age|PAGE|[Pp]g\.?|[Pp]\.)\s*(?<page>${LABEL})|(?<page2>[A-Z]-?\d{1,3})`;
const STORY = String.raw`(?<mark>[A-Z][A-Z0-9'’&. -]{1,40}?)`;

export const jumps: readonly JumpPattern[] = [
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
