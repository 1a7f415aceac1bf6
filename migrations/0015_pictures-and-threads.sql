ALTER TABLE `article_parts` ADD `said_thread` text;--> statement-breakpoint
ALTER TABLE `article_parts` ADD `said_part` integer;--> statement-breakpoint
ALTER TABLE `documents` ADD `image` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `image_width` integer;--> statement-breakpoint
ALTER TABLE `documents` ADD `image_height` integer;--> statement-breakpoint
ALTER TABLE `documents` ADD `quality` real;