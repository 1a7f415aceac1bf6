import { type ExportFormat, formatOfName, NAMED_ENDINGS } from '../exports/index.js';
import { UsageError } from '../page/index.js';

/** The format to write, and what is to be said of the choice. */
export interface ChosenFormat {
  readonly format: ExportFormat;
  /** Null where there is nothing to say. */
  readonly remark: string | null;
}

/**
 * The format that an option names, else the one that the name of the output says, else JSON Lines.
 * @throws UsageError where the name has an ending that says no format
 */
export function chooseFormat(asked: ExportFormat | undefined, output: string | undefined): ChosenFormat {
  const said = output === undefined || output === '-' ? null : formatOfName(output);
  if (asked !== undefined) {
    const isOther = said !== null && said !== 'unknown' && said !== asked;
    return { format: asked, remark: isOther ? `${output} is written as ${asked}, as --format says, not as ${said}` : null };
  }
  if (said === 'unknown')
    throw new UsageError(`the name ${output} says no format; end it in ${NAMED_ENDINGS.join(', ')}, or name one with --format`);
  return { format: said ?? 'jsonl', remark: null };
}
