CREATE TABLE `files` (
	`id` integer PRIMARY KEY NOT NULL,
	`location` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`pages` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `files_location_unique` ON `files` (`location`);--> statement-breakpoint
CREATE INDEX `files_sha256` ON `files` (`sha256`);--> statement-breakpoint
ALTER TABLE `documents` ADD `file_id` integer REFERENCES files(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `documents` ADD `number` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `documents` ADD `first_line` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `documents` ADD `borders` text;--> statement-breakpoint
CREATE INDEX `documents_file` ON `documents` (`file_id`,`number`);--> statement-breakpoint
ALTER TABLE `identifications` ADD `said_at` text;--> statement-breakpoint
ALTER TABLE `identifications` ADD `said_by` text;--> statement-breakpoint
-- Until now a file had one page.
INSERT INTO files (location, sha256, bytes, pages) SELECT location, sha256, coalesce(bytes, 0), 1 FROM documents WHERE location IS NOT NULL GROUP BY location;
--> statement-breakpoint
UPDATE documents SET file_id = (SELECT f.id FROM files f WHERE f.location = documents.location) WHERE location IS NOT NULL;
--> statement-breakpoint
UPDATE identifications SET said_at = (SELECT m.started_at FROM documents d JOIN imports m ON m.id = d.import_id WHERE d.id = document_id) WHERE basis <> 'user';
--> statement-breakpoint
-- Lines are stored as they are counted in the document, and shown as they are counted in its file.
DROP VIEW joins;
--> statement-breakpoint
-- One row for every two source lines that were joined in one paragraph, of every rendition.
CREATE VIEW joins AS
SELECT d.path, 'wrap' AS kind, json_extract(e.value, '$[0]') + d.first_line - 1 AS before_line,
  json_extract(e.value, '$[1]') + d.first_line - 1 AS after_line,
  json_extract(w.value, '$[0]') AS confidence, x.key AS article,
  g.position + (SELECT count(*) FROM article_parts y JOIN paragraphs z ON z.part_id = y.id
    WHERE y.article_id = x.id AND y.position < a.position) AS paragraph,
  json_extract(w.value, '$[1]') AS evidence
FROM paragraph_sources s JOIN json_each(s.wraps) w JOIN json_each(w.value, '$[2]') e
  JOIN paragraphs g ON g.id = s.paragraph_id JOIN article_parts a ON a.id = g.part_id
  JOIN articles x ON x.id = a.article_id JOIN documents d ON d.id = a.document_id
UNION ALL
SELECT d.path, 'seam', b.last_line + d.first_line - 1, s.first_line + d.first_line - 1, s.seam_confidence, x.key,
  g.position + (SELECT count(*) FROM article_parts y JOIN paragraphs z ON z.part_id = y.id
    WHERE y.article_id = x.id AND y.position < a.position),
  s.seam_evidence
FROM paragraph_sources s JOIN paragraph_sources b ON b.paragraph_id = s.paragraph_id AND b.position = s.position - 1
  JOIN paragraphs g ON g.id = s.paragraph_id JOIN article_parts a ON a.id = g.part_id
  JOIN articles x ON x.id = a.article_id JOIN documents d ON d.id = a.document_id;
--> statement-breakpoint
DROP VIEW paragraph_text;
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
  (SELECT s.first_line + d.first_line - 1 FROM paragraph_sources s WHERE s.paragraph_id = g.id AND s.position = 1) AS first_line,
  (SELECT min(s.seam_confidence) FROM paragraph_sources s WHERE s.paragraph_id = g.id) AS seam_confidence
FROM paragraphs g JOIN article_parts a ON a.id = g.part_id JOIN articles x ON x.id = a.article_id JOIN documents d ON d.id = a.document_id
  JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id LEFT JOIN publications n ON n.id = i.publication_id
WHERE d.preferred = 1;
