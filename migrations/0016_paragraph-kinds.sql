-- Views that read paragraphs stay as they are while the table is made again.
PRAGMA legacy_alter_table=ON;--> statement-breakpoint
CREATE TABLE `__new_paragraphs` (
	`id` integer PRIMARY KEY NOT NULL,
	`part_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`speaker` text,
	`label` text,
	`text` text NOT NULL,
	FOREIGN KEY (`part_id`) REFERENCES `article_parts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "paragraphs_kind" CHECK(kind IN ('body', 'heading', 'caption', 'verse', 'table', 'list'))
);
--> statement-breakpoint
INSERT INTO `__new_paragraphs`("id", "part_id", "position", "kind", "speaker", "label", "text") SELECT "id", "part_id", "position", "kind", "speaker", "label", "text" FROM `paragraphs`;--> statement-breakpoint
DROP TABLE `paragraphs`;--> statement-breakpoint
ALTER TABLE `__new_paragraphs` RENAME TO `paragraphs`;--> statement-breakpoint
PRAGMA legacy_alter_table=OFF;--> statement-breakpoint
CREATE INDEX `paragraphs_speaker` ON `paragraphs` (`speaker`) WHERE speaker IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `paragraphs_position` ON `paragraphs` (`part_id`,`position`);