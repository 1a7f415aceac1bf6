import { describe, expect, it } from 'vitest';
import { zhKnownShare } from '../../../src/conventions/zh/known-share.js';

const CLEAN = '渡船昨日停航，码头上没有人说得清它什么时候再开，市民只好绕道走上游的老桥回家，孩子们改走石桥上学，老师在桥头等候。';

describe('The share of known words of a Chinese text', () => {
  it('is high in clean text and falls with what OCR misread', () => {
    expect(zhKnownShare(CLEAN)).toBeGreaterThan(0.9);
    expect(zhKnownShare([...CLEAN].map((one, i) => (i % 2 ? '鼗' : one)).join(''))).toBeLessThan(0.6);
  });

  it('does not change with the breaks of lines', () => {
    expect(zhKnownShare(CLEAN.replace(/(.{9})/gu, '$1\n'))).toBe(zhKnownShare(CLEAN));
  });

  it.each([
    ['a few characters', '渡船昨日停航'],
    ['traditional print', '這個國家的鐵路東西開通後，我們來說時間與車票經過還是關門無人過問，萬里長路發電點燈學會對話'],
  ])('is not known of %s', (_, text) => {
    expect(zhKnownShare(text)).toBeNull();
  });
});
