import { type Passage, passagesOf, printSheet, type Sheet } from './invented.js';

/** Where a page stands; without a label where neither path nor border says one. */
export interface Place {
  readonly publication: string;
  readonly date: string;
  /** Of two editions of a day that have a name. */
  readonly edition: string | null;
  readonly page: string | null;
}

/** A file as it lies in the folder. */
export interface Lying {
  readonly sheets: readonly Sheet[];
  /** What path, manifest or options say of it: its page where it has one only. */
  readonly said: Place;
  /** What parts its pages, where it has several: form feeds, or marks that name each. Headings that do are certain in long files only. */
  readonly border: 'mark' | 'feed' | null;
  /** What marks between its pages say they are. */
  readonly labels: readonly string[];
  /** Its article's number, where it holds one article. */
  readonly item: string | null;
}

/** One page as one file gives it: what the archive should have. */
export interface Kept {
  readonly name: string;
  sheet: Sheet;
  /** Where its file lies; null where another text has come in its place. */
  path: string | null;
  number: number;
  said: Place;
  item: string | null;
  /** What a person says of its place. */
  person: Partial<Place>;
  /** A person wants it shown. */
  chosen: boolean;
}

/** What a person did by hand. */
export interface Deed {
  /** The reason it was given, by which it is found again. */
  readonly why: string;
  readonly kind: 'text' | 'headline' | 'merge' | 'split' | 'move' | 'identify';
  readonly kept: string;
  /** The other page, where it joins articles of two. */
  readonly other?: string;
  readonly story: string;
  /** `Passage.id` of what it is about: of two where it says how they stand to each other. */
  readonly passages: readonly string[];
  /** The text or the headline that it gives. */
  readonly text: string;
  /** No byte of its page has changed since. */
  firm: boolean;
  undone: boolean;
}

/** A page of a file that lies in the folder. */
interface LyingPage {
  readonly path: string;
  readonly number: number;
  readonly sheet: Sheet;
  readonly said: Place;
  readonly item: string | null;
}

export function pagesOf(path: string, { sheets, said, labels, border, item }: Lying): LyingPage[] {
  return sheets.map((sheet, i) => {
    const page = border === null ? said.page : (labels[i] ?? null);
    return { path, number: i + 1, sheet, said: { ...said, page }, item };
  });
}

export function printFile({ sheets, border, labels }: Lying): string {
  if (border === null) return `${sheets.map(printSheet).join('')}\n`;
  if (border === 'feed') return `${sheets.map(printSheet).join('\n\f')}\n`;
  return `${sheets.map((sheet, i) => `<!-- page ${labels[i]} -->\n\n${printSheet(sheet)}`).join('\n\n')}\n`;
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.publication === b.publication && a.date === b.date && a.edition === b.edition && a.page === b.page;
}

export function isSameIssue(a: Place, b: Place): boolean {
  return isSamePlace({ ...a, page: null }, { ...b, page: null });
}

/** No other page stands where this one does. */
export function isAlone({ kept }: Pick<Model, 'kept'>, own: Kept): boolean {
  return !kept.some((one) => one !== own && isSamePlace(placeOf(one), placeOf(own)));
}

export function describePlace({ publication, date, edition, page }: Place): string {
  return `${publication}, ${date}${edition === null ? '' : ` (${edition})`}, page ${page ?? 'unknown'}`;
}

export const placeOf = ({ said, person }: Kept): Place => ({ ...said, ...person });

/** What an archivist would have after some imports, in terms as plain as can be. */
export class Model {
  readonly files = new Map<string, Lying>();
  readonly kept: Kept[] = [];
  readonly deeds: Deed[] = [];
  /** `Story.id` of those that a person arranged otherwise: their headlines may be gone. */
  readonly arranged = new Set<string>();
  #named = 0;

  /** The page lies where it is known to lie, with the text that it is known by. */
  isInPlace({ path, sheet }: Kept): boolean {
    const file = path === null ? undefined : this.files.get(path);
    return file?.sheets.some((one) => printSheet(one) === printSheet(sheet)) ?? false;
  }

  isOccupied(place: Place): boolean {
    const lying = [...this.files].flatMap(([path, file]) => pagesOf(path, file).map(({ said }) => said));
    return [...lying, ...this.kept.flatMap((one) => [one.said, placeOf(one)])].some((one) => isSamePlace(one, place));
  }

  keptAt(path: string): Kept[] {
    return this.kept.filter((one) => one.path === path);
  }

  keptCalled(name: string): Kept | undefined {
    return this.kept.find((one) => one.name === name);
  }

  /** Deeds that stand, of one kind or of all. */
  standing(kind?: Deed['kind']): Deed[] {
    return this.deeds.filter((one) => !one.undone && (kind === undefined || one.kind === kind));
  }

  passage(id: string): Passage | undefined {
    return this.kept.flatMap(({ sheet }) => passagesOf(sheet)).find((one) => one.id === id);
  }

  /**
   * These files are imported: what lies where it lay is what it was; what was there and is gone has moved; what follows another version of
   * itself in its place takes its place; the rest is new. What had to go from a file stays.
   */
  settle(paths: readonly string[]): void {
    const pages = paths.flatMap((path) => pagesOf(path, this.#lying(path)));
    const found = new Map<LyingPage, Kept>();
    const free = () => this.kept.filter((one) => ![...found.values()].includes(one));
    const take = (page: LyingPage, one: Kept | undefined) => one && found.set(page, one);
    for (const page of pages) {
      const here = free().filter((one) => one.path === page.path && isSameText(one, page));
      take(page, here.find(({ number }) => number === page.number) ?? here[0]);
    }
    for (const page of pages.filter((one) => !found.has(one))) {
      const gone = free().filter((one) => isSameText(one, page) && !this.isInPlace(one));
      take(page, gone.find((one) => isSamePlace(one.said, page.said)) ?? gone[0]);
    }
    const changed = new Set<Kept>();
    for (const page of pages) {
      const { path, number, said, item, sheet } = page;
      const same = found.get(page);
      if (same) {
        Object.assign(same, { path, number, said, item });
        continue;
      }
      if (this.kept.some((one) => isSameText(one, page) && isSamePlace(one.said, said) && one.item === item)) continue;
      const older = free().filter(
        (one) => one.path === path && !changed.has(one) && one.sheet.id === sheet.id && isSamePlace(one.said, said),
      );
      const old = older.toSorted((a, b) => Math.abs(a.number - number) - Math.abs(b.number - number))[0];
      if (old) for (const deed of this.deeds) if (deed.kept === old.name || deed.other === old.name) deed.firm = false;
      const next = old ?? { name: `page ${this.#named++}`, person: {}, chosen: false, sheet, path, number, said, item };
      changed.add(Object.assign(next, { sheet, path, number, said, item }));
      if (!old) this.kept.push(next);
    }
    const known = new Set([...found.values(), ...changed]);
    for (const one of this.kept) if (one.path !== null && paths.includes(one.path) && !known.has(one)) one.path = null;
  }

  #lying(path: string): Lying {
    const file = this.files.get(path);
    if (!file) throw new Error(`no file lies at ${path}`);
    return file;
  }
}

function isSameText({ sheet }: Kept, page: LyingPage): boolean {
  return printSheet(sheet) === printSheet(page.sheet);
}
