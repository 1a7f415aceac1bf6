import { isoDate, isoMonth, readNumericDate } from '../dates.js';

/** A month, whole or abbreviated, in small letters or with a capital. */
export const MONTH = String.raw`(?:[Jj]anv(?:ier\b|\.)|[Ff][ée]v(?:rier\b|r?\.)|[Mm]ars\b|[Aa]vr(?:il\b|\.)|[Mm]ai\b|[Jj]uin\b|[Jj]uil(?:let\b|l?\.)|[Aa]o[uû]t\b|[Ss]ept(?:embre\b|\.)|[Oo]ct(?:obre\b|\.)|[Nn]ov(?:embre\b|\.)|[Dd][ée]c(?:embre\b|\.)|JANVIER|F[ÉE]VRIER|MARS|AVRIL|MAI|JUIN|JUILLET|AO[UÛ]T|SEPTEMBRE|OCTOBRE|NOVEMBRE|D[ÉE]CEMBRE)`;

/** A day of the week. */
export const WEEKDAY = String.raw`(?:(?:[Ll]un|[Mm]ar|[Mm]ercre|[Jj]eu|[Vv]endre|[Ss]ame)di|[Dd]imanche|(?:LUN|MAR|MERCRE|JEU|VENDRE|SAME)DI|DIMANCHE)`;

/** The day of a month: 4, 1er. */
export const DAY = String.raw`(?:1\s?[eE][rR]|\d{1,2})`;

/** A date with its year. */
export const DATE = String.raw`(?<!\d)${DAY}\s+${MONTH}\s+\d{4}(?!\d)`;

const MONTHS = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'];

/** 1 for janvier to 12; null for other words. */
export function readFrMonth(text: string): number | null {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const index = MONTHS.findIndex((month) => plain.startsWith(month));
  return index < 0 ? null : index + 1;
}

const WRITTEN = new RegExp(String.raw`(?<!\d)(\d{1,2})(?:\s?[eE][rR])?\s+(${MONTH})\s+(\d{4})(?!\d)`, 'u');

/** The first date in a text: 4 mars 1902, or numeric with the year in front. */
export function parseFrDate(text: string): string | null {
  const written = WRITTEN.exec(text.normalize('NFKC'));
  if (written) return isoDate(Number(written[3]), readFrMonth(written[2] ?? '') ?? 0, Number(written[1]));
  return readNumericDate(text);
}

/** Mars 1902. */
export function parseFrPartialDate(text: string): string | null {
  const found = new RegExp(String.raw`^(${MONTH})\s+(\d{4})$`, 'u').exec(text.normalize('NFKC').trim());
  return found ? isoMonth(Number(found[2]), readFrMonth(found[1] ?? '')) : null;
}
