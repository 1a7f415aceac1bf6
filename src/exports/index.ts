import { csv } from './csv.js';
import type { Exporter } from './exporter.js';
import { jsonl } from './jsonl.js';
import { markdown } from './markdown.js';
import { makeSelection } from './selection.js';
import { tei } from './tei.js';
import { text } from './text.js';

export type { DatabaseExporter, Exporter, ExportOptions, OutputFile, PieceExporter, Selection } from './exporter.js';
export { makeSelection };

export type ExportFormat = 'jsonl' | 'csv' | 'markdown' | 'text' | 'tei';

/** Every format that a subset can be written in. */
export const exporters = { jsonl, csv, markdown, text, tei } as const satisfies Record<ExportFormat, Exporter>;

/** The formats' names, for help and checks. */
export const EXPORT_FORMATS = Object.keys(exporters) as ExportFormat[];
