import { describe, expect, it } from 'vitest';
import { conventions, readCreditLine, readParagraphCredits } from '../../../src/conventions/index.js';

const { datelineAlone } = conventions.fr;

describe('A French lead-in', () => {
  it.each([
    ['Paris, le 4 mars. Le', 'Paris, le 4 mars. ', { agency: null, place: 'Paris', date: '--03-04' }],
    ['Berlin, 1er août (Havas). — La', 'Berlin, 1er août (Havas). — ', { agency: 'Havas', place: 'Berlin', date: '--08-01' }],
    [
      'Le Havre, 12 juil., 3 h. 20 du soir. — On',
      'Le Havre, 12 juil., 3 h. 20 du soir. — ',
      { agency: null, place: 'Le Havre', date: '--07-12' },
    ],
    ['PARIS (AFP) – Le', 'PARIS (AFP) – ', { agency: 'AFP', place: 'PARIS', date: null }],
    ['Le mardi, 4 mars. Le', null, null],
    ['Hier, 4 mars. Le', null, null],
    ['Paris, 4 mars, on', null, null],
  ])('“%s”', (text, label, dateline) => {
    const { label: own, dateline: date } = readParagraphCredits(`${text} bac arrive.`, 'fr');
    expect([own, date]).toEqual([label, dateline]);
  });

  it('may stand alone', () => {
    for (const text of ['Paris, le 4 mars.', 'Paris, 4 mars. (Havas.)', 'PARIS (AFP) –']) expect(text).toMatch(datelineAlone);
    for (const text of ['Paris, en mars', 'Le 4 mars', 'PARIS']) expect(text).not.toMatch(datelineAlone);
  });
});

describe('A French byline', () => {
  it.each([
    ['Par Jean Dupont et Marie de La Roche', ['Jean Dupont', 'Marie de La Roche']],
    ['PAR JEAN DUPONT', ['JEAN DUPONT']],
    ['De notre envoyé spécial Paul Morel', ['Paul Morel']],
    ['(De notre correspondant particulier.)', []],
    ['Marie-Louise MOREL.', ['Marie-Louise MOREL']],
  ])('“%s”: %j', (text, byline) => {
    expect(readCreditLine(text)?.byline).toEqual(byline);
  });

  it.each(['Par ici la sortie', 'Par monts et par vaux', 'Mayor HALE', 'De notre jardin'])('“%s” is none', (text) => {
    expect(readCreditLine(text)).toBeNull();
  });

  it.each([
    ['Le fleuve monte. — J. D.', ['J. D.']],
    ['Le fleuve monte. (J.-B. M.)', ['J.-B. M.']],
    ['Le fleuve monte. — Jean Dupont', ['Jean Dupont']],
    ['Le fleuve monte. — Le Figaro.', []],
    ['Le fleuve monte (J. D.)', []],
  ])('“%s” ends with %j', (text, byline) => {
    expect(readParagraphCredits(text, 'fr').byline).toEqual(byline);
  });
});
