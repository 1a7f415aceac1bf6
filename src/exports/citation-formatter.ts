import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../page/index.js';
import type { CslItem } from './csl-item.js';

/** What we use of citeproc-js, which has no types of its own. */
interface Engine {
  readonly setOutputFormat: (format: 'text') => void;
  readonly updateItems: (ids: readonly string[]) => void;
  /** The entries, in their order, each with a line break at its end; false for a style that has no bibliography. */
  readonly makeBibliography: () => readonly [unknown, readonly string[]] | false;
}

interface Citeproc {
  readonly Engine: new (
    system: { readonly retrieveLocale: (language: string) => string; readonly retrieveItem: (id: string) => object | null },
    style: string,
    language: string,
    forceLanguage: boolean,
  ) => Engine;
}

type Locale = 'zh-CN' | 'en-US';

/** A style, and the language of its words for an item. */
interface Style {
  readonly xml: string;
  readonly localeOf: (item: CslItem) => Locale;
}

/** The standard wants its words in the language of the reference: 等 for Chinese and where it is unknown, et al. for others. */
const byReference: Style['localeOf'] = ({ language }) => (language === undefined || language === 'zh' ? 'zh-CN' : 'en-US');

/** Styles that come with the program. Chicago is for English books: "and" and the names of months, whatever the reference's language. */
const STYLES = {
  'gb-t-7714': { file: 'china-national-standard-gb-t-7714-2015-numeric.csl', localeOf: byReference },
  chicago: { file: 'chicago-note-bibliography.csl', localeOf: (): Locale => 'en-US' },
} as const;

/** The names of the styles that come with the program. */
export const STYLE_NAMES = Object.keys(STYLES);

/**
 * How many citations an engine makes before another takes its place: it remembers up to 0.4 kB of each (measured), so that this
 * many are 4 MB; a new one takes as long as twenty citations.
 */
const ENGINE_LIFE = 10_000;

const FOLDER = new URL('../../seeds/csl/', import.meta.url);
const require = createRequire(import.meta.url);

/** A style by its name, or by the path of a CSL file (citationstyles.org). @throws UsageError for a file that is none */
function loadStyle(name: string): Style {
  const known = Object.entries(STYLES).find(([own]) => own === name)?.[1];
  if (known) return { xml: read(known.file), localeOf: known.localeOf };
  if (!/\.(csl|xml)$/i.test(name))
    throw new UsageError(`there is no style “${name}”; there are ${STYLE_NAMES.join(' and ')}, and any CSL style by its file: apa.csl`);
  const xml = readStyleFile(name);
  const said = /<style\b[^>]*\bdefault-locale\s*=\s*["']([^"']*)/.exec(xml)?.[1];
  return { xml, localeOf: said === undefined ? byReference : () => (said.startsWith('zh') ? 'zh-CN' : 'en-US') };
}

function readStyleFile(path: string): string {
  const xml = ((): string => {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new UsageError(code === 'ENOENT' ? `there is no style file ${path}` : `${path} cannot be read: ${message}`, { cause: error });
    }
  })();
  if (!/<style\b[^>]*purl\.org\/net\/xbiblio\/csl/.test(xml)) throw new UsageError(`${path} is not a CSL style`);
  const parent = /<link\b[^>]*\brel\s*=\s*["']independent-parent["'][^>]*>/.exec(xml)?.[0];
  const href = parent === undefined ? undefined : /\bhref\s*=\s*["']([^"']*)/.exec(parent)?.[1];
  if (href !== undefined) throw new UsageError(`${path} only names another style; take the file of that one: ${href}`);
  if (!/<bibliography\b/.test(xml)) throw new UsageError(`${path} is a style without a bibliography; take one that has references`);
  return xml;
}

/**
 * Writes items as references of a bibliography, each on one line, by a CSL style: those in `seeds/csl`, or any file. Each is made by itself:
 * a whole bibliography would be sorted, repeated authors would become dashes, and memory would grow with it.
 *
 * GB/T 7714-2015: 主要责任者. 题名[N]. 报纸名, 出版日期(版次). Without its number. Chicago (17th edition, bibliography): Author. “Title.”
 * Newspaper, date; it leaves page numbers out on purpose, and an unsigned article stands under its newspaper.
 * @param name as `loadStyle` has it
 */
export function makeCitationFormatter(name: string): (item: CslItem) => string {
  const { xml, localeOf } = loadStyle(name);
  const engines = new Map<Locale, CountedEngine>();
  return (item) => {
    const locale = localeOf(item);
    const used = engines.get(locale);
    const counted = used === undefined || used.count >= ENGINE_LIFE ? makeEngine(xml, locale) : used;
    engines.set(locale, counted);
    return formatItem(counted, item);
  };
}

interface CountedEngine {
  readonly engine: Engine;
  /** What the engine is given when it asks. */
  current: CslItem | null;
  count: number;
}

function makeEngine(xml: string, locale: Locale): CountedEngine {
  // A megabyte that only this format needs; CommonJS, so that it can be loaded here.
  const { Engine } = require('citeproc') as Citeproc;
  const counted: Omit<CountedEngine, 'engine'> = { current: null, count: 0 };
  const system = {
    retrieveLocale: (language: string) => read(`locales-${language === 'zh-CN' ? 'zh-CN' : 'en-US'}.xml`),
    retrieveItem: () => counted.current,
  };
  const engine = new Engine(system, xml, locale, true);
  engine.setOutputFormat('text');
  return Object.assign(counted, { engine });
}

function formatItem(counted: CountedEngine, item: CslItem): string {
  // A number of its own each time: an engine asks only once for an id.
  const id = String(++counted.count);
  counted.current = { ...hideMarkup(item), id };
  counted.engine.updateItems([id]);
  const made = counted.engine.makeBibliography();
  const [entry = ''] = made ? made[1] : [];
  return showMarkup(entry.trim().replace(/^(?:[[(]1[\])]|1\.(?!\d))\s*/, ''));
}

function read(file: string): string {
  return readFileSync(fileURLToPath(new URL(file, FOLDER)), 'utf8');
}

/** citeproc takes `<b>` and `<i>` in a title for markup; a newspaper that printed them meant the characters. No text holds this one. */
const HIDDEN = '\uFDD0';

function hideMarkup(item: CslItem): CslItem {
  return JSON.parse(JSON.stringify(item).replaceAll('<', HIDDEN)) as CslItem;
}

function showMarkup(text: string): string {
  return text.replaceAll(HIDDEN, '<');
}
