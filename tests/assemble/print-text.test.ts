import { describe, expect, it } from 'vitest';
import { joinTexts, learnHyphens, printText, removeHanSpaces } from '../../src/assemble/print-text.js';
import { conventionsOf, isKnownWord } from '../../src/conventions/index.js';
import { makeLine } from '../make-page.js';

const hyphensOf = (...texts: readonly string[]) => learnHyphens(texts.map((text, i) => makeLine(text, i + 1)));
const NONE = hyphensOf();

describe('A hyphen at a line end', () => {
  it.each<[string, string, string, boolean, readonly string[]]>([
    ['of a broken word', 'govern', 'ment', false, []],
    ['of a compound that stands elsewhere', 'lamp', 'lighter', true, ['the lamp-lighter']],
    ['of a word that stands elsewhere', 'lamp', 'lighter', false, ['the lamplighter']],
    ['of a word that stands both ways, oftener with', 'lamp', 'lighter', true, ['the lamp-lighter', 'a lamp-lighter', 'lamplighter']],
    ['of a word in capitals elsewhere', 'lamp', 'lighter', true, ['LAMP-LIGHTER']],
    ['of self and well', 'well', 'known', true, []],
    ['of a number word', 'twenty', 'five', true, []],
    ['behind which something follows that is added to all', 'mayor', 'elect', true, []],
    ['behind a prefix, before a word', 'ex', 'mayor', true, []],
    ['behind a prefix, before no word', 'ex', 'zqxi', false, []],
    ['behind a prefix, before a word of the page', 'ex', 'zqxi', true, ['the zqxi']],
    ['behind a prefix that begins a word', 'new', 'ly', false, []],
    ['behind half, which no word begins with', 'half', 'back', true, []],
    ['before a capital', 'Anglo', 'Saxon', true, []],
    ['before a digit', 'mid', '1968', true, []],
    ['inside a compound of three', 'brick-and', 'mortar', true, []],
    ['of an unknown word', 'zqw', 'xi', false, []],
    ['in capitals', 'SELF', 'made', true, []],
  ])('%s: %s-%s %s', (_, left, right, expected, texts) => {
    expect(hyphensOf(...texts).isCompound(left, right)).toBe(expected);
  });

  it('is told by whole words: lamp-lighters are no lamp-lighter', () => {
    expect(hyphensOf('lamp-lighters').isCompound('lamp', 'lighter')).toBe(false);
    expect(hyphensOf('old-lamp-lighter').isCompound('lamp', 'lighter')).toBe(false);
  });

  it('is as the format has the word, whatever the page and the language say', () => {
    const said = learnHyphens([makeLine('well-known wellknown governance', 1)], {
      parted: ['(Govern-ance,', 'Wellknown', 'NORDDEUTSCHE'],
    });
    expect(said.isCompound('govern', 'ance')).toBe(true);
    expect(said.isCompound('well', 'known')).toBe(false);
    expect(said.isCompound('NORD', 'DEUTSCHE')).toBe(false);
    expect(said.isCompound('self', 'made')).toBe(true);
  });
});

describe('A hyphen at a line end of another language', () => {
  const [german, french] = (['de', 'fr'] as const).map((language) => learnHyphens([], { own: conventionsOf(language) }));

  it.each([
    ['that stands for the end of a word', german, ['die Ein-', 'und Ausfuhr'], 'die Ein- und Ausfuhr'],
    ['of a word that only begins so', german, ['die Ein-', 'undzwanzig'], 'die Einundzwanzig'],
    ['of a broken word', german, ['der Gemein-', 'derat'], 'der Gemeinderat'],
    ['before a noun', german, ['die Handels-', 'Kammer'], 'die Handels-Kammer'],
    ['of a pronoun', french, ['que celui-', 'ci dit'], 'que celui-ci dit'],
    ['of a question', french, ['y avait-', 'il'], 'y avait-il'],
    ['of a broken word with the same end', french, ['mer-', 'ci'], 'merci'],
    ['of halves that are English words, where no list tells the words', french, ['les par-', 'ties'], 'les parties'],
  ] as const)('%s', (_, hyphens, texts, expected) => {
    expect(hyphens && printText(texts, hyphens)).toBe(expected);
  });
});

describe('A word that a line break cut without a hyphen', () => {
  const english = learnHyphens([], { isWord: (word) => isKnownWord(word) });

  it.each<[string, readonly string[], string]>([
    ['is whole where the rest is no word', ['the belong', 'ings of the crew'], 'the belongings of the crew'],
    ['is whole where its beginning is no word', ['forty sai', 'lors went'], 'forty sailors went'],
    ['is whole at the beginning of a sentence', ['Passen', 'gers wait.'], 'Passengers wait.'],
    ['is none where both halves are words', ['she saw the sun', 'day after day'], 'she saw the sun day after day'],
    ['is none where the whole is no word', ['the zqw', 'xi ferry'], 'the zqw xi ferry'],
    ['is none behind a name', ['old Mr. Dan', 'gered on'], 'old Mr. Dan gered on'],
    ['is none before a capital', ['the belong', 'Ings'], 'the belong Ings'],
    ['is none before one letter', ['the ferry', 's crew'], 'the ferry s crew'],
    ['is none in a compound', ['the belong', 'ings-box'], 'the belong ings-box'],
  ])('%s', (_, lines, text) => {
    expect(printText(lines, english)).toBe(text);
  });

  it('is not looked for in a language without a list of words', () => {
    expect(printText(['il faut des', 'pots'], NONE)).toBe('il faut des pots');
  });
});

describe('Lines as one text', () => {
  it.each<[string, readonly string[], string]>([
    ['Latin with a space', ['the bridge', 'was opened'], 'the bridge was opened'],
    ['Han without', ['大桥昨日', '通车'], '大桥昨日通车'],
    ['Han and Latin without', ['大桥', 'AI'], '大桥AI'],
    ['Han punctuation without', ['AI，', 'AI'], 'AI，AI'],
    ['a stop and a quotation mark with', ['so.', '“We'], 'so. “We'],
    ['quotation marks of Chinese without', ['”', '“'], '”“'],
    ['a broken word without its hyphen', ['the govern-', 'ment said'], 'the government said'],
    ['a compound with it', ['the well-', 'known mayor'], 'the well-known mayor'],
    ['a soft hyphen', ['the govern\u00ad', 'ment'], 'the government'],
    ['a soft hyphen before Han', ['大\u00ad', '桥'], '大桥'],
    ['a dash', ['the mayor—', 'who'], 'the mayor—who'],
    ['a dash before a digit', ['the mayor—', '5'], 'the mayor— 5'],
    ['a stroke', ['and/', 'or'], 'and/or'],
    ['a number and its sign', ['about 5', '% of'], 'about 5% of'],
    ['a number and degrees', ['about 5', '°C'], 'about 5°C'],
    ['a word and a sign', ['about', '% of'], 'about % of'],
    ['a hyphen behind a blank', ['so -', 'he'], 'so - he'],
    ['a number with a hyphen', ['pages 5-', '6'], 'pages 5-6'],
    ['empty lines', ['', 'a', '', 'b', ''], 'a b'],
    ['nothing', [], ''],
    ['several broken words', ['govern-', 'ment of the coun-', 'cil'], 'government of the council'],
    ['one letter a line', ['大', '桥', 'a', 'b'], '大桥a b'],
  ])('%s', (_, lines, text) => {
    expect(printText(lines, NONE)).toBe(text);
    expect(lines.reduce((sum, line) => joinTexts(sum, line, NONE), '')).toBe(text);
  });

  it('of any length', () => {
    const lines = Array.from({ length: 400 }, (_, i) => `the bridge ${i} govern-`);
    expect(printText([...lines, 'ment'], NONE)).toBe(
      `${lines.join(' ').replaceAll('govern- the', 'governthe')}`.replace(/govern-$/, 'government'),
    );
  });
});

describe('Spaces in Chinese prose', () => {
  it.each([
    ['between characters go', '卢 旺 达，大桥', '卢旺达，大桥'],
    ['between Han and digits go', '从 3月 14日 起，', '从3月14日起，'],
    ['between Han and Latin go', '用 AI 写，', '用AI写，'],
    ['between Latin words stay', '用 New York 写，', '用New York写，'],
    ['between a Latin word and a quotation mark stay', 'New “桥，', 'New “桥，'],
    ['between a digit and a quotation mark go', '5 “桥，', '5“桥，'],
    ['between a Latin word and Han go', 'New 桥，', 'New桥，'],
    ['before % go', '桥 %，', '桥%，'],
    ['behind % go', '5% 桥，', '5%桥，'],
    ['of a wide kind go', '卢　旺达，', '卢旺达，'],
    ['stay where there is no sentence', '卢 旺 达', '卢 旺 达'],
    ['stay before signs', '桥 *，', '桥 *，'],
  ])('%s', (_, text, expected) => {
    expect(removeHanSpaces(text)).toBe(expected);
  });
});
