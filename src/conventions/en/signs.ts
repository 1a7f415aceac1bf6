import { isEnName } from './is-name.js';

const TITLE = /^[—–-]?\s*(?:\(?(?:Mrs|Mr|Miss|Ms|Dr|Rev|Hon|Capt|Col|Prof)\.?\)?\s+)?/u;
const OFFICE =
  /,\s+(?:\p{Lu}[\p{L}.&]*\s+){0,3}(?:Proprietors?|Props?|Manager|Agents?|Secretary|Sec['’]?y|President|Treasurer|Chairman|Clerk|Executors?|Trustees?|Superintendent|Supt|Auctioneers?|Publisher|Mayor|Sheriff)\b[.\s\w]{0,6}$/iu;

/** True for a line under an English letter or notice: a name alone, with a place or an office behind it. */
export function signsEn(text: string): boolean {
  const line = text.trim().replace(TITLE, '');
  if (line.length > 60) return false;
  if (OFFICE.test(line)) return true;
  const [name = '', place, ...more] = line.replace(/\.$/u, '').split(/,\s+/u);
  return isEnName(name) && more.length <= 1 && (place === undefined || /^\p{Lu}[\p{L}.'’ ]{1,24}$/u.test(place));
}
