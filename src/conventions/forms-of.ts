import type { Language } from '../page/index.js';
import { enForms } from './en/line-forms.js';
import type { LineForms } from './line-forms.js';
import { neutralForms } from './neutral/line-forms.js';
import { zhForms } from './zh/line-forms.js';

/** How the lines of a language look. */
const FORMS: Readonly<Record<Language, LineForms>> = { zh: zhForms, en: enForms };

/** The forms of a language; what holds in any language where it has none of its own. */
export function formsOf(language: Language | null): LineForms {
  return language === null ? neutralForms : FORMS[language];
}
