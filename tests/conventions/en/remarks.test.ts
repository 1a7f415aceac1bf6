import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { namePatterns } from '../../name-patterns.js';

const { remarks, insertions, furniture } = conventions.en;

describe('A line of an English page', () => {
  it.each([
    ['Here is the transcription:', ['announcement']],
    ['Sure! Here is the text from the image, formatted as Markdown:', ['announcement']],
    ['Of course!', ['assent']],
    ['Let me know if anything else is needed.', ['offer']],
    ['I hope this helps.', ['good wish']],
    ['Note: the scan is cropped on the left.', ['note on the reading']],
    ['Some of the words are unreadable.', ['what could not be read']],
    ['End of transcription', ['end of the transcription']],
    ['[The rest of the page is torn.]', ['note in brackets']],
    ['Right column:', ['label of a column']],
    ['Here is the full text of the speech:', []],
    ['Note: the shop is closed on Monday.', []],
    ['[Continued on page 4]', []],
    ['[By telegraph to the Courier]', []],
    ['If you want a good coat, go to Hale and Sons.', []],
  ])('“%s” is %j', (text, names) => {
    expect(namePatterns(remarks, text)).toEqual(names);
  });

  it.each([
    ['the [illegible] mayor', ['illegible']],
    ['the [unclear: harbour] master', ['unclear']],
    ['the [sic] mayor', []],
  ])('“%s” has %j inside', (text, names) => {
    expect(namePatterns(insertions, text)).toEqual(names);
  });

  it.each([
    ['[Image: a shed]', ['image']],
    ['[Drawing of the new pier]', ['image']],
    ['[Figures for the year]', []],
  ])('“%s” stands for a picture: %j', (text, names) => {
    expect(namePatterns(furniture, text)).toEqual(names);
  });
});
