import type { Place } from '../../diagnostics/finding.ts';
import type { Text } from '../../diagnostics/values.ts';
import { placedEntries } from '../../language/shape/decode.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';

/** Who takes over: a team, or the provider of an agreement, which works in the hours of it. */
export type Receiver = { name: Text } & ({ team: Entity<'team'> } | { calendar: string });

/** Work that a team passes on, and where that is written. */
export interface Handover {
  from: Entity<'team'>;
  to: Receiver;
  /** What writes it: `team:desk`, `globalAgreement:alliance#night`, `agreement:field`. */
  subject: string;
  place: Place;
}

/**
 * The handovers of a model: the limits of global agreements that name both teams, escalations from team to team, and
 * agreements of which a team is a consumer. An agreement without hours says nothing of when its provider works.
 */
export function handoversIn(model: Model): Handover[] {
  return [...boundaries(model), ...escalations(model), ...agreements(model)];
}

function boundaries(model: Model): Handover[] {
  return model.all('globalAgreement').flatMap((holder) =>
    Object.entries(holder.value.boundaries ?? {}).flatMap(([id, { fromTeam, toTeam }]): Handover[] => {
      const from = fromTeam && model.find('team', fromTeam.id);
      const team = toTeam && model.find('team', toTeam.id);
      if (!from || !team || from === team) return [];
      const place = placeOf(holder, ['boundaries', id, 'toTeam']);
      return [{ from, to: { name: team.value.name, team }, subject: `${holder.ref}#${id}`, place }];
    }),
  );
}

function escalations(model: Model): Handover[] {
  return model.all('team').flatMap((from) =>
    placedEntries(from.value.escalatesTo ?? []).flatMap(([index, step]): Handover[] => {
      const team = model.find('team', step.team.id);
      if (!team || team === from) return [];
      const place = placeOf(from, ['escalatesTo', index, 'team']);
      return [{ from, to: { name: team.value.name, team }, subject: from.ref, place }];
    }),
  );
}

function agreements(model: Model): Handover[] {
  return model.all('agreement').flatMap((agreement) => {
    const { state, hours, consumers, needs = [], name } = agreement.value;
    if (!hours || state === 'rejected' || state === 'retired') return [];
    const asked = needs.flatMap(({ id }) => model.find('need', id)?.value.consumers ?? []);
    const teams = new Set((consumers ?? asked).flatMap(({ kind, id }) => (kind === 'team' ? [id] : [])));
    return [...teams].flatMap((id): Handover[] => {
      const from = model.find('team', id);
      const to = { name, calendar: hours.id };
      return from ? [{ from, to, subject: agreement.ref, place: placeOf(agreement, ['hours']) }] : [];
    });
  });
}
