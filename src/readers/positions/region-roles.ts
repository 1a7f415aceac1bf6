import type { PrintedBlock } from './lay-out-page.js';

/** What a region is, by what formats and programs call it. */
type Role = Pick<PrintedBlock, 'level' | 'furniture' | 'form'>;

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:page[\s_-]?number|folio|pagenum)$/, { furniture: 'folio' }],
  [/^(?:header|page[\s_-]?header|running[\s_-]?(?:head|title|header))$/, { furniture: 'running head' }],
  [/^(?:footer|page[\s_-]?footer)$/, { furniture: 'page footer' }],
  [/^(?:masthead|nameplate|title[\s_-]?section)$/, { furniture: 'nameplate' }],
  [/^(?:catch[\s_-]?word|signature[\s_-]?mark|marginalia|stamp)$/, { furniture: 'page margin' }],
  [/^(?:heading|headline|title|h1)$/, { level: 1 }],
  [/^(?:sub-?heading|h[2-6])$/, { level: 3 }],
  [/^(?:caption|figure[\s_-]?caption)$/, { form: 'caption' }],
  [/^table$/, { form: 'table' }],
];

/** What the first of these names that says something says of a block; nothing for plain text. */
export function roleOf(names: readonly string[]): Role {
  for (const name of names) {
    const plain = name.trim().toLowerCase();
    const role = ROLES.find(([pattern]) => pattern.test(plain))?.[1];
    if (role) return role;
  }
  return {};
}
