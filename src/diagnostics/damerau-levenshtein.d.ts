declare module 'damerau-levenshtein' {
  /** `steps` is the number of edits; it is only a lower bound above 4. */
  export default function damerauLevenshtein(a: string, b: string): { steps: number };
}
