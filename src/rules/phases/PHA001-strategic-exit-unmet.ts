import { chartersInForce, customerSegments, isAgreedCharter } from '../../model/charters.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { topmost } from '../../model/topmost.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'PHA001'> {
  const { engagement } = model;
  if (engagement.value.phases.strategic.state !== 'closed') return;
  const customers = customerSegments(model);
  const drafts = new Map(customers.map((segment) => [segment.id, draftsFor(model, segment)]));
  const lacking = topmost(model, customers, ({ id }) => (drafts.get(id) ?? []).length > 0);
  if (lacking.length === 0) return;
  const charters = [...new Set(lacking.flatMap(({ id }) => drafts.get(id) ?? []))];
  yield {
    about: engagement,
    at: ['phases', 'strategic', 'state'],
    values: { count: lacking.length, segments: lacking },
    related: charters.map((charter) => ({
      place: charter.value.state ? placeOf(charter, ['state']) : placeOf(charter),
      message: 'charter',
      values: { charter: charter.value.name, state: charter.value.state ?? 'none' },
    })),
    subject: 'phase:strategic',
  };
}

/** The charters of a segment in force, where nobody has come to terms on any; of a segment without one CHA001 tells. */
function draftsFor(model: Model, segment: Entity<'segment'>): Entity<'charter'>[] {
  const valid = chartersInForce(model, segment);
  return valid.some((charter) => isAgreedCharter(model, charter)) ? [] : valid;
}
