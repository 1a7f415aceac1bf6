/** Invented pages: each has words that stand on no other, so that where a text is, and what is in its place, can be told exactly. */

export type Language = 'en' | 'zh';

export interface Passage {
  /** A word of it that was invented for it. It stays the same where its text is edited. */
  readonly id: string;
  readonly form: number;
  readonly text: string;
}

export interface Story {
  readonly id: string;
  readonly headline: string;
  readonly passages: readonly Passage[];
}

/** What is printed on one page, or of a file of one article. Its versions have one `id`. */
export interface Sheet {
  readonly id: string;
  readonly language: Language;
  readonly stories: readonly Story[];
}

/** `#` is the name that tells a passage from others of its form, `%` a number, `@` four other names. */
const FORMS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'The bridge at # was closed on Monday while % planks were laid. It was opened again before @.',
    'A fire in the stables of # killed % horses in the night. The pump was worked by @.',
    'The new school at # has room for % children and a garden. Lessons will be given by @.',
    'Fishermen from # landed % barrels of herring in one morning. The largest boats belong to @.',
    'A concert for the hospital was given by the choir of #, which has % voices. Songs were sung by @.',
    'The railway company will run % trains a day to # in summer. The timetable was asked for by @.',
    'Snow has lain on the fields of # for % days and no cart can pass. Bread was carried up by @.',
    'The library of # bought % volumes of travels and lends them freely. Books were presented by @.',
    'A runaway cart overturned in # and % bottles of beer were broken. Nobody was hurt but @.',
    'The cricketers of # scored % runs and lost the match in the rain. Catches were held by @.',
    'A well of % feet has been dug behind the church of #, and its water is good. It was blessed before @.',
    'Thieves took % silver spoons from a house in #, but left the clock. The watch was called by @.',
    'The mill of # was sold at auction for % pounds with all its wheels. Bids were also made by @.',
    'Potatoes from # stood at % shillings a sack in the market yesterday. Most were brought by @.',
    'A lecture on comets drew % listeners to the town hall of #. Questions were put by @.',
    'The ferry to # carried % passengers at Easter, more than ever before. Tickets were refused to @.',
    'Notice: the account of # at the savings bank, number %, is closed.',
    'Lost near the station by #: a purse with % shillings. A reward is offered.',
    'Fined for a dog without a collar: # of Mill Lane, % shillings.',
  ],
  zh: [
    '#村的石桥上周一封闭，换了%块桥板，傍晚恢复通行。在场的有@。',
    '城西#家的马棚夜里起火，烧死牲口%头。赶来救火的有@。',
    '#小学新校舍落成，可以容纳学生%名。任课教师是@。',
    '#渔港一个早晨卸下鲱鱼%筐，码头十分热闹。船主是@。',
    '由#率领的合唱队为医院募捐，演出收入%元。登台演唱的有@。',
    '铁路部门决定夏季每天加开去#的列车%对。提出建议的是@。',
    '#山区积雪%天，大车无法上山。背粮进山的有@。',
    '#图书馆购入游记%册，读者可以免费借阅。捐书的有@。',
    '一辆马车在#翻倒，打碎啤酒%瓶，路面湿滑。受轻伤的有@。',
    '#篮球队冒雨比赛，最后以%分落败。上场队员是@。',
    '#庙后面打成一口水井，深%尺，水质清甜。出资的有@。',
    '小偷潜入#的住宅，偷走银勺%把，却留下了座钟。报案的有@。',
    '#磨坊昨天拍卖，连同水车一共卖得%元。参加竞价的还有@。',
    '昨天集市上#出产的土豆每袋售价%元。运货前来的有@。',
    '关于彗星的讲座在#礼堂举行，听众达到%人。当场提问的有@。',
    '节日期间去#的渡船运送旅客%人次，为历年之最。没有买到票的有@。',
    '公告：#在储蓄所的第%号账户自即日起注销。',
    '启事：#在车站附近遗失钱包一只，内有%元，拾到者有酬谢。',
    '处罚通报：#遛狗未系绳，罚款%元。',
  ],
};

/** Forms from here on are notices: short, and several of one form stand below each other. */
const NOTICES = 16;

const HEADLINES: Readonly<Record<Language, readonly string[]>> = {
  en: ['News of the county', 'From the river', 'What the council heard', 'Across the hills', 'Town and country', 'Letters from the coast'],
  zh: ['本县消息', '江边见闻', '议事厅内外', '山里来信', '城乡短讯', '沿海通讯'],
};

const SYLLABLES: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [
    ['Bar', 'Cor', 'Dal', 'Fen', 'Gar', 'Hol', 'Jar', 'Kel', 'Lum', 'Mor', 'Nev', 'Pel', 'Ros', 'Sul', 'Tar', 'Vor', 'Wex', 'Yar', 'Zel'],
    ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'sa', 'te', 'vo', 'wi'],
    ['dack', 'fell', 'gate', 'kin', 'lock', 'mere', 'nard', 'rick', 'stow', 'tham', 'wick'],
  ],
  zh: [[...'钱薛叶罗柳倪汤殷毕郝邬裴陆荣翁荀羊'], [...'伯秋满映承绍敬鸿维启毓仲叔季孟颂'], [...'衡棠仓雪麟霖铨彬琛屏甫岚峤筠箴']],
};

/** Numbers that a history gives a step, one after another and then from the start again. */
export class Dice {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A number from 0 to below `count`. */
  roll(count: number): number {
    const number = this.#numbers[this.#next++ % this.#numbers.length] ?? 0;
    return number % count;
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : list[this.roll(list.length)];
  }
}

/** Makes pages, and knows whose its words are. */
export class Press {
  /** `Passage.id` by each word that was invented for it, or for a correction of it. */
  readonly owners = new Map<string, string>();
  #words = 0;
  #dealt: Record<Language, number> = { en: 0, zh: 0 };
  #named = 0;

  /** A word that was not there before. */
  invent(language: Language): string {
    const lists = SYLLABLES[language];
    // A step that has no divisor in common with the number of words: those that follow each other have nothing in common.
    let n = this.#words++ * 1009;
    let word = '';
    for (const list of lists) {
      word += list[n % list.length];
      n = Math.floor(n / list.length);
    }
    if (this.owners.has(word)) throw new Error(`there are no more words after ${word}`);
    return word;
  }

  passage(language: Language, form: number, dice: Dice): Passage {
    const words = [this.invent(language), ...Array.from({ length: form < NOTICES ? 4 : 0 }, () => this.invent(language))];
    const [id = '', ...others] = words;
    for (const word of words) this.owners.set(word, id);
    const list = language === 'zh' ? others.join('、') : others.join(', ').replace(/, (\w+)$/, ' and $1');
    const text = (FORMS[language][form] ?? '').replace('#', id).replace('%', String(12 + dice.roll(80)));
    return { id, form, text: text.replace('@', list) };
  }

  /** A page of two or three stories, one of notices at times; or one story. */
  sheet(dice: Dice, { stories = dice.roll(4) === 0 ? 3 : 2, unlike = [] }: SheetTerms = {}): Sheet {
    const language = dice.roll(2) === 0 ? 'en' : 'zh';
    // Two pages of the same notices are alike for half of their words.
    const hasNotices = stories > 1 && unlike.length === 0 && dice.roll(3) === 0;
    const made = Array.from({ length: stories }, (_, i): Story => {
      const passages =
        hasNotices && i === 1
          ? [NOTICES + dice.roll(3)].flatMap((form) => [this.passage(language, form, dice), this.passage(language, form, dice)])
          : Array.from({ length: stories === 1 ? 3 : 2 }, () => this.passage(language, this.#deal(language, unlike), dice));
      const headline = HEADLINES[language][(this.#named + i) % 6] ?? '';
      return { id: `story ${this.#named++}`, headline, passages };
    });
    return { id: `sheet ${this.#named++}`, language, stories: made };
  }

  /** Another passage, of the same form if that is a notice's. */
  another(sheet: Sheet, { form }: Passage, dice: Dice): Passage {
    return this.passage(sheet.language, form >= NOTICES ? form : this.#deal(sheet.language, [sheet]), dice);
  }

  /** The next form that these sheets have not, if there is one. */
  #deal(language: Language, unlike: readonly Sheet[]): number {
    const used = new Set(
      unlike
        .filter((one) => one.language === language)
        .flatMap(passagesOf)
        .map(({ form }) => form),
    );
    for (let tries = 0; tries < NOTICES && used.has(this.#dealt[language] % NOTICES); tries++) this.#dealt[language]++;
    return this.#dealt[language]++ % NOTICES;
  }
}

interface SheetTerms {
  /** @default two or three */
  readonly stories?: number;
  /** Sheets that it is to have no sentences in common with. @default none */
  readonly unlike?: readonly Sheet[];
}

/** As the file of a page has it. */
export function printSheet({ stories }: Sheet): string {
  return stories.flatMap(({ headline, passages }) => [`# ${headline}`, ...passages.map(({ text }) => text)]).join('\n\n');
}

export function passagesOf({ stories }: Sheet): Passage[] {
  return stories.flatMap(({ passages }) => passages);
}

/** The sheet with the passages of one story changed. */
export function withPassages(sheet: Sheet, story: Story, passages: readonly Passage[]): Sheet {
  return { ...sheet, stories: sheet.stories.map((one) => (one.id === story.id ? { ...one, passages } : one)) };
}

/** The passage with a slip of the OCR; names and numbers stay. */
export function slip({ language }: Sheet, passage: Passage): Passage {
  const [letter, read] = language === 'en' ? ['wa', 'vva'] : ['的', '旳'];
  const other = language === 'en' ? passage.text.replace('the ', 'thc ') : passage.text.replace('一', '二');
  const text = passage.text.includes(letter) ? passage.text.replace(letter, read) : other;
  return { ...passage, text };
}
