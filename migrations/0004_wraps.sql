ALTER TABLE `paragraph_sources` ADD `wraps` text;--> statement-breakpoint
-- The functions are src/archive/upgrade-functions.ts: of each range only its least certain wrap was kept.
UPDATE paragraph_sources SET wraps = (SELECT upgrade_wraps(d.source, first_line, last_line, wrap_confidence)
  FROM paragraphs g JOIN article_parts a ON a.id = g.part_id JOIN documents d ON d.id = a.document_id WHERE g.id = paragraph_id)
WHERE wrap_confidence IS NOT NULL;
--> statement-breakpoint
UPDATE documents SET uncorrected = upgrade_page(source, uncorrected) WHERE uncorrected IS NOT NULL;
