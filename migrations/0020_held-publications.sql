-- One row a publication that has issues here: `publications` has those too that come with the program.
CREATE VIEW held_publications AS
SELECT n.id, n.slug, n.name, n.language, n.place, n.issn, n.cn, count(i.id) AS issue_count, min(i.date) AS first, max(i.date) AS last
FROM publications n JOIN issues i ON i.publication_id = n.id GROUP BY n.id;
