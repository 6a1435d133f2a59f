import { proofOf, shortagesOf, shortageView, unknownStaffing } from '../../feasibility/staffing/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CAP002'> {
  for (const lack of unknownStaffing(model, ({ live }) => live)) yield { missing: 'missing', ...lack };
  for (const shortage of shortagesOf(model, 'unstable')) {
    const proof = proofOf(model, shortage);
    yield { says: 'unstable', ...shortageView(shortage), proof };
  }
}
