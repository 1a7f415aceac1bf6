import { bibtex } from './bibtex.js';
import { citations } from './citations.js';
import { cslJson } from './csl-json.js';
import type { Exporter } from './exporter.js';
import { jsonl } from './jsonl.js';
import { parquet } from './parquet.js';
import { makeSelection } from './selection.js';

export type { DatabaseExporter, Exporter, ExportOptions, OutputFile, PieceExporter, Selection } from './exporter.js';
export { makeSelection };

export type ExportFormat = 'jsonl' | 'parquet' | 'bibtex' | 'csl-json' | 'citations';

/** Every format that a subset can be written in. */
export const exporters = { jsonl, parquet, bibtex, 'csl-json': cslJson, citations } as const satisfies Record<ExportFormat, Exporter>;

/** The formats' names, for help and checks. */
export const EXPORT_FORMATS = Object.keys(exporters) as ExportFormat[];
