import { alliancesOf } from '../../model/alliances.ts';
import type { Entity, Model } from '../../model/model.ts';
import { contractsOf, isLawful, workOf } from '../../model/providers.ts';
import { nameOf } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

type Provider = Entity<'provider'>;

export function* check(model: Model): Finds<'SRC010'> {
  for (const provider of model.all('provider')) {
    const [main, ...others] = contractorsOf(model, provider);
    const work = workOf(model, provider);
    if (!main || work.length === 0) continue;
    const line = [provider, main, ...others];
    const isBound = line.some((one) => contractsOf(model, one).length > 0 || alliancesOf(model, one).length > 0);
    // A main contractor that works too has to be bound itself: SRC004 tells of it.
    if (isBound || line.some(isLawful) || [main, ...others].some((one) => workOf(model, one).length > 0)) continue;
    yield {
      about: provider,
      values: { name: provider, main, work: work.map(({ from }) => nameOf(from)) },
      related: work.map(({ from, path }) => ({ about: from, at: path, says: 'work' })),
    };
  }
}

/** For whom a provider works, and for whom those do, nearest first. */
function contractorsOf(model: Model, provider: Provider): Provider[] {
  const line = [provider];
  for (let last: Provider | undefined = provider; last; ) {
    const parent: Provider | undefined = last.value.parent && model.find('provider', last.value.parent.id);
    last = parent && !line.includes(parent) ? parent : undefined;
    if (last) line.push(last);
  }
  return line.slice(1);
}
