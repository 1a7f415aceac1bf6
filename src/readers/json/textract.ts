import { PageLines } from '../page-lines.js';
import type { Dialect, DialectPage } from './dialect.js';
import { groupByPage } from './group-by-page.js';
import { blockOfLabel } from './label-blocks.js';
import { isObject, type JsonObject, listOf, numberOf, objectOf, objectsOf, textOf } from './values.js';

/**
 * What Amazon Textract answers: lines in the order of their layout where it was analysed, else as they come; boxes are shares of the page
 * (https://docs.aws.amazon.com/textract/latest/dg/how-it-works-document-layout.html).
 */
export const textract: Dialect = {
  title: 'Amazon Textract',
  fits: (value) => isObject(value) && objectsOf(value.Blocks).some(({ BlockType: type }) => typeof type === 'string'),
  signs: /"BlockType"\s*:/,
  pages: readPages,
};

/** Boxes are in thousandths of the page. */
const SHEET = { width: 1000, height: 1000 };

function* readPages(value: unknown): Generator<DialectPage> {
  const blocks = objectsOf(objectOf(value).Blocks);
  const byId = new Map(blocks.map((block) => [textOf(block.Id), block]));
  for (const { number, items } of groupByPage(blocks, (block) => numberOf(block.Page) ?? 1)) {
    const page = new PageLines();
    const taken = new Set<JsonObject>();
    const add = (line: JsonObject, label: string) => {
      if (line.BlockType !== 'LINE' || taken.has(line)) return;
      taken.add(line);
      page.add(textOf(line.Text), { ...blockOfLabel(label), box: boxOf(line) });
    };
    for (const block of items) {
      const type = textOf(block.BlockType);
      if (type.startsWith('LAYOUT_')) for (const line of childrenOf(block, byId)) add(line, type.slice('LAYOUT_'.length));
    }
    for (const block of items) add(block, '');
    yield { text: page.text, layout: page.layout(SHEET), number };
  }
}

function childrenOf(block: JsonObject, byId: ReadonlyMap<string, JsonObject>): JsonObject[] {
  const ids = objectsOf(block.Relationships).flatMap(({ Type: type, Ids: own }) => (type === 'CHILD' ? listOf(own) : []));
  return ids.flatMap((id): JsonObject[] => {
    const child = byId.get(textOf(id));
    return child ? [child] : [];
  });
}

function boxOf({ Geometry: geometry }: JsonObject) {
  const { Left: left, Top: top, Width: width, Height: height } = objectOf(objectOf(geometry).BoundingBox);
  const [l, t, w, h] = [left, top, width, height].map(numberOf);
  return l == null || t == null || w == null || h == null ? null : ([l * 1000, t * 1000, w * 1000, h * 1000] as const);
}
