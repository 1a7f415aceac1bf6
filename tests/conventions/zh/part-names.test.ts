import { describe, expect, it } from 'vitest';
import { isZhName, partNames } from '../../../src/conventions/zh/part-names.js';

describe('Names without blanks between them', () => {
  it.each([
    ['李明王芳赵强', ['李明', '王芳', '赵强']],
    ['王小禾李明', ['王小禾', '李明']],
    ['李明', ['李明']],
    ['赵李明', ['赵李明']],
    ['邱孙俊杰', ['邱孙俊杰']],
    ['李孙俊杰', ['李孙俊杰']],
    ['李明王芳', ['李明', '王芳']],
    ['欧阳小禾', ['欧阳小禾']],
    ['欧阳明李芳', ['欧阳明', '李芳']],
    ['哈斯塔木嘎', ['哈斯塔木嘎']],
    ['玉素甫·吐尔公', ['玉素甫·吐尔公']],
    ['李明明李芳', ['李明明', '李芳']],
    ['张建国张建军', ['张建国', '张建军']],
    ['周文海吴文', ['周文海', '吴文']],
    ['何海何山何川', ['何海', '何山', '何川']],
    ['林金龙田小雨', ['林金龙', '田小雨']],
    ['白雪石磊', ['白雪', '石磊']],
    ['马千里钱百川', ['马千里', '钱百川']],
    ['高云天江一帆', ['高云天', '江一帆']],
    ['王之涣李公朴', ['王之涣', '李公朴']],
  ])('%s are %j', (text, names) => {
    expect(partNames(text)).toEqual(names);
  });

  it.each(['', '李', '·李', '李·', 'a', '·'])('“%s” is none', (text) => {
    expect(partNames(text)).toBeNull();
  });

  it('are parted where there are many', () => {
    const names = ['王小禾', '李明', '赵强', '陈丽华', '周军', '吴建国', '孙芳', '何伟'];
    expect(partNames(names.join(''))).toEqual(names);
  });
});

describe('One name', () => {
  it.each([
    ['of two characters', '李明'],
    ['of three', '王小禾'],
    ['with a surname of two', '司马青'],
    ['with a surname of two and two more', '欧阳小禾'],
    ['of two surnames', '张王明'],
    ['with its characters apart', '王　明'],
    ['with a seldom character', '李之'],
    ['with a strange character', '王囧'],
    ['with a dot', '古丽·艾山江'],
    ['in traditional characters', '劉曉雲'],
  ])('%s', (_, name) => {
    expect(isZhName(name)).toBe(true);
  });

  it.each([
    ['a word', '高兴'],
    ['a common word with a surname', '时间'],
    ['one character', '李'],
    ['two names', '李明王芳'],
    ['without a surname', '的确良'],
    ['a double surname alone', '欧阳'],
    ['with two dots', '阿卜·杜拉·买'],
    ['with a word beside its dot', '时间·高兴'],
    ['with a word behind its dot', '约翰·高兴'],
    ['with a dot at its end', '约翰·'],
    ['with a part that is too long', '约翰约翰约翰约翰约·史密斯'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(isZhName(text)).toBe(false);
  });
});
