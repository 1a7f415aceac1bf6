import type { Pattern } from '../convention.js';

/** Who may speak a paragraph: 王小禾： Most need more evidence than the pattern. To add a row, give it a name, its pattern with the group `speaker`, texts as papers print them (`examples`) and texts that only look alike (`others`). */
export const speakers: readonly Pattern[] = [
  {
    name: 'name and colon',
    pattern: /^(?<speaker>(?:《[^》]{2,12}》|[\p{Script=Han}A-Za-z0-9·（）()“”、]){1,24}?)\s*[：:]\s*(?=\S)/u,
    examples: ['王小禾：大家好。', '《海滨日报》记者：请问', '主持人:我们开始', '记者（电视台）：请问'],
    others: ['他说，今年：', '。记者：', '首先，我要说：好'],
  },
];
