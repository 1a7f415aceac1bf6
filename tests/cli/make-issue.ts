/** An invented issue of twelve pages, each with a folio and two articles; a third begins on page 1 and ends on page 7. */
export interface Issue {
  /** The pages in their order; page 1 is the first. */
  readonly pages: readonly string[];
  /** The key of the issue. */
  readonly key: string;
  /** Where a collector would keep a page in a folder of folders. */
  readonly folderOf: (page: number) => string;
  /** A page that is not in the issue, by its number, with one article. */
  readonly extra: (page: number) => string;
}

const ENGLISH = ['ferry', 'harbour', 'council', 'bridge', 'lamp', 'school', 'market', 'quay', 'orchard', 'library', 'pump', 'tower'];
const CHINESE = ['渡船', '码头', '议会', '大桥', '路灯', '学校', '集市', '堤岸', '果园', '图书馆', '水泵', '钟楼'];

function folioOf(page: number, language: 'en' | 'zh'): string {
  if (language === 'en') return `The Tarn Herald, Friday, March 8, 1901, Page ${page}`;
  return `栖川日报 2024年3月8日 星期五 第${String(page).padStart(2, '0')}版`;
}

function englishPage(word: string, page: number): string {
  const name = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const parts = [
    folioOf(page, 'en'),
    `# ${name} Works Begin`,
    `The ${word} works began on Monday with ${page * 7} men, and the town paid ${page * 311} dollars for them.`,
    `# Notice From the ${name} Office`,
    `The ${word} office opens at ${page} o'clock each day, and closes for an hour at noon.`,
  ];
  const head = '# Old Mill Sold at Auction';
  const sale = 'The old mill at Tarn Bridge was sold on Friday for nine thousand dollars to a buyer who did not give his';
  if (page === 1) parts.push(head, sale, 'Continued on Page 7');
  if (page === 7) parts.push(head, 'Continued from Page 1', 'name, and the town clerk said that the mill would grind again by the spring.');
  return `${parts.join('\n\n')}\n`;
}

function chinesePage(word: string, page: number): string {
  const parts = [
    folioOf(page, 'zh'),
    `# ${word}工程开工`,
    `${word}工程星期一开工，由第${page * 7}工程队承建，投资${page * 311}元，预计明年春天完工。`,
    `# ${word}办公室通告`,
    `${word}办公室每天${page}点开门，节假日照常办公。`,
  ];
  const head = '# 老磨坊拍卖成交';
  if (page === 1) parts.push(head, '青石渡的老磨坊星期五以九千元拍卖成交，买主没有留下姓名，镇上的人都在猜测他的来历，', '（下转第7版）');
  if (page === 7) parts.push(head, '（上接第1版）镇书记说磨坊到春天就会重新开磨。');
  return `${parts.join('\n\n')}\n`;
}

export const ISSUES: Readonly<Record<'English' | 'Chinese', Issue>> = {
  English: {
    pages: ENGLISH.map((word, i) => englishPage(word, i + 1)),
    key: 'the-tarn-herald/1901-03-08',
    folderOf: (page) => `1901/03/08/seq-${page}`,
    extra: (page) =>
      `${folioOf(page, 'en')}\n\n# Circus Comes on Saturday\n\nThe circus brings two elephants and a brass band to the fair ground.\n`,
  },
  Chinese: {
    pages: CHINESE.map((word, i) => chinesePage(word, i + 1)),
    key: 'qichuan-ribao/2024-03-08',
    folderOf: (page) => `2024-03-08/第${page}版`,
    extra: (page) => `${folioOf(page, 'zh')}\n\n# 马戏团星期六到达\n\n马戏团带来两头大象和一支铜管乐队，在东门外空地演出三天。\n`,
  },
};
