import type { Sheet } from '../../page/index.js';
import { type BlockBox, PageLines } from '../page-lines.js';
import type { Dialect, DialectPage } from './dialect.js';
import { blockOfLabel } from './label-blocks.js';
import { boxOfCorners, isObject, type JsonObject, listOf, numberOf, objectOf, objectsOf, textOf } from './values.js';

/**
 * A document of docling: `body` (and `furniture`, in older ones) name texts, tables, pictures and groups by `$ref`, each with its place
 * (https://docling-project.github.io/docling/concepts/docling_document/).
 */
export const docling: Dialect = {
  title: 'docling',
  fits: (value) => isObject(value) && (value.schema_name === 'DoclingDocument' || (isObject(value.body) && Array.isArray(value.texts))),
  signs: /"schema_name"\s*:\s*"DoclingDocument"|"self_ref"\s*:/,
  pages: readPages,
};

/** A thing of the document with the page that it stands on and where. */
interface Placed {
  readonly node: JsonObject;
  readonly page: number | null;
  readonly box: BlockBox | null;
}

function* readPages(value: unknown): Generator<DialectPage> {
  const document = objectOf(value);
  const pages = new Map<number, PageLines>();
  let page = 1;
  for (const placed of readOrder(document)) {
    page = placed.page ?? page;
    const lines = pages.get(page) ?? new PageLines();
    pages.set(page, lines);
    addNode(lines, placed);
  }
  const scan = textOf(objectOf(document.origin).filename);
  for (const [number, lines] of [...pages].toSorted(([a], [b]) => a - b))
    yield { text: lines.text, layout: lines.layout(sheetOf(document, number)), number, ...(scan !== '' && { scan }) };
}

const LISTS = ['texts', 'tables', 'pictures', 'groups', 'key_value_items', 'form_items'] as const;

/** Everything with a text, in reading order; what neither body nor furniture names stands last. */
function readOrder(document: JsonObject): Placed[] {
  const nodes = new Map<string, JsonObject>();
  for (const list of LISTS) listOf(document[list]).forEach((node, i) => void (isObject(node) && nodes.set(`#/${list}/${i}`, node)));
  const taken = new Set<JsonObject>();
  const order: Placed[] = [];
  const stack: JsonObject[] = [];
  const push = (parent: JsonObject) => {
    const children = [...objectsOf(parent.captions), ...objectsOf(parent.children), ...objectsOf(parent.footnotes)];
    for (const child of children.toReversed()) {
      const node = nodes.get(textOf(child.$ref ?? child.cref));
      if (node) stack.push(node);
    }
  };
  const walk = () => {
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (taken.has(node)) continue;
      taken.add(node);
      order.push({ node, ...placeOf(document, node) });
      push(node);
    }
  };
  for (const root of [document.body, document.furniture]) {
    push(objectOf(root));
    walk();
  }
  for (const node of nodes.values()) {
    if (!taken.has(node)) stack.push(node);
    walk();
  }
  return order;
}

function placeOf(document: JsonObject, node: JsonObject): Omit<Placed, 'node'> {
  const [first] = objectsOf(node.prov);
  const page = numberOf(first?.page_no);
  if (!first || page === null) return { page: null, box: null };
  const { l, t, r, b, coord_origin: origin } = objectOf(first.bbox);
  const box = boxOfCorners([l, t, r, b]);
  const height = sheetOf(document, page)?.height;
  if (!box || textOf(origin).toUpperCase() === 'TOPLEFT') return { page, box };
  // Boxes count from the foot of the page unless they say otherwise.
  return { page, box: height === undefined ? null : [box[0], height - (box[1] + box[3]), box[2], box[3]] };
}

function sheetOf(document: JsonObject, number: number): Sheet | null {
  const { size } = objectOf(objectOf(document.pages)[String(number)]);
  const [width, height] = [numberOf(objectOf(size).width), numberOf(objectOf(size).height)];
  return width === null || height === null ? null : { width, height, unit: 'point' };
}

function addNode(page: PageLines, { node, box }: Placed): void {
  const label = textOf(node.label);
  const level = numberOf(node.level);
  const own = blockOfLabel(label);
  const isHeading = own.level !== undefined;
  const isApart = node.content_layer === 'furniture' && own.furniture === undefined;
  const said = {
    ...own,
    ...(isHeading && label !== 'title' && level !== null && { level: Math.min(6, Math.max(1, Math.floor(level) + 1)) }),
    ...(label === 'list_item' && { form: 'list' as const }),
    ...(isApart && { furniture: 'page header' }),
    box,
  };
  page.add(textOf(node.text) || textOf(node.orig), said);
  const rows = rowsOf(objectOf(node.data));
  page.add(rows, { ...said, form: 'table' });
}

/** The rows of a table, a line each; a cell over several columns stands in the first of them. */
function rowsOf({ grid, table_cells: cells }: JsonObject): string {
  const tidy = (cell: JsonObject) => textOf(cell.text).replace(/\s+/g, ' ').trim();
  if (listOf(grid).length > 0)
    return listOf(grid)
      .map((row, r) =>
        objectsOf(row)
          .map((cell, c) => (startsAt(cell, r, c) ? tidy(cell) : ''))
          .join('\t'),
      )
      .join('\n');
  const rows = new Map<number, string[]>();
  for (const cell of objectsOf(cells)) {
    const row = numberOf(cell.start_row_offset_idx) ?? 0;
    rows.set(row, [...(rows.get(row) ?? []), tidy(cell)]);
  }
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([, own]) => own.join('\t'))
    .join('\n');
}

function startsAt({ start_row_offset_idx: row, start_col_offset_idx: column }: JsonObject, r: number, c: number): boolean {
  return (numberOf(row) ?? r) === r && (numberOf(column) ?? c) === c;
}
