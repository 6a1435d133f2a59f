import { languages } from '../diagnostics/language.ts';
import { chosen, chosenIf } from './choices.ts';
import type { Register } from './command.ts';

/** `tom rules`: the list of rules. */
export const registerRules: Register = (program, { terminal, language, say }) => {
  program
    .command('rules')
    .description(
      say({
        en: 'List the rules: code, severity, the phase from which it runs, what it finds',
        es: 'Enumerar las reglas: código, gravedad, fase desde la que se comprueba y qué encuentra',
      }),
    )
    .argument(
      say({ en: '[family]', es: '[familia]' }),
      say({ en: 'only the codes that start with this: SLA', es: 'solo los códigos que empiezan así: SLA' }),
    )
    .option(
      say({ en: '--lang <language>', es: '--lang <idioma>' }),
      say({ en: 'es or en (default: the first of tom.yaml)', es: 'es o en (por defecto: el primero de tom.yaml)' }),
    )
    .option(
      say({ en: '--format <format>', es: '--format <nombre>' }),
      say({ en: 'text or json', es: 'text (texto) o json' }),
      'text',
    )
    .addHelpText(
      'after',
      say({
        en: `
Examples:
  $ tom rules
  $ tom rules CHA --lang es
  $ tom rules --format json`,
        es: `
Ejemplos:
  $ tom rules
  $ tom rules CHA --lang es
  $ tom rules --format json`,
      }),
    )
    .action(async (family: string | undefined, flags: { lang?: string; format: string }) => {
      chosenIf('--lang', flags.lang, languages);
      const format = chosen('--format', flags.format, ['text', 'json']);
      const { catalogue } = await import('../rules/catalogue.ts');
      const { severityNames, phaseNames } = await import('./rule-words.ts');
      const listed = catalogue.filter(({ code }) => family === undefined || code.startsWith(family.toUpperCase()));
      if (listed.length === 0) {
        const { CallError } = await import('./call-error.ts');
        const { callWords } = await import('./call-words.ts');
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
        severityNames[rule.severity][language],
        phaseNames[rule.phase][language],
        rule.summary[language],
      ]);
      const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
      const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
      terminal.stdout.write(lines.map((line) => `${line.trimEnd()}\n`).join(''));
    });
};
