import { createRequire } from 'node:module';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { DocumentError } from '../../page/index.js';

/** The library, with the codes of what it draws. */
export type Library = typeof import('pdfjs-dist');

/** A PDF that is open. */
export interface OpenPdf {
  readonly library: Library;
  readonly document: PDFDocumentProxy;
  /** Frees all that it takes. */
  readonly close: () => Promise<void>;
}

/** Larger pictures are left out: text is read, and nothing drawn. One pixel. */
const LARGEST_PICTURE = 1;

/**
 * Opens a PDF for its text. The library is loaded when the first is opened; what it has to warn of is its own and never printed.
 * @throws DocumentError where it is locked or damaged
 */
export async function openPdf(path: string, bytes: Uint8Array): Promise<OpenPdf> {
  const library = await loadLibrary();
  const folder = createRequire(import.meta.url)
    .resolve('pdfjs-dist/package.json')
    .replace(/package\.json$/, '');
  const task = library.getDocument({
    // The library takes the bytes for itself.
    data: Uint8Array.from(bytes),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
    verbosity: library.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    useSystemFonts: false,
    maxImageSize: LARGEST_PICTURE,
    enableXfa: false,
  });
  try {
    return { library, document: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw explain(path, error);
  }
}

function explain(path: string, cause: unknown): DocumentError {
  if (cause instanceof Error && cause.name === 'PasswordException')
    return new DocumentError(path, 'is locked with a password', 'save it without one', { cause });
  const message = cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
  return new DocumentError(path, `is no PDF that can be read (${message})`, 'export it again', { cause });
}

let loaded: Promise<Library> | null = null;

function loadLibrary(): Promise<Library> {
  loaded ??= quietly(async () => {
    standIn();
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as Library;
  });
  return loaded;
}

/** What the library misses of a browser is only needed for drawing. */
function standIn(): void {
  const missing = globalThis as unknown as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) missing[name] ??= class {};
}

/** While it is loaded the library cannot be told yet that it is not to print. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { log, warn } = console;
  Object.assign(console, { log: () => undefined, warn: () => undefined });
  try {
    return await work();
  } finally {
    Object.assign(console, { log, warn });
  }
}
