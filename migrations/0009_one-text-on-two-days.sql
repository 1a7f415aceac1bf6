DROP INDEX `documents_sha256_unique`;--> statement-breakpoint
CREATE INDEX `documents_sha256` ON `documents` (`sha256`);