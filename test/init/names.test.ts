import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { newWorld } from './world.ts';

const names: [given: string, written: string][] = [
  ['Farmacias del Sur', 'Farmacias del Sur'],
  ['  Peña & Hijos, S.A.  ', 'Peña & Hijos, S.A.'],
  [`D'Angelo "el bueno"`, `D'Angelo "el bueno"`],
  ['Norte: consultores #1 - { a, b } [c]', 'Norte: consultores #1 - { a, b } [c]'],
  ['Salud 👩‍⚕️ 24h', 'Salud 👩‍⚕️ 24h'],
  ['\u001b[31mRojo\u001b[0m\u0007', '␛[31mRojo␛[0m␇'],
  ['one\ntwo\tthree', 'one two three'],
  ['\u202eoterces', '<U+202E>oterces'],
  ['no', 'no'],
  ['null', 'null'],
  ['007', '007'],
  ['*anchor', '*anchor'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['{{client}}', '{{client}}'],
  ['$& $1', '$& $1'],
];

it.each(names)('a client called %j is written so that everybody reads the same name', async (given, written) => {
  const world = newWorld();
  expect(await world.tom('init', '--client', given, '--lang', 'es')).toMatchObject({ code: 0 });
  expect(parse(world.read('tom.yaml')).client.name).toBe(written);
  expect(parse(world.read('tom.yaml'), { version: '1.1' }).client.name).toBe(written);
  const { code, out } = await world.tom('validate', '--format', 'json');
  expect({ code, name: JSON.parse(out).made.engagement }).toEqual({ code: 0, name: written });
});

it.each(names)('in the complete example, between braces, %j too', async (given, written) => {
  const world = newWorld();
  await world.tom('init', '--client', given, '--template', 'pharmacy', '--country', 'MX', '--lang', 'es');
  const { client } = parse(world.read('tom.yaml'));
  expect({ name: client.name, country: client.country }).toEqual({ name: written, country: 'MX' });
});

it('a name that is markup does not act as markup in README.md', async () => {
  const world = newWorld();
  await world.tom('init', '--client', '<b>*A*</b> [x](y)', '--lang', 'en');
  expect(world.read('README.md')).toMatch(/^# &lt;b&gt;\\\*A\\\*&lt;\/b&gt; \\\[x\\\]\(y\): target operating model\n/);
});

it.each([
  ['farmacias-del-sur', 'Farmacias del sur'],
  ['Norte_y_Sur', 'Norte y Sur'],
  ['clientes/ñandú', 'Ñandú'],
  ['---', 'Cliente'],
])('without --client, the folder %s gives the client its name', async (folder, name) => {
  const world = newWorld({ LANG: 'es_ES.UTF-8' });
  await world.tom('init', '--lang', 'es', '--', folder);
  expect(parse(world.read(`${folder}/tom.yaml`)).client.name).toBe(name);
});

it('without --client, the pharmacy keeps the name that its texts speak of', async () => {
  const world = newWorld();
  await world.tom('init', 'somewhere', '--template', 'pharmacy', '--lang', 'es');
  expect(parse(world.read('somewhere/tom.yaml')).client.name).toBe('Farmacias del Sur');
});

it.each([
  ['CO', { country: 'CO', timezone: 'America/Bogota', currency: 'COP' }],
  ['GB', { country: 'GB', timezone: 'Europe/London', currency: 'GBP' }],
  ['NO', { country: 'NO', timezone: 'Europe/Oslo', currency: 'NOK' }],
  ['JP', { country: 'JP', timezone: 'UTC', currency: undefined }],
  ['es', { country: 'ES', timezone: 'Europe/Madrid', currency: 'EUR' }],
  ['Mx', { country: 'MX', timezone: 'America/Mexico_City', currency: 'MXN' }],
  [' no ', { country: 'NO', timezone: 'Europe/Oslo', currency: 'NOK' }],
  ['uk', { country: 'GB', timezone: 'Europe/London', currency: 'GBP' }],
  ['perú', { country: 'PE', timezone: 'America/Lima', currency: 'PEN' }],
])('--country %s sets the country, and its time zone and currency where they are known', async (country, expected) => {
  const world = newWorld();
  await world.tom('init', '--country', country, '--lang', 'es');
  const { client, timezone, currency } = parse(world.read('tom.yaml'), { version: '1.1' });
  expect({ country: client.country, timezone, currency }).toEqual(expected);
  expect((await world.tom('validate')).code).toBe(0);
});

it('the comments of tom.yaml stay where they are when values change', async () => {
  const world = newWorld();
  await world.tom('init', '--country', 'MX', '--client', 'A', '--lang', 'es');
  expect(world.read('tom.yaml')).toContain('timezone: America/Mexico_City # la de los calendarios');
});

it.each([
  ['my-client', 'cd my-client'],
  ['my client', 'cd "my client"'],
  ["d'or", `cd "d'or"`],
  ['cost $5', "cd 'cost $5'"],
])('the folder %s is quoted where the shell asks for it', async (folder, command) => {
  const world = newWorld();
  const { out } = await world.tom('init', folder, '--lang', 'en');
  expect(out).toContain(`  1. ${command}  `);
});

it('in the folder where one is already, nobody is told to go there', async () => {
  const { out } = await newWorld().tom('init', '.', '--lang', 'en');
  expect(out).toContain('Next steps\n  1. tom validate');
});

it('a folder elsewhere is told by its whole path', async () => {
  const [world, elsewhere] = [newWorld(), newWorld()];
  expect((await world.tom('init', elsewhere.cwd, '--lang', 'en')).out).toContain(`  1. cd ${elsewhere.cwd}  `);
});

it('in a dialogue there is no shell to know what ~ is', async () => {
  const home = newWorld();
  const world = newWorld({ HOME: home.cwd });
  expect((await world.tom('init', '~/clients/acme', '--lang', 'en')).out).toContain(
    `  1. cd ${home.cwd}/clients/acme  `,
  );
  expect(home.files()).toContain('clients/acme/tom.yaml');
  expect(world.files()).toEqual([]);
});
