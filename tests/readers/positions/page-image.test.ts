import { describe, expect, it } from 'vitest';
import { findImage } from '../../../src/readers/positions/page-image.js';

function find(names: readonly (string | null)[], path: string, there: readonly string[] = []): string | null {
  return findImage(names, path, { has: (name) => there.includes(name) });
}

describe('The picture of a page', () => {
  it.each<readonly [string, readonly (string | null)[], string, readonly string[], string | null]>([
    ['is none where nothing names one', [null, ' '], 'a.xml', [], null],
    ['is the one that is named and there', ['img/1.tif'], 'a.xml', ['img/1.tif', 'a.jpg'], 'img/1.tif'],
    ['is looked for beside the text', ['C:\\scans\\1.tif'], 'alto/a.xml', ['alto/1.tif'], 'alto/1.tif'],
    ['has the name of the text', [null], 'alto/a.xml', ['alto/a.png'], 'alto/a.png'],
    ['has the name that is given and another ending', ['/x/1.tif'], 'a.xml', ['1.jpg'], '1.jpg'],
    ['is an address before a name that is not there', ['1.tif', 'https://example.org/iiif/1'], 'a.xml', [], 'https://example.org/iiif/1'],
    ['is a file that is there before an address', ['https://example.org/iiif/1', '1.tif'], 'a.xml', ['1.tif'], '1.tif'],
    ['is named without the folders of another machine', ['file:///store/batch/1.tif'], 'a.xml', [], '1.tif'],
    ['is named without those of a network', ['//store/batch/1.tif'], 'a.xml', [], '1.tif'],
  ])('%s', (_, names, path, there, image) => {
    expect(find(names, path, there)).toBe(image);
  });
});
