import { type CodeForm, codeForms } from './codes.js';
import { isCounter, isRule } from './line-kinds.js';
import { partByOrder } from './part-by-order.js';
import type { DatabaseRecord, RecordField } from './record.js';

interface CodedField extends RecordField {
  readonly code: string;
}

/** The records of a file whose fields all have codes; null for a file that is none. */
export function readCoded(lines: readonly string[], head: string): DatabaseRecord[] | null {
  const form = codeForms.find(({ signs }) => signs.test(head));
  if (!form) return null;
  const fields = readFields(lines, form);
  const groups = partFields(fields, form);
  const records = groups.filter(isRecord);
  // The whole file shows it: what stands before the first field is a notice of the database, not a text.
  if (records.length === 0 || records.length < groups.length / 2 || (fields[0]?.first ?? 0) > MOST_BEFORE) return null;
  return records.map((group, i) => ({
    first: i === 0 ? 0 : (group[0]?.first ?? 0),
    last: (records[i + 1]?.[0]?.first ?? lines.length) - 1,
    fields: group,
  }));
}

/** Lines of a cover before the first record, at most. */
const MOST_BEFORE = 12;

function readFields(lines: readonly string[], form: CodeForm): CodedField[] {
  const fields: CodedField[] = [];
  let open: CodedField | null = null;
  lines.forEach((line, i) => {
    const coded = form.read(line);
    const inText: boolean = open?.role === 'text' || open?.role === 'abstract';
    if (coded && !(inText && form.aloneInText === true && line.trim() !== coded.code)) {
      open = { role: coded.role, name: coded.code, code: coded.code, first: i, last: i, label: coded.length };
      fields.push(open);
    } else if (open && line.trim() !== '' && !isRule(line) && !isCounter(line)) {
      open = { ...open, last: i };
      fields[fields.length - 1] = open;
    }
  });
  return fields;
}

function partFields(fields: readonly CodedField[], { begins }: CodeForm): CodedField[][] {
  if (begins === null) return partByOrder(fields, ({ code }) => code, isRecord);
  const groups: CodedField[][] = [];
  for (const field of fields) {
    if (field.code === begins || groups.length === 0) groups.push([field]);
    else groups.at(-1)?.push(field);
  }
  return groups;
}

function isRecord(fields: readonly RecordField[]): boolean {
  const has = (...roles: readonly string[]) => fields.some(({ role }) => roles.includes(role));
  return has('headline') && has('publication', 'source', 'date') && fields.length >= 3;
}
