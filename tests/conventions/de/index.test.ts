import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { sumEvidence } from '../../../src/page/index.js';
import { nameEvidence } from '../../name-evidence.js';

const { de } = conventions;

const CASES = {
  SEAMS: [
    ['Der Gemein-', 'derat', { 'a-hyphen-and-small-letters-go-on': 2.5 }],
    ['die Handels-', 'Kammer', { 'a-hyphen-but-a-capital-follows': 0.5 }],
    ['Er ging in', 'das Haus', { 'goes-on-in-lower-case': 2, 'last-word-must-go-on': 1.2 }],
    ['Er ſah die', 'Brücke', { 'a-capital-follows': 0.5, 'last-word-must-go-on': 1.2 }],
    ['Er ging', 'Am Abend', { 'a-capital-follows': -0.5 }],
  ],
  FINISHED: ['Das Eis geht.', 'Warum?“', 'Halt!'],
  OPEN: ['Das Eis geht', 'Da kam Dr.', 'am 4.', 'Hier z. B.'],
  FEET: ['Der Vorstand.', 'Mühlenstraße 12', 'Hochachtungsvoll'],
  NO_FEET: ['Der Vorstand tritt zurück', 'Neue Lampen'],
  TERMS: ['Die Waſſerleitung der Stadt wird nicht repariert', ['wasserl', 'reparie']],
  HEADINGS: [
    ['Neue Lampen für die Hafenstraße', 0],
    ['Der Brand im Sägewerk.', -2],
    ['Der Bär, der am Sonntag entlief, sitzt wieder im Käfig.', -5],
    ['Neue Lampen für die', -3],
  ],
} as const;

describe('German print', () => {
  it.each(CASES.SEAMS)('from “%s” to “%s”', (left, right, expected) => {
    expect(nameEvidence(de.seamEvidence(left, right))).toEqual(expected);
    expect(de.forms.seamRules(left, right)).toBe(sumEvidence(de.seamEvidence(left, right)));
  });

  it('knows where sentences end', () => {
    expect(CASES.FINISHED.filter((text) => !de.forms.isFinished(text))).toEqual([]);
    expect(CASES.OPEN.filter((text) => de.forms.isFinished(text))).toEqual([]);
  });

  it('knows what stands under notices', () => {
    expect(CASES.FEET.filter((text) => !de.forms.isFoot(text))).toEqual([]);
    expect(CASES.NO_FEET.filter((text) => de.forms.isFoot(text))).toEqual([]);
  });

  it('tells topics without its commonest words', () => {
    expect(de.termsOf(CASES.TERMS[0])).toEqual(CASES.TERMS[1]);
  });

  it.each(CASES.HEADINGS)('weighs the form of “%s” as a heading: %d', (text, weight) => {
    expect(sumEvidence(de.headingEvidence(text))).toBe(weight);
  });
});
