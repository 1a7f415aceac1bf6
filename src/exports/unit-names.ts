import type { SheetRecord } from '../page/index.js';

/** What the units of a page are called. */
export const UNIT_NAMES = {
  pixel: 'pixels',
  mm10: 'tenths of a millimetre',
  inch1200: '1200ths of an inch',
  point: 'points',
} as const satisfies Record<SheetRecord['unit'], string>;
