import { describe, expect, it } from 'vitest';
import { agrees, agreesStill, isSamePage } from '../../src/ingest/same-page.js';
import type { Basis, Identification, IdentityField } from '../../src/page/index.js';

describe('Two texts are versions of one page', () => {
  it.each<[string, string, string, boolean]>([
    ['where a word was corrected', 'The ferry made its last trip on Friday.', 'The ferry made its last trip on Monday.', true],
    ['where a part was taken out', '大桥昨日上午通车，两岸居民步行过桥。渡船停运。', '大桥昨日上午通车。', true],
    [
      'where OCR was done again',
      'The mayor told the crowd that tolls will not rise.',
      'The rnayor told the crowd that to11s will not rise.',
      true,
    ],
    ['where nothing is left to compare', '', 'The mayor spoke.', true],
    ['not where another text stands there', 'The ferry made its last trip on Friday.', 'The paper mill will close in May.', false],
    ['not where another Chinese text stands there', '大桥昨日上午通车。', '新的菜市昨日开业，菜价平稳。', false],
  ])('%s', (_, old, now, same) => {
    expect(isSamePage(old, now)).toBe(same);
    expect(isSamePage(now, old)).toBe(same);
  });
});

describe('What is said of a file agrees with what is known of a document', () => {
  const say = (basis: Basis, ...pairs: readonly (readonly [IdentityField, string])[]): Identification[] =>
    pairs.map(([field, value]) => ({ field, value, basis, evidence: '' }));
  const isSamePaper = (one: string, other: string) => one.endsWith(other) || other.endsWith(one);
  const known = say('option', ['publication', 'The Harrow Courier'], ['date', '1987-05-02']);

  it.each<[string, readonly Identification[], boolean]>([
    ['where nothing is said', [], true],
    ['where the same is said', say('path', ['date', '1987-05-02']), true],
    ['where it is said in another form', say('option', ['date', '2 May 1987'], ['publication', 'Harrow Courier']), true],
    ['where something is said that is not known', say('option', ['page', '4']), true],
    ['not where another date is said', say('path', ['date', '1987-05-03']), false],
    ['not where another paper is said', say('manifest', ['publication', 'The Star']), false],
    ['where only a weaker word says otherwise', [...say('path', ['date', '1987-05-03']), ...say('option', ['date', '1987-05-02'])], true],
  ])('%s', (_, said, agreed) => {
    expect(agrees(known, said, isSamePaper)).toBe(agreed);
  });

  it('of a file that changed, where only what says less than before says otherwise', () => {
    expect(agreesStill(known, say('path', ['date', '1987-05-03']), isSamePaper)).toBe(true);
    expect(agreesStill(known, say('option', ['date', '1987-05-03']), isSamePaper)).toBe(false);
    expect(agreesStill(say('text', ['date', '1987-05-02']), say('path', ['date', '1987-05-03']), isSamePaper)).toBe(false);
  });
});
