import { expect, it } from 'vitest';
import { PAPER, splitFrNames } from '../../../src/conventions/fr/names.js';

it.each([
  ['Jean Dupont et Marie de La Roche', ['Jean Dupont', 'Marie de La Roche']],
  ['Jean Dupont, Paul Morel', ['Jean Dupont', 'Paul Morel']],
])('“%s” are %j', (text, names) => {
  expect(splitFrNames(text)).toEqual(names);
});

it('French papers are told by what their names end or begin with', () => {
  const whole = new RegExp(`^${PAPER}$`, 'u');
  expect(['Le Courrier de Ribeville', 'L’Écho du Val'].filter((text) => !whole.test(text))).toEqual([]);
  expect(['Le fleuve'].filter((text) => whole.test(text))).toEqual([]);
});
