import { isZhName } from './part-names.js';

/** How letters and notices end: 敬礼, who sends it, the day. */
const CLOSING = /^(?:此致|敬礼|敬禮|此布|特此[启啟告]|[谨謹][启啟])$/u;
const SENDER =
  /^[^，。！？；：:]{2,24}(?:同贺|同賀|敬贺|敬賀|敬启|敬啟|[谨謹][启啟]|敬上|[谨謹]上|敬告|全体职工|全體職工|全体社员|全体师生|供稿|编辑部|編輯部)(?:[\s　]*[〇零一二三四五六七八九十\d年月日]{2,12}日)?$/u;
const DAY =
  /^[^，。！？；：:]{0,24}?(?:[〇零一二三四五六七八九十\d]{1,4}年)?[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日$/u;

/** True for a line under a Chinese letter or notice: a name, a name behind where its bearer is from, a sender, the day. */
export function signsZh(text: string): boolean {
  const line = text.trim();
  const parts = line.split(/[\s　]+/u);
  // A dot stands in titles of boxes (便民·停水通知) as often as in names.
  if (line.length > 40 || line.includes('·')) return false;
  if (CLOSING.test(line) || SENDER.test(line) || DAY.test(line) || isZhName(line)) return true;
  return parts.length === 2 && isZhName(parts[1] ?? '') && /^\p{Script=Han}{2,16}$/u.test(parts[0] ?? '');
}
