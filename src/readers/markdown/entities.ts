import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** What numbers 128 to 159 mean in HTML: Windows-1252 (HTML Living Standard, 13.2.5.80); U+FFFD for those that it leaves open. */
const WINDOWS = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** A text with the characters that its entities (`&amp;`, `&#20013;`) stand for; what is none stays. */
export function readEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/g, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return decodeNamedCharacterReference(String(name)) || whole;
    return readNumber(decimal === undefined ? Number.parseInt(String(hexadecimal), 16) : Number(decimal)) ?? whole;
  });
}

function readNumber(code: number): string | null {
  if (code >= 128 && code < 160) return WINDOWS.charAt(code - 128);
  if (code === 9 || code === 10 || code === 13) return ' ';
  if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
  return String.fromCodePoint(code);
}
