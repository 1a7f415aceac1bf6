import { deflateSync, inflateSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import type { Decision, LineRange, PageLayout, Source, Wrap } from '../../page/index.js';
import { type BoxesOfLines, boxesOf, writeBoxes, writeSheet } from './boxes.js';
import { inflateSource } from './load-source.js';
import { writeWraps } from './wraps.js';

/** Registers the SQL functions that migrations of old archives call. No query may use them. */
export function registerUpgradeFunctions(sqlite: Database.Database): void {
  // Rows of a document follow each other.
  let last: { readonly source: Buffer; readonly lines: readonly string[] } | null = null;
  const textOf = (source: Buffer | null): readonly string[] => {
    if (source === null) return [];
    if (last?.source.equals(source) !== true) last = { source, lines: inflateSource(source).split('\n') };
    return last.lines;
  };
  sqlite.function('upgrade_wraps', (source: Buffer | null, first: number, end: number, confidence: number) =>
    writeWraps({ first, wraps: spreadWraps(textOf(source), { first, last: end }, confidence) }),
  );
  let laid: { readonly layout: Buffer; readonly boxes: BoxesOfLines } | null = null;
  const boxesIn = (layout: Buffer): BoxesOfLines => {
    if (laid?.layout.equals(layout) !== true) laid = { layout, boxes: boxesOf(layoutOf(layout)) };
    return laid.boxes;
  };
  sqlite.function('upgrade_box', (layout: Buffer, first: number, last: number) => writeBoxes(boxesIn(layout), { first, last }).box);
  sqlite.function(
    'upgrade_line_boxes',
    (layout: Buffer, first: number, last: number) => writeBoxes(boxesIn(layout), { first, last }).lineBoxes,
  );
  sqlite.function('upgrade_sheet', (layout: Buffer) => writeSheet(layoutOf(layout)));
  sqlite.function('upgrade_page', (source: Buffer | null, page: Buffer) =>
    deflateSync(spreadPage(inflateSync(page).toString('utf8'), textOf(source))),
  );
}

function layoutOf(layout: Buffer): PageLayout {
  return JSON.parse(inflateSource(layout)) as PageLayout;
}

/**
 * The wraps of a stretch of which only the least confidence is known, as archives before the view `joins` had it: it stands for
 * every pair, without evidence.
 */
function spreadWraps(lines: readonly string[], { first, last }: LineRange, confidence: number | null): Wrap[] {
  if (confidence === null) return [];
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((line) => lines[line - 1]?.trim());
  return numbers.slice(1).map((after) => ({ after, decision: { confidence, evidence: [] } }));
}

/** A document's page as archives before the view `joins` kept it uncorrected (JSON), with every wrap. */
function spreadPage(page: string, lines: readonly string[]): string {
  return JSON.stringify(JSON.parse(page), (_, value: unknown) => (isOldSource(value) ? spreadSource(value, lines) : value));
}

type OldSource = LineRange & Pick<Source, 'seam'> & { readonly wrap: Decision | null };

function isOldSource(value: unknown): value is OldSource {
  return typeof value === 'object' && value !== null && 'first' in value && 'seam' in value && 'wrap' in value;
}

function spreadSource({ first, last, seam, wrap }: OldSource, lines: readonly string[]): Source {
  return { first, last, seam, wraps: spreadWraps(lines, { first, last }, wrap?.confidence ?? null) };
}
