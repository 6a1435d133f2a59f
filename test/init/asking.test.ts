import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { newWorld } from './world.ts';

const interactive = true;

it('--yes asks nothing, even where a person is there', async () => {
  const world = newWorld({ LANG: 'es_CO.UTF-8' }, interactive);
  expect(await world.tom('init', 'acme', '--yes')).toMatchObject({ code: 0, err: '' });
  expect(parse(world.read('acme/tom.yaml'))).toMatchObject({ client: { name: 'Acme' }, languages: ['es'] });
});

it('a call that says everything asks nothing', async () => {
  const world = newWorld({}, interactive);
  const call = ['init', '.', '--client', 'A', '--country', 'es', '--template', 'minimal', '--lang', 'en'];
  expect(await world.tom(...call)).toMatchObject({ code: 0 });
});

it('a folder that cannot be used is told before anything is asked', async () => {
  const world = newWorld({}, interactive);
  world.write('a/tom.yaml', 'tom: 1\n');
  expect(await world.tom('init', 'a', '--lang', 'es')).toEqual({
    code: 2,
    out: '',
    err: 'tom: «a/tom.yaml» ya es de un proyecto, y uno no puede contener otro. Indique otra carpeta.\n',
  });
});

it.each([
  ['es_ES.UTF-8', 'es'],
  ['en_GB.UTF-8', 'en'],
  ['de_DE.UTF-8', 'en'],
  ['', 'en'],
])('without --lang the terminal’s language holds: %j', async (locale, language) => {
  const world = newWorld({ LANG: locale });
  await world.tom('init');
  expect(parse(world.read('tom.yaml')).languages).toEqual([language]);
});
