type JsonObject = Readonly<Record<string, unknown>>;

/** `GDL-1900-01-12-a-i0007`: newspaper, day, edition, item. */
const ID = /^([\p{L}\p{N}_]+)-(\d{4}-\d\d-\d\d)-([a-z])-i(\d+)$/u;

/**
 * A content item of impresso (its “rebuilt” JSON: `id`, `t`, `ft`, `pp`, `lb`, `pb`) with paper, day and edition from its id, and its text in the
 * paragraphs that `pb` counts; another object as it is. See https://impresso.github.io/impresso-schemas/
 */
export function rebuildImpresso(object: JsonObject): JsonObject {
  const { id, ft, lb, pb, rb, ...rest } = object;
  const [, publication, date, edition, item] = typeof id === 'string' ? (ID.exec(id) ?? []) : [];
  if (publication === undefined || typeof ft !== 'string') return object;
  return {
    item,
    impresso_id: id,
    newspaper: publication,
    ...rest,
    date,
    edition: edition === 'a' ? null : edition,
    ft: breakAt(ft, { paragraphs: offsetsOf(pb), lines: offsetsOf(lb) }),
  };
}

function offsetsOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((one): one is number => Number.isInteger(one)) : [];
}

function breakAt(
  text: string,
  { paragraphs, lines }: { readonly paragraphs: readonly number[]; readonly lines: readonly number[] },
): string {
  const breaks = new Map<number, string>([...lines.map((at) => [at, '\n'] as const), ...paragraphs.map((at) => [at, '\n\n'] as const)]);
  const places = [...breaks.keys()].filter((at) => at > 0 && at < text.length).toSorted((a, b) => a - b);
  let [out, from] = ['', 0];
  for (const at of places) {
    out += text.slice(from, at).trimEnd() + (breaks.get(at) ?? '');
    from = at;
  }
  return out + text.slice(from).trimStart();
}
