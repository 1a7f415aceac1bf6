import { UsageError } from '../../page/index.js';
import { FIELD_NAMES, type FieldName, similarField } from './fields.js';

/** A name in small Latin letters that is written as a field; 注意：… and Re:… are text, and an address is no field. @throws UsageError */
export function refuseField(name: string, value: string): void {
  if (!/^[a-z]{2,}$/.test(name) || value.startsWith('//')) return;
  const near = similarField(name);
  const hint = near === null ? `fields are ${FIELD_NAMES.join(', ')}` : `did you mean ${near}:${value}?`;
  throw new UsageError(`“${name}:${value}” cannot be read: there is no field ${name}; ${hint} To find the words, write "${name} ${value}"`);
}

/** Words are found by their beginning. @throws UsageError for a star with letters behind it */
export function refuseStar(word: string): void {
  const [, before = '', after = ''] = /^(.*?[\p{L}\p{N}])?\*+([\p{L}\p{N}].*)$/u.exec(word) ?? [];
  if (after === '' || word.endsWith('*')) return;
  const hint = before === '' ? 'write the beginning of the word' : `write ${before}*`;
  throw new UsageError(`“${word}” cannot be read: a star stands at the end of a word; ${hint}, or "${word}" for the words`);
}

/** Of dates and qualities alone there are ranges. @throws UsageError with what to write */
export function refuseRange(field: FieldName, value: string): void {
  if (field === 'date' || field === 'quality') return;
  const [, from, to] = /^([^\s.]+)\.{2,3}([^\s.]+)$/u.exec(value) ?? [];
  if (from === undefined && !/^[<>]=?\S/.test(value)) return;
  const hint =
    from === undefined || to === undefined ? `write ${field}:${value.replace(/^[<>]=?/, '')}` : `write ${eachOf(field, from, to)}`;
  throw new UsageError(`${field} “${value}” cannot be read: only dates and qualities have ranges; ${hint}`);
}

/** A few numbers are all named: `page:1 OR page:2 OR page:3`; of more the first and the last. */
export function eachOf(field: FieldName, from: string, to: string): string {
  const [, letters, first] = /^(\D*)(\d{1,4})$/u.exec(from) ?? [];
  const [, others, last] = /^(\D*)(\d{1,4})$/u.exec(to) ?? [];
  const count = Number(last) - Number(first);
  const isShort = letters === others && count > 1 && count < MOST_NAMED;
  const labels = isShort ? Array.from({ length: count + 1 }, (_, i) => `${letters}${Number(first) + i}`) : [from, to];
  return labels.map((label) => `${field}:${label}`).join(' OR ');
}

/** A person does not type more of them. */
const MOST_NAMED = 8;
