CREATE TABLE `settled_notices` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` integer NOT NULL,
	`code` text NOT NULL,
	`subject` text NOT NULL,
	`ordinal` integer,
	`settled_at` text NOT NULL,
	`settled_by` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `settled_notices_subject` ON `settled_notices` (`document_id`,`code`,`subject`);--> statement-breakpoint
ALTER TABLE `notices` ADD `settled_id` integer REFERENCES settled_notices(id) ON DELETE set null;--> statement-breakpoint
CREATE INDEX `notices_settled` ON `notices` (`settled_id`) WHERE settled_id IS NOT NULL;