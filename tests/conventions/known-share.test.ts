import { describe, expect, it } from 'vitest';
import { estimateQuality } from '../../src/conventions/index.js';

const EN = `The ferry at Weirside was laid up for the winter on Monday, and its crew went home on foot over the new bridge, which was
opened by the mayor in the spring of last year. The river rose again in the night and took two boats with it to the weir, but no-
body was hurt.`;
const ZH = '云溪新桥昨日上午十时正式通车，沿江两岸的居民步行过桥只需要六分钟。下一步，市里还将修建三条连接线，预计明年年底全部完工。';

/** As OCR of bad scans misreads them: some letters of every other word, and of every other character. */
const spoilEn = (text: string) => text.replace(/\b(\w+) (\w)\w(\w+)/g, '$1 $2q$3');
const spoilZh = (text: string) =>
  [...text].map((one, i) => (i % 2 === 0 && one > '\u4e00' ? String.fromCharCode(one.charCodeAt(0) + 37) : one)).join('');

describe('The quality of a text is the share of its words that are known', () => {
  it.each([
    ['English', 'en', EN, spoilEn(EN)],
    ['Chinese', 'zh', ZH, spoilZh(ZH)],
  ])('in %s', (_, language, good, bad) => {
    expect(estimateQuality(good, language)).toBeGreaterThan(0.9);
    expect(estimateQuality(bad, language)).toBeLessThan(0.75);
  });

  it.each([
    [
      'of a language without a list of words',
      'fr',
      'Le maire a dit que le pont serait ouvert au public dès le printemps prochain, et que la crue avait baissé.',
    ],
    ['of too few words', 'en', 'The ferry was laid up.'],
    [
      'of traditional print, which the list has not',
      'zh',
      '雲溪新橋昨日上午十時正式通車，沿江兩岸的居民步行過橋只需要六分鐘，市長說這個橋是為後來的人。下一步還將開工三條線。',
    ],
    ['of no language', null, '1902 1903'],
  ])('and not known %s', (_, language, text) => {
    expect(estimateQuality(text, language)).toBeNull();
  });
});
