/** The system's name of what failed (`ENOENT`), or nothing for another kind of error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
