import { expect, it } from 'vitest';
import { conventions, readPageLabel } from '../../../src/conventions/index.js';

const whole = (text: string) =>
  conventions.de.jumps.flatMap(({ name, direction, pattern }) => {
    const match = pattern.exec(text);
    if (match?.[0] !== text) return [];
    const label = match.groups?.page ?? match.groups?.page2;
    return [`${name} ${direction} ${label ? readPageLabel(label) : '?'}`];
  });

it.each([
  ['Fortsetzung auf Seite 3', ['goes on on 3']],
  ['(Fortſetzung auf der dritten Seite.)', ['goes on on 3']],
  ['(Fortſetzung auf der erſten Seite.)', ['goes on on 1']],
  ['Fortsetzung in der Beilage', ['goes on on ?']],
  ['Schluß von Seite 2', ['comes from from 2']],
  ['Fortfetzung von Seite 1', ['comes from from 1']],
  ['Siehe Seite 12.', ['see the page on 12']],
  ['(Schluſs folgt.)', ['will go on on ?']],
  ['(Schluß.)', ['went on from ?']],
  ['(14. Fortsetzung.)', ['went on from ?']],
  ['Fortsetzung auf Seite 3, sagte er', []],
  ['Siehe Seite 1234', []],
  ['Schluß', []],
])('“%s” is a German jump line: %j', (text, found) => {
  expect(whole(text)).toEqual(found);
});
