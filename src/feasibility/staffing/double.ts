import { assessIntervals } from '../../capacity/assessment.ts';
import type { Flow } from '../demand/index.ts';
import type { QueueWeek, Slot } from './queue.ts';
import type { StaffedWeek } from './staffing.ts';

/** Contacts of one channel, for one service where the demand names one. */
export interface Stand {
  key: string;
  flows: readonly Flow[];
}

/** What the contacts of a queue are about, each thing once. */
export function standsOf(flows: readonly Flow[]): Stand[] {
  const stands = new Map<string, Flow[]>();
  for (const flow of flows) {
    const key = `${flow.channel.id}/${flow.service ?? '*'}`;
    stands.set(key, [...(stands.get(key) ?? []), flow]);
  }
  return [...stands].map(([key, own]) => ({ key, flows: own }));
}

/** The half hours in which people are there, and too few. */
export function shortSlots({ slots }: QueueWeek): Slot[] {
  return slots.filter(({ verdict }) => verdict === 'short' || verdict === 'unstable');
}

/**
 * True where people are too few only because they are counted for several things at once: in each of the half hours that are short
 * they would do for any one of them alone.
 */
export function isDoubleCounted(queue: QueueWeek): boolean {
  const short = shortSlots(queue);
  return short.length > 0 && short.every(sufficesAlone);
}

/** True where work that can wait is late only because the same people take those who do not wait. */
export function isDeferredDoubleCounted({ queues, deferred }: StaffedWeek): boolean {
  if (!deferred || !isLate(deferred.shared) || isLate(deferred.alone)) return false;
  return queues.every((queue) => shortSlots(queue).length === 0);
}

/** True where the backlog grows or a promise about answers is not kept. */
export function isLate({ grows, kept }: { grows: boolean; kept: readonly { isKept: boolean }[] }): boolean {
  return grows || kept.some(({ isKept }) => !isKept);
}

function sufficesAlone({ streams, seats, open, target, result }: Slot): boolean {
  const stands = standsOf(streams.map(({ flow }) => flow));
  if (stands.length < 2 || !result) return false;
  const staffing = target?.staffing ?? { within: 0, share: 0 };
  return stands.every(({ flows }) => {
    const own = streams.filter(({ flow }) => flows.includes(flow));
    const planned = { streams: own, positions: seats + 1e-9, open: true };
    const [alone] = assessIntervals([planned], { interval: open, target: staffing });
    return alone?.verdict === 'enough';
  });
}
