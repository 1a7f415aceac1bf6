import { describe, expect, it } from 'vitest';
import { NAME as EN_NAME, NAMES as EN_NAMES, PAPER_WORD } from '../../src/conventions/en/names.js';
import { AGENCY_DATE, BEHIND, SEVERAL, WHOLE } from '../../src/conventions/zh/credit-words.js';
import { NAME, NAMES_RUN_ON, REPORTER } from '../../src/conventions/zh/names.js';

const whole = (source: string) => new RegExp(`^(?:${source})$`, 'u');

describe('The pieces that credits are made of', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'an English name',
      EN_NAME,
      ['Jane Doe', 'John Q. Smith', 'Ada de la Cruz', 'Mary van Roe', 'O’Brien Roe', 'John Roe, Jr.', 'Jane Doe M.D.'],
      ['Jane', 'jane Doe', 'Jane doe', 'A B C D E F', 'Jane Doe, Jr'],
    ],
    [
      'English names',
      EN_NAMES,
      ['Jane Doe', 'Jane Doe and John Roe', 'Jane Doe AND John Roe', 'Jane Doe & John Roe', 'Jane Doe, John Roe'],
      ['Jane Doe or John Roe', 'Jane Doe; John Roe'],
    ],
    ['the last word of a paper', PAPER_WORD, ['Courier', 'Times', 'Monitor'], ['Boat', 'Time']],
    ['a Chinese name', NAME, ['王明', '王小禾', '欧阳小禾', '王　明', '阿卜杜拉·买买提'], ['王', '欧阳小禾禾', '王a', '王     明']],
    ['Chinese names without blanks', NAMES_RUN_ON, ['李明王芳', '李明', '古丽·艾山'], ['李', '在李明', '李明的', 'a']],
    [
      'a reporter',
      REPORTER,
      ['记者', '本报记者', '新华社记者', '见习记者', '通 讯 员', '驻东京记者', '云溪日报特派员', '讀者'],
      ['记者节', '记者手记', '读者来信', '他记者', '本报'],
    ],
    [
      'an agency with its day',
      AGENCY_DATE,
      ['新华社北京3月7日电', '据新华社北京七日讯', '本报云溪十六日专电', '路透電倫敦16日電訊'],
      ['新华社北京3月7日', '新华社3月7日电', '新华社北京电'],
    ],
    ['several Chinese names', SEVERAL, ['李明', '记者李明', '李明、王芳', '李明 通讯员 王芳'], ['李明 摄影', '李明、']],
    ['a whole bracket or none', `${WHOLE}.*`, ['（李明）', '李明', '李明）了'], ['李明）', '王芳 李明】']],
  ])('%s', (_, source, examples, others) => {
    for (const text of examples) expect(whole(source).test(text), text).toBe(true);
    for (const text of others) expect(whole(source).test(text), text).toBe(false);
  });

  it('a credit at the end stands behind a sentence, or alone', () => {
    const end = new RegExp(`${BEHIND}（`, 'u');
    expect(['通车。（', '（', '通车”（', '《桥》（'].every((text) => end.test(text))).toBe(true);
    expect(['通车（', '通车，（'].some((text) => end.test(text))).toBe(false);
  });
});
