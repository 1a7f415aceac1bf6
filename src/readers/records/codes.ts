import { readLabel } from './labels.js';
import type { FieldRole } from './record.js';

/** A line of a record that begins with a code of its database. */
export interface Coded {
  readonly code: string;
  readonly role: FieldRole;
  /** Characters of the line up to the value. */
  readonly length: number;
}

/** A form of record whose every field begins with a code at the start of a line. */
export interface CodeForm {
  readonly title: string;
  /** Stands in every file of the form, near its start. */
  readonly signs: RegExp;
  readonly read: (line: string) => Coded | null;
  /** The code of a record's first field; null where none is always first. */
  readonly begins: string | null;
  /** Inside a text a code counts only alone on its line: others are words. @default false */
  readonly aloneInText?: boolean;
}

type Codes = Readonly<Partial<Record<FieldRole, string>>>;

function makeRead(pattern: RegExp, roles: Codes, isKnown: (code: string) => boolean): CodeForm['read'] {
  const roleOf = new Map(
    (Object.keys(roles) as FieldRole[]).flatMap((role) => (roles[role] ?? '').split(' ').map((code) => [code, role] as const)),
  );
  return (line) => {
    const found = pattern.exec(line);
    const code = found?.[1];
    if (!found || code === undefined || !(roleOf.has(code) || isKnown(code))) return null;
    return { code, role: roleOf.get(code) ?? 'fact', length: found[0].length };
  };
}

const FACTIVA = new Set('CR WC ET SC VOL LA CY CO IN NS RE IPC IPD PUB ART DLN RF CLM NPI CX DH FDS'.split(' '));

/** Forms of records with codes: their makers' documentation of import and export formats. */
export const codeForms: readonly CodeForm[] = [
  {
    title: 'RIS',
    signs: /^TY {1,2}- ?[A-Z]/m,
    read: makeRead(
      /^([A-Z][A-Z0-9]) {1,2}- ?/,
      {
        headline: 'TI T1 CT',
        publication: 'JF JO T2 BT JA',
        byline: 'AU A1 A2 A3',
        date: 'DA PY Y1',
        page: 'SP',
        edition: 'ET',
        section: 'SE',
        abstract: 'AB N2',
        item: 'AN ID',
      },
      () => true,
    ),
    begins: 'TY',
  },
  {
    title: 'EndNote',
    signs: /^%0 \S/m,
    read: makeRead(
      /^(%[0-9A-Za-z@!~*+()<>^$&?#'"[\]=]) ?/,
      {
        headline: '%T',
        publication: '%J %B',
        byline: '%A',
        date: '%8 %D',
        page: '%P',
        edition: '%7',
        abstract: '%X',
        item: '%M',
        section: '%&',
      },
      () => true,
    ),
    begins: '%0',
  },
  {
    title: 'RefWorks',
    signs: /^RT [A-Z]/m,
    read: makeRead(
      /^([A-Z][A-Z0-9])(?: |$)/,
      { headline: 'T1', publication: 'JF JO T2', byline: 'A1 A2', date: 'FD YR', page: 'SP', edition: 'ED', abstract: 'AB', item: 'ID AN' },
      (code) => /^(?:RT|SR|K1|VO|IS|OP|NO|PB|PP|SN|LA|UL|DO|DS|CN|LK|AD|U\d|RD|ST|WP|CL|AV|NT|PM)$/.test(code),
    ),
    begins: 'RT',
  },
  {
    title: 'Factiva',
    signs: /^(?:HD|LP|TD)(?: |$)[\s\S]*^(?:PD|SN|AN)(?: |$)|^(?:PD|SN)(?: |$)[\s\S]*^(?:HD|LP|TD)(?: |$)/m,
    read: makeRead(
      /^([A-Z]{2,3})(?:\s+|$)/,
      { headline: 'HD', publication: 'SN', byline: 'BY', date: 'PD', page: 'PG', edition: 'ED', section: 'SE', text: 'LP TD', item: 'AN' },
      (code) => FACTIVA.has(code),
    ),
    begins: null,
    aloneInText: true,
  },
  {
    title: 'labels in brackets',
    signs: /^\s*(?:[【[〔<{])(?:标题|標題|题名|題名|篇名|题目|主标题|主題|主题|title|headline)\s*(?:[】\]〕>}])/imu,
    read: (line) => {
      const label = /^\s*[【[〔<{]/u.test(line) ? readLabel(line) : null;
      return label && { code: label.name.toLowerCase(), role: label.role, length: label.length };
    },
    begins: null,
  },
];
