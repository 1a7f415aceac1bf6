import type { InventionReason, Notice } from '../page/index.js';

const INVENTION = {
  'one-form': 'one form',
  'dates-after-issue': 'dates years after the issue',
  'dates-run-on': 'dates that run on for years',
  'cut-off': 'cut off in mid-sentence',
} as const satisfies Record<InventionReason, string>;

/** A notice in words, for people; the one place where notices become sentences. */
export function describeNotice(notice: Notice): string {
  switch (notice.code) {
    case 'bytes-replaced':
      return `${notice.count} damaged characters (not ${notice.encoding}) became \uFFFD`;
    case 'encoding-guessed':
      return `read as ${notice.encoding}, which is a guess; name it with --encoding`;
    case 'controls-removed':
      return `${notice.count} control characters were left out`;
    case 'front-matter-unreadable':
      return `front matter cannot be read: ${notice.reason}`;
    case 'value-impossible':
      return `there is no ${notice.field} “${notice.value}”; it was not used`;
    case 'identity-conflict':
      return `${notice.field} is ${notice.used}, but the ${notice.basis} says ${notice.other}`;
    case 'furniture':
      return `set apart (${notice.convention}): ${notice.text}`;
    case 'repeat':
      return `repeats lines ${range(notice.of)} (${Math.round(notice.likeness * 100)} % alike); kept once`;
    case 'invented':
      return `${notice.items} items look invented by the model that read the page (${notice.reasons.map((reason) => INVENTION[reason]).join(', ')}); set apart`;
    case 'seam-open':
      return notice.partner
        ? `stops in mid-sentence; its likeliest rest, lines ${range(notice.partner)} (${Math.round(notice.confidence * 100)} %), is not sure enough or belongs elsewhere`
        : 'stops in mid-sentence; its rest was not found';
    case 'order-uncertain':
      return `its place in the article is uncertain (${Math.round(notice.confidence * 100)} %): ${notice.reason}`;
    case 'heading-guessed':
      return `taken for a heading (${Math.round(notice.confidence * 100)} %): ${notice.text}`;
    case 'page-unreadable':
      return 'its columns were read across, line by line, so that its articles cannot be told; export its text column by column, or with positions';
    case 'no-headline':
      return 'an article without a headline';
    case 'no-article':
      return 'no article on this page';
    case 'part-missing':
      return notice.direction === 'from'
        ? `continued from page ${notice.page ?? '?'}, which has no part that fits`
        : `continued on page ${notice.page ?? '?'}, which has no part that fits`;
    case 'correction-open': {
      const about = notice.about === null ? '' : ` of “${notice.about}”`;
      return `correction ${notice.correction} (${notice.what}${about}) has no certain place in this reading and is not applied`;
    }
  }
}

function range({ first, last }: { readonly first: number; readonly last: number }): string {
  return first === last ? String(first) : `${first}–${last}`;
}
