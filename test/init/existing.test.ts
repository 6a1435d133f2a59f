import { expect, it } from 'vitest';
import { newWorld } from './world.ts';

const repository = {
  'README.md': 'mine\n',
  LICENSE: 'mine\n',
  '.gitignore': 'mine\n',
  '.github/workflows/tom.yml': 'mine\n',
};

it.each(['minimal', 'pharmacy'])(
  'a new repository is given what is missing from %s, and keeps what it has',
  async (template) => {
    const [fresh, world] = [newWorld(), newWorld()];
    await fresh.tom('init', '--template', template, '--lang', 'en');
    for (const [file, text] of Object.entries(repository)) world.write(file, text);
    const { code, out } = await world.tom('init', '--template', template, '--lang', 'en');
    expect(code).toBe(0);
    expect(world.files()).toEqual([...new Set([...fresh.files(), 'LICENSE'])].sort());
    for (const [file, text] of Object.entries(repository)) expect(world.read(file)).toBe(text);
    const [written = '', left] = out.split('\n\n');
    expect(left).toBe(
      '3 files were there already and left as they are:\n  .github/workflows/tom.yml\n  .gitignore\n  README.md',
    );
    expect(written).not.toContain('README.md');
    expect(written).toContain(`${fresh.files().length - 3} files written`);
    expect(out).toContain('it has no errors now');
    expect((await world.tom('validate')).code).toBe(0);
  },
);

it.each([
  ['es', 'compruebe el modelo que ya estaba: aún no se ha comprobado'],
  ['en', 'check the model that was there already: nobody has yet'],
])(
  'in %s, beside a model that was there nothing is said of its errors, and no other model is added',
  async (language, says) => {
    const world = newWorld();
    world.write('model/deep/mine.yml', 'services: [\n');
    world.write('model/access.yaml', 'nonsense: 1\n');
    const { code, out } = await world.tom('init', '--lang', language);
    expect(code).toBe(0);
    expect(out).toContain(says);
    expect(out).not.toMatch(/no errors|no tiene errores/);
    expect(world.files().filter((file) => file.startsWith('model/'))).toEqual([
      'model/access.yaml',
      'model/deep/mine.yml',
    ]);
    expect(world.read('model/access.yaml')).toBe('nonsense: 1\n');
    expect((await world.tom('validate')).code).toBe(1);
  },
);
