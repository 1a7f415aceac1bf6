CREATE TABLE `article_facts` (
	`part_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	`first_line` integer,
	`last_line` integer,
	PRIMARY KEY(`part_id`, `position`),
	FOREIGN KEY (`part_id`) REFERENCES `article_parts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_facts_name` ON `article_facts` (`name`);