import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { proofOf, shortagesOf, shortageView, unknownStaffing } from '../../feasibility/staffing/index.ts';
import { unstableQueue as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const lack of unknownStaffing(model, ({ live }) => live)) yield notAssessed(declaration, 'missing', lack);
  for (const shortage of shortagesOf(model, 'unstable')) {
    const proof = proofOf(model, shortage);
    yield finding(declaration, 'unstable', { ...shortageView(shortage), proof, hint: 'add' });
  }
}
