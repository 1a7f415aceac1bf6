import { addReasons, type Evidence, type Weights } from '../../page/index.js';
import type { Pattern } from '../convention.js';

/** Headlines that are the front half of a sentence. To add a row, give it a name, its pattern, texts as papers print them (`examples`) and texts that only look alike (`others`). */
export const kickers: readonly Pattern[] = [
  {
    name: 'front half of a sentence',
    pattern:
      /(?:时|会上|会议|讲话中|调研中|座谈会上|中|会)?(?:强调|指出|要求|提出|表示|说|希望|发表讲话|讲话|作出批示|致信|宣布|透露)(?:[:：—]*)$/u,
    examples: ['李明在市委会议上强调', '王小禾调研防汛工作时指出', '市长在座谈会上要求'],
    others: ['强调安全第一', '全市会议召开'],
  },
];

/** Short lines after a headline. To add a row, give it a name, its pattern, texts as papers print them (`examples`) and texts that only look alike (`others`). */
export const decks: readonly Pattern[] = [
  {
    name: 'who was there',
    pattern:
      /^[^。！？]{2,30}(?:出席|参加|主持|讲话|致辞|陪同|出席活动|出席并讲话|到会|宣布|作报告|列席|到场)(?:活动|会议|仪式|并讲话|并致辞)?$/u,
    examples: ['王小禾李明出席', '张三出席并讲话', '周文主持会议'],
    others: ['他出席了会议。'],
  },
  {
    name: 'dash',
    pattern: /^[—―─-]{1,4}\s*[^。]{4,40}$/u,
    examples: ['——记云溪港的守灯人', '—写在新学年开始之际'],
    others: ['云溪港的守灯人'],
  },
];

/** What the form of a line weighs for a heading or against it: log-odds, set by hand. */
const WEIGHTS = {
  'longer-than-a-headline': -5,
  'long-for-a-headline': -0.3,
  'a-single-character': -5,
  'as-short-as-a-headline': 1,
  'ends-like-a-sentence': -6,
  'stands-in-brackets': -5,
  'has-sentences': -5,
  'has-clauses': -2,
  'announces-what-follows': -3,
  'cannot-begin': -5,
  'ends-on-a-word-that-goes-on': -2,
  'an-item-of-a-list': -0.5,
} as const satisfies Weights;

/** What the form of a line says of whether it is a heading, in log-odds. */
export function zhHeadingEvidence(text: string): Evidence[] {
  const evidence: Evidence[] = [];
  const add = addReasons(WEIGHTS, evidence);
  const length = [...text.replace(/\s/g, '')].length;
  if (length > 40) add('longer-than-a-headline');
  else if (length > 30) add('long-for-a-headline');
  else if (length < 2) add('a-single-character');
  else add('as-short-as-a-headline');
  if (/[。；，、]$/u.test(text)) add('ends-like-a-sentence');
  if (/^[（(][^（）()]*[）)]$/u.test(text)) add('stands-in-brackets');
  if (/。./u.test(text)) add('has-sentences');
  if (/[，；]/u.test(text)) add('has-clauses');
  if (/(?:：|——)$/u.test(text)) add('announces-what-follows');
  if (/^[，。、；：！？”’）》]/u.test(text)) add('cannot-begin');
  if (/(?:将|的|和|与|在|对|把|从|向|为|被|使|让|及|并|或|等|是|不|以)$/u.test(text)) add('ends-on-a-word-that-goes-on');
  if (/^[一二三四五六七八九十]+(?:、|是)|^[（(]?\d+[）).、]/u.test(text)) add('an-item-of-a-list');
  return evidence;
}
