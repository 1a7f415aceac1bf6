import { distance } from 'fastest-levenshtein';
import { JOINS } from '../archive/database/schema-descriptions.js';
import type { ColumnInfo, Schema, TableInfo } from '../archive/query/describe-schema.js';
import { UsageError } from '../page/index.js';
import { bold, dim, type Row, toTableCell } from './output.js';

/** The schema, or what of it goes by a name (a table, a view, a function). @throws UsageError for a name that nothing has */
export function chooseSchema(schema: Schema, name: string | undefined): Schema {
  if (name === undefined) return schema;
  const wanted = name.toLowerCase().replace(/\(.*/, '');
  const isWanted = (own: string) => own.toLowerCase().replace(/\(.*/, '') === wanted;
  const tables = schema.tables.filter((table) => isWanted(table.name));
  const functions = schema.functions.filter((one) => isWanted(one.name));
  if (tables.length + functions.length > 0) return { tables, functions };
  const names = [...schema.tables, ...schema.functions].map((one) => one.name.replace(/\(.*/, ''));
  const near = names.find((one) => distance(one, wanted) <= Math.max(2, wanted.length / 3));
  throw new UsageError(`there is no table, view or function “${name}”; ${near ? `did you mean ${near}?` : 'see: broadsheet schema'}`);
}

const HEADINGS = {
  view: 'VIEWS, which need no joins',
  index: 'FULL-TEXT INDEX',
  table: 'TABLES',
  other: 'TABLES AND VIEWS OF OTHERS',
} as const;

/** The whole schema as text to read. */
export function wordSchema(schema: Schema): string {
  const groups = (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).flatMap((group) => {
    const tables = schema.tables.filter((table) => (table.about === null ? group === 'other' : table.kind === group));
    return tables.length === 0 ? [] : [`${bold(HEADINGS[group])}\n\n${tables.map(wordTable).join('\n')}`];
  });
  const functions = schema.functions.map(({ name, about }) => `  ${name}\n    ${about}\n`).join('');
  return [
    ...groups,
    ...(functions ? [`${bold('FUNCTIONS, in broadsheet sql')}\n\n${functions}`] : []),
    `${bold('HOW THEY ARE JOINED')}\n\n${JOINS.map((line) => `  ${line}\n`).join('')}`,
  ].join('\n');
}

/** What was chosen of a schema, without headings. */
export function wordChosen({ tables, functions }: Schema): string {
  return [...tables.map(wordTable), ...functions.map(({ name, about }) => `${bold(name)}  ${about}\n`)].join('\n');
}

function wordTable({ name, kind, about, columns }: TableInfo): string {
  const widths = [columns.map((one) => one.name), columns.map((one) => one.type ?? '')].map((texts) =>
    Math.max(...texts.map((text) => text.length), 0),
  );
  const [names = 0, types = 0] = widths;
  const lines = columns.map((column) =>
    `  ${toTableCell(column.name).padEnd(names)}  ${dim((column.type ?? '').padEnd(types))}  ${wordColumn(column)}`.trimEnd(),
  );
  return `${bold(toTableCell(name))}  ${about ?? `(a ${kind} that is not Broadsheet’s)`}\n${lines.map((line) => `${line}\n`).join('')}`;
}

function wordColumn({ about, refersTo }: ColumnInfo): string {
  return [about, refersTo === null ? null : `(${refersTo})`].filter(Boolean).join(' ');
}

export const SCHEMA_COLUMNS = ['kind', 'name', 'column', 'type', 'refers_to', 'description'];

/** One row a table, column and function. */
export function schemaRows({ tables, functions }: Schema): Row[] {
  const none = { column: null, type: null, refers_to: null };
  return [
    ...tables.flatMap(({ kind, name, about, columns }) => [
      { kind, name, ...none, description: about },
      ...columns.map((one) => ({ kind, name, column: one.name, type: one.type, refers_to: one.refersTo, description: one.about })),
    ]),
    ...functions.map(({ name, about }) => ({ kind: 'function', name, ...none, description: about })),
  ];
}
