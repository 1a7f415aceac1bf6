import type { PageStyle } from './page-style.js';
import type { Random } from './random.js';
import type { Recipe } from './recipe.js';

/** A jump line as one page prints it. */
export interface Jump {
  /** The other page's label: "3", "A4". */
  readonly page: string;
  /** ① and the like. */
  readonly mark?: string;
  readonly printed: string;
  /** Stands in the line of the paragraph that it follows or precedes. */
  readonly attached: boolean;
}

/** What a jump line is made for. `ordinal` counts the page's jumps of one kind from 0. */
export interface JumpRequest {
  readonly direction: 'on' | 'from';
  readonly ordinal: number;
  readonly topic: string;
}

const han = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Another page's label: a later one for `on`, an earlier one for `from`. */
function otherPage(direction: 'on' | 'from', style: PageStyle, random: Random): string {
  const letter = style.page.startsWith('A') ? 'A' : '';
  const own = Number(style.page.replace('A', ''));
  return `${letter}${direction === 'on' ? random.integer(own + 1, own + 4) : random.integer(1, own - 1)}`;
}

interface Form {
  readonly direction: 'on' | 'from';
  readonly page: string;
  readonly mark: string;
  readonly attached: boolean;
}

function printChinese({ direction, page, mark, attached }: Form, random: Random): string {
  const digits = /^\d+$/.test(page);
  const number = digits ? random.pick([page, page, page.padStart(2, '0'), han[Number(page)] ?? page]) : page;
  const words = direction === 'on' ? random.pick(['下转', '下转', '转']) : random.pick(['上接', '上接', '紧接']);
  const body = `${words}${random.chance(0.7) ? '第' : ''}${number}版${mark}`;
  const brackets = random.pick([
    ['（', '）'],
    ['【', '】'],
    ['(', ')'],
  ] as const);
  if (attached || random.chance(0.75)) return `${brackets[0]}${body}${brackets[1]}`;
  return random.pick([body, `▶▶▶${body}`]);
}

function printEnglish(form: Form, topic: string, random: Random): string {
  const { direction, page, mark, attached } = form;
  const words =
    direction === 'on'
      ? random.pick(['Continued on Page', 'Continued on Page', 'Continued on page'])
      : random.pick(['Continued From Page', 'Continued from Page', 'Continued from page']);
  const body = `${words} ${page}${mark}`;
  if (attached) return `(${body})`;
  const named = direction === 'on' ? `See ${topic.toUpperCase()}, Page ${page}` : `${topic.toUpperCase()}: From Page ${page}`;
  return random.pick([body, body, body, `(${body})`, body.toUpperCase(), mark ? body : named]);
}

/** Prints a jump line to or from another page, with a mark and attached to its paragraph as often as the recipe says. */
export function printJump(request: JumpRequest, recipe: Recipe, { style, random }: { style: PageStyle; random: Random }): Jump {
  const { direction, ordinal, topic } = request;
  const page = otherPage(direction, style, random);
  const marked = random.chance(recipe.jumps.marks);
  const attached = random.chance(recipe.jumps.attached);
  if (style.language === 'en') {
    const mark = marked ? `, Column ${random.integer(1, 6)}` : '';
    return { page, attached, printed: printEnglish({ direction, page, mark, attached }, topic, random) };
  }
  const mark = marked ? String.fromCodePoint(0x2460 + ordinal) : '';
  const printed = printChinese({ direction, page, mark, attached }, random);
  return { page, attached, printed, ...(mark ? { mark } : {}) };
}
