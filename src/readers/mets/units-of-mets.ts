import type { PrintedBlock } from '../positions/lay-out-page.js';
import { roleOf } from '../positions/region-roles.js';
import { divsOf } from './files-of-mets.js';
import type { Mets, MetsArea, MetsDiv } from './parse-mets.js';

/** A stretch of text that a METS puts somewhere. */
export interface SaidArea extends MetsArea {
  readonly place: NonNullable<PrintedBlock['place']> | 'heading' | 'caption' | 'table';
}

/** What a METS holds together: an article, an advertisement, or what is in no article. */
export interface SaidUnit {
  readonly id: string;
  /** The convention, for what is in no article; null for an article. */
  readonly furniture: string | null;
  /** What stands over the section that it is in. */
  readonly section: string | null;
  /** In the order of the METS. */
  readonly areas: SaidArea[];
}

/** Divisions that hold others together and are no article themselves. */
const HOLDERS: ReadonlySet<string> = new Set(
  'NEWSPAPER PERIODICAL VOLUME ISSUE CONTENT SECTION SUPPLEMENT RUBRIC CHAPTER PHYSSEQUENCE PAGE PAGES'.split(' '),
);

/** Divisions that are a piece of what they stand in. */
const PIECES: Readonly<Record<string, SaidArea['place']>> = {
  HEADING: 'headline',
  TITLE: 'headline',
  HEADLINE: 'headline',
  OVERLINE: 'kicker',
  SUBHEADLINE: 'deck',
  SUBTITLE: 'deck',
  AUTHOR: 'byline',
  BYLINE: 'byline',
  CAPTION: 'caption',
  TABLE: 'table',
  BODY: 'text',
  BODY_CONTENT: 'text',
  PARAGRAPH: 'text',
  TEXT: 'text',
  IMAGE: 'text',
};

/** Divisions of an issue that are pictures: what is printed under them is in no article. */
const PICTURES = /^(?:ILLUSTRATION|PICTURE|PHOTO|IMAGE|MAP|CARTOON)$/;

/** What a METS holds together, in its order. */
export function readUnits(mets: Mets): SaidUnit[] {
  const linked = readLinks(mets);
  const logical = mets.maps.filter(({ type }) => type !== 'PHYSICAL');
  return logical.flatMap(({ root }) => unitsIn(root, { linked, section: null }));
}

interface Context {
  /** Areas that links put into a division, by its id. */
  readonly linked: ReadonlyMap<string, readonly SaidArea[]>;
  readonly section: string | null;
}

function unitsIn(div: MetsDiv, context: Context): SaidUnit[] {
  const { linked } = context;
  const own = linked.get(div.id);
  if (own && !HOLDERS.has(div.type)) return unitsOfLinks(div, own, context);
  if (!HOLDERS.has(div.type) && div.type !== '') return unitOf(div, context);
  const inside = {
    ...context,
    section: div.type === 'SECTION' || div.type === 'RUBRIC' ? (div.label ?? context.section) : context.section,
  };
  const units = div.children.filter(({ type }) => !(type in PIECES)).flatMap((child) => unitsIn(child, inside));
  const pieces = { ...div, children: div.children.filter(({ type }) => type in PIECES) };
  // A section of articles has a heading of its own; one without articles is one.
  if (!units.some(({ furniture }) => furniture === null)) return [...unitOf(pieces, inside), ...units];
  const headings = pieces.children.filter(({ type }) => isHeading(PIECES[type])).flatMap((child) => areasIn(child, 'headline', false));
  const rest = unitOf({ ...pieces, children: pieces.children.filter(({ type }) => !isHeading(PIECES[type])) }, inside);
  return [...headSection(div, headings, units), ...rest];
}

/** The heading of a section stands in its first article, where that is on the same page. */
function headSection({ id }: MetsDiv, headings: readonly SaidArea[], units: readonly SaidUnit[]): SaidUnit[] {
  if (headings.length === 0) return [...units];
  const first = units.findIndex(({ furniture, areas }) => furniture === null && areas[0]?.fileId === headings[0]?.fileId);
  if (first < 0) return [{ id: `${id} heading`, furniture: 'name of a section', section: null, areas: [...headings] }, ...units];
  const said = headings.map((area): SaidArea => ({ ...area, place: 'section' }));
  return units.map((unit, i) => (i === first ? { ...unit, areas: [...said, ...unit.areas] } : unit));
}

function unitOf(div: MetsDiv, { section }: Pick<Context, 'section'>): SaidUnit[] {
  const areas = [...areasHere(div, 'text'), ...div.children.flatMap((child) => areasIn(child, 'text', false))];
  // An article inside another is one of its own.
  const inner = articlesIn(div).flatMap((one) => unitOf(one, { section }));
  return [...(areas.length > 0 ? [{ id: div.id, furniture: furnitureOf(div.type), section, areas }] : []), ...inner];
}

function articlesIn({ children }: MetsDiv): MetsDiv[] {
  return children.flatMap((child) => (child.type === 'ARTICLE' ? [child] : articlesIn(child)));
}

/** An area of a whole file says which page it is, and nothing of its text. */
function areasHere({ areas }: MetsDiv, place: SaidArea['place']): SaidArea[] {
  return areas.flatMap((area) => (area.begin === null ? [] : [{ ...area, place }]));
}

function furnitureOf(type: string): string | null {
  if (PICTURES.test(type)) return 'caption';
  return roleOf([type.replaceAll('_', ' ')]).furniture ?? null;
}

function areasIn(div: MetsDiv, around: SaidArea['place'], inBody: boolean): SaidArea[] {
  if (div.type === 'ARTICLE') return [];
  const isBody = div.type === 'BODY' || div.type === 'BODY_CONTENT';
  const place = isBody ? 'text' : placeIn(PIECES[div.type], around, inBody);
  return [...areasHere(div, place), ...div.children.flatMap((child) => areasIn(child, place, inBody || isBody))];
}

/** What is said of a caption or table holds for all in it; the heading of a part of the text is none of the article. */
function placeIn(own: SaidArea['place'] | undefined, around: SaidArea['place'], inBody: boolean): SaidArea['place'] {
  if (own === undefined || own === 'text' || around === 'caption' || around === 'table') return around;
  return inBody && isHeading(own) ? 'heading' : own;
}

function isHeading(place: SaidArea['place'] | undefined): boolean {
  return place === 'headline' || place === 'kicker' || place === 'deck';
}

/** What links say is in a division: areas of pages, each with what it is labelled. */
function readLinks({ maps, links }: Mets): Map<string, SaidArea[]> {
  const divs = new Map(maps.flatMap(({ root }) => divsOf(root).map((div): [string, MetsDiv] => [div.id, div])));
  const linked = new Map<string, SaidArea[]>();
  for (const [from = '', ...to] of links) {
    const areas = to.flatMap((id) => {
      const div = divs.get(id);
      const place = LABELS[div?.label?.toLowerCase() ?? ''] ?? 'text';
      return (div?.areas ?? []).filter(({ begin }) => begin !== null).map((area): SaidArea => ({ ...area, place }));
    });
    if (areas.length > 0) linked.set(from, [...(linked.get(from) ?? []), ...areas]);
  }
  return linked;
}

/** What areas of pages are labelled, in the British Library's files. */
const LABELS: Readonly<Record<string, SaidArea['place']>> = { headline: 'headline', title: 'headline', caption: 'caption' };

/** All advertisements of an issue are one division: each area of it is one. */
function unitsOfLinks({ id, type }: MetsDiv, areas: readonly SaidArea[], { section }: Context): SaidUnit[] {
  const furniture = furnitureOf(type);
  if (!/^ADVERT/.test(type)) return [{ id, furniture, section, areas: [...areas] }];
  return areas.map((area, i) => ({ id: `${id} ${i + 1}`, furniture, section, areas: [area] }));
}
