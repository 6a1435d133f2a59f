import {
  isSlow,
  proofOf,
  shortagesOf,
  shortageView,
  unassessedTargets,
  unknownStaffing,
} from '../../feasibility/staffing/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CAP001'> {
  for (const shortage of shortagesOf(model, 'short')) {
    const reachable = shortage.worst.result?.need !== undefined;
    yield {
      says: !reachable ? 'outOfReach' : isSlow(shortage) ? 'slow' : 'short',
      ...shortageView(shortage),
      proof: proofOf(model, shortage),
      do: reachable ? 'add' : 'promise',
    };
  }
  const lacking = [...unknownStaffing(model, ({ live }) => live), ...unassessedTargets(model, false)];
  for (const lack of lacking) yield { missing: 'missing', ...lack };
}
