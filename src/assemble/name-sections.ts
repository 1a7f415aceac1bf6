import type { Article, Block, Page } from '../page/index.js';

/** Why furniture was set apart, where it names a section. */
const SECTION = 'name of a section';

/**
 * The section that each article stands in, by the heading over it; null for none. A marked heading holds until the next section or a
 * headline of its own level; one without a mark stands over one headline only.
 */
export function nameSections(page: Page, articles: readonly Article[]): (string | null)[] {
  const blocks = page.blocks.filter(({ lines }) => lines.length > 0);
  const sections = blocks.flatMap((block) => (isSection(block) ? [{ ...placeOf(block), text: textOf(block) }] : []));
  if (sections.length === 0) return articles.map(() => null);
  const marked = blocks.flatMap((block) => (block.level !== null && !isSection(block) ? [placeOf(block)] : []));
  const fronts = articles.map(frontLine);
  return fronts.map((line) => {
    const own = line === null ? undefined : sections.findLast((section) => section.line < line);
    if (line === null || own === undefined) return null;
    const isBetween = (other: number | null) => other !== null && own.line < other && other < line;
    const { level } = own;
    if (level === null) return fronts.some(isBetween) ? null : own.text;
    // The headline itself may have the level of its section, as where all marks are alike.
    const ends = marked.some((mark) => mark.level !== null && mark.level <= level && isBetween(mark.line));
    return ends ? null : own.text;
  });
}

function isSection({ role, reason }: Block): boolean {
  return role === 'furniture' && reason === SECTION;
}

function placeOf({ lines, level }: Block): { readonly line: number; readonly level: number | null } {
  return { line: lines[0]?.number ?? 0, level };
}

function textOf({ lines }: Block): string {
  return lines.map(({ text }) => text).join(' ');
}

/** The first line of an article's headlines; null where it has none in the file. */
function frontLine({ kicker, headline }: Article): number | null {
  const lines = [...(kicker?.lines ?? []), ...(headline?.lines ?? [])];
  return headline === null || lines.length === 0 ? null : Math.min(...lines);
}
