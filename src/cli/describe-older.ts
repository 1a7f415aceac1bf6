import { plural } from './output.js';

/** How many documents older rules read, and what to do. */
export function describeOlder(count: number): string {
  const [was, it] = count === 1 ? ['was', 'it'] : ['were', 'them'];
  return `${plural(count, 'document')} of the archive ${was} read by older rules; read ${it} again with: broadsheet reprocess`;
}
