import type { Folio } from '../convention.js';
import { readPageLabel } from '../labels.js';
import { DATE, parseEnDate, WEEKDAY } from './dates.js';

const PAPER_WORD =
  'Times|Ledger|Post|Courier|Gazette|Herald|Tribune|Journal|Star|Chronicle|Observer|Guardian|News|Record|Register|Sentinel|Globe|Mail|Press|Telegraph|Standard|Examiner|Bulletin|Advertiser|Argus|Mercury|Echo|Planet|Dispatch|Inquirer|Sun|Review|Independent|Reporter|Leader|Age|Express|Mirror|Citizen|Argosy|Intelligencer|Republican|Democrat|Union|Eagle|World|Call|Bee';

export function readEnFolio(text: string): Folio | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (plain.length > 110) return null;
  const date = new RegExp(DATE, 'iu').test(plain) ? parseEnDate(plain) : null;
  const pageText =
    /\b(?:page|p\.|pg\.?)\s*(?:[A-Z]{1,2}-?)?\d{1,3}[A-Z]?\b|\b(?:page|p\.)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/i.exec(
      plain,
    )?.[0] ??
    /(?:^|[|·•\s])([A-H]-?\d{1,2})(?:$|[|·•\s])/.exec(plain)?.[1] ??
    null;
  const publication =
    new RegExp(
      String.raw`(?:^|[|·•,\s—–-])((?:The\s+|THE\s+)?(?:[A-Z][\p{L}'’.&-]*\s+){1,4}(?:${PAPER_WORD}|${PAPER_WORD.toUpperCase()}))(?=$|[|·•,.\s—–-])`,
      'u',
    ).exec(plain)?.[1] ?? null;
  const rest = plain
    .replace(new RegExp(DATE, 'iu'), ' ')
    .replace(new RegExp(WEEKDAY, 'iu'), ' ')
    .replace(pageText ?? '', ' ')
    .replace(publication ?? '', ' ')
    .replace(
      /\b(?:LOCAL|NEWS|NATION|WORLD|SPORTS|BUSINESS|OPINION|ARTS|METRO|FEATURES|LIFE|SECTION [A-Z]|EDITION|LATE|MORNING|EVENING)\b/giu,
      ' ',
    )
    .replace(/[\s|·•,.:;/—–_*-]+/gu, '');
  const bare = /^\d{1,3}$/.test(rest) && date !== null && publication !== null ? rest : null;
  if (rest !== '' && bare === null) return null;
  if (date === null && pageText === null && (publication === null || !/^The\s|^THE\s/.test(publication))) return null;
  return { publication, date, page: readPageLabel(pageText ?? bare ?? '') };
}
