import type { LayoutBlock, PageLayout, Sheet } from '../page/index.js';

/** Left, top, width, height, in units of the sheet. */
export type BlockBox = readonly [number, number, number, number];

/** What a format says of a stretch of text; its lines are numbered as they are added. */
export interface AddedBlock extends Omit<LayoutBlock, 'first' | 'last' | 'boxes'> {
  /** Where the whole of it stands: each of its lines stands in it. @default not known */
  readonly box?: BlockBox | null;
}

/** The lines of a page as a reader finds them, with what its format says of each stretch. */
export class PageLines {
  readonly #lines: string[] = [];
  readonly #blocks: LayoutBlock[] = [];

  /** Adds a text with what is said of it; line breaks part lines, blank ones are none. */
  add(text: string, { box, ...said }: AddedBlock = {}): void {
    const lines = cleanText(text)
      .split('\n')
      .map((line) => (said.form === 'table' ? line.replace(/^ +|\s+$/g, '') : line.trim()))
      .filter((line) => line.trim() !== '');
    if (lines.length === 0) return;
    const first = this.#lines.length + 1;
    for (const line of lines) this.#lines.push(line);
    this.#blocks.push({ first, last: this.#lines.length, ...said, ...(box && { boxes: lines.map(() => box) }) });
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  /** @param sheet what boxes are measured in */
  layout(sheet?: Sheet | null): PageLayout {
    return { blocks: this.#blocks, ...(sheet && { sheet }) };
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g;

/** A text of a format whose strings may hold any character, as decoded text is: lines end in `\n`, without control characters. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/[\v\f]/g, ' ')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\uFFFD');
}

const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
