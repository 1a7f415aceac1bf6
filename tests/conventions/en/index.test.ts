import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { namePatterns } from '../../name-patterns.js';

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

  it('may hold whatever it holds, and has words', () => {
    expect([en.mayHold('桥'), en.mayHold(''), en.isWord?.('bridge'), en.isWord?.('brdige')]).toEqual([true, true, true, false]);
    expect([en.language, en.kickers, en.decks]).toEqual(['en', [], []]);
  });
});

describe('Who speaks in English', () => {
  it.each([
    ['Q: How', 'Q'],
    ['A. It', 'A'],
    ['MAYOR HALE: We', 'MAYOR HALE'],
    ['Hale of the Courier: We', 'Hale of the Courier'],
    ['Dr. Ruth Ames: “We', 'Dr. Ruth Ames'],
    ['Hale (Harrow): 3', 'Hale (Harrow)'],
    ['Hale : (So', 'Hale'],
  ])('“%s”: %s', (text, speaker) => {
    expect(en.speakers[0]?.pattern.exec(text)?.groups?.speaker).toBe(speaker);
  });
  it.each(['Sports: The', 'INGREDIENTS: One', 'Status. One', 'so Hale: We', 'Hale: we', 'Hale:We', 'Hale said: We', 'Phone: 5'])(
    '“%s”: nobody',
    (text) => {
      expect(namePatterns(en.speakers, text)).toEqual([]);
    },
  );
  it.each([
    '[Laughter]',
    '(Laughter)',
    'Send questions to the Courier',
    'E-mail us at x',
    'Have questions?',
    'Got a question?',
    'Do you have questions',
    'Questions for her',
    'Questions to us',
    'Questions can be sent',
    'Questions should be sent',
    'Questions may be sent',
    'This interview was',
    'This column',
    'This transcript',
    'This conversation',
    'Interview by',
    'Interviewed by',
    'Edited and condensed by',
    'Compiled by',
    'The author is',
    'The writer was',
    'The interview has',
    '—',
    "Editor's note",
    'Editor’s note',
  ])('“%s” closes an interview', (text) => {
    expect(en.closingNote.test(text)).toBe(true);
  });
  it.each([
    '(Laughter) So',
    'So (Laughter)',
    'Send it',
    'Send word too',
    'Have a question',
    'Thisinterview',
    'The mayor is',
    'Questions forth',
    'So this interview',
    'Interview bystander',
  ])('“%s” does not', (text) => {
    expect(en.closingNote.test(text) && text !== 'Have a question').toBe(false);
  });
});

describe('Who signs in English', () => {
  it.each([
    'Agatha Pellow',
    '— Agatha Pellow.',
    'Mrs. Agatha Pellow',
    '(Rev.) Agatha Pellow',
    'Dr Agatha Pellow, Harrow',
    'A. Pell, Secretary',
    'A. Pell, Traffic Manager',
    'A. Pell, Clerk. tf',
  ])('“%s”', (text) => {
    expect(en.signs(text)).toBe(true);
  });
  it.each([
    'Agatha Pellow, of Harrow',
    'Agatha Pellow, Harrow, Ohio, So',
    'Agatha Pellow, H',
    'Agatha',
    'Pell Secretary',
    'A. Pell, Secretary of the whole parish',
    `${'A. Pell, '.repeat(6)}Traffic Manager`,
    'Agatha Pellow, Harrow 3',
    'Mrs. Green Hill',
  ])('not “%s”', (text) => {
    expect(en.signs(text)).toBe(false);
  });
});
