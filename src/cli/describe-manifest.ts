import type { ManifestRemark } from '../ingest/index.js';
import { plural } from './output.js';

/** What of a manifest came to nothing, in a line each: columns that were not used, rows of files that are not there. */
export function describeManifest({ path, unused, missing }: ManifestRemark): string[] {
  const lines: string[] = [];
  if (unused.length > 0) {
    const names = unused.map((name) => `“${name}”`).join(', ');
    lines.push(`${path}: ${unused.length === 1 ? 'the column' : 'the columns'} ${names} ${unused.length === 1 ? 'was' : 'were'} not used`);
  }
  const [first] = missing;
  if (first) lines.push(`${path}: ${plural(missing.length, 'row')} of files that are not there (line ${first.line}: ${first.path})`);
  return lines;
}
