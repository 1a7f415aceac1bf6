import type { Block, Line, Page } from '../page/index.js';

/**
 * Undoes what fonts and extraction did to characters, by rules that hold for any text: composed letters (NFC), ligatures
 * apart, full-width Latin letters and digits as ASCII, no soft hyphens inside a line, no zero-width characters, one kind
 * of space. Punctuation stays as printed. A soft hyphen or ¬ at the end of a line stays: it says that the word goes on.
 */
export function repairText(page: Page): Page {
  return { ...page, blocks: page.blocks.map(repairBlock) };
}

function repairBlock(block: Block): Block {
  return { ...block, lines: block.lines.map(block.form === 'table' ? repairRow : repairLine) };
}

/** A tab parts cells, of which the first or last may be empty. */
function repairRow(line: Line): Line {
  const cells = line.text.split('\t').map((text) => repairLine({ ...line, text, boldLead: 0 }).text);
  const text = cells.join('\t');
  return { ...line, text: /\S/.test(text) ? text : '', boldLead: Math.min(line.boldLead, text.length) };
}

function repairLine(line: Line): Line {
  const lead = repairCharacters(line.text.slice(0, line.boldLead));
  const text = (lead + repairCharacters(line.text.slice(line.boldLead))).replace(/^\u00ad+/, '');
  const whole = text
    .replace(/[\u00ad¬]+$/, '\u00ad')
    .replace(/\u00ad(?!$)/g, '')
    .trim();
  return { ...line, text: whole, boldLead: Math.min(lead.length, whole.length) };
}

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

function repairCharacters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (c) => LIGATURES[c] ?? c)
    .replace(/[Ａ-Ｚａ-ｚ０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
}
