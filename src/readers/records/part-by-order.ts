/**
 * Parts fields into records where each record has them in the order of the first: where the order begins again, a new record does, if what
 * follows is one by itself.
 * @param isRecord true for fields that make a record
 */
export function partByOrder<Field>(
  fields: readonly Field[],
  nameOf: (field: Field) => string,
  isRecord: (fields: readonly Field[]) => boolean,
): Field[][] {
  const groups: Field[][] = [];
  let open: Field[] = [];
  const rank = new Map<string, number>();
  let highest = -1;
  const close = () => {
    const last = groups.at(-1);
    // A run that is no record by itself belongs to the one before it.
    if (last && !isRecord(open)) last.push(...open);
    else if (open.length > 0) groups.push(open);
    open = [];
    highest = -1;
  };
  fields.forEach((field, i) => {
    const name = nameOf(field);
    const own = rank.get(name);
    const before = fields[i - 1];
    const isAgain = own !== undefined && own < highest && (before === undefined || nameOf(before) !== name);
    if (isAgain && isRecord(open) && isRecord(upToAgain(fields.slice(i, i + MOST_FIELDS), nameOf))) close();
    if (own === undefined) rank.set(name, rank.size);
    highest = Math.max(highest, rank.get(name) ?? 0);
    open.push(field);
  });
  close();
  return groups;
}

/** Fields of a record, at most, that are looked at for whether they make one. */
const MOST_FIELDS = 60;

/** Fields up to one whose name has come already, not side by side with itself. */
function upToAgain<Field>(fields: readonly Field[], nameOf: (field: Field) => string): Field[] {
  const seen = new Set<string>();
  const end = fields.findIndex((field, i) => {
    const name = nameOf(field);
    const before = fields[i - 1];
    if (seen.has(name) && (before === undefined || nameOf(before) !== name)) return true;
    seen.add(name);
    return false;
  });
  return fields.slice(0, end < 0 ? fields.length : end);
}
