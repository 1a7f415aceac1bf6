-- Tables whose rows are found by their owner are kept in the order of their keys: one tree instead of a table and an index beside it.
-- Views that read them stay as they are while they are made again.
PRAGMA legacy_alter_table=ON;
--> statement-breakpoint
CREATE TABLE `__new_paragraph_sources` (
	`paragraph_id` integer NOT NULL,
	`position` integer NOT NULL,
	`first_line` integer NOT NULL,
	`last_line` integer NOT NULL,
	`seam_confidence` real,
	`seam_evidence` text,
	`wraps` text,
	`box` text,
	`line_boxes` text,
	PRIMARY KEY(`paragraph_id`, `position`),
	FOREIGN KEY (`paragraph_id`) REFERENCES `paragraphs`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_paragraph_sources` (`paragraph_id`, `position`, `first_line`, `last_line`, `seam_confidence`, `seam_evidence`, `wraps`, `box`, `line_boxes`) SELECT `paragraph_id`, `position`, `first_line`, `last_line`, `seam_confidence`, `seam_evidence`, `wraps`, `box`, `line_boxes` FROM `paragraph_sources` ORDER BY 1, 2;
--> statement-breakpoint
DROP TABLE `paragraph_sources`;
--> statement-breakpoint
ALTER TABLE `__new_paragraph_sources` RENAME TO `paragraph_sources`;
--> statement-breakpoint
CREATE TABLE `__new_placements` (
	`document_id` integer NOT NULL,
	`first_line` integer NOT NULL,
	`last_line` integer NOT NULL,
	`place` text NOT NULL,
	`part_id` integer,
	PRIMARY KEY(`document_id`, `first_line`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`part_id`) REFERENCES `article_parts`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_placements` (`document_id`, `first_line`, `last_line`, `place`, `part_id`) SELECT `document_id`, `first_line`, `last_line`, `place`, `part_id` FROM `placements` ORDER BY 1, 2;
--> statement-breakpoint
DROP TABLE `placements`;
--> statement-breakpoint
ALTER TABLE `__new_placements` RENAME TO `placements`;
--> statement-breakpoint
CREATE INDEX `placements_part` ON `placements` (`part_id`) WHERE part_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE `__new_identifications` (
	`document_id` integer NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`basis` text NOT NULL,
	`evidence` text NOT NULL,
	`inferred` integer NOT NULL,
	`said_at` text,
	`said_by` text,
	PRIMARY KEY(`document_id`, `field`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_identifications` (`document_id`, `field`, `value`, `basis`, `evidence`, `inferred`, `said_at`, `said_by`) SELECT `document_id`, `field`, `value`, `basis`, `evidence`, `inferred`, `said_at`, `said_by` FROM `identifications` ORDER BY 1, 2;
--> statement-breakpoint
DROP TABLE `identifications`;
--> statement-breakpoint
ALTER TABLE `__new_identifications` RENAME TO `identifications`;
--> statement-breakpoint
CREATE TABLE `__new_bylines` (
	`part_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`part_id`, `position`),
	FOREIGN KEY (`part_id`) REFERENCES `article_parts`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_bylines` (`part_id`, `position`, `name`) SELECT `part_id`, `position`, `name` FROM `bylines` ORDER BY 1, 2;
--> statement-breakpoint
DROP TABLE `bylines`;
--> statement-breakpoint
ALTER TABLE `__new_bylines` RENAME TO `bylines`;
--> statement-breakpoint
CREATE INDEX `bylines_name` ON `bylines` (`name`);
--> statement-breakpoint
PRAGMA legacy_alter_table=OFF;
--> statement-breakpoint
DROP TABLE article_tokens;
--> statement-breakpoint
DROP TABLE article_search;
--> statement-breakpoint
-- One row an article (rowid = articles.id). The texts are not stored again: src/archive/search/search-index.ts writes the tokens (pairs of
-- neighbouring Han characters, folded words of other scripts), so the tokenizer only splits at blanks. Never 'rebuild' it by hand: that
-- would index the plain text. The text is the first column, since FTS5 writes two bytes more for each token of an article in any other.
CREATE VIRTUAL TABLE article_search USING fts5(text, headline, byline, speaker, agency, place, content='indexed_text', content_rowid='id', tokenize='ascii');
--> statement-breakpoint
-- Each token of the index with the articles (doc) and places (cnt) that have it.
CREATE VIRTUAL TABLE article_tokens USING fts5vocab(article_search, row);
