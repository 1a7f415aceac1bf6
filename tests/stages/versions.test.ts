import { expect, it } from 'vitest';
import { placedStages, stages } from '../../src/stages/index.js';
import { STAGE_VERSIONS } from '../../src/stages/versions.js';

it('Every stage has a version', () => {
  expect(Object.keys(STAGE_VERSIONS)).toEqual([...new Set([...stages, ...placedStages].map(({ name }) => name))]);
});
