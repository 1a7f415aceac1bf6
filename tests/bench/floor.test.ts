import { describe, expect, it } from 'vitest';
import { findUnderFloor, makeFloor, readFloor } from './floor.js';
import { ALL, GENERATED_FIGURES, type GeneratedFigure, LANGUAGES, nameRow, type Row } from './generated-rows.js';
import { makeTable } from './generated-table.js';
import { describeRecipe, recipeNames } from './phenomena.js';

/** A row that measures the same in every figure but those given. */
function makeRow(figure: number, others: Partial<Row['figures']> = {}, pages = 4): Row {
  const figures = Object.fromEntries(GENERATED_FIGURES.map((name) => [name, figure])) as Record<GeneratedFigure, number>;
  return { recipe: 'none', language: 'zh', pages, figures: { ...figures, ...others } };
}

describe('The floor of generated pages', () => {
  it.each([
    ['0.05 under a mean of few pages', makeRow(0.9), 0.85],
    ['0.03 under a mean of eight pages', makeRow(0.9, {}, 8), 0.87],
    ['never below 0', makeRow(0.01), 0],
  ])('lies %s', (_name, row, least) => {
    expect(makeFloor([row])['zh-none']).toEqual(GENERATED_FIGURES.map(() => least));
  });

  it('names the figures under it, and no others', () => {
    const floor = makeFloor([makeRow(0.9)]);
    expect(findUnderFloor([makeRow(0.86)], floor)).toEqual([]);
    expect(findUnderFloor([makeRow(0.9, { seams: 0.8 })], floor)).toEqual(['zh-none: seams is 0.800, the floor is 0.85']);
  });

  it('holds nothing that was not measured, then or now', () => {
    expect(findUnderFloor([makeRow(0.9, { seams: 0 })], makeFloor([makeRow(0.9, { seams: null })]))).toEqual([]);
    expect(findUnderFloor([makeRow(0.9, { seams: null })], makeFloor([makeRow(0.9)]))).toEqual([]);
  });

  it('fails where a row is missing on either side', () => {
    expect(findUnderFloor([makeRow(1)], {})).toHaveLength(1);
    expect(findUnderFloor([], makeFloor([makeRow(1)]))).toHaveLength(1);
  });

  it('has a row for every recipe in both languages', () => {
    const names = [...recipeNames, ALL].flatMap((recipe) => LANGUAGES.map((language) => nameRow({ ...makeRow(1), recipe, language })));
    expect(Object.keys(readFloor())).toEqual(names);
  });
});

describe('The table of generated pages', () => {
  it('has words for every recipe', () => {
    expect(new Set(recipeNames.map((name) => describeRecipe(name).join(', '))).size).toBe(recipeNames.length);
  });

  it('shows Chinese before English, and leaves out what was not measured', () => {
    const unmeasured = Object.fromEntries(GENERATED_FIGURES.map((name) => [name, null])) as Row['figures'];
    const figures = { ...unmeasured, seams: 0.5 };
    const rows: Row[] = [
      { ...makeRow(1), language: 'en', figures: { ...figures, seams: null } },
      { ...makeRow(1), figures },
    ];
    expect(makeTable(rows).split('\n')).toEqual([
      '| phenomenon | rate | seams |',
      '| --- | --- | :-: |',
      '| nothing wrong | headlines marked `#` | 0.500 / – |',
    ]);
  });
});
