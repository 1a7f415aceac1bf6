import { describe, expect, it } from 'vitest';
import { enKnownShare } from '../../../src/conventions/en/known-share.js';

const CLEAN =
  'The ferry stopped at noon and nobody on the landing could say when it would go again, so the people of the town walked home.';

describe('The share of known words of an English text', () => {
  it('is high in clean text and falls with what OCR misread', () => {
    expect(enKnownShare(CLEAN)).toBeGreaterThan(0.95);
    expect(enKnownShare(CLEAN.replace(/[eo]/g, 'c'))).toBeLessThan(0.5);
  });

  it('does not count names, and reads a word over a line break', () => {
    expect(enKnownShare(`${CLEAN} Daldekin Lummastow Morpigate`)).toBe(enKnownShare(CLEAN));
    expect(enKnownShare(CLEAN.replace('landing', 'land-\ning'))).toBe(enKnownShare(CLEAN));
  });

  it('is not known of a few words', () => {
    expect(enKnownShare('the ferry stopped at noon')).toBeNull();
  });
});
