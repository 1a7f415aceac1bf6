import type { Exporter } from './exporter.js';
import { jsonl } from './jsonl.js';
import { makeSelection } from './selection.js';

export type { DatabaseExporter, Exporter, ExportOptions, OutputFile, PieceExporter, Selection } from './exporter.js';
export { makeSelection };

export type ExportFormat = 'jsonl';

/** Every format that a subset can be written in. */
export const exporters = { jsonl } as const satisfies Record<ExportFormat, Exporter>;

/** The formats' names, for help and checks. */
export const EXPORT_FORMATS = Object.keys(exporters) as ExportFormat[];
