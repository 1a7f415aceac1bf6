import { UsageError } from '../page/index.js';

/** The format to write, and what is to be said of the choice. */
export interface ChosenFormat<F> {
  readonly format: F;
  /** Null where there is nothing to say. */
  readonly remark: string | null;
}

/** What a format is chosen by. */
interface Choice<F> {
  /** By an option. */
  readonly asked: F | undefined;
  readonly output: string | undefined;
  /** By the name of the output: null for nothing, `unknown` for an ending that says no format. */
  readonly said: F | 'unknown' | null;
  /** Endings that say a format, as a person writes them. */
  readonly endings: readonly string[];
  readonly usual: F;
}

/**
 * The format that an option names, else the one that the name of the output says, else the usual one.
 * @throws UsageError where the name has an ending that says no format
 */
export function chooseNamed<F extends string>({ asked, output, said, endings, usual }: Choice<F>): ChosenFormat<F> {
  if (asked !== undefined) {
    const isOther = said !== null && said !== 'unknown' && said !== asked;
    return { format: asked, remark: isOther ? `${output} is written as ${asked}, as --format says, not as ${said}` : null };
  }
  if (said === 'unknown')
    throw new UsageError(`the name ${output} says no format; end it in ${endings.join(', ')}, or name one with --format`);
  return { format: said ?? usual, remark: null };
}
