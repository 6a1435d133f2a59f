import { languages } from '../diagnostics/language.ts';
import { chosen, chosenIf } from './choices.ts';
import type { Register } from './command.ts';

/** `tom schema`: the JSON Schema that editors use. */
export const registerSchema: Register = (program, { terminal, language, say }) => {
  program
    .command('schema')
    .description(
      say({
        en: 'Print the JSON Schema of model files, of tom.yaml, or of one kind',
        es: 'Imprimir el JSON Schema de los archivos del modelo, de tom.yaml o de una clase',
      }),
    )
    .argument(
      say({ en: '[kind]', es: '[clase]' }),
      say({
        en: 'model, engagement, or a kind such as service',
        es: 'model (modelo), engagement (proyecto) o una clase como service',
      }),
      'model',
    )
    .option(
      say({ en: '--lang <language>', es: '--lang <idioma>' }),
      say({
        en: 'language of titles and descriptions: es or en',
        es: 'idioma de los títulos y las descripciones: es o en',
      }),
    )
    .option(
      '--install',
      say({
        en: 'write both schemas into .tom/ of the engagement here, where the first line of its files looks for them',
        es: 'escribir ambos esquemas en .tom/ del proyecto de esta carpeta, donde los busca la primera línea de sus archivos',
      }),
    )
    .addHelpText(
      'after',
      say({
        en: `
Examples:
  $ tom schema charter --lang es
  $ tom schema --install`,
        es: `
Ejemplos:
  $ tom schema charter --lang es
  $ tom schema --install`,
      }),
    )
    .action(async (kind: string, flags: { lang?: string; install?: boolean }) => {
      chosenIf('--lang', flags.lang, languages);
      const { readPackageFile } = await import('../io/package.ts');
      if (flags.install) {
        const { installSchemas } = await import('../io/install.ts');
        const files = installSchemas(terminal.cwd, language);
        terminal.stderr.write(files.map((file) => `${file}\n`).join(''));
        return;
      }
      const { kinds } = await import('../generated/kinds.ts');
      const name = chosen(say({ en: 'kind', es: 'la clase' }), kind, ['model', ...Object.keys(kinds)]);
      if (name === 'model' || name === 'engagement') {
        terminal.stdout.write(readPackageFile(`schemas/generated/${name}.${language}.json`));
        return;
      }
      const { schemaOfKind } = await import('../language/kind-schema.ts');
      const model = readPackageFile(`schemas/generated/model.${language}.json`);
      terminal.stdout.write(`${JSON.stringify(schemaOfKind(JSON.parse(model), name), null, 1)}\n`);
    });
};
