import { type ExportFormat, formatOfName, NAMED_ENDINGS } from '../exports/index.js';
import { type ChosenFormat, chooseNamed } from './named-format.js';

/** The format of an export: JSON Lines, where nothing says another. @throws UsageError as `chooseNamed` */
export function chooseFormat(asked: ExportFormat | undefined, output: string | undefined): ChosenFormat<ExportFormat> {
  const said = output === undefined || output === '-' ? null : formatOfName(output);
  return chooseNamed({ asked, output, said, endings: NAMED_ENDINGS, usual: 'jsonl' });
}
