import { expect, it } from 'vitest';
import { enForms } from '../../src/conventions/en/line-forms.js';
import { formsOf } from '../../src/conventions/index.js';
import { neutralForms } from '../../src/conventions/neutral/line-forms.js';
import { zhForms } from '../../src/conventions/zh/line-forms.js';

it.each([
  ['zh', zhForms],
  ['en', enForms],
  [null, neutralForms],
] as const)('The lines of %s have forms of their own', (language, forms) => {
  expect(formsOf(language)).toBe(forms);
});
