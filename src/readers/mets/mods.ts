import type { Attributes } from '../xml/parse-xml.js';

/** What a description (MODS, or Dublin Core) says of a newspaper, an issue or a page. Null is unknown. */
export interface Mods {
  /** Of the newspaper that it is a part of, where it names that, else its own. */
  readonly title: string | null;
  /** As it is written. */
  readonly date: string | null;
  readonly edition: string | null;
  /** What is printed as the number of the page. */
  readonly page: string | null;
}

/** Elements that hold a date, the best first. */
const DATES = ['dateIssued', 'date', 'dateCreated', 'dateOther'] as const;

/** Collects a description as its elements come. */
export class ModsBuilder {
  /** Open elements, each with what its `type` says. */
  readonly #path: { readonly name: string; readonly type: string }[] = [];
  readonly #found = new Map<string, string>();
  #text = '';
  #isQualified = false;

  open(name: string, { type, qualifier }: Attributes): void {
    this.#path.push({ name, type: type ?? '' });
    this.#text = '';
    this.#isQualified = qualifier !== undefined;
  }

  text(piece: string): void {
    this.#text += piece;
  }

  close(): void {
    const element = this.#path.pop();
    const text = this.#text.replace(/\s+/g, ' ').trim();
    this.#text = '';
    if (!element || text === '') return;
    const parent = this.#path.at(-1);
    const key = this.#keyOf(element, parent);
    if (key !== null && !this.#found.has(key)) this.#found.set(key, text);
  }

  #keyOf(
    { name, type }: { readonly name: string; readonly type: string },
    parent: { readonly name: string; readonly type: string } | undefined,
  ): string | null {
    const related = this.#path.find((one) => one.name === 'relatedItem');
    const owner = related ? (related.type === 'host' ? 'host ' : 'other ') : '';
    // What a producer thinks that a wrongly printed date should be is qualified.
    if (DATES.some((one) => one === name)) return owner === 'other ' ? null : `${name}${this.#isQualified ? ' qualified' : ''}`;
    if ((name === 'title' || name === 'nonSort') && (parent?.name !== 'titleInfo' || parent.type === '')) return owner + name;
    if (name === 'edition') return name;
    if (name === 'number' || name === 'caption') {
      const kind = (parent?.type ?? '').toLowerCase();
      return kind === 'edition' || kind === 'page number' || kind === 'page' ? `${kind.split(' ')[0]} ${name}` : null;
    }
    return type === 'page number' ? 'page number' : null;
  }

  mods(): Mods {
    const get = (key: string) => this.#found.get(key) ?? null;
    const titleOf = (owner: string) => {
      const title = get(`${owner}title`);
      return title === null ? null : [get(`${owner}nonSort`), title].filter((one) => one !== null).join(' ');
    };
    const number = get('edition number');
    const dates = DATES.flatMap((name) => [name, `${name} qualified`]);
    return {
      title: titleOf('host ') ?? titleOf(''),
      date: dates.map(get).find((date) => date !== null) ?? null,
      // The first edition of a day is the one that has no name.
      edition: get('edition caption') ?? get('edition') ?? (number === '1' ? null : number),
      page: get('page number') ?? get('page caption'),
    };
  }
}
