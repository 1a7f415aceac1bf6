import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';

const whole = (text: string) =>
  conventions.en.jumps.flatMap(({ name, pattern }) => {
    const match = pattern.exec(text);
    return match && match[0] === text
      ? [`${name} ${match.groups?.page ?? match.groups?.page2 ?? '?'} ${match.groups?.mark ?? ''}`.trim()]
      : [];
  });

describe('An English jump line', () => {
  it.each([
    ['Continued on Page Three', ['continued on Three']],
    ['Continued on p. 3', ['continued on 3']],
    ['Continued on Pg 3', ['continued on 3']],
    ['Continued on Page 3, Column 2', ['continued on 3']],
    ['CONTINUED ON PAGE 3, COLUMN 2', ['continued on 3']],
    ['CONTINUED ON PAGE 3 COL. B', ['continued on 3']],
    ['Continued on Page 3, Col 2', ['continued on 3']],
    ['Continued on 3B', ['continued on 3B']],
    ['Continued on the Third Page', ['continued on Third Page']],
    ['CONTINUED ON THE THIRD PAGE', ['continued on THIRD PAGE']],
    ['Continued on the next page', ['continued on ?']],
    ['Continued on facing page', ['continued on ?']],
    ['Continued inside on A4', ['continued on A4']],
    ['Please turn to Page 6', ['continued on 6']],
    ['Jumps to A4', ['continued on A4']],
    ['► Continued on Page 3 ►', ['continued on 3']],
    ['(Continued on Page 3.).', ['continued on 3']],
    ['Cont’d from Page 1', ['continued from 1']],
    ['Please See BUDGET, Page 3', ['see the story 3 BUDGET']],
    ['PLEASE SEE BUDGET, PAGE 3', ['see the story 3 BUDGET', 'story and page 3 PLEASE SEE BUDGET']],
    ['See BUDGET/A3', ['see the story A3 BUDGET']],
    ['TURN TO BUDGET on 3', ['see the story 3 BUDGET']],
    ['See BUDGET On Page 3, Col. 2', ['see the story 3 BUDGET']],
    ['SEE BUDGET ON PAGE 3', ['see the story 3 BUDGET']],
    ['BUDGET, A3', ['story and page A3 BUDGET']],
    ['BUDGET, page 3', ['story and page 3 BUDGET']],
    ['BUDGET, PAGE 3', ['story and page 3 BUDGET']],
    ['BUDGET Continued from Page 1', ['jump head 1 BUDGET']],
    ['BUDGET from A1]', ['jump head A1 BUDGET']],
    ['» From Page 1, Col. 2', ['jump head 1']],
  ])('“%s”: %j', (text, found) => {
    expect(whole(text)).toEqual(found);
  });

  it.each([
    'Continued on Page 3:30',
    'Continued on Page 333:1',
    'Continued on Threefold Page',
    'Continued on 3 boats',
    'Continued on the third pages',
    'Continued on next pages',
    'Discontinued on Page 3',
    'Continuedx on Page 3',
    'Continued on Page 3, he said',
    'Oversee BUDGET, Page 3',
    'See BUDGET, Page 3 now',
    'STORY, A3',
    'STORYTELLER',
    'A BUDGET from Page 1 on',
    'He read from Page 1',
    'FROM PAGE 1 ON',
  ])('“%s” is none', (text) => {
    expect(whole(text)).toEqual([]);
  });

  it('is a story whose name only begins like a section', () => {
    expect(whole('STORYTELLER, A3')).toEqual(['story and page A3 STORYTELLER']);
    expect(whole('SPORTSMEN, A3')).toEqual(['story and page A3 SPORTSMEN']);
  });

  it('counts alone, or at the ends of a line', () => {
    expect(conventions.en.jumps.map(({ name, direction, whole: alone }) => [name, direction, alone])).toEqual([
      ['continued on', 'on', false],
      ['continued from', 'from', false],
      ['see the story', 'on', true],
      ['story and page', 'on', true],
      ['jump head', 'from', true],
    ]);
  });

  it('has its arrow at the start of a text only', () => {
    const [pattern] = conventions.en.jumps;
    expect(pattern?.pattern.exec('► Continued on Page 3')?.[0]).toBe('► Continued on Page 3');
    expect(pattern?.pattern.exec('So ► Continued on Page 3')?.[0].trim()).toBe('Continued on Page 3');
  });
});
