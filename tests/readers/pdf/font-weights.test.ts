import { describe, expect, it } from 'vitest';
import { isBoldFont, isBoldName, TextPlaces } from '../../../src/readers/pdf/font-weights.js';
import { PdfObjects } from '../../../src/readers/pdf/pdf-objects.js';
import { isDictionary } from '../../../src/readers/pdf/pdf-value.js';
import { writeObjects } from './write-objects.js';

const placeOf = (own: readonly number[]) => [own[4] ?? 0, own[5] ?? 0] as const;

describe('The weight of a font', () => {
  it.each([
    ['ABCDEF+Georgia-Bold', true],
    ['SourceHanSerif-Heavy', true],
    ['Georgia', false],
    [null, false],
  ])('%s', (name, bold) => {
    expect(isBoldName(name)).toBe(bold);
  });

  it.each([
    ['its own name', '<< /BaseFont /Times-Bold >>', true],
    ['the name in its description', '<< /BaseFont /F1 /FontDescriptor 2 0 R >>', true],
    ['that of its part', '<< /BaseFont /F1 /DescendantFonts [3 0 R] >>', true],
    ['a part without a description', '<< /BaseFont /Song /DescendantFonts 4 0 R >>', false],
    ['no name', '<< /Subtype /Type3 >>', false],
  ])('is told by %s', (_, font, bold) => {
    const bytes = writeObjects({ 1: font, 2: '<< /FontName /A+Song-Black >>', 3: '<< /FontDescriptor 2 0 R >>', 4: '[5 0 R]', 5: '<< >>' });
    const objects = PdfObjects.open(bytes);
    const value = objects?.object(1)?.value ?? null;
    expect(objects && isDictionary(value) && isBoldFont(objects, value)).toBe(bold);
  });
});

describe('Places of texts', () => {
  it('are of one weight where all fonts are', () => {
    const [light, none] = [new TextPlaces(), new TextPlaces()];
    light.show(placeOf);
    expect([light.weights().every, none.weights().every]).toEqual([false, false]);
  });

  it('say nothing where two weights lie on one another, and behind another text', () => {
    const places = new TextPlaces();
    places.show(placeOf);
    places.setFont({ name: '/B', bold: true });
    places.show(placeOf);
    expect(places.weights().at(0, 0)).toBe(false);
    places.begin();
    places.show(placeOf);
    expect([places.weights().every, places.weights().at(0, 0)]).toEqual([null, null]);
  });
});
