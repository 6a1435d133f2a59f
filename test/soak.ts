import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Fault, mutatedBy, soak } from './support/soak.ts';

/**
 * `npm run soak [-- COUNT [SEED [FIRST [PATIENCE]]]]`: runs `tom` over mutants of the examples, and ends with 1 where one was not borne.
 * The work is that of a child, which is killed where a mutant takes more milliseconds of its processor than it may, and begun again behind it.
 */
const [count = 20_000, seed = 1, first = 0, patience = 5_000] = process.argv.slice(2).map(Number);

/** Mutants a child. */
const portion = 500;

const send = process.send?.bind(process);
if (send) {
  await soak(seed, first, count, {
    begun: (number) => new Promise((resolve) => send({ number }, undefined, undefined, () => resolve())),
    fault: (fault) => send({ fault }),
  });
  send({ ended: true });
  process.disconnect();
} else {
  let faults = 0;
  const tell = ({ number, what, file }: Fault): void => {
    faults += 1;
    console.log(`mutant ${number} of seed ${seed} (${file}): ${what}\n`);
  };
  for (let next = first; next < first + count; ) {
    next = await watch(next, Math.min(portion, first + count - next), tell);
    console.error(`${next - first} mutants, ${faults} not borne`);
  }
  console.log(`${count} mutants, ${faults} not borne`);
  process.exitCode = faults > 0 ? 1 : 0;
}

/** Runs a child over some mutants, up to the first that does not end or that brings it down, and gives the number to go on with. */
function watch(from: number, size: number, tell: (fault: Fault) => void): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(import.meta.filename, [size, seed, from].map(String), {
      // Every mutant leaves a model behind: room for it spares a tenth of the time.
      execArgv: [...process.execArgv, '--max-semi-space-size=64'],
    });
    let number = from;
    let what = 'the process ended';
    let timer: NodeJS.Timeout | undefined;
    let ended = false;
    const waitFor = (spent: number): void => {
      const left = patience - (worked(child) - spent);
      timer = setTimeout(() => {
        if (worked(child) - spent < patience) return waitFor(spent);
        what = `no end within ${patience} ms`;
        child.kill('SIGKILL');
      }, left);
    };
    child.on('message', (message: { number: number } | { fault: Fault } | { ended: true }) => {
      if ('fault' in message) return tell(message.fault);
      clearTimeout(timer);
      if ('ended' in message) {
        ended = true;
        return;
      }
      number = message.number;
      waitFor(worked(child));
    });
    child.on('close', () => {
      clearTimeout(timer);
      if (!ended) tell({ number, what, ...mutatedBy(seed, number) });
      resolve(ended ? from + size : number + 1);
    });
  });
}

/** Milliseconds for which a process has had a processor, so that a busy machine is no hang; where that is not told, those that have passed. */
function worked({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return performance.now();
  }
}
