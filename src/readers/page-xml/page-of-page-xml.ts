import { layOutPage, type PrintedBlock } from '../positions/lay-out-page.js';
import { findImage } from '../positions/page-image.js';
import { roleOf } from '../positions/region-roles.js';
import type { SourceFile, SourcePage } from '../reader.js';
import { type OrderGroup, type OrderRef, type PageLine, type PageRegion, type PageXml, parsePageXml } from './parse-page-xml.js';

/** The page of a file in PAGE XML; none where it has no words. @throws DocumentError for damaged XML */
export function readPageXml(file: SourceFile): SourcePage[] {
  return parsePageXml(file.path, file.text()).flatMap((xml, i) => {
    const { width, height, images, rules } = xml;
    const image = findImage(images, file.path, file);
    const sheet = { width, height, ...(image !== null && { image }), ...(rules.length > 0 && { rules }) };
    const page = layOutPage({ blocks: readBlocks(orderRegions(xml)), sheet });
    return page ? [{ ...page, number: i + 1 }] : [];
  });
}

/** The regions as they are to be read; those that the reading order leaves out stand behind it, in the order of the file. */
export function orderRegions({ regions, order }: Pick<PageXml, 'regions' | 'order'>): PageRegion[] {
  if (order === null) {
    // Transkribus writes the order on the regions too.
    const indexed = regions.every(({ marks, lines }) => marks.index !== null || lines.length === 0);
    return indexed ? regions.toSorted((a, b) => (a.marks.index ?? 0) - (b.marks.index ?? 0)) : [...regions];
  }
  const byId = new Map(regions.map((region) => [region.id, region]));
  const found = new Set<PageRegion>();
  const rest: (OrderGroup | OrderRef)[] = [order];
  // A stack: groups may be nested as deeply as a file likes.
  for (let item = rest.pop(); item; item = rest.pop()) {
    const region = item.regionRef === null ? undefined : byId.get(item.regionRef);
    if (region) found.add(region);
    if (!('items' in item)) continue;
    const items = item.ordered ? item.items.toSorted((a, b) => a.index - b.index) : item.items;
    for (const one of items.toReversed()) rest.push(one);
  }
  return [...found, ...regions.filter((region) => !found.has(region))];
}

/** Lines of one region that are marked alike are a block. Articles are numbered as they come. */
function readBlocks(regions: readonly PageRegion[]): PrintedBlock[] {
  const numbers = new Map<string, number>();
  /** Articles whose text has begun: a heading in them is a cross-heading. */
  const begun = new Set<string>();
  const blocks: PrintedBlock[] = [];
  for (const region of regions) {
    let open: PageLine[] = [];
    region.lines.forEach((line, i) => {
      open.push(line);
      const next = region.lines[i + 1];
      if (next && nameOf(line, region) === nameOf(next, region)) return;
      blocks.push(readBlock(open, region, { numbers, begun }));
      open = [];
    });
  }
  return blocks;
}

function nameOf({ marks }: PageLine, region: PageRegion): string {
  return `${marks.article ?? region.marks.article} ${marks.type}`;
}

interface Articles {
  readonly numbers: Map<string, number>;
  readonly begun: Set<string>;
}

function readBlock(lines: readonly PageLine[], region: PageRegion, { numbers, begun }: Articles): PrintedBlock {
  const marks = lines[0]?.marks;
  const types = [...(marks?.type ? [marks.type] : []), ...region.types];
  const role = roleOf(types);
  const printed = lines.map(({ marks: _, ...line }) => line);
  const name = marks?.article ?? region.marks.article;
  if (name === null || role.furniture !== undefined) return { lines: printed, ...role };
  const article = numbers.get(name) ?? numbers.size;
  numbers.set(name, article);
  if (role.level !== undefined && !begun.has(name)) return { lines: printed, article, place: 'headline' };
  if (types.includes('credit')) return { lines: printed, article, place: 'byline' };
  if (role.form !== 'caption') begun.add(name);
  return { lines: printed, article, ...role };
}
