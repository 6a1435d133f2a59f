import { expect, it } from 'vitest';
import { type Fault, soak } from './support/soak.ts';

it('mutants of the examples are borne: no exception, no crash, no hole in what is said', { timeout: 0 }, async () => {
  const begun: number[] = [];
  const faults: Fault[] = [];
  await soak(7, 0, 20, { begun: async (number) => void begun.push(number), fault: (fault) => faults.push(fault) });
  expect(begun).toHaveLength(20);
  expect(faults).toEqual([]);
});
