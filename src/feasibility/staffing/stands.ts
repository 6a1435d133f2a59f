import { positionsWhileOpen } from '../../capacity/staffing.ts';
import type { Duration, Text } from '../../diagnostics/values.ts';
import { standsOf } from './double.ts';
import type { Slot } from './queue.ts';
import { secondsTold } from './told.ts';

/** What one thing would need by itself in a half hour. */
export interface StandAlone {
  stand: Text;
  contacts: number;
  interval: Duration;
  handling: Duration;
  load: number;
  need: number;
}

/** What each of the things that the same people attend in a half hour would need by itself. */
export function standsAlone({ streams, open, target }: Slot): StandAlone[] {
  return standsOf(streams.map(({ flow }) => flow)).flatMap(({ flows }): StandAlone[] => {
    const [first] = flows;
    const own = streams.filter(({ flow }) => flows.includes(flow));
    const contacts = own.reduce((sum, one) => sum + one.contacts, 0);
    const work = own.reduce((sum, one) => sum + one.contacts * one.handlingTime, 0);
    if (!first || contacts === 0) return [];
    const queue = { load: work / open, handlingTime: work / contacts };
    return [
      {
        stand: first.channel.value.name,
        contacts,
        interval: secondsTold(open),
        handling: secondsTold(queue.handlingTime),
        load: queue.load,
        need: positionsWhileOpen(queue, target?.staffing ?? { within: 0, share: 0 }) ?? 0,
      },
    ];
  });
}
