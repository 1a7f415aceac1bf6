import type { Block, Line, Notice, Page } from '../page/index.js';
import { count, countPrivate, type RepairCounts, repairCharacters } from './characters/repair-characters.js';

/**
 * Undoes what fonts and extraction did to characters, by rules that hold for any text: composed letters (NFC), ideographs for their
 * radicals, ligatures apart, full-width Latin letters and digits as ASCII, no soft hyphens inside a line, no characters that show nothing, one
 * kind of space. Punctuation stays as printed. A soft hyphen, a ¬ or a double hyphen of old print at the end of a line stays a hyphen: it says
 * that the word goes on. What was done to letters is counted in a notice.
 */
export function repairText(page: Page): Page {
  const counts: RepairCounts = {};
  const blocks = repairHyphens(
    page.blocks.map((block) => repairBlock(block, counts)),
    counts,
  );
  const notices = noticesOf(counts, blocks).filter(({ code }) => !page.notices.some((one) => one.code === code));
  return { ...page, blocks, notices: notices.length === 0 ? page.notices : [...page.notices, ...notices] };
}

function noticesOf(counts: RepairCounts, blocks: readonly Block[]): Notice[] {
  const own = { kind: 'notice', lines: null } as const;
  const notices: Notice[] = [];
  if (Object.keys(counts).length > 0) notices.push({ ...own, code: 'characters-repaired', counts });
  const unknown = blocks.reduce((sum, { lines }) => lines.reduce((all, { text }) => all + countPrivate(text), sum), 0);
  if (unknown > 0) notices.push({ ...own, code: 'characters-unknown', count: unknown });
  return notices;
}

function repairBlock(block: Block, counts: RepairCounts): Block {
  return { ...block, lines: block.lines.map((line) => (block.form === 'table' ? repairRow(line, counts) : repairLine(line, counts))) };
}

/** Tabs part the cells of a row, line breaks the rows that stand on one line of the source. */
function repairRow(line: Line, counts: RepairCounts): Line {
  return { ...line, text: takeSoftHyphens(repairCharacters(line.text, counts), counts) };
}

function repairLine(line: Line, counts: RepairCounts): Line {
  const lead = repairCharacters(line.text.slice(0, line.boldLead), counts).replaceAll('\t', ' ');
  const rest = repairCharacters(line.text.slice(line.boldLead), counts).replaceAll('\t', ' ');
  const text = (lead + rest).replace(/^\u00ad+/, '');
  const whole = takeSoftHyphens(text.replace(/[\u00ad¬]+$/, '\u00ad'), counts).trim();
  return { ...line, text: whole, boldLead: Math.min(lead.length, whole.length) };
}

function takeSoftHyphens(text: string, counts: RepairCounts): string {
  if (!text.includes('\u00ad')) return text;
  return text.replace(/\u00ad(?!$)/g, () => {
    count(counts, 'invisible');
    return '';
  });
}

/** Quick to look for. */
const endsDouble = ({ text }: Line) => text.endsWith('=') || text.endsWith('⸗');

const DOUBLE = /\p{Ll}[=⸗]$/u;

/** Old print breaks words with a double hyphen (yester=|day). One that small letters follow in the next line shows that the page does. */
function repairHyphens(blocks: readonly Block[], counts: RepairCounts): readonly Block[] {
  if (!blocks.some(({ lines }) => lines.some(endsDouble))) return blocks;
  const lines = blocks.flatMap((block) => block.lines);
  if (!lines.some(({ text }, i) => DOUBLE.test(text) && /^\p{Ll}{2}/u.test(lines[i + 1]?.text ?? ''))) return blocks;
  const repair = (line: Line): Line => {
    if (!DOUBLE.test(line.text)) return line;
    count(counts, 'hyphens');
    return { ...line, text: `${line.text.slice(0, -1)}-` };
  };
  return blocks.map((block) => ({ ...block, lines: block.lines.map(repair) }));
}
