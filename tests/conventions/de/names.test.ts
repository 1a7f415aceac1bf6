import { expect, it } from 'vitest';
import { PAPER, splitDeNames } from '../../../src/conventions/de/names.js';

it.each([
  ['Hans Müller und Grete von Ahlen', ['Hans Müller', 'Grete von Ahlen']],
  ['Hans Müller, Karl Weber', ['Hans Müller', 'Karl Weber']],
])('“%s” are %j', (text, names) => {
  expect(splitDeNames(text)).toEqual(names);
});

it('German papers are told by what their names end or begin with', () => {
  const whole = new RegExp(`^${PAPER}$`, 'u');
  expect(['Ahlener Zeitung', 'Der Grenzbote'].filter((text) => !whole.test(text))).toEqual([]);
  expect(['Der Fluß'].filter((text) => whole.test(text))).toEqual([]);
});
