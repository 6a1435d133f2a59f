import type { Text } from '../../diagnostics/values.ts';
import { remeasurementsOf } from '../../model/gaps.ts';
import { type Entity, type Model, referringTo } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'GAP003'> {
  for (const gap of model.all('gap')) {
    if (gap.value.state !== 'closed') continue;
    const found = isMeasured(gap) ? remeasurementsOf(model, gap) : [];
    if (isMeasured(gap) ? found.some(({ meets }) => meets) : isDone(model, gap)) continue;
    const last = found.at(-1);
    yield {
      says: last ? 'short' : isMeasured(gap) ? 'unmeasured' : 'undone',
      about: gap,
      at: ['state'],
      values: {
        title: titleOf(model, gap),
        ...(last && { by: last.name, value: last.value, expected: last.expected }),
      },
      related: last ? [{ about: last.by, says: 'measured' }] : [],
      do: isMeasured(gap) ? 'measure' : 'finish',
    };
  }
}

/** What came to light as a figure is shown to be closed by another. */
function isMeasured({ value: { current, expected, origin } }: Entity<'gap'>): boolean {
  return current !== undefined || expected !== undefined || origin?.kind === 'assessment' || origin?.kind === 'kpi';
}

/** Of what has no figure, that what was planned against it is done. */
function isDone(model: Model, gap: Entity<'gap'>): boolean {
  return referringTo(model, gap, 'initiative.closes').some(({ value }) => 'state' in value && value.state === 'done');
}

function titleOf(model: Model, { id, value: { name, about } }: Entity<'gap'>): Text | string {
  const { name: meant } = ((isRef(about) && model.resolve(about)?.value) || {}) as { name?: Text };
  return name ?? meant ?? id;
}
