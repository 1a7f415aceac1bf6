import { must } from '../page/index.js';

/** What XML cannot hold at all (XML 1.0, 2.2): controls, halves of surrogate pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as an element's content; what XML cannot hold becomes U+FFFD. A parser gives the rest back as it is. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>\r]/g, reference);
}

/** Text as an attribute's value, in double quotes; as `escapeText`. */
export function escapeAttribute(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\t\n\r]/g, reference);
}

/** Parsers make a blank or a newline of the rest, unless it is written by its number. */
function reference(character: string): string {
  return REFERENCES[character] ?? `&#${character.charCodeAt(0)};`;
}

/** An element on one line; attributes that are null are left out. `content` is XML. */
export function element(name: string, attributes: Readonly<Record<string, string | null>>, content = ''): string {
  return content === '' ? `<${name}${writeAttributes(attributes)}/>` : `${openTag(name, attributes)}${content}</${name}>`;
}

export function openTag(name: string, attributes: Readonly<Record<string, string | null>> = {}): string {
  return `<${name}${writeAttributes(attributes)}>`;
}

function writeAttributes(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
}

/**
 * An `xml:id` for a key, its own: `qichuan-ribao.2024-05-17.1.2`. Slashes become dots; what is left to escape stands as its code
 * point in hexadecimal, `_7e_`. Names hold only letters that every edition of XML 1.0 takes, since validators still know the first four.
 */
export function keyId(key: string): string {
  return [...key]
    .map((character, i) => {
      if (character === '/' && i > 0) return '.';
      const isName = /^[A-Za-zÀ-ÖØ-öø-ÿΑ-ΡΣ-Ωα-ωА-яぁ-んァ-ヺ一-龥]$/u.test(character) || (i > 0 && /^[\d-]$/.test(character));
      return isName ? character : `_${must(character.codePointAt(0), 'a code point').toString(16)}_`;
    })
    .join('');
}
