import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import {
  isKeptOverWeek,
  isSlow,
  knownStaffing,
  proofOf,
  type QueueTrouble,
  queueTroubles,
  relatedOf,
  seatsPlace,
  slotTold,
  teamsTold,
  unassessedTargets,
  unknownStaffing,
} from '../../feasibility/staffing/index.ts';
import { staffingBelowTarget as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const staffing of knownStaffing(model)) {
    for (const trouble of queueTroubles(staffing)) if (trouble.kind === 'short') yield told(model, trouble);
  }
  const lacking = [...unknownStaffing(model, ({ live }) => live), ...unassessedTargets(model, false)];
  for (const lack of lacking) yield notAssessed(declaration, 'missing', lack);
}

function told(model: Model, trouble: QueueTrouble): Outcome {
  const { staffing, worst, part, week } = trouble;
  const reachable = worst.result?.need !== undefined;
  const message = !reachable ? 'outOfReach' : isSlow(trouble) ? 'slow' : 'short';
  const mild = week.counted !== undefined || isKeptOverWeek(trouble);
  return finding(declaration, message, {
    values: { ...slotTold(worst, staffing.zone), ...teamsTold(staffing) },
    place: seatsPlace(staffing, worst),
    subject: staffing.teams[0]?.ref ?? '',
    facts: staffing.parts.length > 1 ? [...(part.needed ?? [])] : [],
    related: relatedOf(trouble),
    proof: proofOf(model, trouble),
    hint: reachable ? 'add' : 'promise',
    ...(mild && { severity: 'warning' }),
  });
}
