import { finding } from '../../diagnostics/declaration.ts';
import { strategicExitUnmet as declaration } from '../../generated/declarations.ts';
import { chartersInForce, customerSegments, isAgreedCharter } from '../../model/charters.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { topmost } from '../../model/topmost.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const { engagement } = model;
  if (engagement.value.phases.strategic.state !== 'closed') return;
  const customers = customerSegments(model);
  const drafts = new Map(customers.map((segment) => [segment.id, draftsFor(model, segment)]));
  const lacking = topmost(model, customers, ({ id }) => (drafts.get(id) ?? []).length > 0);
  if (lacking.length === 0) return;
  const charters = [...new Set(lacking.flatMap(({ id }) => drafts.get(id) ?? []))];
  yield finding(declaration, 'draft', {
    values: { count: lacking.length, segments: lacking.map(({ value }) => value.name) },
    place: placeOf(engagement, ['phases', 'strategic', 'state']),
    related: charters.map((charter) => ({
      place: charter.value.state ? placeOf(charter, ['state']) : placeOf(charter),
      message: 'charter',
      values: { charter: charter.value.name, state: charter.value.state ?? 'none' },
    })),
    subject: 'phase:strategic',
    hint: 'agree',
  });
}

/** The charters of a segment in force, where nobody has come to terms on any; of a segment without one CHA001 tells. */
function draftsFor(model: Model, segment: Entity<'segment'>): Entity<'charter'>[] {
  const valid = chartersInForce(model, segment);
  return valid.some((charter) => isAgreedCharter(model, charter)) ? [] : valid;
}
