import { finding } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { subcontractChain as declaration } from '../../generated/declarations.ts';
import { alliancesOf } from '../../model/alliances.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { contractsOf, isLawful, workOf } from '../../model/providers.ts';
import { nameOf } from '../../model/refs.ts';

type Provider = Entity<'provider'>;

export function* check(model: Model): Iterable<Finding> {
  for (const provider of model.all('provider')) {
    const [main, ...others] = contractorsOf(model, provider);
    const work = workOf(model, provider);
    if (!main || work.length === 0) continue;
    const line = [provider, main, ...others];
    const isBound = line.some((one) => contractsOf(model, one).length > 0 || alliancesOf(model, one).length > 0);
    // A main contractor that works too has to be bound itself: SRC004 tells of it.
    if (isBound || line.some(isLawful) || [main, ...others].some((one) => workOf(model, one).length > 0)) continue;
    yield finding(declaration, 'unbound', {
      values: { name: provider.value.name, main: main.value.name, work: work.map(({ from }) => nameOf(from)) },
      place: placeOf(provider),
      related: work.map(({ from, path }) => ({ place: placeOf(from, path), message: 'work' })),
      subject: provider.ref,
      hint: 'bind',
    });
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
