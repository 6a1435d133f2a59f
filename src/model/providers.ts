import { gather } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import { isRejected, providersOf } from './agreements.ts';
import { alliancesOf } from './alliances.ts';
import { type Entity, type Model, type Reference, referringTo } from './model.ts';

type Provider = Entity<'provider'>;
type Agreement = Entity<'agreement'>;

const byProvider = once((model: Model) => {
  const standing = model.all('agreement').filter((agreement) => !isRejected(agreement));
  return gather(
    standing.flatMap((agreement) =>
      providersOf(model, agreement).flatMap(({ kind, id }): [Provider, Agreement][] => {
        const provider = kind === 'provider' ? model.find('provider', id) : undefined;
        return provider ? [[provider, agreement]] : [];
      }),
    ),
  );
});

/** The agreements in which a provider gives something, those that were rejected left out. */
export function contractsOf(model: Model, provider: Provider): readonly Agreement[] {
  return byProvider(model).get(provider) ?? [];
}

/** For whom a provider works, and for whom those do, nearest first. */
export function contractorsOf(model: Model, provider: Provider): Provider[] {
  const line = [provider];
  for (let last: Provider | undefined = provider; last; ) {
    const parent: Provider | undefined = last.value.parent && model.find('provider', last.value.parent.id);
    last = parent && !line.includes(parent) ? parent : undefined;
    if (last) line.push(last);
  }
  return line.slice(1);
}

/** What a provider does of the work: its teams, and the steps that it performs itself. */
export function workOf(model: Model, provider: Provider): Reference[] {
  return model
    .incoming(provider)
    .filter(({ from, field }) => (from.kind === 'team' ? field === 'provider' : field === 'steps.*.performer'));
}

/**
 * The bodies that follow the relation with a provider: its own, those that cover it or a global agreement of which it is a party, that of
 * such an agreement, and those that a sourcing decision names.
 */
export function bodiesFor(model: Model, provider: Provider): Entity<'governanceBody'>[] {
  const alliances = alliancesOf(model, provider);
  const decisions = referringTo(model, provider, 'decision.provider') as Entity<'decision'>[];
  const named = [provider, ...alliances, ...decisions].flatMap(({ value: { governance } }) =>
    governance ? (model.find('governanceBody', governance.id) ?? []) : [],
  );
  const covering = [provider, ...alliances].flatMap((one) => referringTo(model, one, 'governanceBody.covers'));
  return [...new Set([...named, ...(covering as Entity<'governanceBody'>[])])];
}

/** True for one that does by law what it does, so that no contract of the client’s decides it: a regulated or a public body. */
export function isLawful({ value }: Provider): boolean {
  return value.type === 'regulated' || value.type === 'public-body';
}
