/**
 * Corrections over the aliases of `compileFilter`; `%` takes its condition. The key is that of the article that a correction is
 * in, or of its page; `target`, `change` and `before` are JSON.
 */
export const LIST_CORRECTIONS = `SELECT c.id, c.made_at AS "when", c.made_by AS who, c.kind,
    coalesce(x.key, p.key || iif(d.rendition = 1, '', '~' || d.rendition)) AS key, c.reason AS why,
    CASE WHEN c.undone_at IS NOT NULL THEN 'undone' WHEN c.applied THEN 'applied' ELSE 'open' END AS state,
    c.undone_at, c.undone_by, c.undone_reason, c.target, c.change, c.before
  FROM corrections c JOIN documents d ON d.id = c.document_id
    LEFT JOIN article_parts a ON a.document_id = d.id AND a.ordinal = c.ordinal
    LEFT JOIN articles x ON x.id = a.article_id
    JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id LEFT JOIN publications n ON n.id = i.publication_id
  WHERE % ORDER BY c.id`;
