import { drawContent } from './draw-content.js';
import { type Drawing, DrawingNotes } from './drawing.js';
import { type FontWeights, isBoldFont, TextPlaces } from './font-weights.js';
import { type Matrix, readMatrix, SAME } from './matrix.js';
import { type PdfObjects, unpackStream } from './pdf-objects.js';
import { type Dictionary, isDictionary, isReference, type PdfValue } from './pdf-value.js';

/** What the file itself tells of a page beside its text. */
export interface ScannedPage extends Drawing {
  readonly weights: FontWeights;
}

/** Drawings in drawings, at most. */
const DEEPEST = 8;

/** Bytes of one page that are looked at, at most. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Pages take over what a folder of pages above them has. */
const MOST_FOLDERS = 32;

/**
 * The rules of a page, whether its text is seen and which of it is bold, from what its file tells to draw, with the letters passed over: the
 * library's list of all that is drawn costs as much as the text itself.
 * @param object the number of the page's object
 * @returns null where something is written in a way that is not known here: the library is asked then
 */
export function scanPage(objects: PdfObjects, object: number, view: Matrix): ScannedPage | null {
  const page = objects.object(object)?.value ?? null;
  if (!isDictionary(page)) return null;
  const bytes = readContents(objects, page.get('/Contents'));
  const scan: Scan = { objects, notes: new DrawingNotes(view), places: new TextPlaces(), fonts: new Map(), left: MOST_BYTES };
  const isKnown = bytes !== null && draw(scan, { bytes, resources: findResources(objects, page), depth: 0 });
  return isKnown ? { ...scan.notes.sum(), weights: scan.places.weights() } : null;
}

interface Scan {
  readonly objects: PdfObjects;
  readonly notes: DrawingNotes;
  readonly places: TextPlaces;
  /** Whether they are bold, by the numbers of their objects. */
  readonly fonts: Map<number, boolean>;
  /** Bytes that may still be looked at. */
  left: number;
}

interface Content {
  readonly bytes: Buffer;
  readonly resources: Dictionary | null;
  readonly depth: number;
}

/** What a page draws may be cut into several streams, wherever a token ends. */
function readContents(objects: PdfObjects, value: PdfValue | undefined): Buffer | null {
  const own = objects.streamOf(value);
  if (own) return unpackStream(own);
  const pieces: Buffer[] = [];
  const listed = objects.resolve(value);
  if (!Array.isArray(listed)) return null;
  for (const one of listed as readonly PdfValue[]) {
    const stream = objects.streamOf(one);
    const bytes = stream && unpackStream(stream);
    if (!bytes) return null;
    pieces.push(bytes, Buffer.from('\n'));
  }
  return Buffer.concat(pieces);
}

function findResources(objects: PdfObjects, page: Dictionary): Dictionary | null {
  let own: PdfValue = page;
  for (let i = 0; i < MOST_FOLDERS && isDictionary(own); i++) {
    const resources = objects.resolve(own.get('/Resources'));
    if (isDictionary(resources)) return resources;
    own = objects.resolve(own.get('/Parent'));
  }
  return null;
}

/** False where something is told that cannot be followed. */
function draw(scan: Scan, { bytes, resources, depth }: Content): boolean {
  scan.left -= bytes.length;
  if (scan.left < 0 || depth > DEEPEST) return false;
  const { objects, notes, places } = scan;
  const kinds = new Map<string, PdfValue>();
  const find = (kind: string, name: string): PdfValue => {
    if (!kinds.has(kind)) kinds.set(kind, objects.resolve(resources?.get(kind)));
    const named = kinds.get(kind) ?? null;
    return isDictionary(named) ? (named.get(name) ?? null) : null;
  };
  return drawContent(bytes, {
    ...{ notes, places },
    drawNamed: (name) => drawObject(scan, find('/XObject', name), { resources, depth }),
    setFont: (name) => places.setFont({ name, bold: isBold(scan, find('/Font', name)) }),
    // A state that brings a font is seldom seen.
    setState: (name) => {
      const state = objects.resolve(find('/ExtGState', name));
      return !isDictionary(state) || !state.has('/Font');
    },
  });
}

function isBold({ objects, fonts }: Scan, font: PdfValue): boolean {
  const number = isReference(font) ? font.object : null;
  const known = number === null ? undefined : fonts.get(number);
  if (known !== undefined) return known;
  const own = objects.resolve(font);
  const bold = isDictionary(own) && isBoldFont(objects, own);
  if (number !== null) fonts.set(number, bold);
  return bold;
}

/** A drawing within a page; pictures have no rules. */
function drawObject(scan: Scan, named: PdfValue, { resources, depth }: Omit<Content, 'bytes'>): boolean {
  const { objects, notes, places } = scan;
  const stream = objects.streamOf(named);
  if (!stream) return false;
  if (stream.dictionary.get('/Subtype') !== '/Form') return true;
  const bytes = unpackStream(stream);
  if (!bytes) return false;
  const own = objects.resolve(stream.dictionary.get('/Resources'));
  const { font } = places;
  notes.save();
  notes.transform(readMatrix(objects.resolve(stream.dictionary.get('/Matrix'))) ?? SAME);
  const isKnown = draw(scan, { bytes, resources: isDictionary(own) ? own : resources, depth: depth + 1 });
  notes.restore();
  places.setFont(font);
  return isKnown;
}
