import { createHash } from 'node:crypto';
import type { ArchiveReader } from '../database/archive.js';
import { BYLINE_JSON } from './load.js';

/** Changes with what goes into the hash, so that hashes of two kinds are never taken for one. */
const KIND = 'broadsheet content 3';

/**
 * What goes into the hash before the texts, section by section, each in an order of its own content. The bytes of a document do not say its
 * text: it may have been decoded in another way, or have come with an export that people changed. No row ids, paths, source
 * lines, times of import, notices or reference rows.
 */
const SECTIONS: Readonly<Record<string, string>> = {
  publications: 'SELECT slug, name FROM publications WHERE id IN (SELECT publication_id FROM issues) ORDER BY slug',
  issues: 'SELECT key, date, edition FROM issues ORDER BY key',
  pages: 'SELECT key, label FROM pages ORDER BY key',
  documents: `SELECT d.sha256, p.key, d.rendition, d.item, d.preferred, d.rules FROM documents d JOIN pages p ON p.id = d.page_id
    ORDER BY d.sha256, p.key, d.rendition, d.item`,
  // A row for each part, with the document that it stands in: an article's thread.
  articles: `SELECT x.key, d.sha256 FROM articles x JOIN article_parts a ON a.article_id = x.id JOIN documents d ON d.id = a.document_id
    ORDER BY x.key, a.position`,
  facts: `SELECT x.key, f.name, f.value FROM article_facts f JOIN article_parts a ON a.id = f.part_id JOIN articles x ON x.id = a.article_id
    ORDER BY x.key, a.position, f.position`,
  corrections: `SELECT d.sha256, c.kind, c.target, c.ordinal, c.absorbed, c.other_sha256, c.other_ordinal, c.change, c.made_at, c.made_by, c.reason, c.applied, c.undone_at, c.undone_by, c.undone_reason
    FROM corrections c JOIN documents d ON d.id = c.document_id ORDER BY d.sha256, c.made_at, c.kind, c.target, c.change, c.ordinal, c.applied, c.undone_at`,
};

/** SQLite makes the JSON of texts: fetching them and making it here takes three times as long. */
const TEXTS = `SELECT CAST(json_array('texts', x.key, x.language, x.section, x.kicker, x.headline, x.deck, ${BYLINE_JSON}, x.dateline_agency,
    x.dateline_place, x.dateline_date, x.continued_from, x.continued_on, x.continuation_mark,
    (SELECT json_group_array(json_array(g.kind, g.speaker, g.label, g.text) ORDER BY a.position, g.position)
      FROM article_parts a JOIN paragraphs g ON g.part_id = a.id WHERE a.article_id = x.id)) || char(10) AS BLOB)
  FROM articles x ORDER BY x.key`;

/**
 * The SHA-256 (hexadecimal) of an archive's content: the same for two archives with the same documents on the same pages,
 * the same renditions shown, rules, articles, texts and corrections, however their files are laid out. It is over lines of
 * UTF-8: a line that names its kind, then a JSON array for each row of each section, that begins with the section's name.
 */
export function hashContent({ sqlite }: ArchiveReader): string {
  const hash = createHash('sha256').update(`${KIND}\n`);
  let text = '';
  for (const [section, sql] of Object.entries(SECTIONS)) {
    for (const row of sqlite.prepare<[], unknown[]>(sql).raw().iterate()) {
      text += `${JSON.stringify([section, ...row])}\n`;
      if (text.length < CHUNK) continue;
      hash.update(text);
      text = '';
    }
  }
  hash.update(text);
  for (const line of sqlite.prepare<[], Buffer>(TEXTS).pluck().iterate()) hash.update(line);
  return hash.digest('hex');
}

/** Hashing lines one by one takes longer than reading them. */
const CHUNK = 1 << 16;
