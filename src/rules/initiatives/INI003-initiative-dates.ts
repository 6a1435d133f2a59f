import { finding } from '../../diagnostics/declaration.ts';
import { statedHorizon } from '../../feasibility/hours/index.ts';
import { initiativeDates as declaration } from '../../generated/declarations.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const horizon = statedHorizon(model)?.to;
  for (const initiative of model.all('initiative')) {
    const { name, start, dependsOn = [], state } = initiative.value;
    if (!start || state === 'cancelled') continue;
    const common = { place: placeOf(initiative, ['start']), subject: initiative.ref };
    if (horizon && firstDay(start) > lastDay(horizon)) {
      const values = { initiative: name, start, end: horizon };
      yield finding(declaration, 'beyond', { ...common, values, facts: ['horizon'], hint: 'extend' });
    }
    for (const { id } of dependsOn) {
      const other = model.find('initiative', id);
      const end = other?.value.end;
      // A month or a year may mean any of its days.
      if (!other || !end || other.value.state === 'cancelled' || lastDay(start) >= firstDay(end)) continue;
      yield finding(declaration, 'early', {
        ...common,
        values: { initiative: name, start, other: other.value.name, end },
        related: [{ place: placeOf(other, ['end']), message: 'other' }],
        facts: [other.ref],
        hint: 'move',
      });
    }
  }
}
