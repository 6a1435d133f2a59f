import type { Code } from '../diagnostics/codes.ts';
import type { Declaration } from '../diagnostics/declaration.ts';
import { declarations } from '../generated/declarations.ts';

/** Every declared code: what parsing and building find, and the rules. In the order of the codes. */
export const catalogue: readonly Declaration[] = declarations;

const byCode = new Map(catalogue.map((declaration) => [declaration.code, declaration]));

/** The declaration of a code; undefined for one that is only reserved. */
export function findDeclaration(code: Code): Declaration | undefined {
  return byCode.get(code);
}
