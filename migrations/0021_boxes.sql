ALTER TABLE `documents` ADD `sheet` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `quality_basis` text;--> statement-breakpoint
ALTER TABLE `paragraph_sources` ADD `box` text;--> statement-breakpoint
ALTER TABLE `paragraph_sources` ADD `line_boxes` text;--> statement-breakpoint
UPDATE documents SET quality_basis = 'format' WHERE quality IS NOT NULL;
--> statement-breakpoint
UPDATE documents SET sheet = upgrade_sheet(layout) WHERE layout IS NOT NULL;
--> statement-breakpoint
UPDATE paragraph_sources SET box = upgrade_box(d.layout, paragraph_sources.first_line, last_line),
  line_boxes = upgrade_line_boxes(d.layout, paragraph_sources.first_line, last_line)
FROM paragraphs g JOIN article_parts a ON a.id = g.part_id JOIN documents d ON d.id = a.document_id
WHERE g.id = paragraph_id AND d.layout IS NOT NULL;
--> statement-breakpoint
DROP VIEW joins;
--> statement-breakpoint
-- One row for every two source lines that were joined in one paragraph, of every rendition.
CREATE VIEW joins AS
SELECT d.path, 'wrap' AS kind, json_extract(e.value, '$[0]') + d.first_line - 1 AS before_line,
  json_extract(e.value, '$[1]') + d.first_line - 1 AS after_line,
  json_extract(w.value, '$[0]') AS confidence, x.key AS article,
  g.position + (SELECT count(*) FROM article_parts y JOIN paragraphs z ON z.part_id = y.id
    WHERE y.article_id = x.id AND y.position < a.position) AS paragraph,
  json_extract(w.value, '$[1]') AS evidence, p.label AS page,
  json_extract(s.line_boxes, '$[' || (json_extract(e.value, '$[0]') - s.first_line) || ']') AS before_box,
  json_extract(s.line_boxes, '$[' || (json_extract(e.value, '$[1]') - s.first_line) || ']') AS after_box
FROM paragraph_sources s JOIN json_each(s.wraps) w JOIN json_each(w.value, '$[2]') e
  JOIN paragraphs g ON g.id = s.paragraph_id JOIN article_parts a ON a.id = g.part_id
  JOIN articles x ON x.id = a.article_id JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id
UNION ALL
SELECT d.path, 'seam', b.last_line + d.first_line - 1, s.first_line + d.first_line - 1, s.seam_confidence, x.key,
  g.position + (SELECT count(*) FROM article_parts y JOIN paragraphs z ON z.part_id = y.id
    WHERE y.article_id = x.id AND y.position < a.position),
  s.seam_evidence, p.label, coalesce(json_extract(b.line_boxes, '$[#-1]'), b.box), coalesce(json_extract(s.line_boxes, '$[0]'), s.box)
FROM paragraph_sources s JOIN paragraph_sources b ON b.paragraph_id = s.paragraph_id AND b.position = s.position - 1
  JOIN paragraphs g ON g.id = s.paragraph_id JOIN article_parts a ON a.id = g.part_id
  JOIN articles x ON x.id = a.article_id JOIN documents d ON d.id = a.document_id JOIN pages p ON p.id = d.page_id;
