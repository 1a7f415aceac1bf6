import { SaxesParser } from 'saxes';
import { DocumentError } from '../../page/index.js';

/** Attributes of an element, by their names with prefix, as the file writes them. */
export type Attributes = Readonly<Record<string, string>>;

/** What is done at the parts of a file. Names of elements come without their prefix: producers declare namespaces of many versions, or none. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  /** @default text between elements is passed over */
  readonly text?: (text: string) => void;
}

/** An ampersand that begins no entity of XML: `AT&T`. A file's own entities are not looked up, so that none can grow or lead out of the file. */
const LONE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi;

/** Trouble of single characters, which costs those alone. */
const OF_A_CHARACTER = ['malformed character entity.', 'disallowed character.'];

/** What ends the parsing of a damaged file. */
class DamagedXml extends Error {}

/**
 * Reads XML from its start to its end. Document types are passed over and no entity is looked up.
 * @throws DocumentError for text that is not well-formed
 */
export function parseXml(path: string, text: string, handlers: XmlHandlers): void {
  const source = text.includes('<![CDATA[') ? text : text.replace(LONE_AMPERSAND, '&amp;');
  const problem = tryToParse(source, handlers, { position: false });
  if (problem === null) return;
  const nothing = () => {};
  const placed = tryToParse(source, { open: nothing, close: nothing }, { position: true }) ?? problem;
  throw new DocumentError(path, `is damaged XML (${placed})`, 'export it again');
}

/** Null where it is well-formed, else what is wrong. */
function tryToParse(text: string, { open, close, text: onText }: XmlHandlers, options: { readonly position: boolean }): string | null {
  const parser = new SaxesParser({ ...options, xmlns: false as const });
  const names = new Map<string, string>();
  const localName = (name: string): string => {
    let local = names.get(name);
    if (local === undefined) {
      local = name.slice(name.indexOf(':') + 1);
      names.set(name, local);
    }
    return local;
  };
  parser.on('error', ({ message }) => {
    if (!OF_A_CHARACTER.some((one) => message.endsWith(one))) throw new DamagedXml(message);
  });
  parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes));
  parser.on('closetag', ({ name }) => close(localName(name)));
  if (onText) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  try {
    parser.write(text).close();
    return null;
  } catch (error) {
    if (error instanceof DamagedXml) return error.message.replace(/^(\d+):(\d+): /, 'line $1, column $2: ').replace(/\.$/, '');
    throw error;
  }
}

/** An attribute by its name without prefix (`xlink:href`); null where it is not there. */
export function attributeOf(attributes: Attributes, name: string): string | null {
  const own = attributes[name];
  if (own !== undefined) return own;
  const key = Object.keys(attributes).find((one) => one.endsWith(name) && one[one.length - name.length - 1] === ':');
  return key === undefined ? null : (attributes[key] ?? null);
}

/** A number of an attribute; null for none. */
export function numberOf(value: string | undefined | null): number | null {
  if (value === undefined || value === null || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** True for a file whose root has this name. @param text its first characters suffice */
export function hasRoot(text: string, name: string): boolean {
  const root = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s>/]/.exec(
    text.slice(0, HEAD).replace(/<!--[\s\S]*?-->|<![^>[]*(?:\[[\s\S]*?\]\s*)?>|<\?[\s\S]*?\?>/g, ''),
  );
  return root?.[1] === name;
}

/** Characters in which a file shows its root. */
const HEAD = 16_384;
