import { describe, expect, it } from 'vitest';
import { printInline } from '../../../src/readers/markdown/print-inline.js';

describe('A line prints', () => {
  it.each([
    // Formulas.
    ['up by $20\\%$ this year', 'up by 20% this year'],
    ['up by $ 35\\% $ this year', 'up by 35% this year'],
    ['增长 $1 2 . 5 \\%$ 以上', '增长 12.5% 以上'],
    ['an area of $3000\\mathrm{m}^{2}$', 'an area of 3000m²'],
    ['at $20^{\\circ}C$ or $18 ^ { \\circ } \\mathrm { C }$', 'at 20°C or 18°C'],
    ['about $12 \\mathrm{~cm}$ thick', 'about 12 cm thick'],
    ['the $5^{\\text {th }}$ day', 'the 5th day'],
    ['$1,000$ seats', '1,000 seats'],
    ['cost $20 to $30', 'cost $20 to $30'],
    ['cost $20 to $30, and $5\\%$ more', 'cost $20 to $30, and 5% more'],
    ['cost $5/$6 or US$40 and A$50', 'cost $5/$6 or US$40 and A$50'],
    ['\\$20 and \\$30', '$20 and $30'],
    ['$\\$1.08$ at noon', '$1.08 at noon'],
    ['\\(4\\frac{1}{2}\\) cents', '4½ cents'],
    ['\\(2\\frac{1}{16}\\) inches', '2 1/16 inches'],
    ['\\(not a formula\\)', '(not a formula)'],
    ['$30\\sim 35$ and $\\pm 2$', '30~35 and ±2'],
    ['note $\\textcircled{1}$ and $^{②}$', 'note ① and ②'],
    ['$$E = mc^{2}$$', 'E=mc²'],
    ['$\\begin{array}{l} a \\\\ b \\end{array}$', 'a b'],
    ['$\\frac{1}{', '$\\frac{1}{'],
    // Tags.
    ['m<sup>3</sup> and H<sub>2</sub>O, 5<sup>th</sup>', 'm³ and H₂O, 5th'],
    ['<u>one</u> <i>two</i> <font color="red">three</font>', 'one two three'],
    ['一<br/>二<p>三</p>', '一 二 三'],
    ['<sic> and a<b and c>d, 3 < 4 > 2', '<sic> and a<b and c>d, 3 < 4 > 2'],
    ['a <watermark>COPY</watermark> b <page_number>3</page_number>', 'a  b'],
    ['one <!-- image --> two <!-- cut', 'one  two <!-- cut'],
    ['<|ref|>text<|/ref|><|det|>[[1, 2, 3, 4]]<|/det|>渡口开通<|im_end|>', '渡口开通'],
    ['<|ref|>渡口开通<|/ref|><|det|>[[1, 2]]<|/det|>', '渡口开通'],
    ['see <https://example.org/a>', 'see https://example.org/a'],
    // Entities and escapes.
    ['Hale &amp; Sons &lt;b&gt; &#20013;&#x56fd; &#146;', 'Hale & Sons <b> 中国 ’'],
    ['AT&T; &bogus; R&D', 'AT&T; &bogus; R&D'],
    ['1\\. \\*a\\* \\_b\\_ \\[c\\] \\# \\&amp;', '1. *a* _b_ [c] # &amp;'],
    // Links, pictures, notes.
    ['the [report](#page-3-0) of [Hale](https://example.org/a_(b))', 'the report of Hale'],
    ['[sic](as printed) and [a](b c)', '[sic](as printed) and [a](b c)'],
    ['before ![](images/1.jpg) behind', 'before  behind'],
    ['coal[^1] and wood[^a]', 'coal¹ and wooda'],
    // Emphasis.
    ['***both*** and **bold *and* slanted**', 'both and bold and slanted'],
    ['_slanted_ and ~~gone~~ and ==marked==', 'slanted and gone and marked'],
    ['____年____月, a == b == c, ~~', '____年____月, a == b == c, ~~'],
    ["`tis the ``season''", "`tis the ``season''"],
  ])('“%s” as “%s”', (source, expected) => {
    expect(printInline(source).text).toBe(expected);
  });

  it.each([
    ['**王小禾：**大家好', 4],
    ['<b>王小禾：</b>大家好', 4],
    ['**Hale &amp; Sons** said', 11],
    ['\\*\\*Hale\\*\\* said', 0],
  ])('the start of “%s” in bold: %d characters', (source, length) => {
    expect(printInline(source).boldLead).toBe(length);
  });
});
