import { type Archive, checkArchive, listArticleIds, listRows } from '../../../src/archive/index.js';
import type { Archivist, Seen } from './archivist.js';
import { passagesOf } from './invented.js';
import { type Deed, describePlace, isAlone, isSameIssue, isSamePlace, type Kept, type Model, placeOf } from './model.js';

interface Claims {
  /** Which paragraph of the archive is which passage: by page, and by `Passage.id`. */
  readonly claims: ReadonlyMap<Kept, ReadonlyMap<string, Seen>>;
  /** Paragraphs that are no passage of any page. */
  readonly rest: readonly Seen[];
}

/** Gives every page that should be in the archive a document of its own in its place, and each of its passages a paragraph there that has its text. */
export function claim(model: Model, seen: readonly Seen[], deeds: readonly Deed[] = model.deeds): Claims {
  const documents = new Map<string, Seen[]>();
  for (const one of seen) documents.set(one.document, [...(documents.get(one.document) ?? []), one]);
  const pairs = model.kept.flatMap((kept) =>
    [...documents.values()].flatMap((document) => {
      const found = match(kept, document, deeds);
      return found.size > 0 ? [{ kept, document, found }] : [];
    }),
  );
  const claims = new Map<Kept, ReadonlyMap<string, Seen>>();
  const free = new Set(seen);
  const taken = new Set<readonly Seen[]>();
  for (const { kept, document, found } of pairs.toSorted((a, b) => b.found.size - a.found.size)) {
    if (claims.has(kept) || taken.has(document)) continue;
    claims.set(kept, found);
    taken.add(document);
    for (const one of found.values()) free.delete(one);
  }
  return { claims, rest: [...free] };
}

function match(kept: Kept, document: readonly Seen[], deeds: readonly Deed[]): Map<string, Seen> {
  const here = document.filter(({ place }) => isSamePlace(place, placeOf(kept)));
  const free = new Set(here);
  return new Map(
    (here.length === 0 ? [] : passagesOf(kept.sheet)).flatMap((passage): [string, Seen][] => {
      const texts = textsOf(kept, passage, deeds);
      const own = [...free].find(({ text }) => texts.includes(text));
      if (own) free.delete(own);
      return own ? [[passage.id, own]] : [];
    }),
  );
}

/** What a passage may read: as it was printed, or as a person put it; what was put right on this very page, and not changed since, only so. */
function textsOf(kept: Kept, { id, text }: { readonly id: string; readonly text: string }, deeds: readonly Deed[]): string[] {
  const edits = deeds.filter((deed) => deed.kind === 'text' && !deed.undone && deed.passages[0] === id);
  const firm = edits.find((deed) => deed.firm && deed.kept === kept.name);
  return firm ? [firm.text] : [text, ...edits.map((deed) => deed.text)];
}

/** What an archive is to be compared with. */
export interface Expectation {
  /** @default what the archivist did */
  readonly deeds?: readonly Deed[];
}

/** What is wrong with an archive, in sentences; nothing where it has what an archivist would have. */
export function compare(own: Archivist, archive: Archive, { deeds = own.model.deeds }: Expectation = {}): string[] {
  const { model } = own;
  const seen = own.look(archive, 'all');
  const { claims, rest } = claim(model, seen, deeds);
  const problems: string[] = [];
  for (const kept of model.kept) {
    for (const passage of passagesOf(kept.sheet)) {
      if (claims.get(kept)?.has(passage.id)) continue;
      const others = rest.filter(({ ids }) => ids.includes(passage.id)).map(({ text, place }) => `“${text}” at ${describePlace(place)}`);
      const where = `“${passage.text}” of ${describePlace(placeOf(kept))} (${kept.name}, ${kept.path ?? 'its file has another text'})`;
      problems.push(`${where} is missing; there is ${others.join(' and ') || 'nothing of it'}`);
    }
  }
  for (const { text, place, key } of rest) problems.push(`“${text}” stands at ${describePlace(place)} (${key}), where no file has it`);
  if (problems.length === 0) {
    problems.push(...compareHeadlines(model, claims, deeds), ...compareDeeds(own, archive, { claims, deeds }));
    problems.push(...compareShown(own, archive, deeds));
  }
  return problems;
}

/** What `broadsheet check` finds. */
export function checkWhole(archive: Archive): string[] {
  return checkArchive(archive).faults.map(({ about, problem }) => `${about}: ${problem}`);
}

function compareHeadlines(model: Model, claims: Claims['claims'], deeds: readonly Deed[]): string[] {
  return model.kept.flatMap((kept) =>
    kept.sheet.stories.flatMap(({ id, headline, passages }) => {
      if (model.arranged.has(id)) return [];
      const edits = deeds.filter((deed) => deed.kind === 'headline' && !deed.undone && deed.story === id);
      const wanted = [headline, ...edits.map(({ text }) => text)];
      const own = claims.get(kept);
      const read = passages.map((passage) => own?.get(passage.id)?.headline ?? null);
      const wrong = read.find((one) => one === null || !wanted.includes(one));
      return wrong === undefined
        ? []
        : [`a story of ${describePlace(placeOf(kept))} has the headline “${wrong}”, not “${wanted.join('” or “')}”`];
    }),
  );
}

/** A deed holds where it was done; or it is open, with a notice, if its page is no longer as it was. */
function compareDeeds(
  own: Archivist,
  archive: Archive,
  { claims, deeds }: { readonly claims: Claims['claims']; readonly deeds: readonly Deed[] },
): string[] {
  const rows = own.listCorrections(archive);
  const open = rows.filter(({ state }) => state === 'open').length;
  const noticed = listRows(archive, 'notices', { filter: {}, codes: ['correction-open'] }).rows.length;
  const problems = noticed < open ? [`${open} corrections are open, and ${noticed} notices say so`] : [];
  for (const deed of deeds) {
    // The headline of a story that was merged or split may be a cross-heading now.
    if (deed.undone || deed.kind === 'identify' || (deed.kind === 'headline' && own.model.arranged.has(deed.story))) continue;
    const kept = own.model.keptCalled(deed.kept);
    const other = deed.other === undefined ? null : (own.model.keptCalled(deed.other) ?? null);
    const seen = new Map([...(claims.get(kept as Kept) ?? []), ...((other && claims.get(other)) ?? [])]);
    if (!kept || doesHold(deed, kept, seen)) continue;
    const state = rows.find(({ why }) => why === deed.why)?.state;
    const what = `the ${deed.kind} “${deed.text || deed.passages.join(', ')}” (${deed.why}) at ${describePlace(placeOf(kept))}`;
    if (state === undefined) problems.push(`${what} does not hold, and is not listed`);
    else if (state !== 'open' && isAllThere(deed, [kept, ...(other ? [other] : [])]))
      problems.push(`${what} does not hold, and is listed as ${state}`);
    else if (deed.firm && (!other || mayHold(own.model, kept, other))) problems.push(`${what} is open, though its page has not changed`);
  }
  return problems;
}

/** False for a story arranged around a passage that is there no more: whether that holds nobody can say. */
function isAllThere({ kind, passages }: Deed, pages: readonly Kept[]): boolean {
  const all = pages.flatMap(({ sheet }) => passagesOf(sheet));
  return kind === 'text' || kind === 'headline' || passages.every((id) => all.some((one) => one.id === id));
}

/** An article is of one issue; and which of several versions of a page it is on, nobody can say. */
function mayHold(model: Model, kept: Kept, other: Kept): boolean {
  return isSameIssue(placeOf(kept), placeOf(other)) && isAlone(model, kept) && isAlone(model, other);
}

function doesHold({ kind, passages, story, text }: Deed, kept: Kept, seen: ReadonlyMap<string, Seen> | undefined): boolean {
  // Of a headline any passage of its story will do: the first may have been taken out.
  const left = kept.sheet.stories.find(({ id }) => id === story)?.passages.map(({ id }) => id) ?? [];
  const [one, other] = (kind === 'headline' ? left : passages).map((id) => seen?.get(id));
  if (kind === 'text') return one?.text === text;
  if (kind === 'headline') return one?.headline === text || (one !== undefined && kept.sheet.stories.length === 0);
  if (!one || !other) return false;
  return kind === 'split' ? one.key !== other.key : one.key === other.key;
}

/** Of the versions of one page one is shown whole, and the one that a person chose; pages with other texts are shown all. */
function compareShown(own: Archivist, archive: Archive, deeds: readonly Deed[]): string[] {
  const { kept } = own.model;
  if (listArticleIds(archive, {}).length === listArticleIds(archive, { renditions: 'all' }).length) return [];
  const shown = own.look(archive);
  const isShown = (one: Kept) => {
    const here = shown.filter(({ place }) => isSamePlace(place, placeOf(one)));
    return passagesOf(one.sheet).every((passage) => here.some(({ text }) => textsOf(one, passage, deeds).includes(text)));
  };
  return kept.flatMap((one) => {
    const versions = kept.filter((other) => other.sheet.id === one.sheet.id && isSamePlace(placeOf(other), placeOf(one)));
    const what = `${one.name} of ${describePlace(placeOf(one))}`;
    if (one.chosen && !isShown(one)) return [`${what} was chosen and is not shown`];
    return versions.some(isShown) ? [] : [`nothing of ${what} is shown, nor of its ${versions.length} versions`];
  });
}
