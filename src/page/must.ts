/**
 * A value that has to be there.
 * @param what it is, for whoever reads the report: `the document of a part`
 * @throws Error where it is null or undefined: a bug of the program, and nothing that a person did
 */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing, which is a bug of the program`);
  return value;
}
