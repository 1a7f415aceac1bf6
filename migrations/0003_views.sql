-- The text that article_search finds, one row an article of every rendition; the table shows it as its own columns.
CREATE VIEW indexed_text AS
SELECT x.id,
  (SELECT group_concat(f.value, char(10)) FROM (SELECT e.value FROM article_parts a, json_each(json_array(a.kicker, a.headline, a.deck)) e
    WHERE a.article_id = x.id AND e.value IS NOT NULL ORDER BY a.position, e.key) f) AS headline,
  (SELECT group_concat(f.text, char(10)) FROM (SELECT coalesce(g.label, '') || g.text AS text FROM article_parts a
    JOIN paragraphs g ON g.part_id = a.id WHERE a.article_id = x.id ORDER BY a.position, g.position) f) AS text,
  (SELECT group_concat(f.name, char(10)) FROM (SELECT b.name FROM article_parts a JOIN bylines b ON b.part_id = a.id
    WHERE a.article_id = x.id ORDER BY a.position, b.position) f) AS byline,
  (SELECT group_concat(f.speaker, char(10)) FROM (SELECT g.speaker FROM article_parts a JOIN paragraphs g ON g.part_id = a.id
    WHERE a.article_id = x.id AND g.speaker IS NOT NULL GROUP BY g.speaker ORDER BY min(a.position), min(g.position), g.speaker) f) AS speaker,
  x.dateline_agency AS agency,
  x.dateline_place AS place
FROM articles x;
--> statement-breakpoint
DROP TABLE article_search;
--> statement-breakpoint
-- One row an article (rowid = articles.id). The texts are not stored again: src/archive/search-index.ts writes the tokens
-- (pairs of neighbouring Han characters, folded words of other scripts), so the tokenizer only splits at blanks. Never
-- 'rebuild' it by hand: that would index the plain text. Readable from SQLite 3.38.
CREATE VIRTUAL TABLE article_search USING fts5(headline, text, byline, speaker, agency, place, content='indexed_text', content_rowid='id', tokenize='ascii');
--> statement-breakpoint
-- Each token of the index with the articles (doc) and places (cnt) that have it.
CREATE VIRTUAL TABLE article_tokens USING fts5vocab(article_search, row);
--> statement-breakpoint
-- One row an article, of the renditions that are shown: what is known of it, and its whole text.
CREATE VIEW article_text AS
SELECT x.id, x.key, n.name AS publication, n.slug AS publication_slug, i.date, i.edition, p.label AS page,
  (SELECT group_concat(f.label, ', ') FROM (SELECT q.label FROM article_parts b JOIN documents e ON e.id = b.document_id
    JOIN pages q ON q.id = e.page_id WHERE b.article_id = x.id AND q.label IS NOT NULL GROUP BY q.label ORDER BY min(b.position)) f) AS pages,
  x.language, x.kicker, x.headline, x.deck,
  (SELECT group_concat(f.name, ', ') FROM (SELECT b.name FROM article_parts y JOIN bylines b ON b.part_id = y.id
    WHERE y.article_id = x.id GROUP BY b.name ORDER BY min(y.position * 1000 + b.position)) f) AS byline,
  x.dateline_agency AS agency, x.dateline_place AS place, x.dateline_date,
  x.continued_from, x.continued_on, x.continuation_mark,
  (SELECT count(*) FROM article_parts y JOIN paragraphs g ON g.part_id = y.id WHERE y.article_id = x.id) AS paragraphs,
  (SELECT group_concat(f.text, char(10, 10)) FROM (SELECT coalesce(g.label, '') || g.text AS text FROM article_parts y
    JOIN paragraphs g ON g.part_id = y.id WHERE y.article_id = x.id ORDER BY y.position, g.position) f) AS text
FROM articles x JOIN article_parts a ON a.article_id = x.id AND a.position = 1 JOIN documents d ON d.id = a.document_id
  JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id LEFT JOIN publications n ON n.id = i.publication_id
WHERE d.preferred = 1;
--> statement-breakpoint
-- One row a paragraph, of the renditions that are shown, with all that stands around it.
CREATE VIEW paragraph_text AS
SELECT g.id, x.id AS article_id, x.key AS article, g.position + (SELECT count(*) FROM article_parts y JOIN paragraphs z ON z.part_id = y.id
    WHERE y.article_id = x.id AND y.position < a.position) AS number,
  n.name AS publication, n.slug AS publication_slug, i.date, i.edition, p.label AS page,
  x.language, x.headline,
  (SELECT group_concat(f.name, ', ') FROM (SELECT b.name FROM article_parts y JOIN bylines b ON b.part_id = y.id
    WHERE y.article_id = x.id GROUP BY b.name ORDER BY min(y.position * 1000 + b.position)) f) AS byline,
  x.dateline_agency AS agency, x.dateline_place AS place,
  g.kind, g.speaker, g.label, g.text, coalesce(g.label, '') || g.text AS printed, d.path,
  (SELECT s.first_line FROM paragraph_sources s WHERE s.paragraph_id = g.id AND s.position = 1) AS first_line,
  (SELECT min(s.seam_confidence) FROM paragraph_sources s WHERE s.paragraph_id = g.id) AS seam_confidence
FROM paragraphs g JOIN article_parts a ON a.id = g.part_id JOIN articles x ON x.id = a.article_id JOIN documents d ON d.id = a.document_id
  JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id LEFT JOIN publications n ON n.id = i.publication_id
WHERE d.preferred = 1;
