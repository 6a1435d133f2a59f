import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import {
  knownStaffing,
  proofOf,
  queueShortages,
  relatedOf,
  seatsPlace,
  slotValues,
  teamsValues,
  unknownStaffing,
} from '../../feasibility/staffing/index.ts';
import { unstableQueue as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const lack of unknownStaffing(model, ({ live }) => live)) yield notAssessed(declaration, 'missing', lack);
  for (const staffing of knownStaffing(model)) {
    for (const shortage of queueShortages(staffing)) {
      if (shortage.kind !== 'unstable') continue;
      const { worst, part, week } = shortage;
      yield finding(declaration, 'unstable', {
        values: { ...slotValues(worst, staffing.zone), ...teamsValues(staffing) },
        place: seatsPlace(staffing, worst),
        subject: staffing.teams[0]?.ref ?? '',
        facts: staffing.parts.length > 1 ? [...(part.needed ?? [])] : [],
        related: relatedOf(shortage),
        proof: proofOf(model, shortage),
        hint: 'add',
        ...(week.counted !== undefined && { severity: 'warning' }),
      });
    }
  }
}
