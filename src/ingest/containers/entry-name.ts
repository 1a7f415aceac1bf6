/** An entry's name as a path inside its container, with forward slashes; or why it has none. */
export type EntryName = { readonly path: string; readonly problem: null } | { readonly path: string; readonly problem: string };

/** What DOS has for the bytes 0x80 to 0xFF (code page 437): names in ZIP archives that do not say their encoding. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Double bytes of GB 2312 and Big5, and those that stand for rare characters, for kana and other alphabets: the reading with the fewest is right. */
const HAN: readonly { readonly encoding: string; readonly all: RegExp; readonly rare: RegExp }[] = [
  { encoding: 'gbk', all: /^(?:[^\x80-\xff]|[\xa1-\xf7][\xa1-\xfe])*$/, rare: /^[\xa4-\xaf\xd8-\xf7]/ },
  { encoding: 'big5', all: /^(?:[^\x80-\xff]|[\xa1-\xc6\xc9-\xf9][\x40-\x7e\xa1-\xfe])*$/, rare: /^[\xc9-\xf9]/ },
];

/**
 * The text of an entry's name: UTF-8 where it is valid, else GBK or Big5 where every byte over 0x7F is of a common character of theirs, else
 * code page 437, which the ZIP format has for names that do not say their encoding (APPNOTE.TXT, appendix D).
 */
export function decodeEntryName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const latin = Buffer.from(bytes).toString('latin1');
  const han = HAN.flatMap(({ encoding, all, rare }) =>
    all.test(latin) ? [{ encoding, rare: (latin.match(/[\x80-\xff]./gs) ?? []).filter((pair) => rare.test(pair)).length }] : [],
  );
  const [best] = han.toSorted((a, b) => a.rare - b.rare);
  if (best) return new TextDecoder(best.encoding).decode(bytes);
  return latin.replace(/[\x80-\xff]/g, (character) => CP437[character.charCodeAt(0) - 0x80] ?? character);
}

/** A decoded name as a path inside: none may be absolute, name a drive or lead to a folder above. */
export function readEntryName(name: string): EntryName {
  const slashed = name.replaceAll('\\', '/');
  const shown = slashed.replace(/\p{Cc}/gu, '\uFFFD');
  if (/^\/|^[A-Za-z]:/.test(slashed) || slashed.split('/').includes('..'))
    return { path: shown, problem: 'has a name that leads out of its container, and is not read' };
  const path = shown
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
  return path === '' || slashed.includes('\0') ? { path: shown, problem: 'has a name that is none' } : { path, problem: null };
}
