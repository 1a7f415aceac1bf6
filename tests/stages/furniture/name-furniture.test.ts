import { describe, expect, it } from 'vitest';
import { nameFurniture } from '../../../src/stages/furniture/name-furniture.js';

describe('What a line is furniture by', () => {
  it.each([
    ['', 'separator', false],
    ['---', 'separator', false],
    ['* * *', 'separator', false],
    ['12', 'page number', true],
    ['· 12 ·', 'page number', false],
    ['— 12 —', 'page number', false],
    ['![a photo](photo.png)', 'image', false],
    ['<!-- page 3 -->', 'image', false],
    ['<br>', 'image', false],
    ['<img src="a">', 'image', false],
    ['</div>', 'image', false],
    ['第3版', 'folio', false],
    ['2024年3月8日', 'folio', true],
    ['云溪日报', 'folio', true],
    ['云溪日报 2024年3月8日', 'folio', false],
    ['云溪日报 2024年3月8日 第3版', 'folio', false],
    ['责任编辑：王小禾', 'editors', false],
    ['今日白天多云到阴，偏南风2到3级', 'weather', true],
    ['Photo by Jane Doe', 'caption', false],
  ])('“%s”: %s', (text, name, likeProse) => {
    expect(nameFurniture(text)).toMatchObject({ name, likeProse });
  });

  it.each(['1234', 'No 12', '12 boats', '。', '%', 'a <br>', 'see ![a](b)', '<b>', '<bridge>', '大桥通车。', '[ ]', '--a'])(
    '“%s”: nothing',
    (text) => {
      expect(nameFurniture(text)).toBeNull();
    },
  );

  it('says what is known of the pattern', () => {
    expect(nameFurniture('今日白天多云到阴，偏南风2到3级')).toEqual({
      name: 'weather',
      likeProse: true,
      ofAnyone: false,
      asItem: 'always',
      valueFollows: false,
    });
    expect(nameFurniture('Clipped By:')).toEqual({
      name: 'label of a clipping',
      likeProse: false,
      ofAnyone: false,
      asItem: null,
      valueFollows: true,
    });
    expect(nameFurniture('第3版')).toEqual({ name: 'folio', likeProse: false, asItem: null });
  });

  it('is short', () => {
    expect(nameFurniture('-'.repeat(400))?.name).toBe('separator');
    expect(nameFurniture('-'.repeat(401))).toBeNull();
  });
});
