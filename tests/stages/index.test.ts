import { expect, it } from 'vitest';
import { runStages, stages } from '../../src/stages/index.js';
import { makePage } from '../make-page.js';

const T = '大桥昨日上午十时正式通车，沿江两岸居民来看，一片欢声笑语，步行过桥只需要六分钟。';

it('The stages run in their order, each on what the one before it made', () => {
  expect(stages.map(({ name }) => name)).toEqual([
    'repairText',
    'setRemarksApart',
    'findJumps',
    'setFurnitureApart',
    'setRepeatsApart',
    'setInventionsApart',
    'labelPage',
    'findHeadings',
  ]);
  const page = runStages(makePage('第３版', { text: '大桥通车', level: 1 }, `${T}（下转第三版）`, T, '渡船停航了。'));
  expect(page.blocks.map(({ role, lines }) => `${role}: ${lines[0]?.text.slice(0, 4)}`)).toEqual([
    'furniture: 第3版',
    'heading: 大桥通车',
    'text: 大桥昨日',
    'repeat: 大桥昨日',
    'text: 渡船停航',
  ]);
  expect(page.blocks[2]?.jumps).toHaveLength(1);
});
