import { expect, it } from 'vitest';
import { type FolioParts, readFolioLine } from '../../src/conventions/read-folio-line.js';

const PARTS: FolioParts = {
  date: /\d{1,2} torin \d{4}/u,
  parseDate: (text) => text.replace(/^(\d{1,2}) torin (\d{4})$/u, '$2-03-0$1'),
  weekday: /Hask/u,
  page: /Folim (?<page>\d+)/u,
  paper: /(?<paper>Tav Skriv)/u,
  other: /Bridan/gu,
  town: /^Selk, /u,
};

it.each([
  ['Tav Skriv | Hask 7 torin 1902 | Folim 3', { publication: 'Tav Skriv', date: '1902-03-07', page: '3' }],
  ['Selk, 7 torin 1902', { publication: null, date: '1902-03-07', page: null }],
  ['Hask, 7 torin 1902 Bridan 4', { publication: null, date: '1902-03-07', page: '4' }],
  ['7 torin 1902 4', null],
  ['Folim 3', { publication: null, date: null, page: '3' }],
  ['Tav Skriv', null],
  ['Tav Skriv omi Folim 3', null],
  [`Folim 3${' '.repeat(110)}`, null],
])('“%s”: %j', (text, folio) => {
  expect(readFolioLine(text, PARTS)).toEqual(folio);
});
