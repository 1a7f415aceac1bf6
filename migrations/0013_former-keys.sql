CREATE TABLE `former_keys` (
	`key` text PRIMARY KEY NOT NULL,
	`document_id` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `former_keys_document` ON `former_keys` (`document_id`);--> statement-breakpoint
ALTER TABLE `documents` ADD `seed` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE documents SET seed = substr(sha256, 1, 8);
