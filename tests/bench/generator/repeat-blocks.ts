import { endsSentence, midSentenceCuts } from './cut-text.js';
import type { Making } from './draft-articles.js';
import type { Block } from './model.js';
import type { PageStyle } from './page-style.js';
import type { Random } from './random.js';
import { addSlips } from './slips.js';

/** A run of blocks that the reader printed again. */
interface Loop {
  readonly start: number;
  readonly length: number;
}

const isText = (block: Block | undefined): boolean => block?.owner.kind === 'paragraph';

/** The article that a block of text belongs to, -1 for anything else. */
const articleOf = (block: Block | undefined): number => (block?.owner.kind === 'paragraph' ? block.owner.article : -1);

function chooseLoop(blocks: readonly Block[], random: Random): Loop | null {
  const starts = blocks.flatMap((block, i) => (isText(block) ? [i] : []));
  if (starts.length === 0) return null;
  const start = random.pick(starts);
  const most = random.integer(1, 3);
  let length = 1;
  while (length < most && articleOf(blocks[start + length]) === articleOf(blocks[start])) length++;
  return { start, length };
}

/** The end of a block from somewhere in mid-sentence; the whole block if it has no such place. */
function fromMidSentence(lines: readonly string[], style: PageStyle, random: Random): readonly string[] {
  if (lines.length > 1) {
    const at = lines.flatMap((_, i) => (i > 0 && !endsSentence(lines[i - 1] ?? '') ? [i] : []));
    return at.length > 0 ? lines.slice(random.pick(at)) : lines;
  }
  const line = lines[0] ?? '';
  const cuts = midSentenceCuts(line, { language: style.language });
  return cuts.length > 0 ? [line.slice(random.pick(cuts).at)] : lines;
}

/** A copy that is not quite the same: a few characters misread, or the first or last ones gone. */
function vary(lines: readonly string[], style: PageStyle, random: Random): string[] {
  const out = [...lines];
  const at = random.integer(0, out.length - 1);
  const line = out[at] ?? '';
  const drop = random.integer(1, style.language === 'zh' ? 4 : 12);
  const long = line.length > 30;
  const kind = random.pick(['misread', 'misread', 'head', 'tail'] as const);
  if (kind === 'misread' || !long) out[at] = addSlips(line, { language: style.language, rate: 2 / Math.max(4, line.length) }, random);
  else out[at] = kind === 'head' ? line.slice(drop).trimStart() : line.slice(0, -drop).trimEnd();
  return out.every((printed) => printed.trim().length > 0) ? out : [...lines];
}

/** Blocks of one loop, as repeats. */
function copyRun(run: readonly Block[], { recipe, style, random, log }: Making): Block[] {
  const { copies, differences, midSentence } = recipe.loops;
  const [first, ...rest] = run;
  if (!first) return [];
  const mid = random.chance(midSentence);
  if (mid) log.add('loops.midSentence');
  const model = [mid ? { ...first, lines: fromMidSentence(first.lines, style, random) } : first, ...rest];
  const size = model.reduce((sum, block) => sum + block.lines.join('').length, 0);
  // A long run many times over would drown the page.
  const most = size > (style.language === 'zh' ? 300 : 1200) ? Math.min(4, copies[1]) : copies[1];
  const out: Block[] = [];
  for (let copy = random.integer(copies[0], most) - 1; copy > 0; copy--) {
    for (const block of model) {
      const lines = random.chance(differences) ? vary(block.lines, style, random) : block.lines;
      out.push({ owner: { kind: 'repeat' }, lines, gap: block.gap === 'line' && block === model[0] ? 'paragraph' : block.gap });
    }
  }
  return out;
}

/** Returns the blocks with the recipe's loops: a run of one to three, printed again right after itself or at the end. */
export function repeatBlocks(blocks: readonly Block[], making: Making): Block[] {
  const { recipe, random, log } = making;
  const { perPage, atEnd } = recipe.loops;
  const wanted = Math.floor(perPage) + (random.chance(perPage - Math.floor(perPage)) ? 1 : 0);
  const loops: Loop[] = [];
  for (let i = 0; i < wanted; i++) {
    const loop = chooseLoop(blocks, random);
    const meets = loop && loops.some(({ start, length }) => loop.start < start + length && start < loop.start + loop.length);
    if (loop && !meets) loops.push(loop);
  }
  if (loops.length > 0) log.add('loops');
  const out = [...blocks];
  const end: Block[] = [];
  for (const { start, length } of loops.sort((a, b) => b.start - a.start)) {
    const copies = copyRun(blocks.slice(start, start + length), making);
    if (random.chance(atEnd)) end.push(...copies.map((block, i): Block => (i === 0 ? { ...block, gap: 'column' } : block)));
    else out.splice(start + length, 0, ...copies);
  }
  return [...out, ...end];
}
