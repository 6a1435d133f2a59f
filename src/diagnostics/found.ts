/** What cannot be missing: where it is, that is a bug and is told as one. */
export function found<T>(value: T | undefined, what: string | number): T {
  if (value === undefined) throw new Error(`nothing at ${what}`);
  return value;
}
