import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import {
  knownStaffing,
  proofOf,
  queueShortages,
  shortageView,
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
      yield finding(declaration, 'unstable', {
        ...shortageView(shortage),
        proof: proofOf(model, shortage),
        hint: 'add',
        ...(shortage.week.counted !== undefined && { severity: 'warning' }),
      });
    }
  }
}
