/**
 * What was said, with the spaces between figures and units as plain ones, for expectations that people can read and
 * change. `test/diagnostics/display.test.ts` holds where such spaces stand.
 */
export function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
