import { clockStart, type Moment, momentOf } from '../clocks/advance.ts';
import { valueAt } from '../functions/time-function.ts';
import type { EpochMs } from '../spec.ts';
import type { Step } from './chain.ts';
import { type CompiledChain, type CompiledLink, isStep } from './compile.ts';

/** A step in a timeline. Its calendar is that of `step.limit`. */
export interface Visit {
  readonly step: Step;
  readonly arrive: EpochMs;
  /** When its clock begins to run: the next opening for business clocks. */
  readonly start: Moment;
  readonly end: Moment;
  /** Milliseconds from `arrive` to `start`; nothing where it never starts. */
  readonly wait: number;
  /** False for a parallel branch that ends before another. */
  readonly critical: boolean;
}

/** What happens to a case that arrives at an instant of the domain, in the worst way; ends at a step that never ends. */
export function timelineOf({ head }: CompiledChain, arrive: EpochMs): Visit[] {
  if (head === undefined) return [];
  const { visits, end } = visitLink(head, arrive);
  return end === Number.POSITIVE_INFINITY ? visits : [...visits, ...timelineOf(head.rest, end)];
}

function visitLink({ link, branches, ends, rest }: CompiledLink, arrive: EpochMs): { visits: Visit[]; end: EpochMs } {
  const endings = ends.map((fn) => valueAt(fn, arrive));
  if (isStep(link)) {
    const end = endings[0] ?? arrive;
    const start = clockStart(link.limit, arrive);
    const wait = start === 'never' ? 0 : start - arrive;
    return { visits: [{ step: link, arrive, start, end: momentOf(end), wait, critical: true }], end };
  }
  if ('parallel' in link) {
    const end = endings[0] ?? arrive;
    const visits = branches.flatMap((branch) => {
      const critical = valueAt(branch.end, arrive) === end;
      return timelineOf(branch, arrive).map((visit) => ({ ...visit, critical: visit.critical && critical }));
    });
    return { visits, end };
  }
  const final = endings.map((end) => valueAt(rest.end, end));
  const worst = final.indexOf(Math.max(...final));
  const branch = branches[worst];
  return { visits: branch ? timelineOf(branch, arrive) : [], end: endings[worst] ?? arrive };
}
