DROP INDEX `documents_location`;--> statement-breakpoint
ALTER TABLE `documents` DROP COLUMN `location`;--> statement-breakpoint
ALTER TABLE `documents` DROP COLUMN `bytes`;