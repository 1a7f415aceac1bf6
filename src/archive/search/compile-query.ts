import { isParagraphKind, must, PARAGRAPH_KINDS, UsageError } from '../../page/index.js';
import type { ArchiveReader } from '../database/archive.js';
import { oneValue } from '../database/statements.js';
import { parseDateRange } from './date-range.js';
import { FIELDS, type FieldName } from './fields.js';
import { findPublication, suggestPublications } from './find-publication.js';
import { makePhrase, type Phrase } from './phrase.js';
import { parseQualityRange } from './quality-range.js';
import { conjunctsOf, phrasesOf, type QueryNode } from './query-tree.js';
import { eachOf, refuseRange } from './refuse-query.js';

/** A condition in SQL, with its parameters in order. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** A query as SQL over the aliases x (articles) and i (issues). */
export interface CompiledQuery {
  /** What `article_search` is asked, by which hits are ranked; null where the query asks no words of every hit. */
  readonly match: string | null;
  /** What else an article has to fulfil. */
  readonly condition: Condition;
  /** What to mark in the text. */
  readonly phrases: readonly Phrase[];
  /** The paragraphs in which the words count, over g (paragraphs). */
  readonly scope: Condition;
}

const TRUE: Condition = { sql: '1', parameters: [] };

/** Every condition. */
export function joinAnd(conditions: readonly Condition[]): Condition {
  return joinConditions(conditions, ' AND ');
}

/** Any of the conditions. */
export function joinOr(conditions: readonly Condition[]): Condition {
  return joinConditions(conditions, ' OR ');
}

function joinConditions(conditions: readonly Condition[], by: ' AND ' | ' OR '): Condition {
  if (conditions.length === 0) return TRUE;
  if (conditions.length === 1) return conditions[0] ?? TRUE;
  return { sql: `(${conditions.map(({ sql }) => sql).join(by)})`, parameters: conditions.flatMap(({ parameters }) => parameters) };
}

/** A query as SQL over articles. @throws UsageError for a value that cannot be: “date:2024-13” cannot be read: … */
export function compileQuery(reader: ArchiveReader, node: QueryNode | null): CompiledQuery {
  const conjuncts = conjunctsOf(node);
  const scope = compileScope(conjuncts);
  const asked = conjuncts.filter((one) => one.kind !== 'not').flatMap((one) => matchOf(one) ?? []);
  const denied =
    asked.length === 0 || scope !== null ? [] : conjuncts.flatMap((one) => (one.kind === 'not' ? (matchOf(one.of) ?? []) : []));
  const match = asked.length === 0 ? null : [asked.map(bracket).join(' AND '), ...denied.map(bracket)].map(bracket).join(' NOT ');
  const rest = conjuncts.filter((one) => {
    if (one.kind === 'not') return asked.length === 0 || scope !== null || matchOf(one.of) === null;
    return matchOf(one) === null || (scope !== null && phrasesOf(one).length > 0);
  });
  return { match, condition: joinAnd(rest.map((one) => compileNode(reader, one, scope))), phrases: phrasesOf(node), scope: scope ?? TRUE };
}

function bracket(match: string): string {
  return `(${match})`;
}

/** What FTS5 is to be asked; null for what the index cannot tell. */
function matchOf(node: QueryNode): string | null {
  switch (node.kind) {
    case 'words':
      return `{headline text} : ${node.phrase.match}`;
    case 'near':
      return `{headline text} : NEAR(${node.phrases.map(({ whole }) => whole).join(' ')}, ${node.distance})`;
    case 'field': {
      const phrase = makeFieldPhrase(node);
      return phrase && `{${columnOf(node.field)}} : ${phrase.match}`;
    }
    case 'not':
      return null;
    case 'and':
    case 'or': {
      const members = node.of.map(matchOf);
      const asked = members.flatMap((one) => (one === null ? [] : [bracket(one)]));
      return asked.length < members.length ? null : asked.join(node.kind === 'and' ? ' AND ' : ' OR ');
    }
  }
}

function columnOf(field: FieldName): string | null {
  const definition = FIELDS[field];
  return field === 'speaker' ? 'speaker' : 'column' in definition ? definition.column : null;
}

/** The words of a field that is a column of the index; null for other fields and for a value without letters. */
function makeFieldPhrase({ field, value }: { readonly field: FieldName; readonly value: string }): Phrase | null {
  if (columnOf(field) === null) return null;
  return makePhrase(value.replace(/\*+$/, ''), { prefix: value.endsWith('*') });
}

/** The paragraphs that `speaker:` and `kind:` hold the words of a query to, over g (paragraphs); null for all. */
function compileScope(conjuncts: readonly QueryNode[]): Condition | null {
  const scopes = (['speaker', 'kind'] as const).flatMap((field) => {
    const asked = conjuncts.filter((one) => isAbout(one, field)).flatMap((one) => (one.kind === 'or' ? one.of : [one]));
    const conditions = asked.flatMap((one) => (one.kind === 'field' ? [compileParagraph(one)] : []));
    return conditions.length === 0 ? [] : [joinOr(conditions)];
  });
  return scopes.length === 0 ? null : joinAnd(scopes);
}

function isAbout(node: QueryNode, field: FieldName): boolean {
  return (node.kind === 'field' && node.field === field) || (node.kind === 'or' && node.of.every((one) => isAbout(one, field)));
}

function compileParagraph({ field, value }: Field): Condition {
  if (field === 'speaker') return { sql: 'han_contains(g.speaker, ?)', parameters: [value] };
  if (!isParagraphKind(value))
    throw unreadable({ field, value }, `a paragraph is ${PARAGRAPH_KINDS.slice(0, -1).join(', ')} or ${PARAGRAPH_KINDS.at(-1)}`);
  return { sql: 'g.kind = ?', parameters: [value] };
}

interface Field {
  readonly field: FieldName;
  readonly value: string;
}

function compileNode(reader: ArchiveReader, node: QueryNode, scope: Condition | null): Condition {
  switch (node.kind) {
    case 'not': {
      const { sql, parameters } = compileNode(reader, node.of, scope);
      return { sql: `NOT coalesce(${sql}, 0)`, parameters };
    }
    case 'and':
    case 'or':
      return joinConditions(
        node.of.map((one) => compileNode(reader, one, scope)),
        node.kind === 'and' ? ' AND ' : ' OR ',
      );
    case 'field':
      return compileField(reader, node);
    case 'words':
    case 'near': {
      const found = compileMatch(must(matchOf(node), 'what the index is asked for words'));
      if (scope === null) return found;
      const phrases = phrasesOf(node).map(({ written }) => ({
        sql: "han_contains(coalesce(g.label, '') || g.text, ?)",
        parameters: [written],
      }));
      return joinAnd([found, ...phrases.map((phrase) => someParagraph(joinAnd([scope, phrase])))]);
    }
  }
}

function compileMatch(match: string): Condition {
  return { sql: 'x.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)', parameters: [match] };
}

function someParagraph({ sql, parameters }: Condition): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM article_parts q JOIN paragraphs g ON g.part_id = q.id WHERE q.article_id = x.id AND ${sql})`,
    parameters,
  };
}

function compileField(reader: ArchiveReader, node: Field): Condition {
  const { field, value } = node;
  if (columnOf(field) !== null) {
    const phrase = makeFieldPhrase(node);
    if (phrase === null) throw unreadable(node, 'it has no letter or digit to look for');
    return compileMatch(`{${columnOf(field)}} : ${phrase.match}`);
  }
  switch (field) {
    case 'publication':
    case 'date':
      return compileIssue(reader, node);
    case 'page': {
      refusePages(reader, value);
      const sql =
        'EXISTS (SELECT 1 FROM article_parts q JOIN documents e ON e.id = q.document_id JOIN pages r ON r.id = e.page_id WHERE q.article_id = x.id AND r.label = ?)';
      return { sql, parameters: [value] };
    }
    case 'quality': {
      const { sql, parameters } = compileQuality(node);
      return {
        sql: `EXISTS (SELECT 1 FROM article_parts q JOIN documents d ON d.id = q.document_id WHERE q.article_id = x.id AND ${sql})`,
        parameters,
      };
    }
    case 'language':
      return { sql: 'x.language = ?', parameters: [value.toLowerCase()] };
    case 'section':
      return { sql: "han_contains(coalesce(x.section, ''), ?)", parameters: [value] };
    default:
      return someParagraph(compileParagraph(node));
  }
}

/** `publication` and `date`, over i (issues). */
export function compileIssue(reader: ArchiveReader, node: Field): Condition {
  const { field, value } = node;
  if (field === 'date') {
    const range = parseDateRange(value);
    if (typeof range === 'string') throw unreadable(node, range);
    const [from, to] = range;
    return joinAnd([
      ...(from === null ? [] : [{ sql: 'i.date >= ?', parameters: [from] }]),
      ...(to === null ? [] : [{ sql: 'i.date <= ?', parameters: [to] }]),
    ]);
  }
  const id = findPublication(reader, value);
  if (id !== null) return { sql: 'i.publication_id = ?', parameters: [id] };
  const near = suggestPublications(reader, value);
  const hint = near.length === 0 ? 'see: broadsheet list publications' : `did you mean ${near.join(' or ')}?`;
  throw unreadable(node, `there is no such publication; ${hint}`);
}

/** `quality`, over d (documents); what is not known is in no range. */
export function compileQuality(node: Field): Condition {
  const range = parseQualityRange(node.value);
  if (typeof range === 'string') throw unreadable(node, range);
  const [from, to] = range;
  return joinAnd([
    ...(from === null ? [] : [{ sql: 'd.quality >= ?', parameters: [from] }]),
    ...(to === null ? [] : [{ sql: 'd.quality <= ?', parameters: [to] }]),
  ]);
}

/** `1-4` is a label of some papers, and a range that there is not of the others. @throws UsageError for that */
function refusePages(reader: ArchiveReader, value: string): void {
  refuseRange('page', value);
  const [, from, to] = /^(\p{L}?\d+)\s*[-–—~至到]\s*(\p{L}?\d+)$/u.exec(value) ?? [];
  if (from === undefined || to === undefined || oneValue(reader, 'SELECT 1 FROM pages WHERE label = ?', value) !== undefined) return;
  throw unreadable({ field: 'page', value }, `only dates and qualities have ranges; write ${eachOf('page', from, to)}`);
}

function unreadable({ field, value }: Field, why: string): UsageError {
  return new UsageError(`${field} “${value}” cannot be read: ${why}`);
}
