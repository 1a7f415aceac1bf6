import type { Tables } from '../decisions/index.js';
import type { Block, Page } from '../page/index.js';
import { labelPage } from './label-page.js';

/** Makes paragraphs of the printed lines that a format puts into an article without saying where paragraphs begin. */
export function labelSaid(page: Page, tables: Tables): Page {
  const isPrinted = ({ lines, form }: Block) => !form && lines[0]?.said?.place === 'text' && lines[0].said.whole === false;
  const printed = page.blocks.filter((block) => isPrinted(block) && block.role === 'text');
  if (printed.length === 0) return page;
  const labelled = labelPage({ ...page, blocks: printed, notices: [] }, tables);
  const texts = labelled.blocks.map((block): Block => (block.role === 'heading' ? { ...block, role: 'text' } : block));
  const blocks = [...page.blocks.filter((block) => !printed.includes(block)), ...texts];
  return { ...page, blocks: blocks.toSorted((a, b) => (a.lines[0]?.number ?? 0) - (b.lines[0]?.number ?? 0)) };
}
