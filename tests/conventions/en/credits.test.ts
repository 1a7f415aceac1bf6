import { describe, expect, it } from 'vitest';
import { conventions, readCreditLine, readParagraphCredits } from '../../../src/conventions/index.js';
import { namePatterns } from '../../name-patterns.js';

const { credits, datelineAlone, splitNames } = conventions.en;
const find = (text: string) => namePatterns(credits, text);

describe('An English credit', () => {
  it.each([
    ['dateline', 'ST. PAUL, Minn., May 2, 1901. [By Telegraph to the Courier.] -- Rain'],
    ['dateline', 'HARROW, N.Y., May 2 [BY SPECIAL CABLE] – Rain'],
    ['dateline', 'HARROW, New York, May 2 ― Rain'],
    ['dateline', 'HARROW, May 2 (By the Associated Press) - Rain'],
    ['dateline', 'HARROW, May 2 (BY THE ASSOCIATED PRESS) - Rain'],
    ['dateline', 'HARROW, May 2 (By The United Press) - Rain'],
    ['dateline', 'HARROW, May 2 (By UNITED PRESS) - Rain'],
    ['dateline', 'HARROW, May 2 (By International News Service) - Rain'],
    ['dateline', 'HARROW, May 2 (By Reuters) - Rain'],
    ['dateline', 'HARROW, May 2 (By REUTER) - Rain'],
    ['dateline', 'HARROW, May 2 (SPECIAL TO THE GAZETTE) - Rain'],
    ['dateline', 'HARROW, May 2 (Special Dispatch to Gazette) - Rain'],
    ['dateline', 'HARROW, May 2 (By Ocean Mail) - Rain'],
    ['dateline without a dash', 'HARROW, May 2, 1901 “We'],
    ['undated dateline', 'HARROW (UPI) ― Rain'],
    ['place line', 'HARROW ― A'],
    ['place line', 'HARROW -- “We'],
    ['byline', '— By Jane Doe'],
    ['byline', 'by: Jane Doe'],
    ['byline', 'By The Hon. Jane Doe'],
    ['byline', 'By Jane Doe, Courier Staff Reporter'],
    ['byline', 'By Jane Doe – Staff Writer'],
    ['byline', 'By Jane Doe - Staff Writer'],
    ['byline', 'By Jane Doe Staff Writer'],
    ['byline', 'By Jane Doe for the Courier'],
    ['byline', 'By Jane Doe, of Courier'],
    ['byline', 'By Jane Doe — Health Correspondent'],
    ['byline', 'By Jane Doe · Courier.'],
    ['byline', 'By Jane Doe, Harrow Courier Correspondent'],
    ['byline', 'By Jane Doe, STAFF WRITERS'],
    ['byline', 'By Jane Doe, SPECIAL TO THE COURIER'],
    ['byline', 'By Jane Doe, of the Courier Staff'],
    ['byline', 'By Jane Doe, Associated Press'],
    ['byline', 'By Jane Doe, Bureau Chief'],
    ['byline', 'By Jane Doe, Senior Columnist'],
    ['byline', 'By Jane Doe, Harrow Correspondent'],
    ['byline', 'By Jane Doe, Reuters'],
    ['words and pictures', 'Text and Pictures BY JANE DOE'],
    ['words and pictures', 'Words, video & photos by Jane Doe'],
    ['words and pictures', 'WORDS AND PICTURES: JANE DOE'],
    ['words and pictures', 'Story/photos By Jane Doe / Staff Writer'],
    ['words and pictures', 'Reported by Jane Doe | Health Editor'],
    ['words and pictures', 'Interview by Jane Doe; photos by John Roe.'],
    ['words and pictures', 'Interview by Jane Doe / edited By John Roe'],
    ['pictures or translation', 'Photos and illustrations by John Roe'],
    ['pictures or translation', 'PHOTOS AND VIDEO BY JOHN ROE'],
    ['pictures or translation', 'Photos & video: John Roe, Jane Doe'],
    ['pictures or translation', 'Edited by John Roe and Jane Doe & Ann Poe'],
    ['pictures or translation', '(Translated from the French By John Roe, Harrow).'],
    ['pictures or translation', 'Video by John Roe | Courier'],
    ['e-mail address', 'Email jdoe@courier.example'],
    ['name and position', 'Jane Doe – Staff Writer'],
    ['name and position', 'Jane Doe — Staff Writer'],
    ['name and position', 'Jane Doe - Staff Writer.'],
    ['name and paper', 'Jane Doe of the Harrow Courier'],
    ['name and desk', 'Helen Q. Marsh| Arts Editor'],
    ['name and desk', 'by Helen Marsh Chief Film Critic'],
    ['name and desk', 'Ada Roe & Jane Doe Senior Sports Writer'],
    ['our own correspondent', 'BY A STAFF REPORTER'],
    ['our own correspondent', '[By Its Paris Correspondent.]'],
    ['our own correspondent', 'From a London Correspondents'],
    ['how it came', '(BY CABLE)'],
    ['how it came', '[Special.]'],
    ['how it came', '(SPECIAL TELEGRAM TO THE GAZETTE)'],
    ['signature', '– Jane Roe'],
    ['signature', '—Jane Roe & Ann Poe, Mill Street.'],
    ['signature with a place', 'Jane Roe and Ann Poe | Harrow'],
    ['position', '(Staff Writer)'],
    ['position', 'Political Correspondent'],
    ['position', 'Reuters'],
    ['position', 'Chief Political Correspondent.'],
    ['position', 'SENIOR REPORTER'],
    ['name behind a dash at the end', 'It is over! – Jane Doe.'],
    ['byline at the end', 'It is over – by Jane Doe'],
    ['byline at the end', 'It is over -BY JANE DOE'],
  ])('%s: “%s”', (name, text) => {
    expect(find(text)).toContain(name);
  });

  it.each([
    'In HARROW, May 2 — Rain',
    'In HARROW (AP) — Rain',
    'HARROW, May 2 a dull day',
    'HARROW, May 2 to the end',
    'HARROW (XYZ) — Rain',
    'HARROW — rain',
    'He wrote to HARROW — The council',
    'By Jane',
    'Bye Jane Doe',
    'By Jane Doe, she said',
    'By the Reverend',
    'Photos by',
    'photos by John Roe',
    'Story told by Jane Doe',
    'Text Jane Doe',
    'jdoe@courier',
    'Write to jdoe@courier.example',
    'Jane Doe, Editors',
    'Jane Doe, EDITOR',
    'Jane Doe-Staff Writer',
    'Jane Doe, of the courier',
    'jane doe, of the Courier',
    'helen Marsh Arts Editor',
    'From the Correspondent',
    'From Our Own Correspondents Abroad',
    '(Special to nobody at all in 1901)',
    '—Jane Roe, of Harrow Magazine',
    '— Harrow Herald',
    '—Harrow Weekly.',
    'Jane Roe/Harrow',
    'Jane Roe / harrow',
    'A Staff Writer Left',
    'It is over, — Jane Doe',
    'It is over. — Harrow Monthly',
    'It is over. Jane Doe',
    'It is over(By Jane Doe)',
  ])('none: “%s”', (text) => {
    expect(find(text).filter((name) => name !== 'dateline without a dash' || !text.startsWith('HARROW'))).toEqual([]);
  });

  it('stands where it does', () => {
    const at = (place: string) => credits.filter(({ stands }) => stands === place).map(({ name }) => name);
    expect(at('start')).toEqual(['dateline', 'dateline without a dash', 'undated dateline', 'place line']);
    expect(at('end')).toEqual(['name behind a dash at the end', 'byline at the end']);
    expect(credits.filter(({ strange }) => strange !== undefined).map(({ name, strange }) => [name, strange])).toEqual([
      ['name and paper', 0],
      ['name behind a dash at the end', 0],
    ]);
  });
});

describe('A dateline alone on its line', () => {
  it.each([
    'HARROW, March 7',
    'HARROW, March 7, 1901.',
    'HARROW, Ohio, March 7 (AP) —',
    'HARROW, March 7 [AP.] --',
    'HARROW, March 7 –',
    'HARROW, March 7 ―',
    'HARROW, March 7 -',
    'HARROW (AP)',
    'HARROW (AP) —',
    'HARROW (AP) –',
    'HARROW (AP) --',
    'HARROW (AP) ―',
    'HARROW (AP) -',
    'HARROW —',
    'HARROW –',
    'HARROW --',
    'HARROW ―',
  ])('is “%s”', (text) => {
    expect(text).toMatch(datelineAlone);
  });
  it.each(['HARROW', 'HARROW -', 'Harrow, March 7', 'In HARROW, March 7', 'HARROW, March 7 — The', 'HARROW (AP) — The', 'HARROW — The'])(
    'is not “%s”',
    (text) => {
      expect(text).not.toMatch(datelineAlone);
    },
  );
});

describe('The names of an English byline', () => {
  it.each([
    ['Jane Doe, Staff Writer', ['Jane Doe']],
    ['Jane Doe, Health Correspondent', ['Jane Doe']],
    ['Jane Doe, Writer', ['Jane Doe']],
    ['Jane Doe, M.D. & John Roe', ['Jane Doe, M.D.', 'John Roe']],
    ['Jane Doe, Ph.D., John Roe', ['Jane Doe, Ph.D.', 'John Roe']],
    ['Jane Doe, D.D. and John Roe, R.N.', ['Jane Doe, D.D.', 'John Roe, R.N.']],
    ['John Roe, Sr.', ['John Roe, Sr.']],
    ['John Roe, Esq.', ['John Roe, Esq.']],
    ['Andrew Sandler and Ann Poe', ['Andrew Sandler', 'Ann Poe']],
    ['JANE SANDER AND ANN POE', ['JANE SANDER', 'ANN POE']],
  ])('“%s” are %j', (names, expected) => {
    expect(splitNames(names)).toEqual(expected);
  });
});

describe('A credit is read', () => {
  it.each([
    ['HARROW, Ohio, Feb. 3 (AP) — The', { agency: 'AP', place: 'HARROW, Ohio', date: '--02-03' }],
    ['HARROW, May 31, 1901. “We', { agency: null, place: 'HARROW', date: '--05-31' }],
    ['HARROW, June 31 The', { agency: null, place: 'HARROW', date: null }],
    ['HARROW (Xinhua) — The', { agency: 'Xinhua', place: 'HARROW', date: null }],
  ])('with its dateline: “%s”', (text, dateline) => {
    expect(readParagraphCredits(text, 'en').dateline).toEqual(dateline);
  });

  it('with its dash, which is no part of the text', () => {
    for (const dash of ['—', '–', '--', '―', '-']) {
      expect(readParagraphCredits(`HARROW, May 2 ${dash} Rain fell.`, 'en').text, dash).toBe('Rain fell.');
    }
  });

  it.each([
    ['It is over. — Agatha Pellow', ['Agatha Pellow']],
    ['It is over. — Green Hill', []],
    ['It is over. (By JANE DOE and JOHN ROE)', ['JANE DOE', 'JOHN ROE']],
  ])('with its names: “%s”', (text, byline) => {
    expect(readParagraphCredits(text, 'en').byline).toEqual(byline);
  });

  it.each([
    ['Photos by John Roe', []],
    ['Story by Jane Doe, photos by John Roe', ['Jane Doe']],
    ['jdoe@courier.example', []],
    ['—Jane Roe, East Harrow', ['Jane Roe']],
    ['Helen Marsh Health Correspondent', ['Helen Marsh']],
  ])('alone on its line: “%s”', (text, byline) => {
    expect(readCreditLine(text)?.byline).toEqual(byline);
  });
});
