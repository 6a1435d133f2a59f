import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { templates } from '../../src/cli/init/answers.ts';
import { languages } from '../../src/diagnostics/language.ts';
import { newWorld } from './world.ts';

const starts = templates.flatMap((template) => languages.map((language) => [template, language] as const));

/** The findings of `tom validate --format json`, a line each. */
function findings(json: string): string[] {
  const { diagnostics }: { diagnostics: Record<'severity' | 'code' | 'file' | 'message', string>[] } = JSON.parse(json);
  return diagnostics.map(({ severity, code, file, message }) => `${severity} ${code} ${file}: ${message}`);
}

describe.each(starts)('an engagement from %s in %s', (template, language) => {
  async function started() {
    const world = newWorld();
    expect(await world.tom('init', 'there', '--template', template, '--lang', language)).toMatchObject({
      code: 0,
      err: '',
    });
    return world;
  }

  it('validates without an error', async () => {
    const world = await started();
    const { code, out } = await world.tom('validate', 'there', '--format', 'json', '--lang', language);
    expect(findings(out).filter((finding) => finding.startsWith('error'))).toEqual([]);
    expect(code).toBe(0);
  });

  it('shows samples that hold when the hash is removed', async () => {
    const world = await started();
    const written = world.read('there/tom.yaml');
    const samples = written.replace(/^# (?=(asOf|horizon|deliverables): )/gm, '');
    world.write('there/tom.yaml', samples);
    const { out } = await world.tom('validate', 'there', '--format', 'json', '--lang', language);
    expect(findings(out).filter((finding) => /tom\.yaml|^error/.test(finding))).toEqual([]);
  });

  it('has the schema of the editor on the first line of every file', async () => {
    const world = await started();
    const yaml = world.files().filter((file) => /^there\/(tom|model\/.*)\.ya?ml$/.test(file));
    expect(yaml.length).toBeGreaterThan(4);
    for (const file of yaml) {
      const schema =
        world.read(file).match(/^# yaml-language-server: \$schema=(.*)\n(?!# yaml-language-server)/)?.[1] ?? 'none';
      expect(world.files(), `${file}: ${schema}`).toContain(join(dirname(file), schema));
    }
  });

  it('is in the language that was asked for', async () => {
    const world = await started();
    expect(parse(world.read('there/tom.yaml')).languages[0]).toBe(language);
    const heading = { es: '## Pasos siguientes', en: '## Next steps' };
    expect(world.read('there/README.md')).toContain(heading[language]);
    const { properties } = JSON.parse(world.read('there/.tom/model.schema.json'));
    expect(properties.segments.title).toBe({ es: 'Colectivo', en: 'Segment' }[language]);
  });

  it('has what CI, git and a reader need, with nothing left to fill in', async () => {
    const world = await started();
    const command = `npx --yes --package=${packageJson.name}@${packageJson.version} tom validate --lang ${language}`;
    expect(parse(world.read('there/.github/workflows/tom.yml')).jobs.validate.steps.at(-1)).toEqual({ run: command });
    expect(parse(world.read('there/.gitlab-ci.yml')).validate.script).toEqual([command]);
    expect(world.read('there/.gitignore')).toContain('/out/\nnode_modules/\n');
    for (const file of world.files()) expect(world.read(file), file).not.toMatch(/\{\{\w+\}\}/);
  });

  it('has a page for coding assistants of which the commands run and the model is read', async () => {
    const world = await started();
    const page = world.read('there/AGENTS.md');
    const model = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '';
    world.write('own/tom.yaml', `tom: 1\nclient: { name: Acme }\nlanguages: [${language}]\n`);
    world.write('own/model/a.yaml', model);
    const { out } = await world.tom('validate', 'own', '--format', 'json');
    expect(JSON.parse(out).diagnostics).toEqual([]);
    const calls = [...page.matchAll(/`tom ([^`]+)`/g)]
      .map(([, call = '']) => call)
      .filter((call) => !call.startsWith('diff'));
    expect(calls.length).toBeGreaterThan(7);
    for (const call of calls) {
      const [command = '', ...args] = call.split(' ');
      const where =
        command === 'validate' ? ['own'] : command === 'show' || command === 'coverage' ? ['--workspace', 'own'] : [];
      expect(await world.tom(command, ...args, ...where), call).toMatchObject({
        err: expect.not.stringContaining('tom:'),
      });
    }
  });

  it('tells every file that it wrote, and numbered next steps', async () => {
    const world = newWorld();
    const { out } = await world.tom('init', 'there', '--template', template, '--lang', language);
    const [, ...listed] = (out.split('\n\n')[0] ?? '').split('\n').map((line) => line.trim());
    expect(listed.map((file) => `there/${file}`).sort()).toEqual(world.files());
    expect(out).toMatch(
      language === 'es' ? /\n\nPasos siguientes\n {2}1\. cd there/ : /\n\nNext steps\n {2}1\. cd there/,
    );
    expect(out).toContain('  2. tom validate');
  });

  it('is the same every time', async () => {
    const [one, other] = [await started(), await started()];
    expect(other.files()).toEqual(one.files());
    for (const file of one.files()) expect(other.read(file), file).toBe(one.read(file));
  });
});

it.each(languages)('the minimal model in %s has no finding at all, and leaves nothing unassessed', async (language) => {
  const world = newWorld();
  await world.tom('init', '--template', 'minimal', '--lang', language);
  const { out } = await world.tom('validate', '--format', 'json');
  expect(findings(out)).toEqual([]);
  expect(JSON.parse(out).notAssessed).toEqual([]);
});

it.each(languages)('the editor has nothing to say about the minimal model in %s', async (language) => {
  const world = newWorld();
  await world.tom('init', '--template', 'minimal', '--lang', language);
  const accepts = (schema: string, files: string[]): void => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(world.read(schema)));
    for (const file of files)
      expect(validate(parse(world.read(file))), `${file}: ${JSON.stringify(validate.errors)}`).toBe(true);
  };
  accepts('.tom/engagement.schema.json', ['tom.yaml']);
  accepts(
    '.tom/model.schema.json',
    world.files().filter((file) => file.startsWith('model/')),
  );
});

it('the complete example has the same findings whichever language comes first', async () => {
  const found = async (first: string) => {
    const world = newWorld();
    await world.tom('init', '--template', 'pharmacy', '--lang', first);
    return findings((await world.tom('validate', '--format', 'json', '--lang', 'en')).out);
  };
  expect(await found('en')).toEqual(await found('es'));
});

describe('the complete example', () => {
  const examples = join(import.meta.dirname, '../../examples/pharmacy');
  const modelFiles = readdirSync(join(examples, 'model'));

  it.each(languages)('in %s says what the example of the package says', async (language) => {
    const world = newWorld();
    await world.tom('init', '--template', 'pharmacy', '--lang', language);
    const { languages: spoken, ...engagement } = parse(world.read('tom.yaml'));
    const { languages: original, ...rest } = parse(readFileSync(join(examples, 'tom.yaml'), 'utf8'));
    expect(engagement).toEqual(rest);
    expect(spoken).toEqual([language, ...original.filter((other: string) => other !== language)]);
    for (const file of modelFiles)
      expect(parse(world.read(`model/${file}`)), file).toEqual(
        parse(readFileSync(join(examples, 'model', file), 'utf8')),
      );
  });

  it('has comments only where they are in the language that was asked for', async () => {
    const world = newWorld();
    await world.tom('init', 'es', '--template', 'pharmacy', '--lang', 'es');
    await world.tom('init', 'en', '--template', 'pharmacy', '--lang', 'en');
    for (const file of ['tom.yaml', ...modelFiles.map((name) => `model/${name}`)]) {
      const [, ...original] = readFileSync(join(examples, file), 'utf8').split('\n');
      expect(world.read(`es/${file}`).split('\n').slice(1), file).toEqual(
        original.map((line) => line.replace('[en, es]', '[es, en]')),
      );
      expect(world.read(`en/${file}`), file).toMatch(/^# yaml-language-server: \S+\n(?!(.*\n)*(.*\s)?#)/);
    }
  });

  it('has the client’s name wherever the example has its own', async () => {
    const world = newWorld();
    await world.tom('init', '--template', 'pharmacy', '--lang', 'es', '--client', 'Boticas: "Norte"');
    expect(parse(world.read('tom.yaml')).brand.footer).toContain('Boticas: "Norte"');
    for (const file of world.files().filter((name) => !name.startsWith('.tom/')))
      expect(world.read(file), file).not.toContain('Farmacias del Sur');
  });
});
