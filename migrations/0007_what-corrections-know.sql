PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_corrections` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` integer NOT NULL,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`ordinal` integer,
	`absorbed` integer,
	`other_sha256` text,
	`other_ordinal` integer,
	`included` integer DEFAULT false NOT NULL,
	`home_ordinal` integer,
	`home_other_ordinal` integer,
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
	CONSTRAINT "corrections_kind" CHECK(kind IN ('edit', 'merge', 'split', 'move', 'identify', 'prefer'))
);
--> statement-breakpoint
INSERT INTO `__new_corrections`("id", "document_id", "kind", "target", "ordinal", "absorbed", "other_sha256", "other_ordinal", "included", "home_ordinal", "home_other_ordinal", "change", "before", "made_at", "made_by", "reason", "applied", "undone_at", "undone_by", "undone_reason")
SELECT "id", "document_id", "kind", json_remove("target", '$.local', '$.across'),
  iif(json_type("target", '$.across') IS NULL, json_extract("target", '$.local.at'), json_extract("target", '$.local.parts[0]')),
  json_extract("target", '$.local.gone'), json_extract("target", '$.across.to'), json_extract("target", '$.local.parts[1]'),
  coalesce(json_extract("target", '$.local.included'), 0), json_extract("target", '$.local.home[0]'), json_extract("target", '$.local.home[1]'),
  "change", "before", "made_at", "made_by", "reason", "applied", "undone_at", "undone_by", "undone_reason" FROM `corrections`;--> statement-breakpoint
-- A person's choice of a rendition is a correction as every other; of older ones nobody knows who made them, nor when.
INSERT INTO `__new_corrections`("document_id", "kind", "target", "included", "change", "before", "made_at", "made_by", "applied")
SELECT "id", 'prefer', json_object('sha256', "sha256"), 0, '{}', '{}', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'unknown', 1
FROM `documents` WHERE "preferred_by_user";--> statement-breakpoint
DROP TABLE `corrections`;--> statement-breakpoint
ALTER TABLE `__new_corrections` RENAME TO `corrections`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `corrections_document` ON `corrections` (`document_id`);--> statement-breakpoint
CREATE INDEX `corrections_other` ON `corrections` (`other_sha256`) WHERE other_sha256 IS NOT NULL;--> statement-breakpoint
ALTER TABLE `article_parts` ADD `section` text;--> statement-breakpoint
ALTER TABLE `article_parts` ADD `thread_reason` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `section` text;--> statement-breakpoint
ALTER TABLE `documents` DROP COLUMN `preferred_by_user`;--> statement-breakpoint
UPDATE `article_parts` SET `thread_reason` = CASE
  WHEN json_extract(`thread_evidence`, '$.evidence[0].code') = 'one-article-in-an-export' THEN 'in-an-export'
  WHEN json_extract(`thread_evidence`, '$.evidence[0].code') = 'merged-by-hand' THEN 'by-hand' ELSE 'jump-lines' END
WHERE `thread_evidence` IS NOT NULL;