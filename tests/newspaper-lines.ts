import fc from 'fast-check';

/** Sentences of invented papers, long enough to be wrapped and broken. */
const ZH_SENTENCES = [
  '云溪新桥昨日上午十时正式通车，沿江两岸的居民步行过桥只需要六分钟。',
  '市交通局局长王小禾在通车仪式上说，这座桥让两岸的距离缩短了一半。',
  '“我们等了整整二十年，”七十二岁的渔民李春生站在桥头说，“现在孩子上学不用再坐渡船了。”',
  '据介绍，新桥全长一千二百米，双向四车道，总投资三亿元。',
  '记者在现场看到，许多市民扶老携幼前来参观，桥面上一片欢声笑语。',
  '下一步，市里还将修建三条连接线，预计2025年底全部完工。',
  '雲溪新橋昨日正式通車，沿江兩岸的居民步行過橋只需要六分鐘。',
];
const EN_SENTENCES = [
  'The new bridge at Harrow opened on Thursday morning, twenty years after the council first voted for it.',
  'Mayor Helen Hale said the crossing would cut the walk to school from an hour to six minutes.',
  '"We had given up hope," said Thomas Reed, 72, who has run the ferry since 1968.',
  'The bridge is 1,200 meters long, carries four lanes and cost the county $41 million.',
  'Officials expect some 9,000 cars a day; the ferry, they said, will make its last run on Sunday.',
  'A well-known engineer from Port Ellison called the self-governing board’s plan "a half-finished thought."',
];
const OTHER_LINES = [
  '# 新桥昨日通车',
  '## 沿江两岸步行六分钟',
  '### 市委座谈会上强调',
  '# ',
  '#',
  '#1 seed wins',
  '# Bridge Opens After Twenty Years',
  '## Ferry to Make Last Run Sunday',
  '新桥昨日通车',
  '沿江两岸步行六分钟',
  'BRIDGE OPENS AFTER TWENTY YEARS',
  'Ferry to Make Last Run Sunday',
  '王小禾在通车仪式上强调',
  '刘一陈二出席',
  '——记云溪港的守灯人',
  '**二十年的等待**',
  '一、两岸的距离',
  '下转第三版',
  '（下转第3版）',
  '【下转A04版②】',
  '上接第1版',
  '【上接第3版①】',
  '紧接第一版',
  '桥上人来人往。（下转第三版）',
  '（上接第一版）桥上人来人往。',
  'Continued on Page A4',
  'Continued From Page A1',
  '(Continued from page 1, column 2)',
  'See BRIDGE, Page 3',
  'BRIDGE: From Page 1',
  'The crowd cheered. Continued on Page 3',
  '2024年3月8日 星期五 第3版',
  '云溪日报 2024年3月8日 星期五 03版 要闻',
  '第3版',
  'The Harrow Courier, Friday, March 8, 2024, Page A3',
  'Page A3',
  '责任编辑：王小禾 美编：李四 校对：周三',
  '今日天气：晴转多云，东南风3级，18℃～26℃',
  '图为工人在码头装卸货物。本报记者 王小禾 摄',
  'Photo by Jane Doe',
  '| 品种 | 均价 |',
  '|------|------|',
  '| 青椒 | 5.20 |',
  'Millport   7   2',
  'Tillery    4   5',
  'Ellery     3   6',
  '1. Ferry landing',
  '5. Bird of the pier',
  '9. Not fore',
  '• 雨伞一把',
  '• 干粮',
  '19:00 晚间新闻',
  '19:30 天气预报',
  '一条船靠岸',
  '一条船离开',
  '江水不问',
  '谁的行李重',
  'The lamps are lit along the pier,',
  'The gulls have gone to bed,',
  '国内统一连续出版物号 CN 00-0000',
  'Vol. XII, No. 34',
  '（相关报道见第3版）',
  'Related story on Page 4',
  '记者：新桥什么时候通车？',
  '王小禾：三月七日上午十时。',
  '**王小禾：**三月七日上午十时，一分钟也不会晚。',
  '记者：',
  '问：渡船怎么办？',
  '答：星期日最后一班。',
  'Q: When will the bridge open?',
  'A: On Thursday.',
  'MAYOR HALE: On Thursday, if the weather holds.',
  '**Courier:** And the ferry?',
  'Reporter:',
  '本报讯（记者 王小禾）',
  '本报讯 （记者 王  明  通讯员 李春生）云溪新桥昨日通车。',
  '本报讯 ',
  '新华社北京3月7日电（记者王小禾、李明）',
  '新华社北京3月7日电 会议昨日闭幕。',
  '据新华社',
  '（据新华社）',
  '□本报记者 王小禾 李明',
  '会议昨日闭幕。（本报记者王小禾）',
  'By JANE DOE and JOHN ROE',
  'Staff Writer',
  'HARROW, March 7 (AP) — The bridge opened on Thursday.',
  'HARROW, March 7 (AP) —',
  'HARROW — The council met.',
  'It is over. (By JANE DOE)',
  '---',
  '***',
  '* * *',
  '———————',
  '■',
  '· · ·',
  '...',
  'date: 2024-03-08',
  '![a photo](photo.png)',
  '<!-- page 3 -->',
  '<br>',
  '目 录',
  '新桥昨日通车 …… 3',
  '步行过桥只需要六分',
  'twenty years after the coun-',
  'cil first voted for it.',
  'well-',
  '，沿江两岸',
  '，',
  '“',
  '\u200b',
  '\u00ad',
  '\ufffd',
  '\ufeff',
  'a',
  '桥',
];

const ending = fc.constantFrom('', '', '', '  ', '\\', ' ');
const beginning = fc.constantFrom('', '', '', '', '　　', '  ', '\t', '> ', '- ');

/** A paragraph cut into printed lines, as text out of PDFs has it: the lines of one column, maybe broken off, maybe with blank lines. */
const wrapped = fc
  .record({
    sentences: fc.oneof(
      fc.array(fc.constantFrom(...ZH_SENTENCES), { minLength: 1, maxLength: 3 }).map((own) => own.join('')),
      fc.array(fc.constantFrom(...EN_SENTENCES), { minLength: 1, maxLength: 3 }).map((own) => own.join(' ')),
    ),
    width: fc.integer({ min: 8, max: 40 }),
    indent: fc.constantFrom('', '　　', '  '),
    gap: fc.constantFrom(1, 1, 2),
    from: fc.nat(5),
    short: fc.nat(3),
  })
  .map(({ sentences, width, indent, gap, from, short }) => {
    const lines: string[] = [];
    for (let i = from; i < sentences.length - short; i += width) lines.push(sentences.slice(i, i + width).trim());
    return lines.map((line, i) => (i === 0 ? indent : '') + line).join('\n'.repeat(gap));
  });

const single = fc
  .tuple(beginning, fc.oneof(fc.constantFrom(...OTHER_LINES), fc.constantFrom(...ZH_SENTENCES, ...EN_SENTENCES)), ending)
  .map((own) => own.join(''));

/** A sentence that stops, or begins, in its middle. */
const broken = fc
  .tuple(fc.constantFrom(...ZH_SENTENCES, ...EN_SENTENCES), fc.nat(60), fc.nat(60))
  .map(([sentence, from, to]) => sentence.slice(Math.min(from, to), Math.max(from, to) + 4));

const piece = fc.oneof({ weight: 5, arbitrary: single }, { weight: 3, arbitrary: wrapped }, { weight: 2, arbitrary: broken });

/** Text of a page: newspaper lines in any order, some of them twice, with and without blank lines between. */
export const newspaperText: fc.Arbitrary<string> = fc
  .array(fc.record({ text: piece, gap: fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n'), again: fc.nat(12) }), { maxLength: 24 })
  .map((pieces) => {
    const out: string[] = [];
    pieces.forEach(({ text, gap, again }) => {
      out.push(text + gap);
      // An OCR model that reads a column twice gives a run of pieces again, often cut.
      if (again < 2)
        for (const earlier of out.slice(-4)) out.push(again === 0 ? earlier : earlier.slice(0, Math.ceil(earlier.length * 0.8)) + gap);
    });
    return out.join('');
  });

const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.stringMatching(/^[ \t\u3000]{0,3}[#*_>|-]{0,3} ?[\p{L}\p{N}\p{P}\p{Z}]{0,20}[*_\\ ]{0,2}$/u),
  fc.stringMatching(/^[第上下接转（）【】0-9一二三A-D版年月日：，。]{0,12}$/),
  fc.constantFrom('', '', '', ' ', '\u3000', '\u0085', '\u2028', '\u200b', '\u00ad'),
);

/** Any text: lines of whatever characters, many of them blank. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(anything, { maxLength: 40 }).map((lines) => lines.join('\n')),
  fc.string({ unit: fc.constantFrom('\n', '\n', '#', '*', ' ', 'a', '桥', '。', '-', ':'), maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Newspaper lines with anything between. */
export const mixedText: fc.Arbitrary<string> = fc
  .array(fc.oneof(newspaperText, anyText), { maxLength: 3 })
  .map((texts) => texts.join('\n'));
