import { describe, expect, it } from 'vitest';
import { detectFormat, FORMATS, readers } from '../../src/readers/index.js';

describe('detectFormat', () => {
  it.each([
    ['page.txt', '# 新桥通车\n\n正文', 'markdown'],
    ['page.md', '# 新桥通车\n\n正文', 'markdown'],
    ['page.txt', '## A headline\n', 'markdown'],
    ['page.txt', '**王小禾：**大家好', 'markdown'],
    ['page.txt', '![a photo](photo.png)\n', 'markdown'],
    ['page', 'text\n\n   ### indented heading\n', 'markdown'],
    ['page.txt', '正文\n', 'text'],
    ['page', '正文\n', 'text'],
    ['page.unknown', 'Text.\n', 'text'],
    ['folder.md/page', 'Text.\n', 'text'],
    ['page.txt', '#1 seed wins\n', 'text'],
    ['page.txt', '#标题党\n', 'text'],
    ['page.txt', '#\n\nText.\n', 'text'],
    ['page.txt', '3 * 4 * 5 = 60\n', 'text'],
    ['page.txt', '', 'text'],
    ['0001.xml', '<?xml version="1.0"?>\n<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout/></alto>', 'alto'],
    ['0001', '<!-- made by a program -->\n<a:alto xmlns:a="x"/>', 'alto'],
    ['issue.xml', '\ufeff<?xml version="1.0"?><!DOCTYPE mets [<!ENTITY a "<alto/>">]><mets:mets TYPE="Newspaper">', 'mets'],
    ['0001.xml', '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">', 'page-xml'],
    ['0001.html', "<!DOCTYPE html><html><body><div class='ocr_page' title='bbox 0 0 9 9'>", 'hocr'],
    ['0001.txt', '<div id=page_1 class="main ocr_page">', 'hocr'],
    ['0001.tsv', 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\n', 'tesseract'],
    ['page.md', '# On <alto> and `<mets>`\n', 'markdown'],
  ])('takes %s with “%s” for %s', (path, text, format) => {
    expect(detectFormat(path, text)).toBe(format);
  });

  it('gives every format a title and file endings, which only formats of markup, JSON and tables share', () => {
    const endings = FORMATS.flatMap((format) => readers[format].extensions);
    const shared = endings.filter((ending, i) => endings.indexOf(ending) !== i);
    expect(shared.filter((ending) => !['xml', 'html', 'htm', 'xhtml', 'json', 'jsonl', 'ndjson', 'tsv'].includes(ending))).toEqual([]);
    for (const format of FORMATS) expect(readers[format].title).not.toBe('');
  });
});
