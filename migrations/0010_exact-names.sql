PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_publication_names` (
	`publication_id` integer NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	PRIMARY KEY(`publication_id`, `name`),
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_publication_names`("publication_id", "name", "folded") SELECT "publication_id", "name", "folded" FROM `publication_names`;--> statement-breakpoint
DROP TABLE `publication_names`;--> statement-breakpoint
ALTER TABLE `__new_publication_names` RENAME TO `publication_names`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `publication_names_folded` ON `publication_names` (`folded`);