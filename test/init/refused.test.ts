import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeNewFiles } from '../../src/io/write.ts';
import { newWorld } from './world.ts';

/** What stands there, where the engagement is wanted, and what is said about it. */
const inTheWay: { why: string; there: string; folder: string; en: string; es: string }[] = [
  {
    why: 'an engagement',
    there: 'a/tom.yaml',
    folder: 'a',
    en: 'tom: nothing was written, because tom never overwrites and this file exists already in “a”: tom.yaml. Name another folder, or move it away.\n',
    es: 'tom: no se ha escrito nada, porque tom nunca sobrescribe y en «a» ya existe este archivo: tom.yaml. Indique otra carpeta o retírelo de ahí.\n',
  },
  {
    why: 'an engagement above',
    there: 'tom.yaml',
    folder: 'a/b',
    en: 'tom: “tom.yaml” is an engagement already, and one cannot hold another. Name another folder.\n',
    es: 'tom: «tom.yaml» ya es de un proyecto, y uno no puede contener otro. Indique otra carpeta.\n',
  },
  {
    why: 'an engagement below',
    there: 'a/b/tom.yaml',
    folder: 'a',
    en: 'tom: “a/b/tom.yaml” is an engagement already, and one cannot hold another. Name another folder.\n',
    es: 'tom: «a/b/tom.yaml» ya es de un proyecto, y uno no puede contener otro. Indique otra carpeta.\n',
  },
  {
    why: 'a file instead of the folder',
    there: 'a',
    folder: 'a',
    en: 'tom: “a” is not a folder. Name another one.\n',
    es: 'tom: «a» no es una carpeta. Indique otra.\n',
  },
  {
    why: 'a file instead of a folder above',
    there: 'a',
    folder: 'a/b/c',
    en: 'tom: “a” is not a folder. Name another one.\n',
    es: 'tom: «a» no es una carpeta. Indique otra.\n',
  },
  {
    why: 'a file instead of a folder below',
    there: 'a/model',
    folder: 'a',
    en: 'tom: “a/model” is not a folder. Name another one.\n',
    es: 'tom: «a/model» no es una carpeta. Indique otra.\n',
  },
];

describe.each(inTheWay)('$why', ({ there, folder, en, es }) => {
  it.each([
    ['en', en],
    ['es', es],
  ])('is told in %s, and nothing is written', async (language, message) => {
    const world = newWorld();
    world.write(there, 'mine\n');
    expect(await world.tom('init', folder, '--lang', language)).toEqual({ code: 2, out: '', err: message });
    expect(world.files()).toEqual([there]);
    expect(world.read(there)).toBe('mine\n');
  });
});

it('a link that leads nowhere is in the way, and is not written through', async () => {
  const world = newWorld();
  symlinkSync(join(world.cwd, 'nowhere'), join(world.cwd, 'tom.yaml'));
  expect(await world.tom('init', '--lang', 'en')).toMatchObject({ code: 2, err: expect.stringContaining('tom.yaml') });
  expect(readdirSync(world.cwd)).toEqual(['tom.yaml']);
});

it('a folder with other files is fine', async () => {
  const world = newWorld();
  world.write('notes/meeting.txt', 'mine\n');
  world.write('model/notes.txt', 'mine\n');
  expect(await world.tom('init', '--lang', 'es')).toMatchObject({ code: 0 });
  expect(world.files()).toEqual(expect.arrayContaining(['model/notes.txt', 'notes/meeting.txt', 'tom.yaml']));
});

it.each([
  [['--template', 'minimum'], 'did you mean “minimal”'],
  [['--lang', 'fr'], '“fr” is not possible for --lang'],
  [['--client', ' '], 'the client’s name is empty'],
  [['--client', 'x'.repeat(300)], 'has 300 characters; 200 are possible'],
  [['--country', ''], '“” is not a country'],
  [['--country', 'Atlantis'], '“Atlantis” is not a country'],
  [['--colour'], 'there is no option “--colour” here'],
  [['one', 'two'], 'too many arguments'],
])('%j cannot be carried out, and nothing is written', async (args, message) => {
  const world = newWorld({ LANG: 'en_GB.UTF-8' });
  expect(await world.tom('init', ...args)).toEqual({ code: 2, out: '', err: expect.stringContaining(message) });
  expect(world.files()).toEqual([]);
});

it('a write that fails halfway takes back what was written, and leaves what was there', () => {
  const root = mkdtempSync(join(tmpdir(), 'tom-init-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const tooLong = `${'x'.repeat(300)}.yaml`;
  const files = ['tom.yaml', 'model/a.yaml', `model/${tooLong}`].map((file) => ({ file, text: 'tom: 1\n' }));
  expect(writeNewFiles(join(root, 'new/folder'), files)).toMatchObject({ fault: 'unwritable', reason: 'other' });
  expect(readdirSync(root)).toEqual([]);
});
