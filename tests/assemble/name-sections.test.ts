import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/index.js';

/** Headlines of a page with their sections. */
function sectionsOf(text: string): (readonly [headline: string | null, section: string | null])[] {
  const { assembled } = readDocument('page.md', new TextEncoder().encode(text), { known: [] });
  return assembled.articles.map(({ headline, section }) => [headline?.text ?? null, section ?? null]);
}

const NEWS = '本报讯（记者 王小禾）新桥昨日上午正式通车，两岸居民步行过桥，市长到场致辞。';

describe('The section of an article', () => {
  it.each<[string, string, (readonly [string | null, string | null])[]]>([
    [
      'is the known name over its marked headline',
      `## 要闻\n\n## 新桥昨日通车\n\n${NEWS}\n\n## 菜市开业\n\n${NEWS}`,
      [
        ['新桥昨日通车', '要闻'],
        ['菜市开业', null],
      ],
    ],
    [
      'is that of every headline below its mark',
      `# 要闻\n\n## 新桥昨日通车\n\n${NEWS}\n\n## 菜市昨日开业\n\n${NEWS}\n\n# 文化\n\n## 古琴演出\n\n${NEWS}\n\n## 画展开幕\n\n${NEWS}`,
      [
        ['新桥昨日通车', '要闻'],
        ['菜市昨日开业', '要闻'],
        ['古琴演出', '文化'],
        ['画展开幕', '文化'],
      ],
    ],
    [
      'is named in English as it is printed',
      '# LOCAL NEWS\n\n## Bridge Opens\n\nBy Ann Cole\n\nThe bridge opened to traffic on Monday, two years late.\n\n## Library Hours\n\nBy Bo Li\n\nThe library will stay open until nine.',
      [
        ['Bridge Opens', 'LOCAL NEWS'],
        ['Library Hours', 'LOCAL NEWS'],
      ],
    ],
    ['is none where no name stands over it', `## 新桥昨日通车\n\n${NEWS}`, [['新桥昨日通车', null]]],
  ])('%s', (_, text, sections) => {
    expect(sectionsOf(text)).toEqual(sections);
  });
});
