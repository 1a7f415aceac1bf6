import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/index.js';

function bylinesOf(page: string): (readonly string[])[] {
  return readDocument('page.md', Buffer.from(page), { known: [] }).assembled.articles.map(({ byline }) => byline);
}

const TEXT = '天还没亮，井台上已经有人打水了，水桶里晃着半个月亮。';
const ENGLISH = 'The gorse froze in the night, and by morning the lane looked as if it had been dusted with sugar.';

describe('A line of names', () => {
  it.each([
    ['under a headline is its byline', `# 井台\n\n尹家沛\n\n${TEXT}`, ['尹家沛']],
    ['may hold several', `# 井台\n\n尹家沛 何丽\n\n${TEXT}`, ['尹家沛', '何丽']],
    ['may have its characters apart', `# 井台\n\n何　丽\n\n${TEXT}`, ['何丽']],
    ['run together is none', `# 井台\n\n何大海谢小冰\n\n${TEXT}`, []],
    ['with other words is none', `# 井台\n\n何大海答问\n\n${TEXT}`, []],
    ['is none where it is a word', `# 井台\n\n高兴\n\n${TEXT}`, []],
    ['under a quotation is who said it', `# “水是甜的”\n\n尹家沛\n\n${TEXT}`, []],
    ['over what several people say is none', `# 井台\n\n尹家沛\n\n${TEXT}\n\n何大海\n\n${TEXT}更早。`, []],
    ['is none where the text is about its bearer', `# 井台\n\n尹家沛\n\n尹家沛每天天不亮就到井台上打水，几十年没有断过。`, []],
    ['under a text is none', `# 井台\n\n${TEXT}\n\n尹家沛`, []],
    ['over a poem is who wrote it', `# 渡口\n\n尹家沛\n\n一条船靠岸\n一条船离开\n江水不问\n谁的行李重`, ['尹家沛']],
    ['over fewer lines may be what they are about', `# 渡口\n\n尹家沛\n\n一条船靠岸\n一条船离开`, []],
    ['over lines with figures is none', `# 渡口\n\n尹家沛\n\n跳远第3名\n\n跳高第4名\n\n铅球第1名\n\n标枪第2名`, []],
    ['is read in English too', `# Frost\n\nDorothy Quarles\n\n${ENGLISH}`, ['Dorothy Quarles']],
    ['may begin like a word between names', `# Frost\n\nAndrew Quarles\n\n${ENGLISH}`, ['Andrew Quarles']],
    ['is no longer than a line', `# Frost\n\nDorothy Margaretta Quarles, Agatha Wilhelmina Pellow and Tobias Q. Rennick\n\n${ENGLISH}`, []],
    ['is none where it is a place', `# Frost\n\nPort Ellison\n\n${ENGLISH}`, []],
    ['stands over a position', `# Frost\n\nDorothy Quarles\nStaff Writer\n\n${ENGLISH}`, ['Dorothy Quarles']],
    ['is a firm where it ends in &', `# Frost\n\nDorothy Quarles &\n\n${ENGLISH}`, []],
  ])('%s', (_, page, byline) => {
    expect(bylinesOf(page)).toEqual([byline]);
  });
});

describe('A name with a dash', () => {
  it.each([
    ['under words in quotation marks said them', `# Frost\n\n${ENGLISH}\n\n“I never saw the like.”\n\n— Edna Pascoe`, []],
    ['under a letter signs it', `# Frost\n\n${ENGLISH}\n\n— Edna Pascoe`, ['Edna Pascoe']],
  ])('%s', (_, page, byline) => {
    expect(bylinesOf(page)).toEqual([byline]);
  });
});
