ALTER TABLE `paragraph_sources` ADD `wraps` text;
--> statement-breakpoint
-- Only the least confidence of a range was kept, of no pair of lines in particular; `broadsheet reprocess` gives every pair its own.
ALTER TABLE `paragraph_sources` DROP COLUMN `wrap_confidence`;
--> statement-breakpoint
-- One row for every two source lines that were joined in one paragraph, of every rendition: a wrap inside a column, or a seam between columns.
CREATE VIEW joins AS
SELECT d.path, 'seam' AS kind, b.last_line AS before_line, s.first_line AS after_line, s.seam_confidence AS confidence,
  x.key AS article, g.position + (SELECT count(*) FROM article_parts y JOIN paragraphs z ON z.part_id = y.id
    WHERE y.article_id = x.id AND y.position < a.position) AS paragraph, s.seam_evidence AS evidence
FROM paragraph_sources s JOIN paragraph_sources b ON b.paragraph_id = s.paragraph_id AND b.position = s.position - 1
  JOIN paragraphs g ON g.id = s.paragraph_id JOIN article_parts a ON a.id = g.part_id JOIN articles x ON x.id = a.article_id
  JOIN documents d ON d.id = a.document_id
UNION ALL
SELECT d.path, 'wrap', w.value ->> 0, w.value ->> 1, w.value ->> 2,
  x.key, g.position + (SELECT count(*) FROM article_parts y JOIN paragraphs z ON z.part_id = y.id
    WHERE y.article_id = x.id AND y.position < a.position), '[]'
FROM paragraph_sources s JOIN json_each(s.wraps) w
  JOIN paragraphs g ON g.id = s.paragraph_id JOIN article_parts a ON a.id = g.part_id JOIN articles x ON x.id = a.article_id
  JOIN documents d ON d.id = a.document_id;
