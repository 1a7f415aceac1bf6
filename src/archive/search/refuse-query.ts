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
  const hint = from === undefined ? `write ${field}:${value.replace(/^[<>]=?/, '')}` : `write ${field}:${from} OR ${field}:${to}`;
  throw new UsageError(`${field} “${value}” cannot be read: only dates and qualities have ranges; ${hint}`);
}
