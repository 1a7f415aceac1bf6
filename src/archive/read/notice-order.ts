import { NOTICE_PRIORITY } from '../../page/index.js';

/** Orders notices (o) by how much they matter; what a newer version of the program wrote comes last. */
export const NOTICE_ORDER = `CASE o.code ${Object.entries(NOTICE_PRIORITY)
  .map(([code, priority]) => `WHEN '${code}' THEN ${priority}`)
  .join(' ')} ELSE 9 END`;
