import { readFileSync } from 'node:fs';
import { formsOf, type Language, type LineForms } from '../conventions/index.js';
import { loadNgrams, type NgramTable } from '../statistics/index.js';
import { makeTextModel, type TextModel } from './text-model.js';
import type { LanguageWeights } from './weights.js';

/** Names of the tables that are learned: a language's, and one for all others. */
export const WEIGHT_NAMES = ['zh', 'en', 'neutral'] as const;
export type WeightName = (typeof WEIGHT_NAMES)[number];

/** Languages whose n-grams are known. */
type NgramsOf = NonNullable<LineForms['ngrams']>;

/** Everything learned that reading a page relies on; handed in, so that an archive can bring tables of its own. */
export interface Tables {
  readonly weights: Readonly<Record<WeightName, LanguageWeights>>;
  /** n-grams of running text of a language. */
  readonly general: (name: NgramsOf) => NgramTable;
  /** n-grams of newspapers' own text; null where there are none. */
  readonly own: (name: NgramsOf) => NgramTable | null;
}

let shipped: Tables | null = null;

/** The tables that come with the program, each read when it is first needed. */
export function shippedTables(): Tables {
  shipped ??= {
    weights: { zh: readWeights('zh'), en: readWeights('en'), neutral: readWeights('neutral') },
    general: loadNgrams,
    own: (name) => loadNgrams(`${name}-papers`),
  };
  return shipped;
}

function readWeights(name: WeightName): LanguageWeights {
  return JSON.parse(readFileSync(new URL(`tables/${name}.json`, import.meta.url), 'utf8')) as LanguageWeights;
}

/** What a page of a language is read by. */
export interface LanguageTables {
  readonly forms: LineForms;
  readonly weights: LanguageWeights;
  readonly model: TextModel | null;
}

const models = new WeakMap<Tables, Map<string, TextModel>>();

export function tablesFor(tables: Tables, language: Language | null): LanguageTables {
  const forms = formsOf(language);
  if (forms.ngrams === null) return { forms, weights: tables.weights.neutral, model: null };
  const own = models.get(tables) ?? new Map<string, TextModel>();
  models.set(tables, own);
  const model = own.get(forms.ngrams) ?? makeTextModel(forms, tables.general(forms.ngrams), tables.own(forms.ngrams));
  own.set(forms.ngrams, model);
  return { forms, weights: tables.weights[forms.ngrams], model };
}
