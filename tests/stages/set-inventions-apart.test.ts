import { describe, expect, it } from 'vitest';
import { type Page, readers } from '../../src/index.js';
import { findJumps } from '../../src/stages/find-jumps.js';
import { setFurnitureApart } from '../../src/stages/set-furniture-apart.js';
import { setInventionsApart } from '../../src/stages/set-inventions-apart.js';

function readPage(lines: readonly string[]): Page {
  return setFurnitureApart(findJumps(readers.markdown.read({ path: 'page.md', text: lines.join('\n\n') })));
}

const MONTHS = ['January', 'March', 'May', 'July', 'September', 'November'];
const SUBJECTS = ['bell ringing', 'rope work', 'knots', 'lantern making'];
const NEWS = [
  '# Rope walk to close',
  'The rope walk at Pell Haven will close at Easter, and its eleven men have been told so.',
  '# Lectures',
];

/** Lectures every second month, one form for all. */
function lecture(i: number, year = 1921 + Math.floor(i / 6)): string {
  return `${(i % 27) + 1} ${MONTHS[i % 6]} ${year} a lecture on ${SUBJECTS[i % 4]} is given in the Sail Loft. The doors open at seven. Admission is free.`;
}

const course = (count: number) => Array.from({ length: count }, (_, i) => lecture(i));
const CUT = '4 January 1925 a lecture on rope wo';
const kurs = (i: number) =>
  `${(i % 27) + 1} мая ${1921 + Math.floor(i / 4)} года в парусной мастерской состоится лекция о канатах. Вход свободный.`;
const ke = (i: number) =>
  `${1921 + Math.floor(i / 4)}年${(i % 12) + 1}月，帆布仓举办绳结讲座，七时开门，免费入场，${SUBJECTS[i % 4]}一讲由老船工主讲。`;
const keHan = (i: number) =>
  `一九${'二三四五'[Math.floor(i / 4)]}〇年${'一二三四五六七八九'[i % 9]}月，帆布仓举办绳结讲座，七时开门，免费入场，由老船工主讲。`;

describe('What a model invented when it went on is set apart:', () => {
  const cases: readonly (readonly [name: string, lines: readonly string[], invented: number, dates: string])[] = [
    ['lectures for three years, cut off', [...NEWS, ...course(20), CUT], 21, 'dates-run-on'],
    ['with rules between them', [...NEWS, ...course(20).flatMap((line) => [line, '---']), CUT], 21, 'dates-run-on'],
    [
      'dates after the date of the folio',
      ['The Haven Post, Friday, March 4, 1921, Page 4', ...NEWS, ...course(20), CUT],
      21,
      'dates-after-issue',
    ],
    ['in Russian', [...Array.from({ length: 14 }, (_, i) => kurs(i)), '3 мая 1925 года в парусной мас'], 15, 'dates-run-on'],
    ['in Chinese', [...Array.from({ length: 14 }, (_, i) => ke(i)), '1925年3月，帆布仓举办绳'], 15, 'dates-run-on'],
    ['in Han numerals', [...Array.from({ length: 14 }, (_, i) => keHan(i)), '一九五〇年三月，帆布仓举办绳'], 15, 'dates-run-on'],
  ];
  it.each(cases)('%s', (_, lines, count, dates) => {
    const page = readPage(lines);
    const own = setInventionsApart(page);
    const invented = own.blocks.filter(({ role }) => role === 'invented');
    expect(invented).toHaveLength(count);
    expect(own.blocks.flatMap((block) => block.lines)).toEqual(page.blocks.flatMap((block) => block.lines));
    const [notice] = own.notices.slice(page.notices.length);
    expect(notice).toMatchObject({ code: 'invented', items: count, reasons: ['one-form', dates, 'cut-off'] });
    expect(notice?.lines).toEqual({ first: invented[0]?.lines[0]?.number, last: lines.length * 2 - 1 });
    expect(setInventionsApart(own)).toEqual(own);
  });

  it('items on lines of one block, which is divided', () => {
    const text = [...course(20), CUT].join('\n');
    const own = setInventionsApart(readPage([...NEWS, `The course is as follows:\n${text}`]));
    expect(own.blocks.slice(-2).map(({ role, lines }) => [role, lines.length])).toEqual([
      ['text', 1],
      ['invented', 21],
    ]);
  });
});

describe('A list in print stays:', () => {
  const winners = Array.from({ length: 12 }, (_, i) => `In ${1908 + i} the rope race was won by Dowd of Pell Haven in the yellow boat.`);
  const cases: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ['lectures of one season, cut off', [...NEWS, ...Array.from({ length: 12 }, (_, i) => lecture(i, i < 6 ? 1921 : 1922)), CUT]],
    ['lectures that end', [...NEWS, ...course(20)]],
    ['lectures that go on in another page', [...NEWS, ...course(20), CUT, 'Continued on Page 5']],
    ['a few lectures', [...NEWS, ...course(5), CUT]],
    ['winners of twelve years, cut off', [...NEWS, ...winners, 'In 1920 the rope race was won by Do']],
    ['a chronicle under its folio', ['The Haven Post, Friday, March 4, 1927, Page 4', ...NEWS, ...course(20), CUT]],
    [
      'reports that differ in form',
      [...NEWS, ...NEWS.slice(1, 2), 'In 1921 the mill closed, and nobody was told.', 'Nothing came of the plan of 1925 to open it ag'],
    ],
    ['other text after them', [...NEWS, ...course(20), CUT, '# Weather', 'Rain is expected on the coast by nightfall and']],
    ['nothing', []],
  ];
  it.each(cases)('%s', (_, lines) => {
    const page = readPage(lines);
    expect(setInventionsApart(page)).toEqual(page);
  });
});
