import { describe, expect, it } from 'vitest';
import { readers } from '../../../src/readers/index.js';

const read = (...lines: readonly string[]) => readers.markdown.read({ path: 'page.md', text: lines.join('\n') });

/** `form, level or why: text`, a block a row; the lines of a block parted by ` / `. */
const show = (...lines: readonly string[]) =>
  read(...lines).blocks.map(({ form, level, role, reason, lines: own }) => {
    const what = form ?? (level === null ? (role === 'text' ? 'text' : reason) : `h${level}`);
    return `${what}: ${own.map(({ text }) => text.replaceAll('\t', '|').replaceAll('\n', ' // ')).join(' / ')}`;
  });

describe('A table', () => {
  it.each([
    ['of Markdown', ['| a | b |', '|---|--:|', '| 1 | <b>2</b> |'], ['table: a|b /  / 1|2']],
    ['without strokes at its ends', ['a | b', '--- | ---', '1 | 2'], ['table: a|b /  / 1|2']],
    ['without a head, as one goes on', ['| a | b |', '| 1 | 2 |'], ['table: a|b / 1|2']],
    ['with escaped strokes and empty cells', ['| a \\| b | |', '|---|---|', '| | c |'], ['table: a | b /  / |c'.replace('a | b', 'a | b')]],
    ['of HTML on one line', ['<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>'], ['table: a|b // 1|2']],
    [
      'of HTML over lines, a row on its first',
      ['<table>', '<thead>', '<tr>', '<th>a</th>', '<th>b</th>', '</tr>', '</thead>', '<tr><td>1</td><td>2</td></tr>', '</table>'],
      ['table:  /  /  / a|b /  /  /  / 1|2 / '],
    ],
    [
      'with cells that span others',
      ['<table><tr><td rowspan="2">a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>'],
      ['table: a|b // |c|d // e'],
    ],
    ['in a table', ['<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>'], ['table: a b c|d']],
    [
      'with text before it and its title',
      ['Prices <table><caption>In cents</caption><tr><td>a</td></tr></table>'],
      ['table: Prices // In cents // a'],
    ],
    [
      'in boxes',
      ['<div style="text-align: center;"><html><body><table border="1"><tr><td>a</td></tr></table></body></html></div>'],
      ['table: a'],
    ],
    [
      'that was cut off ends before the next text',
      ['<table><tr><td>a</td><td>b', '', 'The ferry stopped.'],
      ['table: a|b', 'text: The ferry stopped.'],
    ],
    ['that is empty is furniture', ['<table><tr><td></td></tr></table>'], ['table without text: <table><tr><td></td></tr></table>']],
  ])('%s', (_, lines, expected) => {
    expect(show(...lines)).toEqual(expected);
  });

  it.each([
    ['one line with a stroke', ['Ferry | noon']],
    ['rows of unequal length', ['| a | b |', '| c |']],
  ])('is none: %s', (_, lines) => {
    expect(show(...lines)).toEqual([`text: ${lines.join(' / ')}`.replaceAll('\t', '|')]);
  });
});

describe('A picture', () => {
  it.each([
    ['is furniture', ['![](images/1.jpg)'], ['image: ![](images/1.jpg)']],
    ['also by its name alone', ['![img-0.jpeg](img-0.jpeg)'], ['image: ![img-0.jpeg](img-0.jpeg)']],
    [
      'in boxes',
      ['<div align=center><img src="a.jpg" alt="Image" /></div>'],
      ['image: <div align=center><img src="a.jpg" alt="Image" /></div>'],
    ],
    ['with words is a caption', ['![The mayor at noon](img-0.jpeg)'], ['caption: The mayor at noon']],
    ['told between tags is one', ['<img>The mayor at noon</img>'], ['caption: The mayor at noon']],
    [
      'has its caption directly under it',
      ['![](a.jpg)  ', '**渡口** 的清晨', '', '正文。'],
      ['image: ![](a.jpg)', 'caption: 渡口 的清晨', 'text: 正文。'],
    ],
    [
      'or slanted behind a blank line',
      ['![](a.jpg)', '', '*At noon*', '', 'Text.'],
      ['image: ![](a.jpg)', 'caption: At noon', 'text: Text.'],
    ],
    ['or centred', ['![](a.jpg)', '', '<center>At noon</center>', '', 'Text.'], ['image: ![](a.jpg)', 'caption: At noon', 'text: Text.']],
    [
      'but not behind a blank line: the stages tell',
      ['![](a.jpg)', '', 'The ruins.', '', '# Next'],
      ['image: ![](a.jpg)', 'text: The ruins.', 'h1: Next'],
    ],
    [
      'in a figure',
      ['<figure>', '<img src="a.jpg">', '<figcaption>At noon</figcaption>', '</figure>'],
      ['image: <figure>', 'image: <img src="a.jpg">', 'caption: At noon', 'image: </figure>'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(show(...lines)).toEqual(expected);
  });

  it.each([
    ['where text follows', ['![](a.jpg)', '', 'The ferry stopped.', '', 'It was late.'], 'text: The ferry stopped.'],
    ['where it is a headline', ['![](a.jpg)', '', '# The ferry stopped'], 'h1: The ferry stopped'],
    [
      'where it is long',
      ['![](a.jpg)', '', `The ferry ${'stopped and '.repeat(10)}sank.`],
      `text: The ferry ${'stopped and '.repeat(10)}sank.`,
    ],
  ])('has no caption %s', (_, lines, expected) => {
    expect(show(...lines)[1]).toBe(expected);
  });

  it('that stands in a line is not in its text', () => {
    expect(show('The ferry ![](a.jpg) stopped.')).toEqual(['text: The ferry  stopped.']);
  });
});

describe('What is no text', () => {
  it.each([
    ['fences', ['```markdown', 'Text.', '```'], ['code fence: ```markdown', 'text: Text.', 'code fence: ```']],
    ['comments', ['<!-- image -->', '<!-- one', 'two -->'], ['image: <!-- image -->', 'comment: <!-- one / two -->']],
    ['a header', ['<header>', 'No. 5', '</header>'], ['header:  / No. 5 / ']],
    [
      'a folio in a header',
      ['<header>The Harrow Courier, Friday, March 8, 1912, Page 5</header>'],
      ['folio: The Harrow Courier, Friday, March 8, 1912, Page 5'],
    ],
    ['a header that holds a headline', ['<header>', '# Ferry', '</header>'], ['markup: <header>', 'h1: Ferry', 'markup: </header>']],
    ['a header that was not closed', ['<header>', 'The ferry stopped.'], ['markup: <header>', 'text: The ferry stopped.']],
    ['a watermark', ['<watermark>COPY</watermark>'], ['watermark: COPY']],
    [
      'names of parts',
      ['<|ref|>text<|/ref|><|det|>[[1]]<|/det|>', 'Text.'],
      ['layout label: <|ref|>text<|/ref|><|det|>[[1]]<|/det|>', 'text: Text.'],
    ],
    [
      'a footer by its name',
      ['<|ref|>footer<|/ref|><|det|>[[1]]<|/det|>', 'No. 5'],
      ['layout label: <|ref|>footer<|/ref|><|det|>[[1]]<|/det|>', 'footer: No. 5'],
    ],
    ['tags alone', ['<div>', 'Text.', '</div>'], ['markup: <div>', 'text: Text.', 'markup: </div>']],
    ['marks of a formula', ['$$', 'x^{2} = 4', '$$'], ['formula mark: $$', 'text: x²=4', 'formula mark: $$']],
    [
      'front matter of a further page',
      ['Text.', '', '---', 'primary_language: en', '---', 'More.'],
      ['text: Text.', 'front matter: --- / primary_language: en / ---', 'text: More.'],
    ],
    [
      'what a model thought',
      ['<think>', 'Five columns.', '</think>', 'Text.'],
      ['remark: <think> / Five columns. / </think>', 'text: Text.'],
    ],
    ['a rule', ['<hr/>'], ['separator: <hr/>']],
  ])('%s', (_, lines, expected) => {
    expect(show(...lines)).toEqual(expected);
  });

  it.each([
    ['<page_number>5</page_number>', '5'],
    ['<!-- PageNumber="12" -->', '12'],
  ])('“%s” says which page it is', (line, value) => {
    expect(read(line).identifications).toMatchObject([{ field: 'page', value, basis: 'text' }]);
  });
});

describe('A headline', () => {
  it.each([
    ['over a rule of =', ['Ferry Stops', '==='], ['h1: Ferry Stops', 'heading mark: ===']],
    ['over a rule of - as long as it', ['Ferry Stops', '-----------'], ['h2: Ferry Stops', 'heading mark: -----------']],
    ['in a tag', ['<h2 align="center">Ferry <b>Stops</b></h2>'], ['h2: Ferry Stops']],
    ['behind an anchor', ['<span id="page-1-0"></span>## **Ferry**'], ['h2: Ferry']],
    [
      'named by a model',
      ['<|ref|>title<|/ref|><|det|>[[1]]<|/det|>', '渡口开通'],
      ['layout label: <|ref|>title<|/ref|><|det|>[[1]]<|/det|>', 'h1: 渡口开通'],
    ],
    ['with half of a mark', ['# **Ferry'], ['h1: Ferry']],
    ['is none over a short rule', ['The ferry stopped.', '---'], ['text: The ferry stopped. / ---']],
    ['is none of two lines', ['The ferry', 'stopped', '==='], ['text: The ferry / stopped / ===']],
  ])('%s', (_, lines, expected) => {
    expect(show(...lines)).toEqual(expected);
  });
});

describe('Emphasis over lines', () => {
  it.each([
    ['bold', ['**Ferry', 'Stops**'], 'text: Ferry / Stops'],
    ['slanted', ['*Ferry', 'Stops*'], 'text: Ferry / Stops'],
    ['a mark without its other stays', ['**Ferry', 'Stops'], 'text: **Ferry / Stops'],
  ])('%s', (_, lines, expected) => {
    expect(show(...lines)).toEqual([expected]);
  });

  it('is bold in each line', () => {
    expect(read('**Ferry', 'Stops** today').blocks[0]?.lines.map(({ boldLead }) => boldLead)).toEqual([5, 5]);
  });
});
