import { expect, it } from 'vitest';
import { conventions, readPageLabel } from '../../../src/conventions/index.js';

const whole = (text: string) =>
  conventions.fr.jumps.flatMap(({ name, direction, pattern }) => {
    const match = pattern.exec(text);
    if (match?.[0] !== text) return [];
    const label = match.groups?.page ?? match.groups?.page2;
    return [`${name} ${direction} ${label ? readPageLabel(label) : '?'}`];
  });

it.each([
  ['Suite page 3', ['goes on on 3']],
  ['(Lire la suite en page 3.)', ['goes on on 3']],
  ['Suite à la troisième page', ['goes on on 3']],
  ['Suite en dernière page', ['goes on on ?']],
  ['(Suite à la 2me page.)', ['goes on on a numbered page on 2']],
  ['Suite de la première page', ['comes from from 1']],
  ['Suite et fin de la page 2', ['comes from from 2']],
  ['Voir page 12.', ['see the page on 12']],
  ['(A suivre.)', ['will go on on ?']],
  ['(Suite et fin.)', ['went on from ?']],
  ['Suite page 3, a-t-il dit', []],
  ['Suite 3', []],
  ['Voir page 1234', []],
])('“%s” is a French jump line: %j', (text, found) => {
  expect(whole(text)).toEqual(found);
});
