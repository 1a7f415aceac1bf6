import { DocumentError, type Identification } from '../../page/index.js';
import { markdown } from '../markdown/markdown.js';
import { OtherKindError } from '../other-kinds.js';
import { cleanText } from '../page-lines.js';
import { readLayout } from '../read-layout.js';
import type { Reader, SourceFile, SourcePage } from '../reader.js';
import { azure } from './azure.js';
import type { Dialect, DialectPage } from './dialect.js';
import { docling } from './docling.js';
import { googleVision } from './google-vision.js';
import { layoutList } from './layout-list.js';
import { marker } from './marker.js';
import { mineru } from './mineru.js';
import { mistral } from './mistral.js';
import { olmocr } from './olmocr.js';
import { paddle } from './paddle.js';
import { beginsAsJson, readValues } from './read-values.js';
import { textract } from './textract.js';
import { isObject } from './values.js';

/** Every program whose JSON is read, tried in this order. */
export const dialects: readonly Dialect[] = [olmocr, mistral, mineru, docling, marker, paddle, layoutList, googleVision, azure, textract];

/** OCR as JSON, by what the programs call its parts: their labels are roles, their boxes places. */
export const json: Reader = {
  title: `OCR as JSON: ${dialects.map(({ title }) => title).join(', ')}`,
  extensions: ['json', 'jsonl', 'ndjson'],
  detect: (text) => (!beginsAsJson(text) ? 0 : dialects.some(({ signs }) => signs.test(text)) ? 1 : 0.85),
  read: (source) => (source.layout?.as === 'markdown' ? markdown.read(source) : readLayout(source)),
  pages: readPages,
};

/** @throws DocumentError for JSON that is cut off, or of no program that is known */
function* readPages(file: SourceFile): Generator<SourcePage> {
  for (const value of readValues(file)) {
    const dialect = dialects.find(({ fits }) => fits(value));
    if (!dialect) throw refuse(file.path, value);
    const pages = [...dialect.pages(value)];
    for (const page of pages) yield toSourcePage(page, pages.length > 1);
  }
}

function toSourcePage({ text, layout, number, scan }: DialectPage, isOneOfMany: boolean): SourcePage {
  const isCounted = number !== null && number >= 1 && (isOneOfMany || number > 1);
  const said: Identification[] = isCounted
    ? [{ field: 'page', value: String(number), basis: 'file', evidence: `page ${number} of what was scanned` }]
    : [];
  return { text: cleanText(text), layout, said, notices: [], ...(scan !== undefined && { scan }) };
}

/** Files that these programs write beside the one that is wanted, by a key that stands in them. */
const OTHERS: readonly (readonly [key: string, what: string, remedy: string])[] = [
  ['pdf_info', 'MinerU’s middle.json', 'import the content_list.json beside it'],
  ['layout_dets', 'MinerU’s model.json', 'import the content_list.json beside it'],
  ['responseId', 'an answer of a model', 'save the text of the answer as Markdown'],
  ['choices', 'an answer of a model', 'save the text of the answer as Markdown'],
];

/** JSON that none of these programs wrote: in a folder it is passed over. */
function refuse(path: string, value: unknown): DocumentError {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const known = OTHERS.find(([key]) => isObject(first) && key in first);
  if (known) return new DocumentError(path, `is ${known[1]}`, known[2]);
  const inner: unknown = Array.isArray(first) ? first[0] : null;
  if (isObject(inner) && 'type' in inner && 'bbox' in inner)
    return new DocumentError(path, 'is MinerU’s model.json or content_list_v2.json', 'import the content_list.json beside it');
  const programs = dialects.map(({ title }) => title).join(', ');
  return new OtherKindError(path, 'is JSON of a kind that is not read', `write Markdown or text, or the JSON of ${programs}`);
}
