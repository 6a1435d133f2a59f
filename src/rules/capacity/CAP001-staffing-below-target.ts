import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import {
  isSlow,
  proofOf,
  shortagesOf,
  shortageView,
  unassessedTargets,
  unknownStaffing,
} from '../../feasibility/staffing/index.ts';
import { staffingBelowTarget as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const shortage of shortagesOf(model, 'short')) {
    const reachable = shortage.worst.result?.need !== undefined;
    yield finding(declaration, !reachable ? 'outOfReach' : isSlow(shortage) ? 'slow' : 'short', {
      ...shortageView(shortage),
      proof: proofOf(model, shortage),
      hint: reachable ? 'add' : 'promise',
    });
  }
  const lacking = [...unknownStaffing(model, ({ live }) => live), ...unassessedTargets(model, false)];
  for (const lack of lacking) yield notAssessed(declaration, 'missing', lack);
}
