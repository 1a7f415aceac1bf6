import { type Forms, flag, type LineForms, sumRules } from '../line-forms.js';
import { remember } from '../remember.js';
import { zhSeamEvidence } from './seams.js';
import { zhTerms } from './terms.js';

/** A Latin full stop ends the sentences of texts in other languages. */
const SENTENCE_END = /(?:[。！？…!?]|[a-z]\.)[”’」』）)》"']*$/u;
const WITH_CREDIT = /[。！？”][（(][^（）()]{1,40}[）)]$/u;
const IN_BRACKETS = /^[（(][^（）()]{1,40}[）)]$|^[^（(]{1,60}[）)]$/u;

const LEAD_IN =
  /^(?:本报讯|本報訊|新华社|新華社|中新社|本报记者|本報記者|近日|日前|近期|近来|当前|据.{2,20}(?:消息|报道)|據.{2,20}(?:消息|報導)|昨日|昨天|今日|今天|记者|記者|通讯员|\d+月\d+日|今年|随着|連日來|连日来|近年来|近年來|.{0,6}记者|.{0,6}記者|[【〔（(]?.{2,12}[讯訊电電])/u;
const NEWS_WORDS = /本报讯|本報訊|新华社|新華社|记者|記者|近日|日前|通讯员|日电|日電|月\d+日|报道|報導/gu;
const CREDIT = /[（(](?:作者|来源|來源|据|據|记者|記者|文|图|圖|摄|攝|责|責|本报|本報|编译|編譯|供稿|整理|[^（）()]{2,24}[）)]$)/u;

const HEADLINE_VERB =
  /(?:举行|召开|启动|发布|出台|印发|开幕|闭幕|举办|开展|部署|成立|上线|投用|亮相|开工|通过|建成|下降|上升|提升|发展|建设|工作|能力|服务|调研)$/u;
/** A word that does not end a clause: particles, prepositions, auxiliaries (not where it ends a word such as 共同 or 获得). */
const FUNCTION_END = /(?:[的了和与在对把从向为被使让及并或等是不以将这该其由于至因]|(?<![共合相协认赞不如])同|(?<![获取赢心值觉记懂])得)$/u;
const PARTICLE =
  /^(?!地[方区处点铁震]|过[去年程渡半]|得[到知益]|等[待到级]|与会|及[时其]|之[前后所一]|着[力眼手]|了[解])[的了着过地得们等及与之]/u;
/** A clause of a single character is the rest of a word (务，抓住…). */
const ONE_CHARACTER = /^[^\P{Script=Han}但对是不好啊哦嗯唉嘿喂][，。、；]/u;
/** So is a short piece before a full stop (不过硬。去年…). */
const SHORT_PIECE = /^\p{Script=Han}{2,4}。/u;

/** Under notices: who to call and where, the date. */
const FOOT =
  /^(?:(?:联系|聯絡|咨询|訂報|订报|报名|服务)?(?:电话|電話|热线|熱線)|地址|地點|邮编|郵編|邮箱|联系人|聯絡人)[:：]|^特此(?:公告|通知|声明|聲明|通告)。?$|^[\d〇○一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;

function headlineForms(text: string): Forms {
  return {
    'ends-on-headline-verb': flag(HEADLINE_VERB.test(text)),
    'has-de': flag(text.includes('的')),
    'has-le': flag(text.includes('了')),
    'has-pronoun': flag(/[我你他她它们]/u.test(text)),
    'has-inner-space': flag(/\S[\s　]+\S/u.test(text)),
    'ends-on-function-word': flag(FUNCTION_END.test(text)),
    'has-latin': flag(/[A-Za-z]{2}/u.test(text)),
    'begins-with-bullet': flag(/^[•·▪●○■□◆▲►*]/u.test(text)),
    'has-colon': flag(/[：:]/u.test(text)),
    'is-one-surname-list': flag(/^(?:[\p{Script=Han}]{2,4}[\s　、]*){1,3}$/u.test(text) && text.length <= 10),
  };
}

function seamForms(left: string, right: string): Forms {
  const { leadsOn, number } = endForms(left);
  const { particle, oneCharacter, shortPiece, closingMark, leadIn, unit } = beginningForms(right);
  return {
    'ends-on-function-word': leadsOn,
    'begins-with-particle': particle,
    'begins-with-one-character': oneCharacter,
    'begins-with-short-piece': shortPiece,
    'begins-with-closing-mark': closingMark,
    'begins-with-lead-in': leadIn,
    'number-across': flag(number && unit),
  };
}

const endForms = remember((left) => {
  const tail = left.slice(-4);
  return { leadsOn: flag(FUNCTION_END.test(tail)), number: /[\dA-Za-z]$/u.test(tail) };
});

const beginningForms = remember((right) => ({
  particle: flag(PARTICLE.test(right)),
  oneCharacter: flag(ONE_CHARACTER.test(right)),
  shortPiece: flag(SHORT_PIECE.test(right)),
  closingMark: flag(/^[。，；、）”》：！？]/u.test(right)),
  leadIn: flag(LEAD_IN.test(right)),
  unit: /^[\dA-Za-z年月日时%％]/u.test(right),
}));

/** Lines of Chinese papers, simplified and traditional. */
export const zhForms: LineForms = {
  spaced: false,
  ngrams: 'zh',
  clauseMarks: ['。', '，'],
  lengthOf: remember((text) => [...text].length),
  lengthSteps: [5, 8, 11, 14, 18, 22, 28, 36],
  longestHeadline: 60,
  isFinished: remember((text) => SENTENCE_END.test(text) || WITH_CREDIT.test(text) || IN_BRACKETS.test(text)),
  isSentence: (text) => /。[”’」』]*$/u.test(text) && (/[，；]/u.test(text) || [...text].length > 40),
  holdsSentence: (text) => /。[^”’」』）)\]》]/u.test(text),
  isRest: (text) => /^\p{Script=Han}{1,6}。$/u.test(text),
  leadIn: LEAD_IN,
  countLeads: (text) => text.slice(0, 40).match(NEWS_WORDS)?.length ?? 0,
  endCredit: CREDIT,
  isFoot: (text) => FOOT.test(text),
  headlineForms: remember(headlineForms),
  seamForms,
  seamRules: (left, right) => sumRules(zhSeamEvidence(left, right)),
  beginsOddly: () => false,
  isPhrase: (text) => !/[，。；、！？]/u.test(text),
  termsOf: (text) => {
    const terms = zhTerms(text);
    for (const word of text.match(/[A-Za-z]{2,}/gu) ?? []) terms.push(word.toLowerCase());
    return terms;
  },
};
