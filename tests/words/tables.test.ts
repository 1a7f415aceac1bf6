import { describe, expect, expectTypeOf, it } from 'vitest';
import { OUTCOMES, type Outcome } from '../../src/archive/index.js';
import type { FileOutcome } from '../../src/page/index.js';
import { CORRECTION_STATES, describeDiagnosis, describeEvidence, FILE_OUTCOMES } from '../../src/words/index.js';

describe('Words for codes', () => {
  it('have every outcome that the ledger writes', () => {
    expectTypeOf<Outcome>().toEqualTypeOf<FileOutcome>();
    expect(Object.keys(FILE_OUTCOMES)).toEqual([...OUTCOMES]);
  });

  it('have every state of a correction', () => {
    expect(Object.keys(CORRECTION_STATES)).toEqual(['applied', 'undone', 'open']);
  });

  it('say a diagnosis', () => {
    expect(describeDiagnosis({ lines: 'printed', headlines: 'unmarked', open: 0.126, unreadable: true })).toBe(
      'a printed line on each line, headlines unmarked, 13 % of long lines stop in mid-sentence; columns read across: its articles cannot be told',
    );
  });

  it.each([
    [{ code: 'stands-next', weight: 1.3 } as const, 'stands next +1.3'],
    [{ code: 'other-mark', weight: -2 } as const, 'the jump lines have different marks -2'],
  ])('say a reason with its weight: %j', (evidence, words) => {
    expect(describeEvidence(evidence)).toBe(words);
  });
});
