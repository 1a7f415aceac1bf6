import type { LayoutBlock } from '../../../src/page/index.js';
import type { Arrange } from './measure-set.js';

/** A line of a layout with all that its layout has of it. */
interface LaidLine {
  readonly text: string;
  readonly block: Omit<LayoutBlock, 'first' | 'last'>;
  readonly box: readonly [left: number, top: number, width: number, height: number];
}

/** Keeps the lines in the order of their file. */
export const inFileOrder: Arrange = (page) => rearrange(page, (lines) => [...lines]);

/** Orders the lines by a plain XY-cut (Nagy and Seth 1984): the widest blank over the whole region first, across or down. */
export const byPlainCut: Arrange = (page) => rearrange(page, (lines) => cut(lines));

function rearrange(page: Parameters<Arrange>[0], order: (lines: readonly LaidLine[]) => readonly LaidLine[]): ReturnType<Arrange> {
  if (!page.layout?.sheet) return page;
  const texts = page.text.split('\n');
  const lines = page.layout.blocks.flatMap((block) => {
    const { first, last, boxes, sizes, letters, bolds, qualities: _, ...more } = block;
    return Array.from({ length: last - first + 1 }, (_none, i): LaidLine[] => {
      const box = boxes?.[i];
      if (!box) return [];
      const own = {
        ...more,
        boxes: [box],
        ...(sizes && { sizes: [sizes[i] ?? null] }),
        ...(letters && { letters: [letters[i] ?? null] }),
        ...(bolds && { bolds: [bolds[i] ?? false] }),
      };
      return [{ text: texts[first - 1 + i] ?? '', block: own, box }];
    }).flat();
  });
  const ordered = order(lines);
  return {
    ...page,
    text: ordered.map(({ text }) => text).join('\n'),
    layout: {
      ...page.layout,
      blocks: ordered.map(({ block }, i) => ({ ...block, first: i + 1, last: i + 1 })),
      sheet: { ...page.layout.sheet, isOrdered: true },
    },
  };
}

function cut(lines: readonly LaidLine[], depth = 0): LaidLine[] {
  if (lines.length < 2 || depth > 60) return [...lines].sort((a, b) => a.box[1] - b.box[1]);
  const across = widestBlank(lines, 1);
  const down = widestBlank(lines, 0);
  const [axis, at, width] = down.width >= across.width ? ([0, down.at, down.width] as const) : ([1, across.at, across.width] as const);
  if (width <= 0) return [...lines].sort((a, b) => a.box[1] - b.box[1]);
  const isFirst = ({ box }: LaidLine) => box[axis] + box[axis + 2 === 2 ? 2 : 3] / 2 < at;
  return [
    ...cut(lines.filter(isFirst), depth + 1),
    ...cut(
      lines.filter((line) => !isFirst(line)),
      depth + 1,
    ),
  ];
}

/** The widest blank between lines along an axis, and its middle. */
function widestBlank(lines: readonly LaidLine[], axis: 0 | 1): { readonly at: number; readonly width: number } {
  const ranges = lines.map(({ box }) => [box[axis], box[axis] + (axis === 0 ? box[2] : box[3])] as const).sort((a, b) => a[0] - b[0]);
  let [end, best] = [Number.POSITIVE_INFINITY, { at: 0, width: 0 }];
  for (const [from, to] of ranges) {
    if (from - end > best.width) best = { at: (from + end) / 2, width: from - end };
    end = end === Number.POSITIVE_INFINITY ? to : Math.max(end, to);
  }
  return best;
}
