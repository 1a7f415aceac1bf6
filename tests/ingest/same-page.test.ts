import { describe, expect, it } from 'vitest';
import { agrees, agreesStill } from '../../src/ingest/same-page.js';
import type { Basis, Identification, IdentityField } from '../../src/page/index.js';

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
