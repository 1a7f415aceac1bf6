import type { Doubt } from '../archive/index.js';
import type { NoticeCode } from '../page/index.js';

/** Which commands correct what a notice is about; `%` stands for its key. */
const COMMANDS: Readonly<Partial<Record<NoticeCode, readonly string[]>>> = {
  'no-headline': ["broadsheet edit % --headline '…'", 'broadsheet edit % --paragraph 1 --as headline'],
  'heading-guessed': [
    'broadsheet show % --numbers',
    "broadsheet edit % --headline '…'",
    'broadsheet edit % --field headline --as text',
    'broadsheet merge KEY %',
  ],
  'seam-open': ['broadsheet show % --numbers', 'broadsheet move % --paragraph N --position M', 'broadsheet merge % OTHER-KEY'],
  'order-uncertain': ['broadsheet show % --numbers', 'broadsheet move % --paragraph N --position M'],
  'part-missing': ['broadsheet merge % OTHER-KEY'],
  'identity-conflict': ["broadsheet identify % --publication '…' --date YYYY-MM-DD --page N"],
  'value-impossible': ['broadsheet identify % --date YYYY-MM-DD --page N'],
  'publication-alike': ["broadsheet identify % --publication '…'"],
  'correction-open': ['broadsheet list corrections', 'broadsheet undo N'],
  'corrections-differ': ['broadsheet list corrections', 'broadsheet undo N'],
  'encoding-guessed': ['broadsheet import FILE --encoding NAME'],
};

const ANY = ['broadsheet show % --numbers', "broadsheet edit % --paragraph N --text '…'"];
/** Of a page nothing is edited but one of its articles. */
const ANY_OF_PAGE = ['broadsheet show % --numbers', "broadsheet edit %/ARTICLE --paragraph N --text '…'"];

/** The commands that correct what is doubtful, one or several to choose of. */
export function suggestCorrection({ key, notice }: Pick<Doubt, 'key' | 'notice'>): string[] {
  return (COMMANDS[notice.code] ?? (key.split('/').length < 4 ? ANY_OF_PAGE : ANY)).map((command) => command.replace('%', () => key));
}
