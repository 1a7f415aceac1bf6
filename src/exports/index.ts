export type { DatabaseExporter, Exporter, ExportOptions, OutputFile, PieceExporter, Selection } from './exporter.js';
export { OPTION_FORMATS } from './exporter.js';
export { EXPORT_FORMATS, type ExportFormat, exportFormats, formatOfEnding, formatOfName, NAMED_ENDINGS } from './formats.js';
export { type Manifest, type ManifestFile, type ManifestOrigin, manifestBeside } from './manifest.js';
export { makeSelection } from './selection.js';
export { type ExportJob, explainWriting, streamExport, type Written, writeExport } from './write-export.js';
