import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { namePatterns } from '../../name-patterns.js';

const { nameplates, issues, issueDates, sections, contents, contentsLines } = conventions.en;

describe('At the head of an English page', () => {
  it.each([
    'The Harrow Courier',
    'THE HARROW AND TILLERY COURIER',
    'The Courier of Harrow',
    'The Courier & Herald',
    'The Man and Mill',
    'Evening Lantern',
    'WEEKLY LANTERN HERALD',
  ])('“%s” may be its name', (text) => {
    expect(namePatterns(nameplates, text)).toHaveLength(1);
  });
  it.each([
    'Harrow Courier',
    'the Harrow Courier',
    'The harrow Courier',
    'The Courier of',
    'So The Courier',
    'So Daily Lantern',
    'Daily lantern',
    'The Courier says so',
    'Daily Lantern says',
  ])('“%s” is none', (text) => {
    expect(namePatterns(nameplates, text)).toEqual([]);
  });

  it.each([
    'Vol. 12',
    'vol XII',
    'VOLUME 4',
    'No. 17',
    'NUMBER 1,204',
    'Price: 2 cents',
    'Price is One Penny',
    'PRICE THREE PENCE',
    'Price 5¢ 2',
    'Price £ 2',
    'the vol. 2',
  ])('“%s” counts the issues', (text) => {
    expect(namePatterns(issues, text)).toHaveLength(1);
  });
  it.each([
    'Volt 12',
    'Revolt XII',
    'Nol 17',
    'Prices fell',
    'Price of a cow',
    'No 17',
    'Volume of sound',
    'Reprice 2 cents',
    'Vol. Xmas',
    'Price: fifteen or sixteen cents',
  ])('“%s” does not', (text) => {
    expect(namePatterns(issues, text)).toEqual([]);
  });

  it.each(['Millport, Saturday, April 12, 1902', 'Millport, Ohio, Sat., April 12, 1902.', 'PORT ELLERY, SUNDAY APRIL 12 1902'])(
    '“%s” dates it',
    (text) => {
      expect(namePatterns(issueDates, text)).toHaveLength(1);
    },
  );
  it.each([
    'Saturday, Saturday, April 12, 1902',
    'March, Saturday, April 12, 1902',
    'Millport, April 12, 1902',
    'Millport, Saturday, April 12',
    'Millport, Saturday, 19025',
    'Millport, Saturday, x19025',
  ])('“%s” does not', (text) => {
    expect(namePatterns(issueDates, text)).toEqual([]);
  });
});

describe('The name of a section', () => {
  it.each([
    'LOCAL NEWS',
    'State news',
    'City Section',
    'Sports',
    'arts',
    'Letters',
    'Letter to the Editor',
    'Your letters',
    'Our readers’ letters',
    'Letters from our readers',
    'Letters from readers',
    'Mailbag',
    'Voice of the People',
    'Opinion',
    'Editorial',
    'Obituaries',
    'Briefs',
    'News Briefs',
    'Sports briefs',
    'Police Blotter',
    'Police log',
  ])('is “%s”', (text) => {
    expect(namePatterns(sections, text)).not.toEqual([]);
  });
  it.each(['LOCAL', 'Local Heroes', 'Sports Day', 'The Letters', 'Letters home', 'Police'])('is not “%s”', (text) => {
    expect(namePatterns(sections, text).filter(() => text !== 'LOCAL')).toEqual([]);
  });
});

describe('A box of contents', () => {
  it.each([
    'Inside',
    'INSIDE TODAY',
    'Inside this issue',
    'Inside This Week',
    'Inside this edition',
    'On the Inside',
    "What's Inside",
    'Index',
    "Today's Highlights",
    'Today’s index',
    "Today's paper",
    'In this issue',
    "In today's paper",
    'In the paper today',
    'Contents',
    'Table of Contents',
    'Highlights',
    'Elsewhere in this issue',
    'Elsewhere in the paper:',
  ])('is headed “%s”', (text) => {
    expect(namePatterns(contents, text)).toHaveLength(1);
  });
  it.each(['On the Inside Track', 'The Index', 'Inside today and tomorrow', 'Elsewhere'])('is not headed “%s”', (text) => {
    expect(namePatterns(contents, text)).toEqual([]);
  });

  it.each([
    ['Ferry vote put off, Page 3', ['title and its page']],
    ['• Ferry vote put off . . . PAGE 3', ['title and its page']],
    ['Ferry vote put off, pages B3', ['title and its page']],
    ['Ferry vote put off, p. 3', ['title and its page']],
    ['Ferry vote put off, Pp. 3', ['title and its page']],
    ['Ferry vote put off, pg 3', ['title and its page']],
    ['“Ferry vote” put off, see B3', ['title and its page']],
    ['Ferry vote put off, on 3B', ['title and its page']],
    ['Ferry vote put off, On Page 3', ['title and its page']],
    ['Ferry vote put off ... 3', ['title and its page']],
    ['Ferry vote put off … 3', ['title and its page']],
    ['Ferry vote put off (Page 3).', ['title and its page']],
    ['Page 3: Ferry vote put off', ['page and its title']],
    ['■ A3 | Ferry vote put off', ['page and its title']],
    ['3A – Ferry vote put off', ['page and its title']],
    ['ferry vote put off, Page 3', []],
    ['Ferry vote put off page', []],
    ['Ferry vote put off, Page 3 and more', []],
    ['Page 3: ferry vote put off', []],
    ['So Page 3: Ferry vote put off', []],
  ])('“%s”: %j', (text, names) => {
    expect(namePatterns(contentsLines, text)).toEqual(names);
  });
});
