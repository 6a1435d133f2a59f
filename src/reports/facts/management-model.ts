import { dimensionName } from '../../model/management.ts';
import type { Facts } from './fact.ts';

export const facts: Facts<'managementModel'> = {
  /** What a dimension is called; of one of the engagement's own, its code. */
  dimension({ value }, view, part) {
    const [code = ''] = Object.entries(value.dimensions ?? {}).find(([, one]) => one === part) ?? [];
    return view.sentence(view.read(dimensionName(code)));
  },
};
