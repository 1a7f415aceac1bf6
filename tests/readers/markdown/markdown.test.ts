import { describe, expect, it } from 'vitest';
import { readers } from '../../../src/readers/index.js';

function blocksOf(text: string) {
  return readers.markdown.read({ path: 'page.md', text }).blocks;
}

describe('A line of Markdown', () => {
  it.each([
    ['plain 文字', 'plain 文字', 0],
    ['**王小禾：**大家好', '王小禾：大家好', 4],
    ['__Q:__ How long?', 'Q: How long?', 2],
    ['**The whole line**', 'The whole line', 14],
    ['one **bold** word', 'one bold word', 0],
    ['**a** and **b**', 'a and b', 1],
    ['**bold *and* leaning**', 'bold and leaning', 16],
    ['a *leaning* word', 'a leaning word', 0],
    ['3 * 4 * 5', '3 * 4 * 5', 0],
    ['price* and *note', 'price* and *note', 0],
    ['** not bold **', '** not bold **', 0],
    ['****', '****', 0],
    ['snake_case_name', 'snake_case_name', 0],
    ['1\\. The first', '1. The first', 0],
    ['\\# not a heading', '# not a heading', 0],
    ['\\*not leaning\\*', '*not leaning*', 0],
    ['\\*\\*not bold\\*\\*', '**not bold**', 0],
    ['one<br>two<br />three', 'one two three', 0],
    ['> quoted', 'quoted', 0],
    ['<span id="page-1-0"></span>**Ferry** stops', 'Ferry stops', 5],
    ['the ferry<a name="f1"></a> stops', 'the ferry stops', 0],
    ['the <span id="x">ferry</span>', 'the ferry', 0],
    ['- a list', '- a list', 0],
    ['  two blanks before', 'two blanks before', 0],
  ])('“%s” prints “%s”, %d characters of it bold at the start', (source, text, boldLead) => {
    expect(blocksOf(source).flatMap((block) => block.lines)).toMatchObject([{ number: 1, text, boldLead, endsParagraph: false }]);
  });

  it.each([
    ['two blanks', 'a  \nb', true],
    ['a backslash', 'a\\\nb', true],
    ['one blank', 'a \nb', false],
    ['nothing', 'a\nb', false],
  ])('ends a paragraph with a hard break: %s', (_, source, endsParagraph) => {
    expect(blocksOf(source)[0]?.lines).toMatchObject([
      { text: 'a', endsParagraph },
      { text: 'b', endsParagraph: false },
    ]);
  });
});

describe('Lines that <br> parts', () => {
  const stanza = ['The lamp is lit along the quay,', '*The boats* are coming home,', 'The wind has dropped,', 'and night is here.'];
  const printed = stanza.map((line) => line.replaceAll('*', ''));

  it.each<readonly [string, string, readonly string[]]>([
    ['on one line of the source', stanza.join('<br>'), [printed.join('\n')]],
    ['each on its own', stanza.join('<br/>\n'), printed],
    [
      'two and two',
      `${stanza[0]}<br>${stanza[1]}<br>\n${stanza[2]}<BR />${stanza[3]}`,
      [printed.slice(0, 2).join('\n'), printed.slice(2).join('\n')],
    ],
    ['in one run of bold', `**${printed.join('<br>')}**`, [printed.join('\n')]],
  ])('are verse: %s', (_, source, texts) => {
    const [block, ...others] = blocksOf(source);
    expect([block?.form, block?.lines.map(({ text }) => text), others]).toEqual(['verse', texts, []]);
  });

  it.each([
    ['three lines', stanza.slice(0, 3).join('<br>')],
    ['sentences', stanza.map((line) => line.replace(/,?$/, '.')).join('<br>')],
    ['lines of which one is parted by nothing', `${stanza.slice(0, 2).join('<br>')}\n${stanza.slice(2).join('<br>')}`],
  ])('are prose: %s', (_, source) => {
    expect(blocksOf(source)[0]?.form).toBeUndefined();
  });
});

describe('A heading of Markdown', () => {
  it.each([
    ['# 新桥通车', 1, '新桥通车'],
    ['###### The smallest', 6, 'The smallest'],
    ['   ## Indented', 2, 'Indented'],
    ['## Closed ##', 2, 'Closed'],
    ['# Team #1', 1, 'Team #1'],
    ['# Bridge No. 5#', 1, 'Bridge No. 5#'],
    ['# **Bold head**', 1, 'Bold head'],
    ['#\t tabbed', 1, 'tabbed'],
  ])('“%s” is one of level %d: “%s”', (source, level, text) => {
    expect(blocksOf(source)).toMatchObject([{ level, role: 'text', lines: [{ number: 1, text }] }]);
  });

  it.each(['#1 seed', '#标题', '####### seven', 'a # b', '\\# escaped', '#'])('“%s” is none', (source) => {
    expect(blocksOf(source)).toMatchObject([{ level: null }]);
  });

  it.each(['# ', '## ##', '#  \t'])('“%s” with nothing behind the mark is none, and keeps its line', (source) => {
    expect(blocksOf(source)).toMatchObject([{ level: null, lines: [{ number: 1, text: '' }] }]);
  });

  it('parts the text before it from the text behind it without blank lines', () => {
    expect(blocksOf('a\n# H\nb\nc').map((block) => block.lines.map((line) => line.number))).toEqual([[1], [2], [3, 4]]);
  });
});

describe('Blocks of Markdown', () => {
  it('are parted by blank lines, whatever the blanks are', () => {
    expect(blocksOf('a\nb\n\nc\n \t\u3000\nd\n').map((block) => block.lines.map((line) => line.number))).toEqual([[1, 2], [4], [6]]);
  });

  it('of a page that is one long run of marks and blanks are read all the same', () => {
    const text = [
      `# a${' '.repeat(200_000)}x`,
      `# ${'# '.repeat(50_000)}`,
      '**a '.repeat(20_000),
      '*'.repeat(100_000),
      '_'.repeat(100_001),
    ].join('\n');
    expect(blocksOf(text).flatMap((block) => block.lines.map((line) => line.number))).toEqual([1, 2, 3, 4, 5]);
  });
});
