import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive, StoredDocument } from '../../../src/archive/index.js';
import { makeSeed } from '../../../src/archive/write/seed.js';
import { type DocumentSketch, openMemory } from '../make-document.js';

let archive: Archive;
let store: (sketch: DocumentSketch) => StoredDocument;

beforeEach(() => {
  ({ archive, store } = openMemory());
});

afterEach(() => archive.close());

describe('what tells a page without a label from others', () => {
  it('is where it came from, whatever its text', () => {
    const first = makeSeed(archive, { path: '1893/page.md', sha256: 'a'.repeat(64) });
    expect(first).toMatch(/^[0-9a-f]{8}$/);
    expect(makeSeed(archive, { path: '1893/page.md', sha256: 'b'.repeat(64) })).toBe(first);
    expect(makeSeed(archive, { path: '1893/page.md', number: 2, sha256: 'a'.repeat(64) })).not.toBe(first);
    expect(makeSeed(archive, { path: '1894/page.md', sha256: 'a'.repeat(64) })).not.toBe(first);
  });

  it('is its text where another page came from there, and for standard input', () => {
    const at = { path: 'scan.md', location: '/in/scan.md', articles: [{ headline: '新桥通车' }] };
    const { pageKey } = store(at);
    expect(pageKey).toBe(`_/_/${makeSeed(openMemory().archive, { path: 'scan.md', sha256: '' })}`);
    expect(makeSeed(archive, { path: 'scan.md', sha256: 'b'.repeat(64) })).toBe('bbbbbbbb');
    expect(makeSeed(archive, { path: null, sha256: 'c'.repeat(64) })).toBe('cccccccc');
  });
});
