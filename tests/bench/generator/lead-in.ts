import type { GoldDateline, Lead } from './model.js';
import type { PageStyle } from './page-style.js';
import type { Random } from './random.js';

/** An article's byline and dateline as one page prints them. */
export interface PrintedLead {
  /** Stands at the head of the first paragraph and belongs to it; may be empty. */
  readonly label: string;
  /** Lines between headline and text. */
  readonly lines: readonly string[];
  readonly byline: readonly string[];
  readonly dateline: GoldDateline | null;
}

const months = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** Month and day before an ISO date, both 1-based. */
function dayBefore(date: string): readonly [month: number, day: number] {
  const before = new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000);
  return [before.getUTCMonth() + 1, before.getUTCDate()];
}

const two = (number: number): string => String(number).padStart(2, '0');

function printChinese(lead: Lead, style: PageStyle, random: Random): PrintedLead {
  const reporters = lead.reporters ?? [];
  const correspondents = lead.correspondents ?? [];
  const byline = [...reporters, ...correspondents];
  if (lead.alone) {
    const names = reporters.join(' ');
    const line = random.pick([`本报记者 ${names}`, `□ 本报记者 ${names}`, `□本报记者 ${names}`, `记者 ${names}`]);
    return { label: '', lines: [line], byline, dateline: null };
  }
  const space = random.pick(['', ' ']);
  const credit = [`记者${space}${reporters.join(' ')}`];
  if (correspondents.length > 0) credit.push(`通讯员${space}${correspondents.join(' ')}`);
  const names = reporters.length > 0 ? `（${credit.join(' ')}）` : '';
  if (!lead.wire) return { label: `本报讯${names}${names && random.chance(0.7) ? '' : ' '}`, lines: [], byline, dateline: null };
  const [month, day] = dayBefore(style.issueDate);
  const { agency, place } = lead.wire;
  return {
    label: `${agency ?? '本报'}${place}${month}月${day}日电${names}${names ? '' : ' '}`,
    lines: [],
    byline,
    dateline: { agency, place, date: `${two(month)}-${two(day)}` },
  };
}

function printEnglish(lead: Lead, style: PageStyle, random: Random): PrintedLead {
  const byline = [...(lead.reporters ?? []), ...(lead.correspondents ?? [])];
  const names = byline.join(' and ');
  const paper = style.publication.replace(/^The /, '');
  const lines =
    byline.length === 0
      ? []
      : random.pick([[`By ${names}`], [`By ${names}`], [`By ${names}`, `${paper} Staff`], [`By ${names}, Staff Writer`]]);
  if (!lead.wire) return { label: '', lines, byline, dateline: null };
  const [month, day] = dayBefore(style.issueDate);
  const { agency, place } = lead.wire;
  const when = `${place}, ${months[month - 1] ?? ''} ${day}`;
  return {
    label: `${when}${agency ? ` (${agency})` : ''} — `,
    lines,
    byline,
    dateline: { agency, place, date: `${two(month)}-${two(day)}` },
  };
}

/** Prints a lead as the page's language has it. */
export function printLead(lead: Lead | undefined, style: PageStyle, random: Random): PrintedLead {
  if (!lead) return { label: '', lines: [], byline: [], dateline: null };
  return style.language === 'zh' ? printChinese(lead, style, random) : printEnglish(lead, style, random);
}
