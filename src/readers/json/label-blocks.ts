import type { AddedBlock } from '../page-lines.js';

/** What the labels of layout models mean, folded to small letters without separators. */
const MEANINGS: Readonly<Record<string, AddedBlock>> = {
  title: { level: 1 },
  doctitle: { level: 1 },
  documenttitle: { level: 1 },
  sectionheader: { level: 2 },
  sectionheading: { level: 2 },
  paragraphtitle: { level: 2 },
  heading: { level: 2 },
  caption: { form: 'caption' },
  figuretitle: { form: 'caption' },
  figurecaption: { form: 'caption' },
  imagecaption: { form: 'caption' },
  tablecaption: { form: 'caption' },
  tabletitle: { form: 'caption' },
  charttitle: { form: 'caption' },
  figuretablecharttitle: { form: 'caption' },
  figurefootnote: { form: 'caption' },
  tablefootnote: { form: 'caption' },
  visionfootnote: { form: 'caption' },
  table: { form: 'table' },
  list: { form: 'list' },
  listgroup: { form: 'list' },
  pageheader: { furniture: 'page header' },
  header: { furniture: 'page header' },
  headerimage: { furniture: 'page header' },
  pagefooter: { furniture: 'page footer' },
  footer: { furniture: 'page footer' },
  footerimage: { furniture: 'page footer' },
  pagenumber: { furniture: 'page number' },
  number: { furniture: 'page number' },
  picture: { furniture: 'image' },
  image: { furniture: 'image' },
  figure: { furniture: 'image' },
  chart: { furniture: 'image' },
  seal: { furniture: 'image' },
  watermark: { furniture: 'watermark' },
  contents: { furniture: 'contents' },
  tableofcontents: { furniture: 'contents' },
  documentindex: { furniture: 'contents' },
};

/** What a label of a layout model (`section_header`, `SectionHeader`, `Section-header`) says of a block; text for those that say nothing more. */
export function blockOfLabel(label: string): AddedBlock {
  const folded = label.toLowerCase().replace(/[^a-z]/g, '');
  return Object.hasOwn(MEANINGS, folded) ? (MEANINGS[folded] ?? {}) : {};
}
