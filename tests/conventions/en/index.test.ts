import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';

const { en } = conventions;

describe('English print', () => {
  it.each([
    [
      'roles',
      ['Q', 'A', 'Reporter', 'Mayor Hale', 'the Courier', 'Dr. Ames', 'Moderator', 'Superintendent'],
      ['QA', 'Jane Doe', 'Mayoral', 'Aq', 'Thost'],
    ],
    ['headlineGoesOn', ['of the Quay', 'and the Quay', 'that the Quay'], ['“We', '3 Boats', '(So']],
    [
      'headlineLeads',
      ['Ferry Stops,', 'Ferry Stops;', 'Ferry Stops for', 'Ferry and', 'Ferry Will', 'The'],
      ['Ferry Stops', 'Ferry Goof', 'for Ferry'],
    ],
    ['summary', ['In brief', 'In short: so', 'Summary', 'At a glance: ', 'Key points:'], ['So in brief', 'Insummary', 'Summarys']],
    [
      'noDeck',
      [
        'Why?',
        'Why?”',
        'Ham  2  3',
        'a  b  c',
        'Ham\t2\t3',
        'Harrow 3, Ellison 2',
        'Harrow 3, Ellison 2.',
        'The men saw that they were late.',
      ],
      ['Ferry Stops', 'Why? Ferry', 'Ferry Stops.', 'Harrow 3', 'Ham  2 3', 'So Harrow 3, Ellison 2 won', 'the Men saw the End.'],
    ],
    ['closes', ['So.', 'So!”', 'So?', 'So:', 'So…', 'So —', 'So --', 'So.)'], ['So', 'So,', 'So. And', 'So — and']],
    ['opens', ['So', 'So,', 'So 3', 'So-', 'So &', 'So ('], ['So.', 'So!', '3.', 'So, so.']],
    ['goesOn', ['so', ', so', '”', '% of', ') so'], ['So', '“So', '3', 'A so']],
    ['begins', ['So', '“So', '"So'], ['so', '3', 'a So']],
  ] as const)('knows its %s', (name, examples, others) => {
    for (const text of examples) expect(en[name].test(text), text).toBe(true);
    for (const text of others) expect(en[name].test(text), text).toBe(false);
  });

  it('may hold what has a Latin letter, and has words', () => {
    expect([en.mayHold('桥'), en.mayHold('3'), en.mayHold('桥 A'), en.isWord?.('bridge'), en.isWord?.('brdige')]).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    expect([en.language, en.kickers, en.decks]).toEqual(['en', [], []]);
  });
});
