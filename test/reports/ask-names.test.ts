import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { facts } from '../../src/reports/facts/index.ts';
import { lists, promiseLists } from '../../src/reports/facts/lists.ts';
import { wholeFacts } from '../../src/reports/facts/whole.ts';

it('every fact and every list is told in the guide to templates, where their errors send the reader', () => {
  const guide = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8');
  const names = [...Object.values(facts), lists, promiseLists, wholeFacts].flatMap((some) => Object.keys(some));
  expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});
