import { describe, expect, it } from 'vitest';
import { folderOf, tom } from './terminal.ts';

const spanish = { LANG: 'es_ES.UTF-8' };
const commands = ['init', 'validate', 'report', 'show', 'explain', 'rules', 'schema'];

/** Words that stand in every English help, and in no Spanish one: names of commands, flags and values are left out. */
const english =
  /\b(the|of|and|or|to|from|with|where|only|default|write|print|list|show|language|folder|file|name|date|severity|usage|options|arguments|commands?|display|examples?|exit codes?)\b/i;

/** A help without what is the same in both languages: commands, flags, values that are quoted, file names and codes. */
function prose(help: string): string {
  return help
    .replace(/^ {2}\$ \S+.*?(?= {2,}|$)/gm, '')
    .replace(/^ {2}(\w+)(?= \[opciones\])/gm, '')
    .replace(/^ {2}help |^Uso: tom \w+/gm, '')
    .replace(/--?[\w-]+|"[^"]*"|\w+\.yaml|out\//g, '');
}

describe('help', () => {
  it.each(['', ...commands])(
    'of “tom %s” is in the language of the terminal, and --lang comes before it',
    async (name) => {
      const call = name === '' ? ['--help'] : [name, '--help'];
      const es = await tom('.', call, spanish);
      const en = await tom('.', call, { LANG: 'en_GB.UTF-8' });
      expect([es.code, es.err, en.code, en.err]).toEqual([0, '', 0, '']);
      expect(es.out).toMatch(/^Uso: tom /);
      expect(prose(es.out)).not.toMatch(english);
      expect(en.out).toMatch(/^Usage: tom /);
      expect(en.out).not.toMatch(/[áéíóúñ«»¿]|opciones|carpeta/);
      const flags = (text: string): string[] =>
        [...text.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag ?? '');
      expect(flags(es.out)).toEqual(flags(en.out));
      if (name === '') return;
      expect((await tom('.', [...call, '--lang', 'en'], spanish)).out).toBe(en.out);
      expect((await tom('.', [...call, '--lang=es'], { LANG: 'C' })).out).toBe(es.out);
      expect((await tom('.', ['help', name], spanish)).out).toBe(es.out);
    },
  );

  it('without arguments is the same', async () => {
    expect((await tom('.', [], spanish)).out).toBe((await tom('.', ['--help'], spanish)).out);
  });
});

const spoken: [env: Record<string, string>, languages: string, talk: RegExp][] = [
  [{ LC_ALL: 'es_CO.UTF-8', LANG: 'en_GB.UTF-8' }, 'pt', /^Uso/],
  [{ LC_ALL: '', LC_MESSAGES: 'es', LANG: 'C' }, 'pt', /^Uso/],
  [{ LC_ALL: 'C', LC_MESSAGES: 'es_ES', LANG: 'es_ES' }, 'pt', /^Usage/],
  [{ LANG: 'est_EE' }, 'pt', /^Usage/],
  [{ LANG: 'es_ES.UTF-8' }, 'en', /^Uso/],
  [{ LANG: 'es_ES.UTF-8' }, 'en, es', /^Uso/],
  [{ LANG: 'en_US.UTF-8' }, 'es, en', /^Uso/],
  [{}, 'en, es', /^Usage/],
  [{}, 'pt, es', /^Uso/],
];

it.each(spoken)('in %j, in an engagement in %s', async (env, languages, talk) => {
  const folder = folderOf({
    'tom.yaml': `tom: 1\nclient: { name: A }\nlanguages: [${languages}]\n`,
    'model/a.yaml': '',
  });
  for (const cwd of [folder, `${folder}/model`]) expect((await tom(cwd, ['report', '--help'], env)).out).toMatch(talk);
});

/** Every command that prints what it says in one language. */
const talks = [
  ['explain', 'SEG005'],
  ['explain', 'need'],
  ['rules', 'SEG'],
  ['rules', 'SEG', '--format', 'json'],
  ['report', '--list'],
  ['schema', 'need'],
  ['validate', '.'],
];
const es = /[áéíóúñ«»]/;
const en = /^[^áéíóúñ«»]+$/;

describe.each(talks.map((call) => ({ call })))('“tom $call” speaks', ({ call }) => {
  const inEngagement = (languages: string) =>
    folderOf({ 'tom.yaml': `tom: 1\nclient: { name: A }\nlanguages: [${languages}]\n`, 'model/a.yaml': '' });
  const texts = async (folder: string, env: Record<string, string>, flags: string[] = []): Promise<string> => {
    const { out, err } = await tom(folder, [...call, ...flags], env);
    return out + err;
  };
  const flag = (lang: string): string[] => ['--lang', lang];

  it('what --lang asks for, else the engagement’s language, else the terminal’s, else English', async () => {
    const [english, both, other] = [inEngagement('en'), inEngagement('es, en'), inEngagement('pt')];
    const [inSpanish, inEnglish] = [await texts(both, {}), await texts(english, {})];
    expect(inSpanish).toMatch(es);
    expect(inEnglish).toMatch(en);
    expect(inSpanish).not.toBe(inEnglish);
    expect(await texts(english, spanish)).toBe(inEnglish);
    expect(await texts(both, { LANG: 'en_GB.UTF-8' })).toBe(inSpanish);
    // What is found is told alike on every machine.
    expect(await texts(other, spanish)).toMatch(call[0] === 'validate' ? en : es);
    expect(await texts(other, {})).toMatch(en);
    expect(await texts(english, {}, flag('es'))).toMatch(es);
    expect(await texts(both, spanish, flag('en'))).toMatch(en);
  });
});

it.each([
  [
    ['validat'],
    'no existe el comando «validat»: ¿quería decir validate? «tom --help» los enumera.',
    'there is no command “validat”: did you mean validate? “tom --help” lists them.',
  ],
  [
    ['xyz'],
    'no existe el comando «xyz». «tom --help» los enumera.',
    'there is no command “xyz”. “tom --help” lists them.',
  ],
  [
    ['validate', '--fail-off', 'x'],
    'no existe aquí la opción «--fail-off»: ¿quería decir --fail-on? «--help» las enumera.',
    'there is no option “--fail-off” here: did you mean --fail-on? “--help” lists them.',
  ],
  [
    ['rules', '--it\u001b[31m'],
    'no existe aquí la opción «--it␛[31m». «--help» las enumera.',
    'there is no option “--it␛[31m” here. “--help” lists them.',
  ],
  [
    ['show'],
    'falta un argumento: <referencia>. «--help» explica cuál es.',
    'an argument is missing: <ref>. “--help” says what it is.',
  ],
  [['report', '--out'], 'a la opción --out <carpeta> le falta su valor.', 'the option --out <dir> needs its value.'],
  [
    ['schema', 'a', 'b'],
    'demasiados argumentos para «tom schema»: admite 1 como máximo, y hay 2. Un texto con espacios va entre comillas.',
    'too many arguments for “tom schema”: it takes 1 at most, and there are 2. A text with spaces goes in quotes.',
  ],
  [
    ['rules', '--format', 'jsn'],
    '«jsn» no vale para --format: ¿quería decir «json»? Valores posibles: text o json.',
    '“jsn” is not possible for --format: did you mean “json”? Possible: text or json.',
  ],
])('%j is told in both languages', async (call, es, en) => {
  expect(await tom('.', call, spanish)).toEqual({ code: 2, out: '', err: `tom: ${es}\n` });
  expect(await tom('.', call, { LANG: 'C' })).toEqual({ code: 2, out: '', err: `tom: ${en}\n` });
});
