ALTER TABLE `documents` ADD `diagnosis` text;--> statement-breakpoint
UPDATE `paragraph_sources` SET `seam_evidence` = replace(`seam_evidence`, '"reason":', '"code":'), `wraps` = replace(`wraps`, '"reason":', '"code":');--> statement-breakpoint
UPDATE `article_parts` SET `thread_evidence` = replace(replace(`thread_evidence`, '"reason":', '"code":'), 'one article in an export', 'one-article-in-an-export');
