/** What a part prints over its text, and the jump lines at its ends. */
export interface PartFields {
  readonly language: string | null;
  readonly section: string | null;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly datelineAgency: string | null;
  readonly datelinePlace: string | null;
  readonly datelineDate: string | null;
  readonly continuedFrom: string | null;
  readonly continuedFromMark: string | null;
  readonly continuedOn: string | null;
  readonly continuedOnMark: string | null;
}

/** An article's own fields. */
export interface JoinedFields extends Omit<PartFields, 'continuedFromMark' | 'continuedOnMark'> {
  readonly continuationMark: string | null;
}

/** The fields of an article of these parts: the first that they print, and the pages of parts that it misses. */
export function joinFields(parts: readonly PartFields[]): JoinedFields {
  const firstOf = <K extends keyof PartFields>(name: K): PartFields[K] | null => parts.find((part) => part[name] !== null)?.[name] ?? null;
  const [first, last] = [parts[0], parts.at(-1)];
  return {
    language: firstOf('language'),
    section: firstOf('section'),
    kicker: firstOf('kicker'),
    headline: firstOf('headline'),
    deck: firstOf('deck'),
    datelineAgency: firstOf('datelineAgency'),
    datelinePlace: firstOf('datelinePlace'),
    datelineDate: firstOf('datelineDate'),
    continuedFrom: first?.continuedFrom ?? null,
    continuedOn: last?.continuedOn ?? null,
    continuationMark: last?.continuedOnMark ?? first?.continuedFromMark ?? null,
  };
}
