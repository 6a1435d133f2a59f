import { languages } from '../diagnostics/language.ts';
import { chosen, chosenIf } from './choices.ts';
import type { Register } from './command.ts';

/** `tom schema`: the JSON Schema that editors use. */
export const registerSchema: Register = (command, { terminal, language, say }) => {
  command.action(async (kind: string, flags: { lang?: string; install?: boolean }) => {
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
