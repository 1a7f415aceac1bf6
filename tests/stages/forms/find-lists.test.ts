import { describe, expect, it } from 'vitest';
import { readLanguages } from '../../../src/conventions/index.js';
import { findCaptions } from '../../../src/stages/forms/find-captions.js';
import { findLists } from '../../../src/stages/forms/find-lists.js';
import { findNames } from '../../../src/stages/forms/find-names.js';
import { findVerses } from '../../../src/stages/forms/find-verse.js';
import { readStretches } from '../../../src/stages/forms/form-lines.js';
import { findColumns } from '../../../src/stages/tables/find-columns.js';
import { findPipeTables } from '../../../src/stages/tables/find-pipe-tables.js';
import { type BlockCase, makePage } from '../../make-page.js';

const context = (text: string) => ({ languageOf: readLanguages(text).of, printed: false });
const linesOf = (...cases: readonly BlockCase[]) => readStretches(makePage(...cases)).flatMap(({ lines }) => [...lines]);
const textsOf = (found: readonly { readonly lines: readonly { readonly text: string }[] }[]) =>
  found.map(({ lines }) => lines.map(({ text }) => text));

describe('A list in a stretch', () => {
  const find = (...cases: readonly BlockCase[]) => textsOf(findLists(linesOf(...cases), context('the ferry')));

  it('stands between paragraphs', () => {
    expect(find('The ferry stopped.', '• rope\n• hooks\n• lamps', 'It rained.')).toEqual([['• rope', '• hooks', '• lamps']]);
  });

  it('ends where another begins', () => {
    expect(find('1. rope\n2. hooks\n3. lamps\n1. bread\n2. salt\n3. tea')).toEqual([
      ['1. rope', '2. hooks', '3. lamps'],
      ['1. bread', '2. salt', '3. tea'],
    ]);
  });

  it('has lines that were taken for headings between its rows, and none at its ends', () => {
    const guessed: BlockCase = { text: '3. lamps', role: 'heading' };
    expect(find('1. rope', '2. hooks', guessed, '4. tar', '5. nails')).toEqual([['1. rope', '2. hooks', '3. lamps', '4. tar', '5. nails']]);
    expect(find('1. rope', '2. hooks', guessed)).toEqual([]);
  });

  it('is looked for once where many rows are too long to be one', () => {
    const long = Array.from({ length: 3000 }, (_, i) => `• ${i} ${'the ferry stopped at noon '.repeat(6)}`);
    expect(find(long.join('\n'))).toEqual([]);
  });
});

it('Names are a list from six lines on', () => {
  const names = ['李明', '王芳', '赵强', '孙伟', '周丽', '吴斌'];
  const find = (texts: readonly string[]) => findNames(linesOf(texts.join('\n')), 0, context('名单'))?.length ?? null;
  expect([find(names), find(names.slice(1)), find(['渡船停航', ...names])]).toEqual([6, null, null]);
});

it('A poem ends where prose begins', () => {
  const stretches = readStretches(
    makePage(
      'No boat has come since yesterday,\nThe ropes lie where they fell,\nAnd no one walks along the bay\nTo hear the evening bell.\nThe poem was found in 1902 behind the stove of the old ferry house.',
    ),
  );
  expect(textsOf(findVerses(stretches, context('the ferry and the bell'))).map((lines) => lines.length)).toEqual([4]);
});

it('A caption alone under its headline is told from its text', () => {
  const headline: BlockCase = { text: '今日影像', role: 'heading', level: 2 };
  const find = (...cases: readonly BlockCase[]) => textsOf(findCaptions(makePage(...cases), readLanguages('今日影像').of));
  expect(find(headline, '孩子们在放风筝。王小禾 摄')).toEqual([['孩子们在放风筝。王小禾 摄']]);
  expect(find(headline, '孩子们在放风筝。王小禾 摄', '渡船昨日停航。')).toEqual([]);
  expect(find(headline, '渡船昨日停航。')).toEqual([]);
});

it('Tables are found in what nobody has marked', () => {
  const text = '| a | b |\n|---|---|\n| 1 | 2 |';
  expect(findPipeTables(makePage(text).blocks)).toHaveLength(1);
  expect(findPipeTables(makePage({ text, form: 'list' }).blocks)).toHaveLength(0);
  expect(findPipeTables(makePage({ text, role: 'furniture' }).blocks)).toHaveLength(0);
  const columns = 'Wheat\t92\t94\nOats\t31\t30\nRye\t51\t52';
  expect(findColumns(makePage(columns).blocks)).toHaveLength(1);
  expect(findColumns(makePage({ text: columns, level: 2 }).blocks)).toHaveLength(0);
});
