import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import {
  isKeptOverWeek,
  isSlow,
  knownStaffing,
  proofOf,
  type QueueShortage,
  queueShortages,
  shortageView,
  unassessedTargets,
  unknownStaffing,
} from '../../feasibility/staffing/index.ts';
import { staffingBelowTarget as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const staffing of knownStaffing(model)) {
    for (const shortage of queueShortages(staffing)) if (shortage.kind === 'short') yield shortFinding(model, shortage);
  }
  const lacking = [...unknownStaffing(model, ({ live }) => live), ...unassessedTargets(model, false)];
  for (const lack of lacking) yield notAssessed(declaration, 'missing', lack);
}

function shortFinding(model: Model, shortage: QueueShortage): Outcome {
  const { worst, week } = shortage;
  const reachable = worst.result?.need !== undefined;
  const message = !reachable ? 'outOfReach' : isSlow(shortage) ? 'slow' : 'short';
  const mild = week.counted !== undefined || isKeptOverWeek(shortage);
  return finding(declaration, message, {
    ...shortageView(shortage),
    proof: proofOf(model, shortage),
    hint: reachable ? 'add' : 'promise',
    ...(mild && { severity: 'warning' }),
  });
}
