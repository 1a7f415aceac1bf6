import { conventionsFor, match, readFolio, remember } from '../../conventions/index.js';

/** The convention that a line is furniture by. */
export interface Named {
  /** The name of the convention, which the notice gives. */
  readonly name: string;
  /** A line of a paragraph may look the same, so that the lines around it have a say. */
  readonly likeProse: boolean;
  /** Firms and people print such lines too, so that it is the paper's only beside other lines of the paper. */
  readonly ofAnyone?: boolean;
  /** Under a headline of its own it is what the item says: a forecast, the caption of a picture that is the news. */
  readonly asItem: 'always' | 'alone' | null;
  /** Where the line ends with a colon, the next lines say what it announces. */
  readonly valueFollows?: boolean;
}

/** True for the name of a convention of what stands under a picture. */
export function isCaption(name: string): boolean {
  return name.startsWith('caption');
}

/** Longer than any folio, caption or credit. */
const LONGEST = 400;

/** What rules are drawn with. Stops, brackets and signs of figures are text, even where a line has nothing else: %。 */
const SEPARATOR = /^[\s\p{Pd}_*=~+#|.·•∙●○◆◇■□▲△▼▽★☆※❖✦✧✱⁂─━│┃┄┅┈┉═║╌╍▬–—―¯＿－＊＝～]+$/u;

/** The convention that a line is furniture by, as far as the line itself says; null for none. */
export const nameFurniture: (text: string) => Named | null = remember((text) => {
  if (text.length > LONGEST) return null;
  const make = (name: string, likeProse = false): Named => ({ name, likeProse, asItem: null });
  if (text === '' || SEPARATOR.test(text)) return make('separator');
  if (/^[·•—–|\s-]*\d{1,3}[·•—–|\s-]*$/u.test(text)) return make('page number', /^\d+$/.test(text));
  if (/^!\[[^\]]*\]\([^)]*\)$|^<!--.*-->$|^<\/?(?:img|hr|figure|div|p|br)\b[^>]*>$/iu.test(text)) return make('image');
  const folio = readFolio(text);
  if (folio !== null) return make('folio', folio.page === null && (folio.date === null || folio.publication === null));
  for (const convention of conventionsFor(text)) {
    const found = convention.furniture.find((pattern) => match(pattern, text) !== null);
    if (!found) continue;
    const { name, likeProse = false, ofAnyone = false, asItem = null, valueFollows = false } = found;
    return { name, likeProse, ofAnyone, asItem, valueFollows };
  }
  return null;
});
