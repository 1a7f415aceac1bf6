import type { Identification } from '../../page/index.js';
import { layOutPage, type PrintedBlock } from '../positions/lay-out-page.js';
import { findImage } from '../positions/page-image.js';
import { roleOf } from '../positions/region-roles.js';
import type { SourceFile, SourcePage } from '../reader.js';
import { printLine, scaleOfFonts, sheetOf } from './lines-of-alto.js';
import { type AltoBlock, type AltoFile, type AltoPage, parseAlto } from './parse-alto.js';

/** The pages of an ALTO file; those without words are left out. @throws DocumentError for damaged XML */
export function readAltoPages(file: SourceFile): SourcePage[] {
  const alto = parseAlto(file.path, file.text());
  return alto.pages.flatMap((page, i) => {
    const read = readPage(alto, page, file);
    return read ? [{ ...read, number: i + 1 }] : [];
  });
}

function readPage(alto: AltoFile, page: AltoPage, file: SourceFile): SourcePage | null {
  const scale = scaleOfFonts(alto, page);
  const image = alto.pages.length === 1 ? findImage([alto.image], file.path, file) : alto.image;
  const blocks = page.blocks.map(
    (block): PrintedBlock => ({
      lines: block.lines.flatMap((line) => printLine({ line, from: 0, to: line.words.length }, scale) ?? []),
      ...roleOfBlock(block, page),
    }),
  );
  return layOutPage({
    blocks,
    sheet: { ...sheetOf(alto, page), ...(image !== null && { image }) },
    said: readLabel(page),
    words: alto.words,
  });
}

/** What a block is by its tags and its place. Where a producer has all of its text in margins, they are none. */
export function roleOfBlock({ roles, inMargin }: AltoBlock, { blocks }: AltoPage): ReturnType<typeof roleOf> {
  const isMargin = inMargin && blocks.some((one) => !one.inMargin && one.lines.length > 0);
  return isMargin ? { furniture: 'page margin', ...roleOf(roles) } : roleOf(roles);
}

/** What its producer says is printed as its number. */
function readLabel({ label }: AltoPage): Identification[] {
  return label === null ? [] : [{ field: 'page', value: label, basis: 'format', evidence: `PRINTED_IMG_NR ${label}` }];
}
