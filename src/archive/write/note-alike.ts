import type { Archive } from '../database/archive.js';
import { hasRow, oneRow, run } from '../database/statements.js';
import { alikePublications } from '../search/find-publication.js';
import { insertNotice, settleAgain } from './store-notices.js';

interface Paper {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

const OF_DOCUMENT = `SELECT b.id, b.slug, b.name FROM documents d JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id
  JOIN publications b ON b.id = i.publication_id WHERE d.id = ?`;

const SAID = `SELECT 1 FROM notices n JOIN documents d ON d.id = n.document_id JOIN pages p ON p.id = d.page_id JOIN issues i ON i.id = p.issue_id
  WHERE n.code = 'publication-alike' AND i.publication_id = ? LIMIT 1`;

const OTHER = `SELECT b.id, b.slug, b.name FROM publications b WHERE b.id = ? AND (b.reference OR EXISTS (SELECT 1 FROM issues i WHERE i.publication_id = b.id))`;

/** Says once of a newspaper, on its first document, that another has a name which is written alike: they may be one, and only a person knows. Returns true where it does. */
export function noteAlike(archive: Archive, documentId: number): boolean {
  run(archive, "DELETE FROM notices WHERE document_id = ? AND code = 'publication-alike'", documentId);
  const own = oneRow<Paper>(archive, OF_DOCUMENT, documentId);
  if (!own || hasRow(archive, SAID, own.id)) return false;
  const [other] = alikePublications(archive, own.name).flatMap((id) => (id === own.id ? [] : (oneRow<Paper>(archive, OTHER, id) ?? [])));
  if (!other) return false;
  const { name, slug } = own;
  insertNotice(archive, documentId, { kind: 'notice', code: 'publication-alike', lines: null, name, slug, other: other.name });
  settleAgain(archive, documentId);
  return true;
}
