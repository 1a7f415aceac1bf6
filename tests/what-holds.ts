import type { CorrectionRecord } from '../src/index.js';

/** An export (JSON Lines) with the corrections that hold: without what is open, and what was undone. */
export function whatHolds(text: string): string {
  return text.replace(/^.*"corrections":.*$/gm, (line) => {
    const { corrections, ...record } = JSON.parse(line) as { readonly corrections: readonly CorrectionRecord[] };
    const holding = corrections.filter(({ applied }) => applied);
    return JSON.stringify(holding.length === 0 ? record : { ...record, corrections: holding });
  });
}
