import { groupBy } from '../../diagnostics/lists.ts';
import { externalParties, inBody } from '../../model/governance.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'GOV001'> {
  const covered = model.all('governanceBody').map((body) => inBody(model, body));
  const areTogether = (parties: readonly Entity<'provider'>[]): boolean =>
    covered.some((ids) => parties.every(({ id }) => ids.has(id)));
  const agreements = model.all('globalAgreement');
  for (const agreement of agreements) {
    const parties = externalParties(model, agreement);
    if (parties.length === 0 || areTogether(parties)) continue;
    yield { says: 'alliance', about: agreement, values: { agreement, parties } };
  }
  // Those who are in a global agreement are governed by it.
  const allied = new Set(agreements.flatMap((agreement) => externalParties(model, agreement)));
  const giving = model.all('provider').filter(({ value }) => !apart.has(value.type ?? '') && !value.parent);
  const pairs = giving.flatMap((provider) => (provider.value.services ?? []).map(({ id }) => ({ id, provider })));
  for (const [id, found] of groupBy(pairs, (pair) => pair.id)) {
    const service = model.find('service', id);
    const parties = [...new Set(found.map(({ provider }) => provider))];
    if (!service || parties.length < 2 || areTogether(parties) || parties.every((one) => allied.has(one))) continue;
    yield { says: 'together', about: service, values: { service, parties } };
  }
}

/** Those with whom nobody coordinates the service: they sell a tool, or do what the law gives them to do. */
const apart: ReadonlySet<string> = new Set(['technology', 'regulated', 'public-body']);
