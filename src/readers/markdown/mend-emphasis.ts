import { printInline } from './print-inline.js';

/** Emphasis that runs over several lines of a paragraph, closed and opened again at each of their ends. A mark without its other stays. */
export function mendEmphasis(texts: readonly string[]): readonly string[] {
  if (texts.length < 2) return texts;
  const bold = texts.some((text) => text.includes('**')) ? mendMark(texts, '**') : texts;
  const [first = '', last = ''] = [texts[0]?.trim(), texts.at(-1)?.trim()];
  if (!/^[*_](?![*_\s])/.test(first) || !last.endsWith(first.charAt(0)) || last.endsWith('\\*')) return bold;
  const mark = first.charAt(0);
  const count = texts.reduce((sum, text) => sum + text.split(mark).length - 1, 0);
  return count === 2 ? mendMark(texts, mark) : bold;
}

function mendMark(texts: readonly string[], mark: string): readonly string[] {
  const counts = texts.map((text) => text.replaceAll('\\*', '').split(mark).length - 1);
  if (counts.every((count) => count % 2 === 0) || counts.reduce((a, b) => a + b, 0) % 2 === 1) return texts;
  let isOpen = false;
  const mended = texts.map((text, i) => {
    const wasOpen = isOpen;
    if ((counts[i] ?? 0) % 2 === 1) isOpen = !isOpen;
    if (!wasOpen && !isOpen) return text;
    const end = /(?: {2,}|\\)$/.exec(text)?.[0] ?? '';
    const own = text.slice(0, text.length - end.length).trim();
    return `${wasOpen ? mark : ''}${own}${isOpen ? mark : ''}${end}`;
  });
  // Where a mark does not count as one (beside a blank, or in a word), it stays as it stands, and so do the others.
  return mended.some((text, i) => text !== texts[i] && printInline(text.trim()).text.includes(mark.charAt(0))) ? texts : mended;
}
