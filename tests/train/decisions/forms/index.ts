import type { Language } from '../../../../src/page/index.js';
import { enForms } from './en.js';
import type { LineForms } from './line-forms.js';
import { neutralForms } from './neutral.js';
import { zhForms } from './zh.js';

export { type Forms, flag, type LineForms } from './line-forms.js';

/** How the lines of a language look; what holds in any language where it has none of its own. */
const FORMS: Readonly<Record<Language, LineForms>> = { zh: zhForms, en: enForms };

export function formsOf(language: Language | null): LineForms {
  return language === null ? neutralForms : FORMS[language];
}
