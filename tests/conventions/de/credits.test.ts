import { describe, expect, it } from 'vitest';
import { conventions, readCreditLine, readParagraphCredits } from '../../../src/conventions/index.js';

const { datelineAlone } = conventions.de;

describe('A German lead-in', () => {
  it.each([
    ['Berlin, 4. März. (W. B.) Der Rat', 'Berlin, 4. März. (W. B.) ', { agency: 'W. B.', place: 'Berlin', date: '--03-04' }],
    ['Wien, den 12ten Auguſt. Die', 'Wien, den 12ten Auguſt. ', { agency: null, place: 'Wien', date: '--08-12' }],
    [
      'Frankfurt am Main, 1. Okt., 6 Uhr abends. (Havas.) — Es',
      'Frankfurt am Main, 1. Okt., 6 Uhr abends. (Havas.) — ',
      { agency: 'Havas', place: 'Frankfurt am Main', date: '--10-01' },
    ],
    ['KÖLN (dpa) – „Wir', 'KÖLN (dpa) – ', { agency: 'dpa', place: 'KÖLN', date: null }],
    ['Am Montag, 4. März. Der', null, null],
    ['Donnerſtag, 4. März. Der', null, null],
    ['Berlin, 4. März, wird', null, null],
  ])('“%s”', (text, label, dateline) => {
    const { label: own, dateline: date } = readParagraphCredits(`${text} kam an.`, 'de');
    expect([own, date]).toEqual([label, dateline]);
  });

  it('may stand alone', () => {
    for (const text of ['Berlin, 4. März.', 'Berlin, den 4. März. (W. B.)', 'KÖLN (dpa) –']) expect(text).toMatch(datelineAlone);
    for (const text of ['Berlin, im März', 'Der 4. März', 'KÖLN']) expect(text).not.toMatch(datelineAlone);
  });
});

describe('A German byline', () => {
  it.each([
    ['Von Hans Müller und Grete von Ahlen', ['Hans Müller', 'Grete von Ahlen']],
    ['VON HANS MÜLLER', ['HANS MÜLLER']],
    ['Von unserem Korrespondenten Dr. Hans Müller, Wien', ['Dr. Hans Müller']],
    ['Von unſerem Berliner Berichterſtatter.', []],
    ['Text: Hans Müller', ['Hans Müller']],
  ])('“%s”: %j', (text, byline) => {
    expect(readCreditLine(text)?.byline).toEqual(byline);
  });

  it.each(['Von Köln nach Bonn', 'Von der Mosel', 'Vonhof Hans'])('“%s” is none', (text) => {
    expect(readCreditLine(text)).toBeNull();
  });

  it.each([
    ['Das Eis geht. (hm)', ['hm']],
    ['Das Eis geht. — H. M.', ['H. M.']],
    ['Das Eis geht. — Hans Müller', ['Hans Müller']],
    ['Das Eis geht (hm)', []],
    ['Das Eis geht. — Kölnische Zeitung.', []],
  ])('“%s” ends with %j', (text, byline) => {
    expect(readParagraphCredits(text, 'de').byline).toEqual(byline);
  });
});
