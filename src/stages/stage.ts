import type { Tables } from '../decisions/index.js';
import type { Page } from '../page/index.js';

/** One step on the way from what a reader saw to what the editors laid out. Pure and idempotent; loses no line. */
export type Stage = (page: Page, tables: Tables) => Page;
