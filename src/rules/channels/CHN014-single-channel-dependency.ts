import { groupBy } from '../../diagnostics/lists.ts';
import { wordFor } from '../../model/labels.ts';
import type { Model } from '../../model/model.ts';
import { topmost } from '../../model/topmost.ts';
import { channelsOf, waysIn } from '../../model/ways.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CHN014'> {
  // Who has but one channel has nothing to fall back on.
  if (model.all('channel').length < 2) return;
  for (const [service, ways] of waysIn(model)) {
    const { criticality, name } = service.value;
    if (criticality !== 'high' && criticality !== 'vital') continue;
    const only = new Map([...ways].map(([segment, cells]) => [segment, channelsOf(model, cells)]));
    // People of the house reach each other in other ways too.
    const others = [...ways.keys()].filter(({ value }) => value.type !== 'internal');
    const alone = topmost(model, others, (segment) => only.get(segment)?.length === 1);
    for (const [channel, segments] of groupBy(alone, (segment) => only.get(segment)?.[0])) {
      // What it cannot take goes on to another one.
      if (!channel || channel.value.overflow) continue;
      yield {
        about: service,
        at: ['criticality'],
        values: { service: name, criticality: wordFor('service.criticality', criticality), channel, segments },
        facts: [channel.ref],
      };
    }
  }
}
