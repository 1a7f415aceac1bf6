import type { Archive } from '../../src/archive/index.js';

/** Everything that an archive says of its documents' content, without the numbers of rows; corrections and the ledger are left out. */
export function dumpArchive({ sqlite }: Archive): unknown {
  const all = (sql: string) => sqlite.prepare(sql).all();
  return {
    documents: all(
      'SELECT d.id, p.key, rendition, item, preferred, path, sha256, uncorrected IS NULL AS plain FROM documents d JOIN pages p ON p.id = page_id ORDER BY d.id',
    ),
    identifications: all('SELECT * FROM identifications ORDER BY document_id, field'),
    articles:
      all(`SELECT key, language, kicker, headline, deck, dateline_agency, dateline_place, dateline_date, continued_from, continued_on,
      continuation_mark FROM articles ORDER BY key`),
    parts:
      all(`SELECT x.key AS article, a.document_id, a.ordinal, a.position, a.key, a.language, a.kicker, a.headline, a.deck, a.dateline_agency,
      a.dateline_place, a.dateline_date, a.comes_from, a.goes_on, a.continued_from, a.continued_from_mark, a.continued_on, a.continued_on_mark,
      a.thread_evidence FROM article_parts a JOIN articles x ON x.id = a.article_id ORDER BY a.key`),
    bylines: all('SELECT a.key, b.position, b.name FROM bylines b JOIN article_parts a ON a.id = b.part_id ORDER BY a.key, b.position'),
    facts: all(
      'SELECT a.key, f.position, f.name, f.value FROM article_facts f JOIN article_parts a ON a.id = f.part_id ORDER BY a.key, f.position',
    ),
    paragraphs:
      all(`SELECT a.key, g.position, g.kind, g.speaker, g.label, g.text, s.position AS source, s.first_line, s.last_line, s.seam_confidence,
      s.seam_evidence, s.wraps FROM paragraphs g JOIN article_parts a ON a.id = g.part_id
      LEFT JOIN paragraph_sources s ON s.paragraph_id = g.id ORDER BY a.key, g.position, s.position`),
    placements:
      all(`SELECT l.document_id, l.first_line, l.last_line, l.place, a.key FROM placements l LEFT JOIN article_parts a ON a.id = l.part_id
      ORDER BY l.document_id, l.first_line`),
    notices: all('SELECT document_id, code, first_line, last_line, detail FROM notices ORDER BY document_id, code, first_line, detail'),
  };
}
