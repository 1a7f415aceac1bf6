import { describe, expect, it } from 'vitest';
import { readSpeakers, type SpokenText } from '../../src/assemble/read-speakers.js';
import { languageOf } from '../../src/conventions/index.js';

const say = (printed: string, more: Partial<SpokenText> = {}): SpokenText => ({
  printed,
  boldLead: 0,
  language: languageOf(printed),
  prose: true,
  ...more,
});
const read = (...texts: readonly (string | SpokenText)[]) =>
  readSpeakers(texts.map((one) => (typeof one === 'string' ? say(one) : one))).map((one) => (one ? `${one.name} ${one.lead}` : '-'));

describe('Who speaks', () => {
  it.each<[string, readonly (string | SpokenText)[], readonly string[]]>([
    ['two who take turns', ['王小禾：好。', '李明：好。', '王小禾：走。', '李明：走。'], ['王小禾 4', '李明 3', '王小禾 4', '李明 3']],
    ['one with a role and one who answers', ['记者：何时通车？', '王小禾：三月。'], ['记者 3', '王小禾 4']],
    ['nobody where one with a role speaks twice', ['记者：说说看。', '王小禾：三月。', '记者：好。'], ['-', '-', '-']],
    [
      'who goes on until the next',
      ['记者：何时？', '王小禾：三月。', '三月七日。', '记者：好。'],
      ['记者 3', '王小禾 4', '王小禾 0', '记者 3'],
    ],
    ['who goes on to the end', ['记者：何时？', '王小禾：三月。', '三月七日。'], ['记者 3', '王小禾 4', '王小禾 0']],
    ['who goes on until a closing note', ['记者：何时？', '王小禾：三月。', '（完）', '三月七日。'], ['记者 3', '王小禾 4', '-', '-']],
    [
      'who goes on over a note between turns',
      ['记者：何时？', '王小禾：三月。', '（笑）', '记者：好。'],
      ['记者 3', '王小禾 4', '王小禾 0', '记者 3'],
    ],
    [
      'who goes on until a heading',
      ['记者：何时？', '王小禾：三月。', say('渡船', { prose: false }), '停了。'],
      ['记者 3', '王小禾 4', '-', '-'],
    ],
    [
      'who goes on over a heading between turns',
      ['记者：何时？', '王小禾：三月。', say('渡船', { prose: false }), '停了。', '记者：好。'],
      ['记者 3', '王小禾 4', '-', '王小禾 0', '记者 3'],
    ],
    ['nobody in a heading', ['记者：何时？', '王小禾：三月。', say('记者：渡船', { prose: false })], ['记者 3', '王小禾 4', '-']],
    ['nobody before the first', ['大桥通车。', '记者：何时？', '王小禾：三月。'], ['-', '记者 3', '王小禾 4']],
    ['nobody where one speaks once', ['王小禾：三月。', '大桥通车。'], ['-', '-']],
    ['nobody where one with a role speaks once', ['记者：何时？', '大桥通车。'], ['-', '-']],
    ['nobody where one speaks twice', ['王小禾：三月。', '王小禾：四月。'], ['-', '-']],
    ['one who speaks three times', ['王小禾：三月。', '王小禾：四月。', '王小禾：五月。'], ['王小禾 4', '王小禾 4', '王小禾 4']],
    ['nobody where two speak once', ['王小禾：三月。', '李明：四月。'], ['-', '-']],
    ['two in bold', [say('王小禾：三月。', { boldLead: 3 }), say('李明：四月。', { boldLead: 2 })], ['王小禾 4', '李明 3']],
    ['nobody where less than the name is bold', [say('王小禾：三月。', { boldLead: 2 }), say('李明：四月。', { boldLead: 1 })], ['-', '-']],
    ['one who asks, whoever it is', ['记者：好。', '何大海：去哪里？', '记者：走。'], ['记者 3', '何大海 4', '记者 3']],
    [
      'one whose name ends like another’s',
      ['记者：好。', '云溪记者：走。', '记者：走。', '青石云溪记者：来。'],
      ['记者 3', '云溪记者 5', '记者 3', '青石云溪记者 7'],
    ],
    ['in English', ['Q: When will it open?', 'A: In March.', 'On the 7th.'], ['Q 3', 'A 3', 'A 0']],
    ['in English with roles', ['MAYOR HALE: In March.', 'Reporter: And the ferry?'], ['MAYOR HALE 12', 'Reporter 10']],
    ['until a note in English', ['Q: When?', 'A: In March.', 'Questions may be sent to the Courier.', 'So.'], ['Q 3', 'A 3', '-', '-']],
    ['nobody by a colon far behind', [`${'王'.repeat(85)}：好。`, '记者：好。', '记者：走。'], ['-', '-', '-']],
    ['nobody on an empty page', [], []],
  ])('%s', (_, texts, speakers) => {
    expect(read(...texts)).toEqual(speakers);
  });
});
