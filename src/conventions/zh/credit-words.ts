import { NAME, NAMES_RUN_ON, REPORTER } from './names.js';

/** Agencies, and the paper itself. */
export const AGENCY =
  '新华社|中新社|中新网|中央社|新华网|人民网|央视网|美联社|路透社|法新社|合众国际社|塔斯社|共同社|新華社|中國新聞社|路透電|本报|本報';
/** Old papers print the day alone: 本報南京十六日電. 电 may begin a word: 3月7日电影节. */
export const AGENCY_DATE = String.raw`(?:据|據)?(?<agency>${AGENCY})\s*(?<place>[\p{Script=Han}·]{2,12}?)\s*(?:(?<month>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*)?(?<day>[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3})\s*日\s*(?:專電|专电|电讯|電訊|讯|訊|(?:电|電)(?![影视視话話力动動子脑腦气氣台器网網商竞競]))`;
/** More names behind the first, with blanks or roles between them. */
export const MORE_NAMES = String.raw`(?:(?:[\s　、，,]+|(?=${REPORTER}))(?:${REPORTER}[\s　]*)?${NAME}){0,9}`;
/** A role and names. */
export const REPORTERS = String.raw`(?:${REPORTER}[\s　：:]*(?<names>${NAME}${MORE_NAMES}))`;
/** Without brackets a colon behind 记者 makes a speaker. */
export const REPORTERS_ALONE = String.raw`(?:${REPORTER}[\s　]*(?<names>${NAME}${MORE_NAMES}))`;

/** Papers of Taiwan and Hong Kong put the place behind the reporter: 記者陳怡君／台北報導. Without a stroke a name of three characters is read. */
export const REPORTED = String.raw`(?:[\p{Script=Han}]{2,6}[報报社系][\s　]*)?(?:${REPORTER}|編譯|编译)[\s　：:]*(?:(?<names>${NAME}(?:[\s　、，,]+${NAME}){0,4})\s*[／/]\s*(?:(?!綜合|综合|專題|专题|即時|外電|外电)(?<place>[\p{Script=Han}·]{2,6}?))?|(?<names2>\p{Script=Han}{3})[\s　]*(?<place2>\p{Script=Han}{2,3}))\s*(?:(?:連線|连线|綜合|综合|專題|专题|即時|外電|外电)\s*)*(?:報導|報道|报道|特稿|專訪|专访|專電|专电|外電|外电)`;

/** Who made a story besides its writer: they are no authors. */
export const MAKER =
  '(?:口述|总统筹|统筹|統籌|策划|策劃|监制|出品|制图|製圖|摄影|攝影|视频|设计|插图|插圖|漫画|漫畫|图片|圖片|图|圖|摄|攝|绘|繪|翻译|翻譯|译者|譯者|译|譯|剪辑|责编|責編|编辑|編輯)';
/** One who wrote and photographed. */
export const WORDS_AND_PICTURES = '[文图圖][/／·、]?[文图圖]';
/** What its writer did. */
export const WRITER = String.raw`(?:作者|记者|記者|通讯员|通訊員|撰文|(?:特约)?撰稿人?|执笔|執筆|整理|采写|採寫|採訪|采访|编译|編譯|${WORDS_AND_PICTURES}|文字?)`;
/** Between a role and its name. */
export const BETWEEN = String.raw`(?:[\s　]*[:：/／|｜丨◎●＠][\s　]*|[\s　]+)`;
/** Not the role of a maker. */
export const NO_MAKER = String.raw`(?!${MAKER}(?:[\s　:：/／|｜丨◎]|$))`;
/** Makers with their names. */
export const MAKERS = String.raw`${MAKER}${BETWEEN}${NAME}(?:[\s　]*[、，,][\s　]*${NAME}){0,3}`;
/** Names with blanks or commas between them. */
export const SEVERAL = String.raw`(?:${REPORTER}[\s　]*)?${NAME}(?:[\s　、，,]+(?:${REPORTER}[\s　]*)?${NO_MAKER}${NAME}){0,5}`;
/** Names with blanks, commas or nothing between them. */
export const ANYHOW = String.raw`(?:${NAMES_RUN_ON}(?:[\s　、，,]+|$|(?=\s*(?:[）)】〕］\]]|(?:来源|來源|校对|审校|${MAKER})[：:/／]))))+?`;
/** Where a credit may stand at the end of a paragraph: behind its last sentence, or alone. */
export const BEHIND = '(?:^|(?<=[。！？”’…》）]))';
/** A bracket at the end may be followed by who drew. */
export const DRAWN = String.raw`(?:\s*${MAKER}\s*[:：/／]\s*${NAME})?`;
/** Shares of names that may look like none: where a word says what they are, and where none does. */
export const HALF = 0.5;
/** Where no word says what they are. */
export const FEW = 0.34;
/** Titles before a name. */
export const TITLE =
  '(?:院长|副院长|书记|副书记|校长|教授|研究员|研究員|院士|导师|主任|局长|部长|会长|理事长|秘书长|工程师|医师|博士|律师|董事长|总经理|经理|主席|委员|代表|處長|处长|科长|所长|馆长|编辑|评论员|作家|诗人|学者|老师|教师|局長|院長|校長|會長|主編|主编)';

/** Brackets around a lead-in; reporters stand in round ones of their own. */
export const OPEN = String.raw`[【〔［[]?\s*`;
/** The bracket that closes it. */
export const CLOSE = String.raw`\s*[】〕］\]]?`;

/** No bracket closes that was not opened: the last printed line of a credit in brackets is no credit of its own. */
export const WHOLE = '(?![^（(【〔［[]*[）)】〕］\\]]$)';
