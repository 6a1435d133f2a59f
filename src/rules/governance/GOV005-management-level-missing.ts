import { externalParties, membersOf } from '../../model/governance.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

const levels = { senior: 'senior-management', middle: 'middle-management' } as const;

export function* check(model: Model): Finds<'GOV005'> {
  for (const agreement of model.all('globalAgreement')) {
    const { governance } = agreement.value;
    const body = governance && model.find('governanceBody', governance.id);
    if (!body) continue;
    const members = membersOf(model, body);
    for (const [level, wanted] of Object.entries(levels)) {
      // Who sits in it without saying at what level may be of either.
      const without = externalParties(model, agreement).filter(
        ({ id }) =>
          !members.some(({ value: { provider, level: own } }) => provider?.id === id && (own ?? wanted) === wanted),
      );
      if (without.length === 0) continue;
      yield { about: body, values: { body, level, parties: without }, facts: [level] };
    }
  }
}
