/** Least and most of a range of qualities, 0 to 1, both counted in; null for an open end. */
export type QualityRange = readonly [number | null, number | null];

const RANGE = /^(.*?)\s*(?:\.{2,3}|~)\s*(.*)$/;
const COMPARED = /^([<>]=?|[≤≥])\s*(.+)$/;
const NUMBER = /^(?:0|1|0?\.\d+|[01]\.\d*)$/;
const PERCENT = /^(\d{1,3}(?:\.\d+)?)\s*%$/;

/** What to write, where a range cannot be read. */
const FORMS = 'write 0.8.., ..0.5 or 0.5..0.8';

/** The smallest step of a quality that is stored. */
const STEP = 0.0001;

/** A range of qualities as people write it: `0.8..`, `..0.5`, `0.5..0.8`, `>=0.8`, `<50%`. A string says what is wrong. */
export function parseQualityRange(text: string): QualityRange | string {
  const plain = text.normalize('NFKC').trim();
  const [, sign, compared = ''] = COMPARED.exec(plain) ?? [];
  if (sign !== undefined) {
    const value = readShare(compared);
    if (typeof value === 'string') return value;
    if (sign === '>=' || sign === '≥') return [value, null];
    if (sign === '>') return [value + STEP, null];
    return [null, sign === '<' ? value - STEP : value];
  }
  const [, first, last] = RANGE.exec(plain) ?? [];
  if (first === undefined || last === undefined) {
    const value = readShare(plain);
    return typeof value === 'string'
      ? value
      : `hardly a page has just this; write ${plain}.. for pages as good or better, ..${plain} for the others`;
  }
  if (first === '' && last === '') return FORMS;
  const [from, to] = [first, last].map((end) => (end === '' ? null : readShare(end)));
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  if (from != null && to != null && from > to) return `the range ends before it begins; write ${last}..${first}`;
  return [from ?? null, to ?? null];
}

function readShare(text: string): number | string {
  const percent = PERCENT.exec(text)?.[1];
  const value = percent === undefined ? (NUMBER.test(text) ? Number(text) : null) : Number(percent) / 100;
  if (value !== null) return value > 1 ? `a quality is 0 to 1; ${FORMS}` : value;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? `a quality is 0 to 1; ${FORMS}` : `“${text}” is no number; ${FORMS}`;
}
