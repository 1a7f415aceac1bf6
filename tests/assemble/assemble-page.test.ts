import { describe, expect, it } from 'vitest';
import { assemblePage } from '../../src/assemble/index.js';
import type { AssembledPage, Jump } from '../../src/page/index.js';
import { type BlockCase, makePage } from '../make-page.js';

const h = (text: string, level = 1): BlockCase => ({ text, level, role: 'heading' });
const jump = (text: string, direction: Jump['direction'], page: string | null, line: number): BlockCase => ({
  text,
  role: 'jump',
  jumps: [{ direction, page, mark: null, line, stands: 'alone' }],
});
const FERRY = 'The ferrymen of Harrow tied the old ferry to the quay at noon, and the whole parish came down to see.';
const FERRY2 = 'The ferry had crossed the water since the year of the flood, and the ferrymen with it.';
const CHESS = 'Sixteen players have entered the chess match above the tea room; the youngest of them is nine years old.';

const show = ({ articles }: AssembledPage) =>
  articles.map(({ headline, paragraphs }) => [
    headline?.text ?? '-',
    ...paragraphs.map(({ kind, text }) => (kind === 'heading' ? `# ${text}` : text)),
  ]);
const places = ({ placements }: AssembledPage) => placements.map(({ first, place, article }) => `${first} ${place} ${article ?? '-'}`);
const codes = ({ notices }: AssembledPage) => notices.map(({ code }) => code);

describe('A page is made into articles', () => {
  it('each with its headline and text', () => {
    const page = assemblePage(makePage(h('Ferry Stops'), FERRY, FERRY2, h('Chess Match'), CHESS));
    expect(show(page)).toEqual([
      ['Ferry Stops', FERRY, FERRY2],
      ['Chess Match', CHESS],
    ]);
    expect(places(page)).toEqual(['1 headline 0', '7 headline 1']);
    expect(page.notices).toEqual([]);
    expect(page.articles.map(({ language }) => language)).toEqual(['en', 'en']);
  });

  it('or into one, where the document holds one', () => {
    expect(show(assemblePage(makePage(h('Ferry Stops'), FERRY, h('At Noon'), FERRY2), { oneArticle: true }))).toEqual([
      ['Ferry Stops', FERRY, '# At Noon', FERRY2],
    ]);
  });

  it('with kicker, deck, byline and dateline', () => {
    const [article] = assemblePage(
      makePage(
        h('AT NOON', 3),
        h('Ferry Stops', 1),
        h('For Good', 2),
        'By JANE DOE',
        `HARROW, May 2 (AP) — ${FERRY}`,
        `${FERRY2} (By JOHN ROE)`,
      ),
    ).articles;
    expect(article).toMatchObject({
      kicker: { text: 'AT NOON', lines: [1] },
      headline: { text: 'Ferry Stops', lines: [3] },
      deck: { text: 'For Good', lines: [5] },
      byline: ['JANE DOE', 'JOHN ROE'],
      creditLines: [7],
      dateline: { agency: 'AP', place: 'HARROW', date: '--05-02' },
    });
    expect(article?.paragraphs[0]).toMatchObject({ label: 'HARROW, May 2 (AP) — ', text: FERRY });
  });

  it('with a headline over two lines, where blanks part all other lines', () => {
    const read = (step: number, role: 'text' | 'furniture' = 'text') => {
      const page = makePage(
        { text: '大桥通车', role: 'heading' },
        { text: '渡船停航', role: 'heading' },
        { text: '大桥昨日上午\n十时正式\n通车。', role },
      );
      const blocks = page.blocks.map((block, i) => ({
        ...block,
        lines: block.lines.map((line, k) => ({ ...line, number: i < 2 ? i + 1 : 4 + k * step })),
      }));
      const [article] = assemblePage({ ...page, blocks }).articles;
      return [article?.headline?.text, article?.deck?.text];
    };
    expect(read(2)).toEqual(['大桥通车渡船停航', undefined]);
    expect(read(1)).toEqual(['大桥通车', '渡船停航']);
    expect(read(2, 'furniture')).toEqual(['大桥通车', '渡船停航']);
  });

  it('with a summary as its deck', () => {
    const summary = (...cases: readonly BlockCase[]) =>
      assemblePage(makePage(...cases)).articles.map(({ deck, paragraphs }) => [deck?.text ?? '-', deck?.lines ?? [], paragraphs.length]);
    expect(summary(h('大桥通车'), '核心提示', '两岸步行六分钟。', '大桥昨日通车。')).toEqual([['核心提示　两岸步行六分钟。', [3, 5], 1]]);
    expect(summary(h('大桥通车'), '核心提示：两岸步行六分钟。', '大桥昨日通车。')).toEqual([['核心提示：两岸步行六分钟。', [3], 1]]);
    expect(summary(h('大桥通车'), '两岸步行六分钟。', '大桥昨日通车。')).toEqual([['-', [], 2]]);
    expect(summary(h('大桥通车'), '王小禾出席活动', '大桥昨日通车。')).toEqual([['王小禾出席活动', [3], 1]]);
    expect(summary(h('大桥通车'), '核心提示：两岸步行六分钟。')).toEqual([['-', [], 1]]);
    expect(summary(h('大桥通车', 1), h('两岸同庆', 2), '核心提示：两岸步行六分钟。', '大桥昨日通车。')).toEqual([['两岸同庆', [3], 2]]);
    expect(summary('核心提示：两岸步行六分钟。', '大桥昨日通车。')).toEqual([['-', [], 2]]);
  });

  it('with its jump lines', () => {
    const page = assemblePage(
      makePage(
        h('Ferry Stops'),
        FERRY,
        jump('Continued on Page 3', 'on', '3', 5),
        h('Chess Match'),
        jump('Continued from Page 1', 'from', '1', 9),
        CHESS,
      ),
    );
    expect(page.articles.map(({ continuedFrom, continuedOn }) => [continuedFrom?.page ?? null, continuedOn?.page ?? null])).toEqual([
      [null, '3'],
      ['1', null],
    ]);
    expect(places(page)).toEqual(['1 headline 0', '5 jump 0', '7 headline 1', '9 jump 1']);
  });

  it('and what is set apart is in none', () => {
    const page = assemblePage(
      makePage(
        { text: 'Page 3\nHarrow', role: 'furniture', reason: 'folio' },
        h('Ferry Stops'),
        FERRY,
        { text: FERRY, role: 'repeat' },
        { text: 'x', role: 'invented' },
        { text: 'y'.repeat(300), role: 'furniture' },
      ),
    );
    expect(places(page)).toEqual(['1 furniture -', '2 furniture -', '4 headline 0', '8 repeat -', '10 invented -', '12 furniture -']);
    expect(page.notices).toEqual([
      { kind: 'notice', code: 'furniture', lines: { first: 1, last: 2 }, convention: 'folio', text: 'Page 3 Harrow' },
      { kind: 'notice', code: 'furniture', lines: { first: 12, last: 12 }, convention: 'furniture', text: 'y'.repeat(200) },
    ]);
  });

  it('and a list of its cross-headings is no text', () => {
    const page = assemblePage(
      makePage(
        h('Ferry Stops'),
        FERRY,
        h('The Quay', 2),
        h('The Men', 2),
        h('The Water', 2),
        FERRY2,
        h('The Quay', 2),
        FERRY2,
        h('The Men', 2),
        FERRY2,
      ),
    );
    expect(places(page).filter((one) => one.includes('repeat'))).toEqual(['5 repeat -', '7 repeat -']);
    expect(page.notices.filter(({ code }) => code === 'repeat')).toEqual([
      { kind: 'notice', code: 'repeat', lines: { first: 5, last: 5 }, of: { first: 13, last: 13 }, likeness: 1 },
      { kind: 'notice', code: 'repeat', lines: { first: 7, last: 7 }, of: { first: 17, last: 17 }, likeness: 1 },
    ]);
  });

  it('or into none', () => {
    expect(codes(assemblePage(makePage()))).toEqual(['no-article']);
    expect(codes(assemblePage(makePage(FERRY)))).toEqual(['no-headline']);
    expect(assemblePage(makePage(FERRY)).notices[0]?.lines).toEqual({ first: 1, last: 1 });
  });
});

describe('A paragraph that was cut', () => {
  const CUT = 'The ferrymen of Harrow tied the old ferry to the quay at noon and went home to their';
  const REST = 'suppers, and the ferry was never seen on the water of the parish again.';
  it('is joined with its rest, and says why', () => {
    const page = assemblePage(makePage(h('Ferry Stops'), CUT, REST, FERRY2));
    expect(show(page)).toEqual([['Ferry Stops', `${CUT} ${REST}`, FERRY2]]);
    const [first] = page.articles[0]?.paragraphs ?? [];
    expect(first?.sources.map((one) => [one.first, one.last, one.seam === null])).toEqual([
      [3, 3, true],
      [5, 5, false],
    ]);
    expect(first?.sources[1]?.seam?.confidence).toBeGreaterThan(0.7);
  });

  it('is left open where its rest is lost', () => {
    const page = assemblePage(makePage(h('Ferry Stops'), FERRY, CUT, h('Chess Match'), CHESS));
    const [notice] = page.notices;
    expect(notice).toMatchObject({ code: 'seam-open', lines: { first: 5, last: 5 } });
  });

  it('has the lines of a block as one stretch, with why they are one', () => {
    const lines = 'The ferrymen of Harrow tied\nthe old ferry to the quay\nat noon.';
    const [paragraph] = assemblePage(makePage(h('Ferry Stops'), lines)).articles[0]?.paragraphs ?? [];
    expect(paragraph?.sources).toMatchObject([{ first: 3, last: 5, seam: null, wraps: [{ after: 4 }, { after: 5 }] }]);
  });

  it('has another line between in two stretches', () => {
    const page = makePage(h('Ferry Stops'), 'The ferrymen of Harrow tied\nthe old ferry to the quay\nat noon.', {
      text: 'x',
      role: 'furniture',
    });
    const [title, text, apart] = page.blocks;
    const [a, b, c] = text?.lines ?? [];
    const moved =
      a && b && c && text && apart && title
        ? [title, { ...text, lines: [a, { ...b, number: 5 }, { ...c, number: 6 }] }, { ...apart, lines: [{ ...b, text: 'x', number: 4 }] }]
        : [];
    const [paragraph] = assemblePage({ ...page, blocks: moved }).articles[0]?.paragraphs ?? [];
    expect(paragraph?.sources.map((one) => [one.first, one.last, one.wraps.length, one.seam === null])).toEqual([
      [3, 3, 0, true],
      [5, 6, 1, false],
    ]);
  });

  it('begins with a dateline on a line of its own', () => {
    expect(show(assemblePage(makePage(h('Ferry Stops'), 'HARROW, May 2 (AP) —', FERRY)))).toEqual([['Ferry Stops', FERRY]]);
  });
});

describe('An interview', () => {
  it('says who speaks, with the printed name as a label', () => {
    const [article] = assemblePage(
      makePage(h('Ferry Stops'), 'Q: When does it stop?', 'A: At noon.', 'For good.', h('The Quay', 2), 'Q: And then?'),
      { oneArticle: true },
    ).articles;
    expect(article?.paragraphs.map(({ kind, speaker, label, text }) => [kind, speaker, label, text])).toEqual([
      ['body', 'Q', 'Q: ', 'When does it stop?'],
      ['body', 'A', 'A: ', 'At noon.'],
      ['body', 'A', null, 'For good.'],
      ['heading', null, null, 'The Quay'],
      ['body', 'Q', 'Q: ', 'And then?'],
    ]);
  });
  it('with a name under a quotation has no author', () => {
    const page = assemblePage(makePage(h('Ferry Stops'), FERRY, '“We shall miss it.”', '— Edna Pascoe'));
    expect(page.articles[0]?.byline).toEqual([]);
    expect(assemblePage(makePage(h('Ferry Stops'), FERRY, '— Edna Pascoe')).articles[0]?.byline).toEqual(['Edna Pascoe']);
  });
});
