import { soak } from './support/soak.ts';

/** `npm run soak [-- COUNT [SEED [FIRST]]]`: checks mutants of the examples, and ends with 1 where one was not borne. */
const [count = 20_000, seed = 1, first = 0] = process.argv.slice(2).map(Number);
const started = performance.now();
const faults = soak(seed, first, count, (number) => {
  if (number % 500 === 499)
    console.error(`${number + 1} mutants, ${Math.round((performance.now() - started) / 1000)} s`);
});
for (const { number, what, file } of faults) console.log(`mutant ${number} of seed ${seed} (${file}): ${what}\n`);
console.log(`${count} mutants, ${faults.length} not borne`);
process.exitCode = faults.length > 0 ? 1 : 0;
