import { expect, it } from 'vitest';
import { parseFrDate, parseFrPartialDate, readFrMonth } from '../../../src/conventions/fr/dates.js';
import { readFrFolio } from '../../../src/conventions/fr/folios.js';

it.each([
  ['4 mars 1902', '1902-03-04'],
  ['1er août 1902', '1902-08-01'],
  ['le 12 févr. 1902', '1902-02-12'],
  ['4 MARS 1902', '1902-03-04'],
  ['32 mars 1902', null],
  ['1902-03-04', '1902-03-04'],
])('The French date “%s” is %s', (text, date) => {
  expect(parseFrDate(text)).toBe(date);
});

it('knows months', () => {
  expect(
    ['janvier', 'Février', 'mars', 'mai', 'juin', 'juillet', 'aout', 'décembre', 'mardi', 'lundi'].map(readFrMonth).slice(0, 8),
  ).toEqual([1, 2, 3, 5, 6, 7, 8, 12]);
  expect(readFrMonth('lundi')).toBeNull();
  expect([parseFrPartialDate('mars 1902'), parseFrPartialDate('en mars 1902')]).toEqual(['1902-03', null]);
});

it.each([
  ['Le Courrier de Ribeville — Mardi 4 mars 1902 — Page 3', 'Le Courrier de Ribeville', '1902-03-04', '3'],
  ['Page 2 — L’Écho du Val — jeudi 1er août 1902', 'L’Écho du Val', '1902-08-01', '2'],
  ['Ribeville, mardi 4 mars 1902. N° 63', null, '1902-03-04', null],
  ['Page 3', null, null, '3'],
])('The French folio “%s”', (text, publication, date, page) => {
  expect(readFrFolio(text)).toEqual({ publication, date, page });
});

it.each([
  'Le Courrier de Ribeville',
  'Le bac fut coulé le 4 mars 1902',
  'En ville, le 4 mars 1902, il neigeait',
  'Voir page 3',
  'Page après page',
])('“%s” is no folio', (text) => {
  expect(readFrFolio(text)).toBeNull();
});
