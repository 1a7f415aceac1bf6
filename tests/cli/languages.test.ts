import { describe, expect, it } from 'vitest';
import { makeWorkplace, type Workplace } from './run-broadsheet.js';

const PAGES = {
  'fr.md': `# Le bac reprend son service

Le bac de la rive gauche reprend son service lundi matin, a annoncé hier le bureau du port. Les passagers devront se présenter une demi-heure avant le départ.

# Table ronde

Samedi, vingt heures.
`,
  'ja.md': '# 渡し船が再開\n\n左岸の渡し船は月曜の朝から再開すると、港の事務所がきのう発表した。\n',
  'de.txt':
    'DIE MÜHLE SCHLIESST\n\nDie Mühle des Dorfes wird im Juni geschlossen, sagten die Eigentümer gestern bei der Sitzung des Rates.\n',
  'numbers.md': '1902\n\n17 4 88\n',
};

function importPages(): Workplace {
  const place = makeWorkplace();
  for (const [name, text] of Object.entries(PAGES)) place.write(name, text);
  place.print(['import', ...Object.keys(PAGES)]);
  return place;
}

describe('A page in a language without conventions', () => {
  const place = importPages();
  const keyOf = (headline: string) => String(place.query(`SELECT id FROM article_text WHERE headline = '${headline}'`)[0]);

  it('is named, and so is each article; what tells nothing is unknown', () => {
    expect(place.rows(['sql', 'SELECT coalesce(headline, text) AS text, language FROM article_text ORDER BY language, id'])).toEqual([
      { text: expect.stringContaining('1902'), language: null },
      { text: 'DIE MÜHLE SCHLIESST', language: 'de' },
      { text: 'Le bac reprend son service', language: 'fr' },
      { text: 'Table ronde', language: 'fr' },
      { text: '渡し船が再開', language: 'ja' },
    ]);
  });

  it('is searched and listed by its code', () => {
    expect(place.print(['search', 'language:fr', '--count']).trim()).toBe('2');
    expect(place.rows(['list', 'articles', '--language', 'ja']).map(({ headline }) => headline)).toEqual(['渡し船が再開']);
  });

  it('is exported under it', () => {
    expect(place.print(['export', '--format', 'tei', '--language', 'fr', '--no-manifest'])).toContain('xml:lang="fr"');
    expect(place.print(['export', '--format', 'bibtex', '--language', 'de', '--no-manifest'])).toContain('langid = {german}');
    expect(place.print(['export', '--format', 'csl-json', '--language', 'ja', '--no-manifest'])).toMatch(/"language": ?"ja"/);
  });

  it('keeps a language that an editor gives it; what is no language is refused', () => {
    const key = keyOf('Table ronde');
    place.print(['edit', key, '--language', 'IT']);
    expect(place.query(`SELECT language FROM article_text WHERE id = '${key}'`)).toEqual(['it']);
    place.print(['undo', '1']);
    expect(place.query(`SELECT language FROM article_text WHERE id = '${key}'`)).toEqual(['fr']);
    for (const wrong of ['french', 'qx', 'f'])
      expect(place.run(['edit', key, '--language', wrong])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('Write a code of ISO 639'),
      });
  });
});
