import { expect, it } from 'vitest';
import { parseDeDate, parseDePartialDate, readDeMonth } from '../../../src/conventions/de/dates.js';
import { readDeFolio } from '../../../src/conventions/de/folios.js';

it.each([
  ['4. März 1902', '1902-03-04'],
  ['den 4ten Auguſt 1902', '1902-08-04'],
  ['12. Jän. 1902', '1902-01-12'],
  ['1. Dec. 1902', '1902-12-01'],
  ['Di., 4.3.2014', '2014-03-04'],
  ['4.3.2014', null],
  ['32. März 1902', null],
  ['1902-03-04', '1902-03-04'],
])('The German date “%s” is %s', (text, date) => {
  expect(parseDeDate(text)).toBe(date);
});

it('knows months', () => {
  expect(['Januar', 'Jänner', 'Maerz', 'Mai', 'Oktober', 'October', 'Dezember', 'Montag'].map(readDeMonth)).toEqual([
    1,
    1,
    3,
    5,
    10,
    10,
    12,
    null,
  ]);
  expect([parseDePartialDate('März 1902'), parseDePartialDate('im März 1902')]).toEqual(['1902-03', null]);
});

it.each([
  ['Ahlener Zeitung — Dienstag, 4. März 1902 — Seite 3', 'Ahlener Zeitung', '1902-03-04', '3'],
  ['Seite 2 Der Grenzbote Donnerſtag, den 4. Auguſt 1902', 'Der Grenzbote', '1902-08-04', '2'],
  ['Di., 4.3.2014 | Tageblatt für Ahlen | 12', 'Tageblatt für Ahlen', '2014-03-04', '12'],
  ['Ahlen, Dienstag, den 4. März 1902. Nr. 63', null, '1902-03-04', null],
  ['Seite 3', null, null, '3'],
])('The German folio “%s”', (text, publication, date, page) => {
  expect(readDeFolio(text)).toEqual({ publication, date, page });
});

it.each(['Ahlener Zeitung', 'Der Zug fuhr am 4. März 1902', 'Am Dienstag, 4. März 1902, brannte es', 'Siehe Seite 3', 'Seite an Seite'])(
  '“%s” is no folio',
  (text) => {
    expect(readDeFolio(text)).toBeNull();
  },
);
