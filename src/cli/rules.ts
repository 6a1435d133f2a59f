import { type Code, codes } from '../diagnostics/codes.ts';
import { typeset } from '../diagnostics/display/intl.ts';
import { type Language, languages } from '../diagnostics/language.ts';
import { callWords } from '../generated/words/cli.ts';
import { phaseWords, severityWords } from '../generated/words/diagnostics.ts';
import { catalogue, findDeclaration } from '../rules/catalogue.ts';
import { originIn } from '../rules/origins.ts';
import { CallError, chosen, chosenIf } from './call-error.ts';
import type { CommandContext } from './command.ts';

/** `tom rules`: the list of rules. */
export async function listRules(
  written: string | undefined,
  flags: { lang?: string; format: string },
  { terminal, language, say }: CommandContext,
): Promise<void> {
  chosenIf('--lang', flags.lang, languages);
  const format = chosen('--format', flags.format, ['text', 'json']);
  const family = (written ?? '').toUpperCase();
  if (!catalogue.some(({ code }) => code.startsWith(family))) {
    const allowed = [...new Set(catalogue.map(({ code }) => code.slice(0, 3)))];
    throw new CallError(callWords.unknownChoice, { option: say(callWords.family), value: written ?? '', allowed });
  }
  terminal.stdout.write(format === 'json' ? asJson(family, language) : asTable(family, language));
}

function asTable(family: string, language: Language): string {
  const rows = catalogue
    .filter(({ code }) => code.startsWith(family))
    .map(({ code, severity, phase, summary }) => [
      code,
      severityWords[severity][language],
      phaseWords[phase][language],
      summary[language],
    ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** What the catalogue's page has, for programs: every code of a family, those that are only reserved among them. */
function asJson(family: string, language: Language): string {
  const all = (Object.keys(codes) as Code[]).filter((code) => code.startsWith(family)).sort();
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
