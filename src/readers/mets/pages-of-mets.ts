import { DocumentError, type Notice, type SaidArticle } from '../../page/index.js';
import { roleOfBlock } from '../alto/alto-page.js';
import { printLine, scaleOfFonts, sheetOf } from '../alto/lines-of-alto.js';
import { type AltoFile, type AltoPage, parseAlto } from '../alto/parse-alto.js';
import { decodeText } from '../decode.js';
import { layOutPage, type PrintedBlock, type PrintedPage } from '../positions/lay-out-page.js';
import { findImage } from '../positions/page-image.js';
import type { SourceFile, SourcePage } from '../reader.js';
import { hasRoot } from '../xml/parse-xml.js';
import { type MetsPage, pagesOf, type TextFile } from './files-of-mets.js';
import { labelPages, readIssue } from './issue-of-mets.js';
import { type Mets, parseMets } from './parse-mets.js';
import { type PlacedBlock, placeUnits, type WantedArea } from './place-units.js';
import { readUnits, type SaidArea, type SaidUnit } from './units-of-mets.js';

/**
 * The pages of an issue, with its articles as the METS has them. What is missing or damaged is said at the page behind it, or else before it.
 * @throws DocumentError for damaged XML, and where none of its text is there
 */
export function* readMetsPages(file: SourceFile): Generator<SourcePage> {
  const mets = parseMets(file.path, file.text());
  const pages = pagesOf(mets);
  if (pages.length === 0)
    throw new DocumentError(file.path, 'names no files with text', 'import the files that hold the text of its pages');
  const issue = new Issue(mets, pages);
  const said = readIssue(mets);
  const labels = labelPages(mets, pages);
  let notices: Notice[] = issue.notices();
  let held: SourcePage | null = null;
  for (const [i, page] of pages.entries()) {
    const trouble: Notice[] = [];
    issue.beginPage();
    const printed = page.texts.flatMap((text) => readText(file, text, trouble).map((alto) => issue.read(alto, text, trouble)));
    const next = joinPages(printed, page, file);
    notices.push(...trouble);
    if (!next) continue;
    if (held) yield held;
    held = { ...next, said: [...said, ...(labels[i] ?? [])], number: i + 1, notices };
    notices = [];
  }
  if (held) yield { ...held, notices: [...held.notices, ...notices] };
  else throw new DocumentError(file.path, explainNothing(notices), 'put the files that it names beside it and import it again');
}

function explainNothing(notices: readonly Notice[]): string {
  const damaged = notices.find((one) => one.code === 'part-of-file-unreadable');
  if (damaged) return `names files that cannot be read (${damaged.name} ${damaged.problem})`;
  const missing = notices.flatMap((one) => (one.code === 'part-of-file-missing' ? [one.name] : []));
  return missing.length > 0
    ? `has no text without the files that it names (${missing[0]}${missing.length > 1 ? `, and ${missing.length - 1} more` : ''})`
    : 'names files without words';
}

/** The pages of an ALTO file that a METS names; none, with a notice, where it is missing or damaged. */
function readText(file: SourceFile, { file: named, names }: TextFile, trouble: Notice[]): AltoFile[] {
  const name = names.find((one) => file.has === undefined || file.has(one));
  const bytes = name === undefined ? null : (names.map((one) => file.sibling(one)).find((one) => one !== null) ?? null);
  if (bytes === null) {
    trouble.push({ kind: 'notice', code: 'part-of-file-missing', lines: null, name: named.href });
    return [];
  }
  const path = name ?? named.href;
  const digest = named.checksum === null ? null : (file.digest?.(bytes, named.algorithm) ?? null);
  if (digest !== null && digest !== named.checksum)
    trouble.push({ kind: 'notice', code: 'checksum-differs', lines: null, name: path, algorithm: named.algorithm });
  try {
    const { text, notices } = decodeText(path, bytes);
    trouble.push(...notices.map((one) => ({ ...one, lines: null })));
    if (!hasRoot(text, 'alto')) throw new DocumentError(path, 'is not ALTO', '');
    return [parseAlto(path, text)];
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    trouble.push({ kind: 'notice', code: 'part-of-file-unreadable', lines: null, name: path, problem: error.problem });
    return [];
  }
}

/** A page whose text is in several files is one page. */
function joinPages(printed: readonly PrintedPage[], page: MetsPage, file: SourceFile): SourcePage | null {
  const [first] = printed;
  if (!first) return null;
  const path = page.texts[0]?.names[0] ?? file.path;
  const image = findImage([...page.images, first.sheet.image ?? null], path, file);
  const { image: _, ...sheet } = first.sheet;
  return layOutPage({
    ...first,
    blocks: printed.flatMap(({ blocks }) => blocks),
    words: printed.flatMap(({ words = [] }) => words),
    articles: printed.flatMap(({ articles = [] }) => articles),
    sheet: { ...sheet, ...(image !== null && { image }) },
  });
}

/** An issue whose articles are known. */
class Issue {
  readonly #units: readonly SaidUnit[];
  readonly #name: string;
  /** What is wanted of a file, by its id. */
  readonly #wanted = new Map<string, WantedArea[]>();
  /** Pages with parts of a unit, in the order of its text. */
  readonly #pagesOf = new Map<SaidUnit, MetsPage[]>();
  readonly #pageOf: ReadonlyMap<string, MetsPage>;
  readonly #lost: string[] = [];
  /** Of the page that is read. */
  #articles = 0;

  constructor(mets: Mets, pages: readonly MetsPage[]) {
    this.#units = readUnits(mets);
    this.#name = mets.name;
    this.#pageOf = new Map(pages.flatMap((page) => page.texts.map(({ file }): [string, MetsPage] => [file.id, page])));
    for (const unit of this.#units) {
      for (const area of unit.areas) {
        const page = this.#pageOf.get(area.fileId);
        if (page) this.#want(unit, area, page);
        else if (!mets.files.has(area.fileId)) this.#lost.push(area.fileId);
      }
    }
  }

  #want(unit: SaidUnit, area: SaidArea, page: MetsPage): void {
    const wanted = this.#wanted.get(area.fileId) ?? [];
    wanted.push({ unit, area });
    this.#wanted.set(area.fileId, wanted);
    const pages = this.#pagesOf.get(unit) ?? [];
    if (!pages.includes(page)) pages.push(page);
    this.#pagesOf.set(unit, pages);
  }

  /** Articles are numbered from 0 on each page. */
  beginPage(): void {
    this.#articles = 0;
  }

  /** What is wrong with the issue as a whole. */
  notices(): Notice[] {
    const [name] = this.#lost;
    return name === undefined ? [] : [{ kind: 'notice', code: 'area-leads-nowhere', lines: null, name, count: this.#lost.length }];
  }

  /** A file with text as a page. Its articles are numbered in the order of the METS. */
  read(alto: AltoFile, { file }: TextFile, trouble: Notice[]): PrintedPage {
    const wanted = this.#wanted.get(file.id) ?? [];
    const numbers = new Map<SaidUnit, number>();
    const read = alto.pages.map((page) => {
      const { blocks, lost } = placeUnits(page, wanted);
      return { page, blocks, lost: new Set(lost) };
    });
    // In a file of several pages an area is on one of them.
    const lost = wanted.map(({ area }) => area.begin ?? '').filter((id) => read.length > 0 && read.every((one) => one.lost.has(id)));
    const [name] = lost;
    if (name !== undefined) trouble.push({ kind: 'notice', code: 'area-leads-nowhere', lines: null, name, count: lost.length });
    const has = new Set(
      read.flatMap(({ blocks }) => blocks.flatMap(({ said }) => (said && said.unit.furniture === null ? [said.unit] : []))),
    );
    for (const { unit } of wanted) if (has.has(unit) && !numbers.has(unit)) numbers.set(unit, this.#articles++);
    const blocks = read.flatMap((one) => this.#print(one.blocks, one.page, { alto, numbers }));
    const [first] = alto.pages;
    const sheet = first ? sheetOf(alto, first) : { width: 0, height: 0 };
    return {
      blocks,
      words: alto.words,
      articles: [...numbers].flatMap(([unit, article]) => this.#describe(unit, article, file.id)),
      sheet: { ...sheet, ...(alto.image !== null && { image: alto.image }) },
    };
  }

  #print(placed: readonly PlacedBlock[], page: AltoPage, { alto, numbers }: Numbered): PrintedBlock[] {
    const scale = scaleOfFonts(alto, page);
    /** Articles whose text has begun on the page: a heading in them is a cross-heading. */
    const begun = new Set<SaidUnit>();
    return placed.flatMap(({ block, stretches, said }) => {
      const lines = stretches.flatMap((stretch) => printLine(stretch, scale) ?? []);
      if (lines.length === 0) return [];
      if (!said) return [{ lines, ...roleOfBlock(block, page) }];
      const { unit, area } = said;
      const article = numbers.get(unit);
      if (unit.furniture !== null || article === undefined) return [{ lines, furniture: unit.furniture ?? 'caption' }];
      const { place } = area;
      const isOver = place === 'headline' || place === 'kicker' || place === 'deck';
      if (place === 'text' || place === 'heading') begun.add(unit);
      if (place === 'heading' || (isOver && begun.has(unit))) return [{ lines, article, level: 3 }];
      if (place === 'caption' || place === 'table') return [{ lines, article, form: place }];
      return [{ lines, article, ...(place !== 'text' && { place }) }];
    });
  }

  #describe(unit: SaidUnit, article: number, fileId: string): SaidArticle[] {
    const pages = this.#pagesOf.get(unit) ?? [];
    const page = this.#pageOf.get(fileId);
    const { section } = unit;
    const isThread = page !== undefined && pages.length > 1;
    if (!isThread && section === null) return [];
    return [
      {
        article,
        ...(isThread && { thread: `${this.#name}#${unit.id}`.trim(), part: pages.indexOf(page) + 1 }),
        ...(section !== null && { section }),
      },
    ];
  }
}

interface Numbered {
  readonly alto: AltoFile;
  readonly numbers: ReadonlyMap<SaidUnit, number>;
}
