import { formsOf, type LineForms } from '../../src/conventions/index.js';
import { type LanguageWeights, makeTextModel } from '../../src/decisions/index.js';
import { countNgrams, foldForNgrams, loadNgrams, type NgramCounts, tableOf } from '../../src/statistics/index.js';
import { generatePages } from './lay-out.js';
import type { LearnSettings, Lesson } from './learn-language.js';
import { learnLanguage } from './learn-language.js';
import { type LabPage, readLab } from './read-lab.js';
import { readTrainingPage, type TrainingPage } from './read-training-page.js';

/** What is held out: the date of a page says which part it is in, the same over all sets. */
export interface Fold {
  readonly name: string;
  readonly isHeldOut: (page: Pick<LabPage, 'date'>) => boolean;
}

const WIRE_CUT = '1987-03-13';
const DATES_1890S = ['1895-09-28', '1897-11-15', '1898-03-26'] as const;

/** Folds of cross-validation: Chinese June against July; the wire's two halves, and with each one date of the 1890s. */
export const FOLDS: Readonly<Record<'zh' | 'en', readonly Fold[]>> = {
  zh: [
    { name: 'zh June', isHeldOut: ({ date }) => (date ?? '') < '2026-07' },
    { name: 'zh July', isHeldOut: ({ date }) => (date ?? '') >= '2026-07' },
  ],
  en: DATES_1890S.map((day, i) => ({
    name: `en ${day}`,
    isHeldOut: ({ date }: Pick<LabPage, 'date'>) =>
      date === day || ((date ?? '') > '1900' && (i === 0 ? (date ?? '') < WIRE_CUT : (date ?? '') >= WIRE_CUT)),
  })),
};

/** Sets that are learned from. */
const SETS = { zh: ['laid-zh', 'real-zh-txt', 'real-zh-md'], en: ['laid-en', 'real-1890s-txt', 'real-1890s-md'] } as const;

/** How much real pages count beside laid-out ones. */
const REAL: Readonly<Record<'zh' | 'en', Lesson['weight']>> = {
  zh: { heading: 1, break: 0.2, seam: 0.5 },
  en: { heading: 4, break: 0.4, seam: 0.2 },
};
const LAID: Lesson['weight'] = { heading: 1, break: 1, seam: 1 };
const MADE: Lesson['weight'] = { heading: 0.1, break: 1, seam: 1 };

/** How many pages are laid out anew from the articles of a part, a style. */
const MADE_PAGES = 24;
const STYLES = ['unmarked', 'cut', 'late', 'late', 'late', 'loop', 'wrapped', 'column', 'narrow', 'blocks'] as const;

/**
 * Of few pages weights are kept smaller: most of what ten pages teach is chance. A second look at headlines is no better on
 * English pages not learned from (.51 of articles for .57 on those of the 1890s), and better on Chinese (.86 for .84).
 */
const SETTINGS: Readonly<Record<'zh' | 'en' | 'neutral', LearnSettings>> = {
  zh: { penalty: { heading: { printed: 3, paragraphs: 3 }, break: 3, seam: 10 }, seed: 'learn', looksAgain: true },
  en: { penalty: { heading: { printed: 3, paragraphs: 30 }, break: 3, seam: 10 }, seed: 'learn', looksAgain: false },
  neutral: { penalty: { heading: { printed: 3, paragraphs: 30 }, break: 3, seam: 10 }, seed: 'learn', looksAgain: true },
};

const labs = new Map<string, readonly LabPage[]>();

export function labSet(lab: string, set: string): readonly LabPage[] {
  const known = labs.get(set) ?? readLab(`${lab}/${set}`);
  labs.set(set, known);
  return known;
}

/** n-grams of the papers' own text, less what a fold holds out. */
export function ownCounts(lab: string, name: 'zh' | 'en', fold: Fold | null): NgramCounts {
  const kept = SETS[name].flatMap((set) => labSet(lab, set).filter((page) => fold === null || !fold.isHeldOut(page)));
  return countOwn(kept, formsOf(name));
}

/** What was learned of a language; `neutral`, for all languages without tables, is learned with English, without its n-grams. */
export interface Learned {
  readonly weights: LanguageWeights;
  readonly neutral: LanguageWeights | null;
}

/** Learns a language from the lab, less what a fold holds out. */
export function learnFrom(lab: string, name: 'zh' | 'en', fold: Fold | null): Learned {
  const kept = SETS[name].flatMap((set) => labSet(lab, set).filter((page) => fold === null || !fold.isHeldOut(page)));
  const sources = kept.filter((page) => page.set !== (name === 'zh' ? 'real-zh-txt' : 'real-1890s-txt'));
  const made = generatePages(distinct(sources), { seed: 'made', count: MADE_PAGES * STYLES.length, styles: [...STYLES], language: name });
  const forms = formsOf(name);
  const general = loadNgrams(name);
  const own = [0, 1].map((parity) =>
    tableOf(
      countOwn(
        kept.filter((page) => parityOf(page) !== parity),
        forms,
      ),
    ),
  );
  const models = own.map((table) => makeTextModel(forms, general, table));
  const all = [...kept, ...made].map((page) => ({ page, read: readTrainingPage(page) }));
  const lessons = (withModel: boolean) =>
    all.map(
      ({ page, read }): Lesson => ({
        page: withModel ? read : withNeutralForms(read),
        weight: page.set.startsWith('real') ? REAL[name] : page.set.startsWith('laid') ? LAID : MADE,
        model: withModel ? (models[parityOf(page)] ?? null) : null,
      }),
    );
  return {
    weights: learnLanguage(lessons(true), SETTINGS[name]),
    neutral: name === 'en' && fold === null ? learnLanguage(lessons(false), SETTINGS.neutral) : null,
  };
}

/** A page as one in a language without conventions is seen. */
function withNeutralForms(page: TrainingPage): TrainingPage {
  const lines = page.facts.lines.map((one) => ({ ...one, foot: false }));
  return { ...page, facts: { ...page.facts, lines, forms: formsOf(null) } };
}

/** Articles stand in several sets; each is laid out from one. */
function distinct(pages: readonly LabPage[]): LabPage[] {
  const seen = new Set<string>();
  return pages.flatMap((page) => {
    const articles = page.articles.filter(({ headline, paragraphs }) => {
      const key = `${headline}|${paragraphs[0]?.slice(0, 40)}`;
      const isNew = !seen.has(key) && paragraphs.length > 1;
      seen.add(key);
      return isNew;
    });
    return articles.length > 0 ? [{ ...page, articles }] : [];
  });
}

function parityOf({ date }: LabPage): 0 | 1 {
  return Number((date ?? '0').slice(-2)) % 2 === 0 ? 0 : 1;
}

/** n-grams of the papers' own paragraphs. */
function countOwn(pages: readonly LabPage[], forms: LineForms): NgramCounts {
  const texts = new Set<string>();
  for (const page of pages)
    for (const { paragraphs } of page.articles) for (const text of paragraphs) texts.add(foldForNgrams(text, forms.spaced));
  const options = forms.spaced ? { order: 6, least: { 6: 2 } } : { order: 4, least: { 4: 2 } };
  return countNgrams(texts, options);
}
