import type { Ref, Text } from '../../diagnostics/values.ts';
import { isFront } from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import { contractsOf, isLawful } from '../../model/providers.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'PRC006'> {
  for (const process of model.all('process')) {
    // What no service needs is no customer's process, and the steps of a group have processes of their own.
    if (process.value.level === 1 || model.incoming(process, 'service.processes[]').length === 0) continue;
    const bare = Object.entries(process.value.steps).flatMap(([id, step]) => {
      const behind = step.agreement || !step.performer ? undefined : behindFront(model, step.performer);
      return behind ? [{ id, step, behind }] : [];
    });
    if (bare.length === 0) continue;
    yield {
      about: process,
      values: { process, count: bare.length, steps: bare.map(({ id, step }) => step.name ?? id) },
      related: bare.map(({ id, behind }) => ({
        about: process,
        at: ['steps', id],
        on: 'key',
        says: 'step',
        values: { by: behind },
      })),
    };
  }
}

/** The name of a performer that works behind FRONT; of a provider only where something was agreed with it: SRC004 says where nothing was. */
function behindFront(model: Model, performer: Ref): Text | undefined {
  if (performer.kind === 'provider') return bound(model, model.find('provider', performer.id));
  const team = performer.kind === 'team' ? model.find('team', performer.id) : undefined;
  if (!team || team.value.type === 'contact-point') return undefined;
  const { provider, area, name } = team.value;
  if (area || !provider) return isFront(model, performer) ? undefined : name;
  return bound(model, model.find('provider', provider.id)) && name;
}

function bound(model: Model, provider: Entity<'provider'> | undefined): Text | undefined {
  if (!provider || isLawful(provider)) return undefined;
  return contractsOf(model, provider).length > 0 ? provider.value.name : undefined;
}
