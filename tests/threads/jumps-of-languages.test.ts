import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../../src/archive/index.js';
import { importFiles } from '../../src/ingest/index.js';

const PAGES: Readonly<Record<string, readonly [string, string]>> = {
  German: [
    'Ahlener Zeitung — Dienstag, 4. März 1902 — Seite 1\n\n# Streit um die Brücke\n\nDie Verhandlungen über die Brücke sind am Donnerstag vertagt worden. Der Vertreter der Bahn verlangte, daß die Stadt die Hälfte der Kosten trage, und\n\nFortſetzung auf Seite 3\n',
    'Ahlener Zeitung — Dienstag, 4. März 1902 — Seite 3\n\nFortſetzung von Seite 1\n\nder Bürgermeister antwortete, die Brücke gehöre der Bahn.\n\n# Ein Bär auf dem Jahrmarkt\n\nAuf dem Jahrmarkt ist am Sonntag ein Bär seinem Führer entlaufen.\n',
  ],
  French: [
    'Le Courrier de Ribeville — Mardi 4 mars 1902 — Page 1\n\n# La querelle du pont\n\nLes pourparlers au sujet du pont ont été ajournés jeudi. Le représentant du chemin de fer demandait que la ville prît à sa charge la moitié des frais, et\n\nSuite en page 3\n',
    'Le Courrier de Ribeville — Mardi 4 mars 1902 — Page 3\n\nSuite de la première page\n\nle maire répondit que le pont était au chemin de fer.\n\n# Un ours à la foire\n\nUn ours a échappé dimanche à son maître, à la foire de la ville.\n',
  ],
};

it.each(Object.entries(PAGES))('A %s story goes on where its jump lines say', async (language, pages) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'jumps-')), language);
  mkdirSync(folder);
  pages.forEach((text, i) => {
    writeFileSync(join(folder, `${i + 1}.md`), text);
  });
  const archive = openArchive(':memory:', { mode: 'write' });
  await importFiles(archive, { paths: [folder], command: 'a test', version: '0.0.0' });
  const rows = archive.sqlite
    .prepare(
      'SELECT a.headline, count(DISTINCT p.id) AS parts FROM articles a JOIN article_parts p ON p.article_id = a.id GROUP BY a.id ORDER BY min(p.id)',
    )
    .raw()
    .all();
  const named = archive.sqlite.prepare('SELECT DISTINCT date FROM issues').pluck().all();
  archive.sqlite.close();
  expect([rows, named]).toEqual([
    [
      [expect.any(String), 2],
      [expect.any(String), 1],
    ],
    ['1902-03-04'],
  ]);
});
