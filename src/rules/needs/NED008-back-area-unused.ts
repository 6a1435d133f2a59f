import type { Ref } from '../../diagnostics/values.ts';
import { isRejected, providersOf, requiredNeeds, standsFor } from '../../model/agreements.ts';
import { type Model, referringTo } from '../../model/model.ts';
import { currentKey, refTo, unique } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'NED008'> {
  const givers = giversIn(model);
  // A matrix that has not begun has only empty columns.
  if (!givers.some(({ kind }) => kind === 'area')) return;
  const giving = new Set(givers.map((ref) => currentKey(model, ref)));
  const served = new Set([...givers, ...working(model)].flatMap((ref) => standsFor(model, ref)));
  for (const area of model.all('area').filter(({ value }) => value.side === 'back')) {
    // What a part of it gives, it gives; and what a whole area gives may come from any part.
    if (served.has(area.ref) || standsFor(model, refTo(area)).some((key) => giving.has(key))) continue;
    yield {
      about: area,
      values: { name: area },
      follows: [
        ...new Set(['need.consumers', 'agreement.consumers'].flatMap((field) => referringTo(model, area, field))),
      ].map(({ ref }) => ref),
    };
  }
}

/** Who gives something in the matrix: by a need that is still required, or by an agreement. */
function giversIn(model: Model): Ref[] {
  const agreements = model.all('agreement').filter((agreement) => !isRejected(agreement));
  return unique([
    ...requiredNeeds(model).map(({ value }) => value.provider),
    ...agreements.flatMap((agreement) => providersOf(model, agreement)),
  ]);
}

const shared: ReadonlySet<string | undefined> = new Set(['support', 'supervision', 'management']);
const uses: ReadonlySet<string> = new Set(['process', 'cell', 'team', 'journey']);

/** The teams that work for all, do a step of a process, attend a channel or take over from another team. */
function working(model: Model): Ref[] {
  const teams = model
    .all('team')
    .filter((team) => shared.has(team.value.type) || model.incoming(team).some(({ from }) => uses.has(from.kind)));
  return teams.map(refTo);
}
