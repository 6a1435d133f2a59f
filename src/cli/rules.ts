import { languages } from '../diagnostics/language.ts';
import { chosen, chosenIf } from './choices.ts';
import type { Register } from './command.ts';

/** `tom rules`: the list of rules. */
export const registerRules: Register = (command, { terminal, language, say }) => {
  command.action(async (family: string | undefined, flags: { lang?: string; format: string }) => {
    chosenIf('--lang', flags.lang, languages);
    const format = chosen('--format', flags.format, ['text', 'json']);
    const { catalogue } = await import('../rules/catalogue.ts');
    const { severityWords, phaseWords } = await import('../generated/words/diagnostics.ts');
    const listed = catalogue.filter(({ code }) => family === undefined || code.startsWith(family.toUpperCase()));
    if (listed.length === 0) {
      const { CallError } = await import('./call-error.ts');
      const { callWords } = await import('../generated/words/cli.ts');
      const families = [...new Set(catalogue.map(({ code }) => code.slice(0, 3)))];
      throw new CallError(callWords.unknownChoice, {
        option: say({ en: 'family', es: 'la familia' }),
        value: family ?? '',
        allowed: families,
      });
    }
    if (format === 'json') {
      const { rulesAsJson } = await import('./rules-json.ts');
      terminal.stdout.write(rulesAsJson(family ?? '', language));
      return;
    }
    const rows = listed.map((rule) => [
      rule.code,
      severityWords[rule.severity][language],
      phaseWords[rule.phase][language],
      rule.summary[language],
    ]);
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
    terminal.stdout.write(lines.map((line) => `${line.trimEnd()}\n`).join(''));
  });
};
