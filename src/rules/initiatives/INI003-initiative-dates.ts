import { statedHorizon } from '../../feasibility/hours/index.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'INI003'> {
  const horizon = statedHorizon(model)?.to;
  for (const initiative of model.all('initiative')) {
    const { name, start, dependsOn = [], state } = initiative.value;
    if (!start || state === 'cancelled') continue;
    const common = { about: initiative, at: ['start'] };
    if (horizon && firstDay(start) > lastDay(horizon)) {
      const values = { initiative: name, start, end: horizon };
      yield { says: 'beyond', ...common, values, facts: ['horizon'], do: 'extend' };
    }
    for (const { id } of dependsOn) {
      const other = model.find('initiative', id);
      const end = other?.value.end;
      // A month or a year may mean any of its days.
      if (!other || !end || other.value.state === 'cancelled' || lastDay(start) >= firstDay(end)) continue;
      yield {
        says: 'early',
        ...common,
        values: { initiative: name, start, other, end },
        related: [{ about: other, at: ['end'], says: 'other' }],
        facts: [other.ref],
        do: 'move',
      };
    }
  }
}
