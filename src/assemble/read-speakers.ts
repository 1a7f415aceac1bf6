import type { Language } from '../conventions/index.js';
import { conventionsOf } from '../conventions/index.js';

/** A paragraph as the printed text has it, before speakers are known. */
export interface SpokenText {
  readonly printed: string;
  /** Length of the bold start of the text. */
  readonly boldLead: number;
  readonly language: Language | null;
  /** Nobody speaks a cross-heading, a table or what stands under a picture, and none of them ends a speech with others behind it. */
  readonly prose: boolean;
}

/** Who speaks a paragraph, and how much of its text is the printed name with its colon. */
export interface Speaker {
  readonly name: string;
  /** Length of the lead-in, blanks behind it counted in; 0 where the speaker is carried on. */
  readonly lead: number;
}

interface Candidate {
  readonly name: string;
  readonly lead: number;
  readonly bold: boolean;
  readonly role: boolean;
}

/**
 * The speaker of each paragraph of an article, null for none. A name with a colon is a speaker where the article is an
 * interview: somebody speaks twice, or names in bold or with a role (记者, "Q") take turns. Then a speaker goes on until the next; the last one
 * until a heading or a closing note.
 */
export function readSpeakers(paragraphs: readonly SpokenText[]): (Speaker | null)[] {
  const candidates = paragraphs.map(readCandidate);
  const counts = new Map<string, number>();
  for (const one of candidates) if (one) counts.set(one.name, (counts.get(one.name) ?? 0) + 1);
  // In an interview a name may stand once: of somebody who asks, or who answers a question.
  const asks = paragraphs.map(({ printed }) => /[?？][”"’]?$/u.test(printed));
  const known = candidates.map((one) => one !== null && ((counts.get(one.name) ?? 0) > 1 || one.bold || one.role));
  const names = new Set(candidates.flatMap((one, i) => (one && known[i] ? [one.name] : [])));
  const isKnown = (name: string) => [...names].some((other) => other !== name && name.endsWith(other));
  const accepted = candidates.map(
    (one, i) => one !== null && (known[i] || (names.size > 0 && (asks[i] || asks[i - 1] || isKnown(one.name)))),
  );
  const turns = accepted.filter(Boolean).length;
  const speakers = new Set(candidates.flatMap((one, i) => (one && accepted[i] ? [one.name] : [])));
  // One paragraph with a colon is a list or a quotation; an interview has turns.
  if (turns < 2 || (speakers.size < 2 && turns < 3)) return paragraphs.map(() => null);
  const last = accepted.lastIndexOf(true);
  let speaking: string | null = null;
  return candidates.map((one, i) => {
    const paragraph = paragraphs[i];
    if (i > last && paragraph && endsInterview(paragraph)) speaking = null;
    if (paragraph?.prose === false) return null;
    if (one && accepted[i]) {
      speaking = one.name;
      return { name: one.name, lead: one.lead };
    }
    return speaking === null ? null : { name: speaking, lead: 0 };
  });
}

function endsInterview({ printed, language, prose }: SpokenText): boolean {
  return !prose || conventionsOf(language).closingNote.test(printed);
}

function readCandidate({ printed, boldLead, language, prose }: SpokenText): Candidate | null {
  if (!prose) return null;
  const own = conventionsOf(language);
  for (const { pattern } of own.speakers) {
    const match = pattern.exec(printed.slice(0, 80));
    const name = match?.groups?.speaker;
    if (!match || !name) continue;
    return { name: name.trim(), lead: match[0].length, bold: boldLead >= name.length, role: own.roles.test(name) };
  }
  return null;
}
