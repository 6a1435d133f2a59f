import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import {
  knownStaffing,
  proofOf,
  queueTroubles,
  relatedOf,
  seatsPlace,
  slotTold,
  teamsTold,
  unknownStaffing,
} from '../../feasibility/staffing/index.ts';
import { unstableQueue as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const lack of unknownStaffing(model, ({ live }) => live)) yield notAssessed(declaration, 'missing', lack);
  for (const staffing of knownStaffing(model)) {
    for (const trouble of queueTroubles(staffing)) {
      if (trouble.kind !== 'unstable') continue;
      const { worst, part, week } = trouble;
      yield finding(declaration, 'unstable', {
        values: { ...slotTold(worst, staffing.zone), ...teamsTold(staffing) },
        place: seatsPlace(staffing, worst),
        subject: staffing.teams[0]?.ref ?? '',
        facts: staffing.parts.length > 1 ? [...(part.needed ?? [])] : [],
        related: relatedOf(trouble),
        proof: proofOf(model, trouble),
        hint: 'add',
        ...(week.counted !== undefined && { severity: 'warning' }),
      });
    }
  }
}
