import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { namePatterns } from '../../name-patterns.js';

const { en } = conventions;

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
