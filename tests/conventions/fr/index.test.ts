import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/conventions/index.js';
import { sumEvidence } from '../../../src/page/index.js';
import { nameEvidence } from '../../name-evidence.js';

const { fr } = conventions;

const CASES = {
  SEAMS: [
    ['la com-', 'mune', { 'a-hyphen-and-small-letters-go-on': 2.5 }],
    ['la com-', 'Mune', { 'a-hyphen-but-a-capital-follows': -0.5 }],
    ['Il va dans', 'la maison', { 'goes-on-in-lower-case': 2, 'last-word-must-go-on': 1.2 }],
    ['Il voit M.', 'Morel', { 'a-capital-follows': 0, 'last-word-must-go-on': 1.2 }],
    ['Il part', 'Le soir', { 'a-capital-follows': -1.2 }],
  ],
  FINISHED: ['La glace part.', 'Pourquoi ? »', 'Halte !'],
  OPEN: ['La glace part', 'Voici M.', 'Ici cf.'],
  FEET: ['Le Directeur.', '12 bis, rue du Port, 14', 'La Rédaction'],
  NO_FEET: ['Le Directeur démissionne', 'Des lampes neuves'],
  TERMS: ['La conduite d’eau de la ville sera réparée avec soin', ['condui', 'réparé', 'soin']],
  HEADINGS: [
    ['Des lampes neuves rue du Port', 0],
    ['L’incendie de la scierie.', -2],
    ['L’ours qui a échappé dimanche à son maître est repris.', -5],
    ['Des lampes neuves pour la', -3],
  ],
} as const;

describe('French print', () => {
  it.each(CASES.SEAMS)('from “%s” to “%s”', (left, right, expected) => {
    expect(nameEvidence(fr.seamEvidence(left, right))).toEqual(expected);
    expect(fr.forms.seamRules(left, right)).toBe(sumEvidence(fr.seamEvidence(left, right)));
  });

  it('knows where sentences end', () => {
    expect(CASES.FINISHED.filter((text) => !fr.forms.isFinished(text))).toEqual([]);
    expect(CASES.OPEN.filter((text) => fr.forms.isFinished(text))).toEqual([]);
  });

  it('knows what stands under notices', () => {
    expect(CASES.FEET.filter((text) => !fr.forms.isFoot(text))).toEqual([]);
    expect(CASES.NO_FEET.filter((text) => fr.forms.isFoot(text))).toEqual([]);
  });

  it('tells topics without its commonest words', () => {
    expect(fr.termsOf(CASES.TERMS[0])).toEqual(CASES.TERMS[1]);
  });

  it.each(CASES.HEADINGS)('weighs the form of “%s” as a heading: %d', (text, weight) => {
    expect(sumEvidence(fr.headingEvidence(text))).toBe(weight);
  });
});
