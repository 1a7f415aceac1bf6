import { csv } from './csv.js';
import type { Exporter } from './exporter.js';
import { jsonl } from './jsonl.js';
import { markdown } from './markdown.js';
import { makeSelection } from './selection.js';
import { tei } from './tei.js';
import { text } from './text.js';
import { sqlite } from './sqlite.js';

export type { DatabaseExporter, Exporter, ExportOptions, OutputFile, PieceExporter, Selection } from './exporter.js';
export { OPTION_FORMATS } from './exporter.js';
export { type Manifest, type ManifestFile, type ManifestOrigin, manifestBeside } from './manifest.js';
export { type ExportJob, explainWriting, streamExport, type Written, writeExport } from './write-export.js';
export { makeSelection };

export type ExportFormat = 'jsonl' | 'csv' | 'markdown' | 'text' | 'tei' | 'sqlite';

/** Every format that a subset can be written in. */
export const exporters = { jsonl, csv, markdown, text, tei, sqlite } as const satisfies Record<ExportFormat, Exporter>;

/** The formats' names, for help and checks. */
export const EXPORT_FORMATS = Object.keys(exporters) as ExportFormat[];
