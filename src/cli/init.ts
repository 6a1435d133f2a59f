import { type Language, languages } from '../diagnostics/language.ts';
import { chosenIf } from './choices.ts';
import type { Register } from './command.ts';
import { type Template, templates } from './init/answers.ts';

interface Flags {
  template?: string;
  lang?: string;
  client?: string;
  country?: string;
  yes?: boolean;
}

/** `tom init`: a new engagement. */
export const registerInit: Register = (program, { terminal, language: talk, say }) => {
  program
    .command('init')
    .description(
      say({
        en: 'Start an engagement: tom.yaml, a first model, what editors and CI need',
        es: 'Iniciar un proyecto: tom.yaml, un primer modelo y lo que requieren los editores y la integración continua',
      }),
    )
    .argument(
      say({ en: '[dir]', es: '[carpeta]' }),
      say({
        en: 'the folder, made where there is none (default: here)',
        es: 'la carpeta, que se crea si no existe (por defecto: la actual)',
      }),
    )
    .option(
      say({ en: '--template <name>', es: '--template <nombre>' }),
      say({
        en: 'minimal: a first model with comments; pharmacy: a complete example (default: minimal)',
        es: 'minimal: un primer modelo con comentarios; pharmacy: un ejemplo completo (por defecto: minimal)',
      }),
    )
    .option(
      say({ en: '--lang <language>', es: '--lang <idioma>' }),
      say({
        en: 'language of texts and comments: es or en (default: that of the terminal)',
        es: 'idioma de los textos y los comentarios: es o en (por defecto: el del terminal)',
      }),
    )
    .option(
      say({ en: '--client <name>', es: '--client <nombre>' }),
      say({
        en: 'the name of the client (default: from the name of the folder)',
        es: 'el nombre del cliente (por defecto: a partir del nombre de la carpeta)',
      }),
    )
    .option(
      say({ en: '--country <code>', es: '--country <código>' }),
      say({
        en: 'the country of the client, with its time zone and currency: ES, MX, GB, in capitals or not',
        es: 'el país del cliente, con su zona horaria y su moneda: ES, MX, GB, en mayúsculas o minúsculas',
      }),
    )
    .option(
      '--yes',
      say({
        en: 'ask nothing: what no flag says has its default',
        es: 'no preguntar nada: lo que no se indica toma su valor por defecto',
      }),
    )
    .addHelpText(
      'after',
      say({
        en: `
Asks for what is missing where a person is there. Never overwrites: files that are there already stay as they are,
and are listed.

Examples:
  $ tom init my-client
  $ tom init farmacias-sur --template pharmacy --lang es
  $ tom init my-client --client "My Client Ltd" --country gb --yes

Exit codes: 0 written · 2 the call cannot be carried out, nothing was written`,
        es: `
Pregunta lo que falta si hay una persona ante el terminal. Nunca sobrescribe: los archivos que ya están se dejan como están
y se enumeran.

Ejemplos:
  $ tom init mi-cliente
  $ tom init farmacias-sur --template pharmacy --lang es
  $ tom init mi-cliente --client "Mi Cliente, S.A." --country es --yes

Códigos de salida: 0 escrito · 2 no se puede ejecutar la llamada y no se ha escrito nada`,
      }),
    )
    .action(async (directory: string | undefined, flags: Flags) => {
      const language: Language | undefined = chosenIf('--lang', flags.lang, languages);
      const template: Template | undefined = chosenIf('--template', flags.template, templates);
      const { start } = await import('./init/start.ts');
      await start({ ...flags, directory, language, template }, talk, terminal);
    });
};
