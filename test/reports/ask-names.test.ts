import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { facts, lists, wholeFacts } from '../../src/generated/facts.ts';
import { promiseLists } from '../../src/reports/facts/promise/chain.ts';

it('every fact and every list is told in the guide to templates, where their errors send the reader', () => {
  const guide = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8');
  const names = [...Object.values(facts), lists, promiseLists, wholeFacts].flatMap((some) => Object.keys(some));
  expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});
