-- The views name things as JSON Lines does: id is the key of an article, issue_date the date of its issue; a number that counts
-- is …_count, a number of a row …_id; lists are joined with "; ".
DROP VIEW article_text;
--> statement-breakpoint
DROP VIEW paragraph_text;
--> statement-breakpoint
-- One row an article, of the renditions that are shown: what is known of it, and its whole text.
CREATE VIEW article_text AS
SELECT x.key AS id, x.key, x.id AS article_id, n.name AS publication, n.slug AS publication_slug, i.date AS issue_date, i.edition, p.label AS page,
  (SELECT group_concat(f.label, '; ') FROM (SELECT q.label FROM article_parts b JOIN documents e ON e.id = b.document_id
    JOIN pages q ON q.id = e.page_id WHERE b.article_id = x.id AND q.label IS NOT NULL GROUP BY q.label ORDER BY min(b.position)) f) AS pages,
  x.language, x.section, x.kicker, x.headline, x.deck,
  (SELECT group_concat(f.name, '; ') FROM (SELECT b.name FROM article_parts y JOIN bylines b ON b.part_id = y.id
    WHERE y.article_id = x.id GROUP BY b.name ORDER BY min(y.position * 1000000 + b.position)) f) AS byline,
  x.dateline_agency, x.dateline_place, x.dateline_date,
  x.continued_from, x.continued_on, x.continuation_mark,
  (SELECT count(*) FROM article_parts y JOIN paragraphs g ON g.part_id = y.id WHERE y.article_id = x.id) AS paragraph_count,
  (SELECT group_concat(f.text, char(10, 10)) FROM (SELECT coalesce(g.label, '') || g.text AS text FROM article_parts y
    JOIN paragraphs g ON g.part_id = y.id WHERE y.article_id = x.id ORDER BY y.position, g.position) f) AS text
FROM articles x JOIN article_parts a ON a.article_id = x.id AND a.position = 1 JOIN documents d ON d.id = a.document_id
  JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id LEFT JOIN publications n ON n.id = i.publication_id
WHERE d.preferred = 1;
--> statement-breakpoint
-- One row a paragraph, of the renditions that are shown, with all that stands around it.
CREATE VIEW paragraph_text AS
SELECT g.id AS paragraph_id, x.id AS article_id, x.key AS article,
  g.position + (SELECT count(*) FROM article_parts y JOIN paragraphs z ON z.part_id = y.id
    WHERE y.article_id = x.id AND y.position < a.position) AS number,
  n.name AS publication, n.slug AS publication_slug, i.date AS issue_date, i.edition, p.label AS page,
  x.language, x.section, x.headline,
  (SELECT group_concat(f.name, '; ') FROM (SELECT b.name FROM article_parts y JOIN bylines b ON b.part_id = y.id
    WHERE y.article_id = x.id GROUP BY b.name ORDER BY min(y.position * 1000000 + b.position)) f) AS byline,
  x.dateline_agency, x.dateline_place, x.dateline_date,
  g.kind, g.speaker, g.label, g.text, coalesce(g.label, '') || g.text AS printed, d.path, d.sha256,
  (SELECT s.first_line FROM paragraph_sources s WHERE s.paragraph_id = g.id AND s.position = 1) AS first_line,
  (SELECT min(s.seam_confidence) FROM paragraph_sources s WHERE s.paragraph_id = g.id) AS seam_confidence
FROM paragraphs g JOIN article_parts a ON a.id = g.part_id JOIN articles x ON x.id = a.article_id JOIN documents d ON d.id = a.document_id
  JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id LEFT JOIN publications n ON n.id = i.publication_id
WHERE d.preferred = 1;
--> statement-breakpoint
-- Why a column has an uncertain place is a code; words/ says it.
UPDATE notices SET detail = json_set(detail, '$.reason', CASE json_extract(detail, '$.reason') WHEN 'by its topic' THEN 'topic' ELSE 'heading-list' END)
WHERE code = 'order-uncertain' AND json_extract(detail, '$.reason') IN ('by its topic', 'by the list of its cross-headings');
