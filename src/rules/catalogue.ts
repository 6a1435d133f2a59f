import type { Code } from '../diagnostics/codes.ts';
import type { Declaration } from '../diagnostics/declaration.ts';
import { found } from '../generated/declarations.ts';
import { rules } from '../generated/rules.ts';

/** Every declared code: what parsing and building find, and the rules. In the order of the codes. */
export const catalogue: readonly Declaration[] = [...found, ...rules].toSorted((a, b) => (a.code < b.code ? -1 : 1));

const byCode = new Map(catalogue.map((declaration) => [declaration.code, declaration]));

/** The declaration of a code; undefined for one that is only reserved. */
export function findDeclaration(code: Code): Declaration | undefined {
  return byCode.get(code);
}

/** The declaration of a code that something found. */
export function declarationOf(code: Code): Declaration {
  const declaration = byCode.get(code);
  if (!declaration) throw new Error(`${code} is found but not declared`);
  return declaration;
}
