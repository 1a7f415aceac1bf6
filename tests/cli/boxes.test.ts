import { describe, expect, it } from 'vitest';
import { type SketchLine, writeFormat } from '../positions/write-formats.js';
import { makeWorkplace, type Workplace } from './run-broadsheet.js';

const column = (left: number, top: number, texts: readonly string[]): SketchLine[] =>
  texts.map((text, i) => ({ text, left, top: top + 15 * i, size: 12, bold: false }));

const LEFT = [
  'The ferry at Weirside was laid up for',
  'the winter on Monday, and its crew',
  'went home on foot over the new',
  'bridge, which was opened by the',
];
const RIGHT = [
  'mayor in the spring of last year, and',
  'which carts may cross for a penny.',
  'The river rose again in the night and',
  'took two boats with it to the weir.',
];

/** A headline over two columns; a paragraph goes on from one to the other. */
function makePage(): Workplace {
  const headline = { text: 'FERRY LAID UP FOR WINTER', left: 40, top: 20, size: 30, bold: true };
  const lines = [headline, ...column(40, 70, LEFT), ...column(300, 70, RIGHT)];
  const place = makeWorkplace();
  for (const [name, content] of Object.entries(writeFormat('hocr', [{ blocks: [{ lines, article: null }] }]))) place.write(name, content);
  place.print(['import', 'issue.hocr', '--publication', 'Weir Gazette', '--date', '1890-01-06', '--page', '2']);
  return place;
}

const KEY = 'weir-gazette/1890-01-06/2/1';

describe('Where lines have boxes,', () => {
  const place = makePage();

  it('joins has page and boxes of both lines, and a seam says what the places and what the words say', () => {
    const [wrap] = place.query("SELECT page || ' ' || before_box || ' ' || after_box FROM joins WHERE kind = 'wrap' LIMIT 1");
    expect(wrap).toBe('2 [40,70,222,12] [40,85,204,12]');
    const [seam] = place.query("SELECT before_box || ' ' || after_box FROM joins WHERE kind = 'seam'");
    expect(seam).toBe('[40,115,186,12] [300,70,222,12]');
    const codes = place.query("SELECT e.value ->> '$.code' FROM joins j, json_each(j.evidence) e WHERE kind = 'seam'");
    expect(codes).toContain('stands-at-the-top-of-the-next-column');
    expect(codes).toContain('goes-on-in-lower-case');
  });

  it('show --source names the page and the box of each range', () => {
    const text = place.print(['show', KEY, '--source']);
    expect(text).toMatch(/issue\.hocr:2–5, on page 2 at 40, 70 \(222 × 57 pixels\)/);
    expect(text).toMatch(/issue\.hocr:6–9, on page 2 at 300, 70 \(222 × 57 pixels\)/);
    expect(text).toMatch(/↳ joined, \d+ %: [^\n]*top of the next column[^\n]*;/);
  });

  it('export --boxes has them and an export without has not; other formats refuse them', () => {
    const [line = ''] = place.print(['export', '--boxes']).split('\n');
    const { parts, paragraphs } = JSON.parse(line);
    expect(parts[0].sheet).toEqual({ width: 1000, height: 1400, unit: 'pixel', image: null, quality: 0.9, quality_basis: 'format' });
    expect(paragraphs[0].source.boxes).toEqual([
      [1, 40, 70, 222, 57],
      [1, 300, 70, 222, 57],
    ]);
    expect(place.print(['export'])).not.toContain('"boxes"');
    expect(place.print(['export', '--format', 'tei', '--boxes'])).toContain('<zone xml:id="weir-gazette.1890-01-06.2.1.p1.1" ulx="40"');
    expect(place.run(['export', '--format', 'csv', '--boxes'])).toMatchObject({ status: 2 });
    expect(place.run(['export', '--format', 'csv', '--boxes']).stderr).toContain('--boxes is for --format jsonl or tei, not for csv');
  });

  it('an import of such an export keeps them, also when a person corrects the article', () => {
    place.write('copy.jsonl', place.print(['export', '--boxes']));
    place.print(['--archive', 'copy.db', 'import', 'copy.jsonl']);
    expect(place.print(['--archive', 'copy.db', 'export', '--boxes'])).toBe(place.print(['export', '--boxes']));
    place.print(['--archive', 'copy.db', 'edit', KEY, '--headline', 'The ferry is laid up']);
    const [line = ''] = place.print(['--archive', 'copy.db', 'export', '--boxes']).split('\n');
    expect(JSON.parse(line).paragraphs[0].source.boxes[1]).toEqual([1, 300, 70, 222, 57]);
    const seams = place.rows(['--archive', 'copy.db', 'sql', 'SELECT before_box, after_box, page FROM joins']);
    expect(seams).toEqual([{ before_box: '[40,70,222,57]', after_box: '[300,70,222,57]', page: '2' }]);
  });

  it('an export whose boxes are none is refused', () => {
    const text = place.print(['export', '--boxes']);
    for (const wrong of [
      text.replace('[1,40,', '[0,40,'),
      text.replace('[1,40,', '["1",40,'),
      text.replace('"unit":"pixel"', '"unit":"toString"'),
    ]) {
      place.write('wrong.jsonl', wrong);
      expect(place.run(['--archive', 'wrong.db', 'import', 'wrong.jsonl']).stderr).toContain('line 1 is not an exported article');
    }
  });
});
