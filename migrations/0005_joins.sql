ALTER TABLE `paragraph_sources` DROP COLUMN `wrap_confidence`;--> statement-breakpoint
-- One row for every two source lines that were joined in one paragraph, of every rendition.
CREATE VIEW joins AS
SELECT d.path, 'wrap' AS kind, json_extract(e.value, '$[0]') AS before_line, json_extract(e.value, '$[1]') AS after_line,
  json_extract(w.value, '$[0]') AS confidence, x.key AS article,
  g.position + (SELECT count(*) FROM article_parts y JOIN paragraphs z ON z.part_id = y.id
    WHERE y.article_id = x.id AND y.position < a.position) AS paragraph,
  json_extract(w.value, '$[1]') AS evidence
FROM paragraph_sources s JOIN json_each(s.wraps) w JOIN json_each(w.value, '$[2]') e
  JOIN paragraphs g ON g.id = s.paragraph_id JOIN article_parts a ON a.id = g.part_id
  JOIN articles x ON x.id = a.article_id JOIN documents d ON d.id = a.document_id
UNION ALL
SELECT d.path, 'seam', b.last_line, s.first_line, s.seam_confidence, x.key,
  g.position + (SELECT count(*) FROM article_parts y JOIN paragraphs z ON z.part_id = y.id
    WHERE y.article_id = x.id AND y.position < a.position),
  s.seam_evidence
FROM paragraph_sources s JOIN paragraph_sources b ON b.paragraph_id = s.paragraph_id AND b.position = s.position - 1
  JOIN paragraphs g ON g.id = s.paragraph_id JOIN article_parts a ON a.id = g.part_id
  JOIN articles x ON x.id = a.article_id JOIN documents d ON d.id = a.document_id;
