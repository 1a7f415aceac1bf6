/**
 * How fast formats with positions are read, in megabytes of their markup a second of processor time, beside what saxes alone takes on the
 * same files in the same run: the batch of the lab as ALTO and as METS, its printed pages as ALTO and as hOCR. It prints figures and holds
 * none: processor time is of this machine, ratios travel.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { type Reader, readers, type SourceFile } from '../../src/readers/index.js';
import { readBatch } from './lab/mets-batch.js';

const { BROADSHEET_LAB: lab } = process.env;

/** Seconds of processor time that the quickest of some runs takes. */
function quickest(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return Math.min(...times);
}

const RUNS = 8;

interface Sample {
  readonly path: string;
  readonly text: string;
  readonly sibling: SourceFile['sibling'];
  /** Bytes of it and of its parts. */
  readonly bytes: number;
}

function toFile({ path, text, sibling }: Sample): SourceFile {
  const bytes = () => Buffer.from(text);
  return { path, text: () => text, bytes, pieces: () => [bytes()], sibling, has: (name) => sibling(name) !== null };
}

function printRates(what: string, reader: Reader, samples: readonly Sample[]): void {
  const megabytes = samples.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const files = samples.map(toFile);
  const own = quickest(() => {
    for (const file of files) for (const _ of (reader.pages?.(file) ?? []) as Iterable<unknown>);
  });
  const texts = files.map((file) => file.text());
  const alone = quickest(() => {
    for (const text of texts) {
      const parser = new SaxesParser();
      // hOCR has entities of HTML.
      parser.on('error', () => {});
      parser.write(text).close();
    }
  });
  const ofTexts = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const figures = [
    `${(megabytes / own).toFixed(1)} MB/s`,
    `saxes alone ${(ofTexts / alone).toFixed(1)} MB/s`,
    `${megabytes.toFixed(1)} MB`,
  ];
  console.log(`${what.padEnd(24)}${figures.map((figure) => figure.padStart(24)).join('')}`);
}

function samplesIn(folder: string): Sample[] {
  return readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { path: name, text, sibling: () => null, bytes: Buffer.byteLength(text) };
  });
}

if (!lab) console.log('Formats with positions are not measured: BROADSHEET_LAB does not name the place of the lab.');
else {
  const { mets, files } = readBatch(lab);
  const alto = [...files].map(([path, bytes]) => ({ path, text: bytes.toString(), sibling: () => null, bytes: bytes.length }));
  const whole = mets.bytes.length + alto.reduce((sum, { bytes }) => sum + bytes, 0);
  const issue = { path: mets.path, text: mets.bytes.toString(), sibling: (name: string) => files.get(name) ?? null, bytes: whole };
  printRates('ALTO of 1832', readers.alto, alto);
  printRates('METS of 1832', readers.mets, [issue]);
  for (const language of ['en', 'zh']) {
    printRates(`ALTO, printed ${language}`, readers.alto, samplesIn(join(lab, 'printed', language, 'alto', 'pages')));
    printRates(`hOCR, printed ${language}`, readers.hocr, samplesIn(join(lab, 'printed', language, 'hocr', 'pages')));
  }
}
