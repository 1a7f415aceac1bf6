CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` integer NOT NULL,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`change` text NOT NULL,
	`before` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	`reason` text,
	`applied` integer NOT NULL,
	`undone_at` text,
	`undone_by` text,
	`undone_reason` text,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "corrections_kind" CHECK(kind IN ('edit', 'merge', 'split', 'move', 'identify'))
);
--> statement-breakpoint
CREATE INDEX `corrections_document` ON `corrections` (`document_id`);--> statement-breakpoint
ALTER TABLE `documents` ADD `uncorrected` blob;--> statement-breakpoint
CREATE INDEX `documents_hidden` ON `documents` (`id`) WHERE preferred = 0;