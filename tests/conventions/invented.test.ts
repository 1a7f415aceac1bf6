import { describe, expect, it, vi } from 'vitest';
import type * as Table from '../../src/conventions/table.js';
import { invented } from './invented/index.js';

// The table with two lines more, as who adds a language writes them: one told by its words, one by its letters. Nothing else changes.
vi.mock('../../src/conventions/table.js', async (original) => {
  const { conventions } = await original<typeof Table>();
  const { invented } = await import('./invented/index.js');
  return { conventions: { ...conventions, vq: invented, vc: { ...invented, language: 'vc', script: 'Cherokee', commonWords: '' } } };
});

const { assemblePage } = await import('../../src/assemble/index.js');
const { languageOf, nameLanguage } = await import('../../src/conventions/index.js');
const { readers } = await import('../../src/readers/index.js');
const { runStages } = await import('../../src/stages/index.js');

const PAGE = `Dorim folim 1

tav brusk kelu omi gaster vorun senu.

TAV BRIDAN OMI SELK
Skriv Orlen Vask kelu Mira Tolm

PALTMAR, 7 torin (KOR) — Tav bridan omi Selk vorun paltu senu giro tav karrosh, kelu tav lomir omi Paltmar hask ventur.

Skrivor: Hask tav bridan omi Selk senu?

Mira Tolm: Tav karrosh vorun senu, kelu omi bridan hask paltu.

Mira Tolm: Giro tav lomir, kelu hask omi ventur.

Ishta folim 4
`;

describe('A language that is added by its folder and one line of the table', () => {
  const read = (text: string, format: 'text' | 'markdown') => assemblePage(runStages(readers[format].read({ path: 'page', text })));

  it.each([
    ['text', PAGE],
    ['markdown', PAGE.replace('TAV BRIDAN', '# TAV BRIDAN')],
  ] as const)('is read from end to end in %s: headline, byline, dateline, speakers and jump lines', (format, text) => {
    const { articles } = read(text, format);
    expect(articles).toMatchObject([
      { language: 'vq', headline: null, continuedFrom: { page: '1' }, paragraphs: [{ text: 'tav brusk kelu omi gaster vorun senu.' }] },
      {
        language: 'vq',
        headline: { text: 'TAV BRIDAN OMI SELK' },
        byline: ['Orlen Vask', 'Mira Tolm'],
        dateline: { agency: 'KOR', place: 'PALTMAR', date: '--03-07' },
        continuedOn: { page: '4' },
        paragraphs: [
          { label: 'PALTMAR, 7 torin (KOR) — ', text: expect.stringMatching(/^Tav bridan omi Selk/) },
          { speaker: 'Skrivor', text: 'Hask tav bridan omi Selk senu?' },
          { speaker: 'Mira Tolm', text: expect.stringMatching(/^Tav karrosh/) },
          { speaker: 'Mira Tolm', text: expect.stringMatching(/^Giro tav/) },
        ],
      },
    ]);
  });

  it('has examples that its patterns match, and others that they do not', () => {
    for (const { pattern, examples, others } of [...invented.jumps, ...invented.credits, ...invented.speakers]) {
      for (const text of examples) expect(text).toMatch(pattern);
      for (const text of others) expect(text).not.toMatch(pattern);
    }
  });

  it('is told by its words, or by its letters', () => {
    expect(nameLanguage(PAGE)).toBe('vq');
    expect(nameLanguage('ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ')).toBe('vc');
    expect(languageOf('ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ')).toBe('vc');
  });

  it('leaves the others as they are', () => {
    expect(nameLanguage('The ferry was at the pier when the mayor came.')).toBe('en');
    expect(languageOf('Ferry resumes')).toBe('en');
    expect(languageOf('渡船复航')).toBe('zh');
    expect(languageOf('Паром снова ходит')).toBeNull();
  });
});
