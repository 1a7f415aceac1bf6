import type { Conventions } from '../convention.js';
import { hasHan } from '../scripts.js';
import { contents, contentsLines, issueDates, issues, nameplates, sections } from './boxes.js';
import { credits } from './credits.js';
import { parseZhDate, parseZhPartialDate } from './dates.js';
import { readZhFolio } from './folios.js';
import { furniture } from './furniture.js';
import { decks, kickers, zhHeadingEvidence } from './headings.js';
import { jumps } from './jumps.js';
import { zhKnownShare } from './known-share.js';
import { zhForms } from './line-forms.js';
import { isZhName } from './part-names.js';
import { insertions, remarks } from './remarks.js';
import { rows } from './rows.js';
import { zhSeamEvidence } from './seams.js';
import { signsZh } from './signs.js';
import { readZhSourceLine } from './source-lines.js';
import { closingNote, speakers } from './speakers.js';
import { readZhDateline, splitZhNames } from './split-names.js';
import { zhTerms } from './terms.js';

/** Simplified and traditional Chinese, mainland and overseas. */
export const zh: Conventions = {
  language: 'zh',
  script: 'Han',
  commonWords: '',
  forms: zhForms,
  mayHold: hasHan,
  jumps,
  furniture,
  nameplates,
  issues,
  foundings: /创刊|創刊|创办|創辦|版权/u,
  issueDates,
  sections,
  contents,
  contentsLines,
  remarks,
  insertions,
  rows,
  credits,
  speakers,
  closingNote,
  roles:
    /(?:记者|記者|主持人|发言人|主播|编辑|笔者|观众|网友|读者|提问|问|答|嘉宾|代表|委员|专家|教授|部长|市长|局长|主任|书记|校长|院长|先生|女士|老师|听众|家长|村民|市民|居民|顾客|学生|患者|同学|队长|船长|经理|总工程师|工程师|医生|主席|会长|馆长|厂长)$/u,
  kickers,
  decks,
  headlineGoesOn: /^(?:就|对|向|与|和|及|的|并|把|被|同|给|让|以)/u,
  headlineLeads: /[的与和及、，]$/u,
  summary:
    /^[【［[■●◆\s]*(?:核心提示|核心提要|内容提要|內容提要|内容提示|阅读提示|新闻提要|新闻提示|本文提要|提要|摘要)[】］\]]?(?:[：:\s　]+|$)/u,
  datelineAlone: /(?!)/u,
  headingLengths: { measure: (text) => [...text].length, headline: 16, crossHeading: 9 },
  numberedPart: /^[一二三四五六七八九十]{1,3}[\s　]+[\p{Script=Han}“”‘’《》·]{2,10}$/u,
  shortLine: 26,
  marksKickers: false,
  capitalsRank: false,
  threeHeadings: 'kicker-first',
  namesNeedMarks: false,
  places: /(?!)/u,
  noDeck: /[。？！?!][”’」』）)]*$|\S(?:\s{2,}|\t|　)\S.*(?:\s{2,}|\t|　)\S|\d[\d.]*\s.*\d[\d.]*\s.*\d/u,
  suspended: /(?!)/u,
  hyphened: /(?!)/u,
  closes:
    /[。！？!?…；：:][”’"'』」】）)》〉]*$|[。！？][”’』」）)]*[（(][^（）()]{2,40}[）)]$|[。！？][”’』」]?[\s　]+本[报報][记記]者$|——$/u,
  opens: /[\p{Script=Han}\p{L}\p{N}，、,（(《〈“‘「『【·％%-]$/u,
  // Closing punctuation, or a clause of a single character (务，抓住…), which is the rest of a word.
  goesOn: /^[，。、；：！？”’』」】）》〉…,.;:!?)\]％%]|^[^\P{Script=Han}但对是不好啊哦嗯唉嘿喂][，。、；]/u,
  goesOnJoins: true,
  beginsRest: /(?!)/u,
  verse: /^[\p{Script=Han}，。、；！？…—“”‘’\s]{2,14}$/u,
  isBareLine: (text) => text.length <= 26 && !/[，。；！？]/u.test(text),
  begins:
    /^(?:本报讯|据|近日|日前|昨日|昨天|今天|今年|去年|当天|目前|此外|同时|另外|首先|其次|最后|第[一二三四五六]|[一二三四五六七八九十]是|会议|记者|“|《|——|[0-9]+月[0-9]+日)/u,
  isWord: null,
  knownShare: zhKnownShare,
  seamEvidence: zhSeamEvidence,
  termsOf: zhTerms,
  headingEvidence: zhHeadingEvidence,
  parseDate: parseZhDate,
  parsePartialDate: parseZhPartialDate,
  readFolio: readZhFolio,
  readSourceLine: readZhSourceLine,
  splitNames: splitZhNames,
  signs: signsZh,
  isName: isZhName,
  readDateline: readZhDateline,
};
