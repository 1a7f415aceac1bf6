import type { Conventions } from './convention.js';
import { de } from './de/index.js';
import { en } from './en/index.js';
import { fr } from './fr/index.js';
import { zh } from './zh/index.js';

/**
 * What newspapers print, one line a language, by its ISO 639-1 code. Of languages in one script, the first is the one whose
 * conventions a line is read by where nothing is known of its page.
 */
export const conventions = { zh, en, de, fr } as const satisfies Record<string, Conventions>;

/** A language that has conventions. */
export type Language = keyof typeof conventions;
