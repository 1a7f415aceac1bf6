import type { CharacterRepair, InventionReason, LineRange, Notice, NoticeCode, OrderReason } from '../page/index.js';

/** Why text is taken for an invention. */
const INVENTION = {
  'one-form': 'one form',
  'dates-after-issue': 'dates years after the issue',
  'dates-run-on': 'dates that run on for years',
  'cut-off': 'cut off in mid-sentence',
  remark: 'said to who asked for it',
} as const satisfies Record<InventionReason, string>;

/** What was done to characters. */
const CHARACTERS = {
  radicals: 'ideographs for radicals',
  forms: 'letters for ligatures and shapes',
  composed: 'accents composed',
  invisible: 'invisible ones out',
  'private-use': 'private ones read by GB 18030',
  hyphens: 'hyphens for double ones',
} as const satisfies Record<CharacterRepair, string>;

/** By what a column was put into its article. */
const ORDER = {
  'heading-list': 'by the list of its cross-headings',
  topic: 'by its topic',
} as const satisfies Record<OrderReason, string>;

/** Each notice as a sentence. */
const TELLERS: { readonly [Code in NoticeCode]: (notice: Extract<Notice, { readonly code: Code }>) => string } = {
  'bytes-replaced': ({ count, encoding }) => `${count} damaged characters (not ${encoding}) became \uFFFD`,
  'encoding-guessed': ({ encoding }) => `read as ${encoding}, which is a guess; name it with --encoding`,
  'file-replaced': ({ by }) => `its file (${by}) holds another page now, which is a page of its own`,
  'page-gone': ({ by }) => `its file (${by}) has this page no longer; it stays as it was`,
  'publication-alike': ({ name, slug, other }) =>
    `“${name}” is written almost like “${other}”; if they are one newspaper: broadsheet identify ${slug} --publication '${other.replaceAll("'", "'\\''")}'`,
  'controls-removed': ({ count }) => `${count} control characters were left out`,
  'characters-repaired': ({ counts }) =>
    `characters are as print has them: ${Object.entries(counts)
      .map(([repair, times]) => `${CHARACTERS[repair as CharacterRepair] ?? repair} ${times}`)
      .join(', ')}`,
  'characters-unknown': ({ count }) => `${count} characters of a font's own (private use), of which no standard says what they are, stay`,
  'part-of-file-missing': ({ name }) => `${name}, which holds a page of it, is not there; put it beside the file and import that again`,
  'part-of-file-unreadable': ({ name, problem }) => `${name}, which holds a page of it, ${problem}`,
  'checksum-differs': ({ name, algorithm }) => `${name} is not as it was when it was described (${algorithm}); it was read as it is`,
  'area-leads-nowhere': ({ name, count }) =>
    `${count === 1 ? 'an area' : `${count} areas`} of articles cannot be found in the text (${name}${count === 1 ? '' : ' is the first'})`,
  'front-matter-unreadable': ({ reason }) => `front matter cannot be read: ${reason}`,
  'front-matter-unused': ({ keys }) =>
    `what the front matter says as ${keys.join(', ')} was not used; the page has another article, or none`,
  'value-impossible': ({ field, value }) => `there is no ${field} “${value}”; it was not used`,
  'identity-conflict': ({ field, used, basis, other }) => `${field} is ${used}, but the ${basis} says ${other}`,
  furniture: ({ convention, text }) => `set apart (${convention}): ${text}`,
  repeat: ({ of, likeness }) => `repeats lines ${range(of)} (${percent(likeness)} alike); kept once`,
  invented: ({ items, reasons }) =>
    reasons.includes('remark')
      ? `${items === 1 ? 'a line is' : `${items} lines are`} the model's own that read the page, not the paper's; set apart`
      : `${items} items look invented by the model that read the page (${reasons.map((reason) => INVENTION[reason]).join(', ')}); set apart`,
  'seam-open': ({ partner, confidence }) =>
    partner
      ? `stops in mid-sentence; its likeliest rest, lines ${range(partner)} (${percent(confidence)}), is not sure enough or belongs elsewhere`
      : 'stops in mid-sentence; its rest was not found',
  'sentences-broken': ({ count, at }) =>
    `${count} paragraphs stop in mid-sentence, though the order of its lines is known: characters are read wrong or lost; they end on ${firstLines(at)}`,
  // What an older version of the program stored is said as it is.
  'order-uncertain': ({ confidence, reason }) =>
    `its place in the article is uncertain (${percent(confidence)}): ${ORDER[reason] ?? reason}`,
  'heading-guessed': ({ confidence, text }) => `taken for a heading (${percent(confidence)}): ${text}`,
  'page-unreadable': () =>
    'its columns were read across, line by line, so that its articles cannot be told; export its text column by column, or with positions',
  'no-headline': () => 'an article without a headline',
  'no-article': () => 'no article on this page',
  'part-missing': ({ direction, page }) => `continued ${direction} page ${page ?? '?'}, which has no part that fits`,
  'corrections-differ': ({ used, other }) =>
    `corrections ${other} and ${used} say two things of the same place; ${used}, the later, holds (broadsheet undo ${used} for the other)`,
  'correction-open': ({ correction, what, about }) =>
    `correction ${correction} (${what}${about === null ? '' : ` of “${about}”`}) has no certain place in this reading and is not applied`,
};

/** A notice in words, for people. */
export function describeNotice(notice: Notice): string {
  const tell = TELLERS[notice.code] as ((notice: Notice) => string) | undefined;
  return tell ? tell(notice) : notice.code;
}

/** A page may have hundreds; the notice's data has them all. */
const SHOWN = 12;

function firstLines(lines: readonly number[]): string {
  const more = lines.length - SHOWN;
  return `lines ${lines.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function range({ first, last }: LineRange): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
