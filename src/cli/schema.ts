import { join } from 'node:path';
import { languages } from '../diagnostics/language.ts';
import { kinds } from '../generated/kinds.ts';
import { callWords } from '../generated/words/cli.ts';
import { readPackageFile } from '../io/package.ts';
import { writeFile } from '../io/write.ts';
import { schemaOfKind } from '../language/kind-schema.ts';
import { chosen, chosenIf } from './call-error.ts';
import type { CommandContext } from './command.ts';

/** `tom schema`: the JSON Schema that editors use; `--install` writes it into `.tom/`. */
export async function printSchema(
  kind: string,
  flags: { lang?: string; install?: boolean },
  { terminal, language, say }: CommandContext,
): Promise<void> {
  chosenIf('--lang', flags.lang, languages);
  const schema = (name: string): string => readPackageFile(`schemas/generated/${name}.${language}.json`);
  if (flags.install) {
    for (const name of ['model', 'engagement', 'rule']) {
      const file = `.tom/${name}.schema.json`;
      writeFile(join(terminal.cwd, file), schema(name));
      terminal.stderr.write(`${file}\n`);
    }
    return;
  }
  const name = chosen(say(callWords.kind), kind, ['model', 'rule', ...Object.keys(kinds)]);
  if (name === 'model' || name === 'engagement' || name === 'rule') terminal.stdout.write(schema(name));
  else terminal.stdout.write(`${JSON.stringify(schemaOfKind(JSON.parse(schema('model')), name), null, 1)}\n`);
}
