CREATE TABLE `article_parts` (
	`id` integer PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`position` integer NOT NULL,
	`key` text NOT NULL,
	`language` text,
	`kicker` text,
	`headline` text,
	`deck` text,
	`dateline_agency` text,
	`dateline_place` text,
	`dateline_date` text,
	`comes_from` integer DEFAULT false NOT NULL,
	`goes_on` integer DEFAULT false NOT NULL,
	`continued_from` text,
	`continued_from_mark` text,
	`continued_on` text,
	`continued_on_mark` text,
	`thread_evidence` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_parts_key_unique` ON `article_parts` (`key`);--> statement-breakpoint
CREATE INDEX `article_parts_article` ON `article_parts` (`article_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `article_parts_ordinal` ON `article_parts` (`document_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` integer PRIMARY KEY NOT NULL,
	`issue_id` integer NOT NULL,
	`key` text NOT NULL,
	`language` text,
	`kicker` text,
	`headline` text,
	`deck` text,
	`dateline_agency` text,
	`dateline_place` text,
	`dateline_date` text,
	`continued_from` text,
	`continued_on` text,
	`continuation_mark` text,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_key_unique` ON `articles` (`key`);--> statement-breakpoint
CREATE INDEX `articles_issue` ON `articles` (`issue_id`);--> statement-breakpoint
CREATE TABLE `bylines` (
	`part_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`part_id`, `position`),
	FOREIGN KEY (`part_id`) REFERENCES `article_parts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `bylines_name` ON `bylines` (`name`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` integer PRIMARY KEY NOT NULL,
	`page_id` integer NOT NULL,
	`rendition` integer NOT NULL,
	`item` text,
	`preferred` integer NOT NULL,
	`preferred_by_user` integer DEFAULT false NOT NULL,
	`path` text NOT NULL,
	`location` text,
	`sha256` text NOT NULL,
	`format` text NOT NULL,
	`encoding` text,
	`bytes` integer,
	`line_count` integer,
	`source` blob,
	`rules` integer NOT NULL,
	`import_id` integer NOT NULL,
	FOREIGN KEY (`page_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_sha256_unique` ON `documents` (`sha256`);--> statement-breakpoint
CREATE INDEX `documents_page` ON `documents` (`page_id`);--> statement-breakpoint
CREATE INDEX `documents_path` ON `documents` (`path`);--> statement-breakpoint
CREATE UNIQUE INDEX `documents_rendition` ON `documents` (`page_id`,`rendition`) WHERE item IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `documents_item` ON `documents` (`page_id`,`item`,`rendition`) WHERE item IS NOT NULL;--> statement-breakpoint
CREATE INDEX `documents_location` ON `documents` (`location`);--> statement-breakpoint
CREATE TABLE `identifications` (
	`document_id` integer NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`basis` text NOT NULL,
	`evidence` text NOT NULL,
	`inferred` integer NOT NULL,
	PRIMARY KEY(`document_id`, `field`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_files` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`path` text NOT NULL,
	`location` text,
	`sha256` text,
	`outcome` text NOT NULL,
	`reason` text,
	`document_id` integer,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "import_files_outcome" CHECK(outcome IN ('new', 'changed', 'unchanged', 'duplicate', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `import_files_import` ON `import_files` (`import_id`);--> statement-breakpoint
CREATE INDEX `import_files_location` ON `import_files` (`location`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`command` text NOT NULL,
	`version` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `issues` (
	`id` integer PRIMARY KEY NOT NULL,
	`publication_id` integer,
	`date` text,
	`edition` text,
	`key` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issues_key_unique` ON `issues` (`key`);--> statement-breakpoint
CREATE INDEX `issues_publication_date` ON `issues` (`publication_id`,`date`);--> statement-breakpoint
CREATE INDEX `issues_date` ON `issues` (`date`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` integer NOT NULL,
	`code` text NOT NULL,
	`first_line` integer,
	`last_line` integer,
	`detail` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notices_document` ON `notices` (`document_id`);--> statement-breakpoint
CREATE INDEX `notices_code` ON `notices` (`code`);--> statement-breakpoint
CREATE TABLE `pages` (
	`id` integer PRIMARY KEY NOT NULL,
	`issue_id` integer NOT NULL,
	`label` text,
	`key` text NOT NULL,
	`sequence` text NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pages_key_unique` ON `pages` (`key`);--> statement-breakpoint
CREATE INDEX `pages_issue` ON `pages` (`issue_id`);--> statement-breakpoint
CREATE TABLE `paragraph_sources` (
	`paragraph_id` integer NOT NULL,
	`position` integer NOT NULL,
	`first_line` integer NOT NULL,
	`last_line` integer NOT NULL,
	`seam_confidence` real,
	`seam_evidence` text,
	`wrap_confidence` real,
	PRIMARY KEY(`paragraph_id`, `position`),
	FOREIGN KEY (`paragraph_id`) REFERENCES `paragraphs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `paragraphs` (
	`id` integer PRIMARY KEY NOT NULL,
	`part_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`speaker` text,
	`label` text,
	`text` text NOT NULL,
	FOREIGN KEY (`part_id`) REFERENCES `article_parts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "paragraphs_kind" CHECK(kind IN ('body', 'heading'))
);
--> statement-breakpoint
CREATE INDEX `paragraphs_speaker` ON `paragraphs` (`speaker`) WHERE speaker IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `paragraphs_position` ON `paragraphs` (`part_id`,`position`);--> statement-breakpoint
CREATE TABLE `placements` (
	`document_id` integer NOT NULL,
	`first_line` integer NOT NULL,
	`last_line` integer NOT NULL,
	`place` text NOT NULL,
	`part_id` integer,
	PRIMARY KEY(`document_id`, `first_line`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`part_id`) REFERENCES `article_parts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `publication_names` (
	`publication_id` integer NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	PRIMARY KEY(`publication_id`, `folded`),
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `publication_names_folded` ON `publication_names` (`folded`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`language` text,
	`place` text,
	`issn` text,
	`cn` text,
	`reference` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_slug_unique` ON `publications` (`slug`);