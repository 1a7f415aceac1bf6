import { describe, expect, it } from 'vitest';
import { joinFields, type PartFields } from '../../src/threads/join-fields.js';

const NOTHING: PartFields = {
  language: null,
  section: null,
  kicker: null,
  headline: null,
  deck: null,
  datelineAgency: null,
  datelinePlace: null,
  datelineDate: null,
  continuedFrom: null,
  continuedFromMark: null,
  continuedOn: null,
  continuedOnMark: null,
};

describe('An article of several parts', () => {
  it.each<[string, readonly Partial<PartFields>[], object]>([
    ['has the headline that its first part prints', [{ headline: 'A' }, { headline: 'B' }], { headline: 'A' }],
    ['has the headline of a later part where the first has none', [{}, { headline: 'B' }], { headline: 'B' }],
    ['has each field of the first part that prints it', [{ deck: 'd' }, { kicker: 'k', deck: 'e' }], { kicker: 'k', deck: 'd' }],
    [
      'has the dateline, section and language in the same way',
      [{ language: 'en' }, { datelinePlace: 'Rome', section: 'Sports' }],
      { language: 'en', datelinePlace: 'Rome', section: 'Sports' },
    ],
    ['comes from where its first part comes from', [{ continuedFrom: '1' }, { continuedFrom: '2' }], { continuedFrom: '1' }],
    ['goes on where its last part goes on', [{ continuedOn: '2' }, { continuedOn: '3' }], { continuedOn: '3' }],
    ['goes on nowhere where its last part does not', [{ continuedOn: '2' }, {}], { continuedOn: null }],
    ['has the mark at its end', [{ continuedFromMark: '①' }, { continuedOnMark: '②' }], { continuationMark: '②' }],
    ['has the mark at its beginning where there is none at its end', [{ continuedFromMark: '①' }, {}], { continuationMark: '①' }],
    ['has no mark from between its parts', [{ continuedOnMark: '①' }, { continuedFromMark: '①' }], { continuationMark: null }],
    ['has nothing of no parts', [], { headline: null, continuedOn: null }],
  ])('%s', (_, parts, fields) => {
    expect(joinFields(parts.map((part) => ({ ...NOTHING, ...part })))).toMatchObject(fields);
  });
});
