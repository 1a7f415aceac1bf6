import { describe, expect, it } from 'vitest';
import { compareNoticeCodes, type NoticeCode } from '../../src/page/index.js';

describe('The order of notices', () => {
  it('begins with lost text and ends with furniture', () => {
    const codes: NoticeCode[] = ['furniture', 'characters-repaired', 'no-headline', 'identity-conflict', 'seam-open', 'bytes-replaced'];
    expect(codes.toSorted(compareNoticeCodes)).toEqual(codes.toReversed());
  });
});
