import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { options, result } from './result.ts';
import { english, sources } from './sample.ts';

/** The contract and the registry are no formats. */
const others = ['format.ts', 'index.ts'];

test('every file of the folder is registered under its own name', () => {
  const files = readdirSync(new URL('../../src/formats/', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !others.includes(entry.name))
    .map((entry) => entry.name.replace(/\.ts$/, ''));
  expect(Object.keys(formats).sort()).toEqual(files.sort());
});

test.each(Object.entries(formats))(
  '%s ends with a line break, for any result, and changes nothing',
  async (_, load) => {
    const format = await load();
    const before = structuredClone(english);
    expect(format(english, options({ sources }))).toMatch(/\n$/);
    expect(format(result(), options())).toMatch(/\n$/);
    expect(english).toEqual(before);
  },
);
