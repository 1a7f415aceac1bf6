import type { Dateline } from '../../page/index.js';
import { isoDay, readNumber } from '../dates.js';
import { REPORTER } from './names.js';
import { partNames } from './part-names.js';

/** What a name did, and no part of it. */
const WHAT_THEY_DID = /(?:综合|綜合|联合|聯合|现场|現場|摄影|攝影)?(?:报道|報道|報導|整理)$/u;
/** Words that begin where a byline ends; nobody is called so, pen names included. */
const NO_NAME =
  /^(?:昨[日天]|今[日天]|日前|近日|摄影|攝影|报道|報道|走访|采访|採訪|获悉|了解|调查|全文|未完|待续|完结|剧终|连载|节选|摘自|选自|原载|转载|译自|谢谢|謝謝|来函|來函|来电|來電|综合|綜合)/u;
const ROLES = new RegExp(REPORTER, 'gu');

/** 王  明 is one name of two characters; 王小禾 李明 are two; 、 and ， always part names; 李明王芳 are two. */
export function splitZhNames(names: string): string[] {
  return (
    names
      .replace(ROLES, '、')
      // The stroke 丨 is a letter to Unicode.
      .split(/[、，,丨]+/)
      .flatMap((group) => {
        const words = group
          .trim()
          .split(/[\s　]+/)
          .map((word) => word.replace(WHAT_THEY_DID, ''))
          .flatMap((word) => (/^[\p{Script=Han}·]{4,}$/u.test(word) ? (partNames(word) ?? [word]) : [word]))
          .filter((word) => word !== '' && !NO_NAME.test(word));
        const out: string[] = [];
        for (let i = 0; i < words.length; i++) {
          const [word = '', next = ''] = [words[i], words[i + 1]];
          if ([...word].length === 1 && [...next].length === 1) {
            out.push(word + next);
            i++;
          } else out.push(word);
        }
        return out;
      })
  );
}

/** A dateline from the groups of a matched credit; the paper's own name is no agency. */
export function readZhDateline(groups: Readonly<Record<string, string | undefined>>): Dateline {
  const { agency, month, day } = groups;
  const place = groups.place ?? groups.place2;
  const own = agency === '本报' || agency === '本報';
  return {
    agency: own ? null : (agency?.replace(/[《》]/g, '') ?? null),
    place: place?.replace(/\s+/g, '') ?? null,
    date: isoDay(month ? readNumber(month) : null, day ? readNumber(day) : null),
  };
}
