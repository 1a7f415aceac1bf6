import type { Block, Line, Page } from '../page/index.js';

/**
 * Undoes what fonts and extraction did to characters, by rules that hold for any text: composed letters (NFC), ligatures
 * apart, full-width Latin letters and digits as ASCII, no soft hyphens inside a line, no zero-width characters, one kind
 * of space, the double hyphen of blackletter (⸗) as the hyphen that it is. Punctuation stays as printed otherwise. A soft hyphen or ¬ at the end of a line stays: it says that the word goes on.
 */
export function repairText(page: Page): Page {
  return { ...page, blocks: page.blocks.map(repairBlock) };
}

function repairBlock(block: Block): Block {
  return { ...block, lines: block.lines.map(repairLine) };
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
    .replace(/\u2e17/g, '-')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
}
