import { languages } from '../diagnostics/language.ts';
import { chosen, chosenIf } from './choices.ts';
import { type Register, talkLanguage } from './command.ts';

/** `tom schema`: the JSON Schema that editors use. */
export const registerSchema: Register = (program, { terminal }) => {
  program
    .command('schema')
    .description('Print the JSON Schema of model files, of tom.yaml, or of one kind')
    .argument('[kind]', 'model, engagement, or a kind such as service', 'model')
    .option('--lang <language>', 'language of titles and descriptions: es or en')
    .option(
      '--install',
      'write both schemas into .tom/ of the engagement here, where the first line of its files looks for them',
    )
    .addHelpText('after', '\nExamples:\n  $ tom schema charter --lang es\n  $ tom schema --install')
    .action(async (kind: string, flags: { lang?: string; install?: boolean }) => {
      const language = chosenIf('--lang', flags.lang, languages) ?? talkLanguage([], terminal.env);
      const { readPackageFile } = await import('../io/package.ts');
      if (flags.install) {
        const { installSchemas } = await import('../io/install.ts');
        const files = installSchemas(terminal.cwd, language);
        terminal.stderr.write(files.map((file) => `${file}\n`).join(''));
        return;
      }
      const { kinds } = await import('../generated/kinds.ts');
      const name = chosen('kind', kind, ['model', ...Object.keys(kinds)]);
      if (name === 'model' || name === 'engagement') {
        terminal.stdout.write(readPackageFile(`schemas/generated/${name}.${language}.json`));
        return;
      }
      const { schemaOfKind } = await import('../language/kind-schema.ts');
      const model = readPackageFile(`schemas/generated/model.${language}.json`);
      terminal.stdout.write(`${JSON.stringify(schemaOfKind(JSON.parse(model), name), null, 1)}\n`);
    });
};
