import { finding } from '../../diagnostics/declaration.ts';
import { managementLevelMissing as declaration } from '../../generated/declarations.ts';
import { externalParties, membersOf } from '../../model/governance.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

const levels = { senior: 'senior-management', middle: 'middle-management' } as const;

export function* check(model: Model): Iterable<Outcome> {
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
      yield finding(declaration, 'missing', {
        values: { body: body.value.name, level, parties: without.map(({ value }) => value.name) },
        place: placeOf(body),
        subject: body.ref,
        facts: [level],
        hint: 'add',
      });
    }
  }
}
