import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { facts, lists } from '../../src/reports/facts/index.ts';

it('every fact and every list is told in the guide to templates, where their errors send the reader', () => {
  const guide = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8');
  const names = [...Object.values(facts).flatMap((some) => Object.keys(some)), ...Object.keys(lists)];
  expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});
