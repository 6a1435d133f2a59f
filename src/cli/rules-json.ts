import { type Code, codes } from '../diagnostics/codes.ts';
import { typeset } from '../diagnostics/display/intl.ts';
import type { Language } from '../diagnostics/language.ts';
import { findDeclaration } from '../rules/catalogue.ts';
import { originIn } from '../rules/origins.ts';

/** What the catalogue's page has, for programs: every code of a family, those that are only reserved among them. */
export function rulesAsJson(family: string, language: Language): string {
  const all = (Object.keys(codes) as Code[]).filter((code) => code.startsWith(family.toUpperCase())).sort();
  const listed = all.map((code) => {
    const declaration = findDeclaration(code);
    if (!declaration) return { code, name: codes[code], reserved: true };
    const { severity, phase, summary, why, serves } = declaration;
    return {
      code,
      name: codes[code],
      severity,
      phase,
      summary: summary[language],
      why: typeset(why[language], language),
      sources: serves.map((origin) => originIn(origin, language)),
    };
  });
  return `${JSON.stringify(listed, null, 1)}\n`;
}
