import { expect, it } from 'vitest';
import { soak } from './support/soak.ts';

it('mutants of the examples are borne: no exception, no crash, no endless work, no hole in a message', () => {
  expect(soak(7, 0, 20)).toEqual([]);
}, 300_000);
