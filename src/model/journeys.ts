import type { Path } from '../diagnostics/finding.ts';
import { groupBy } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import type { Ref, Text } from '../diagnostics/values.ts';
import type { Values } from '../generated/types.ts';
import { isPursued } from './actions.ts';
import { customerSegments } from './charters.ts';
import { processesFor } from './delivery.ts';
import type { Entity, Model } from './model.ts';
import { servicesFor, stagesFor } from './offer.ts';
import { currentPlace } from './refs.ts';
import type { Stage } from './settings.ts';
import { topmost } from './topmost.ts';

/** What happens between a customer and the client, in a journey. */
export interface Interaction {
  journey: Entity<'journey'>;
  id: string;
  /** `journey:refill#ask` */
  ref: string;
  value: NonNullable<Values['journey']['interactions']>[string];
  /** Path in the journey. */
  path: Path;
}

/** The interactions of every journey. */
export function interactionsOf(model: Model): Interaction[] {
  return model.all('journey').flatMap((journey) => {
    const entries = Object.entries(journey.value.interactions ?? {});
    return entries.map(([id, value]) => interactionIn(journey, id, value));
  });
}

/** One that a journey has, and what is written of it. */
export function interactionIn(journey: Entity<'journey'>, id: string, value: Interaction['value']): Interaction {
  return { journey, id, ref: `${journey.ref}#${id}`, value, path: ['interactions', id] };
}

/** Where a label stands on the scale of emotions, from the worst; undefined for one that is not on it. */
export function degreeOf(model: Model, label: Pick<Ref, 'id'> | undefined): number | undefined {
  const index = label ? model.engagement.value.emotionScale.indexOf(label.id) : -1;
  return index < 0 ? undefined : index;
}

/** True for a label of the lower half of the scale; undefined for one that is not on it. */
export function isLow(model: Model, label: Pick<Ref, 'id'> | undefined): boolean | undefined {
  const degree = degreeOf(model, label);
  return degree === undefined ? undefined : degree < Math.floor(model.engagement.value.emotionScale.length / 2);
}

/** True where it hurts: it says so, or in some scenario the customer feels something of the lower half of the scale. */
export function isPain(model: Model, { value: { moments = [], emotion = {} } }: Interaction): boolean {
  return moments.includes('pain') || Object.values(emotion).some((label) => isLow(model, label));
}

/** The kinds through which an initiative is about what happens in an interaction, and not only near it. */
const narrow: ReadonlySet<string> = new Set(['journey', 'service', 'process', 'cell']);

/** True where something is done about an interaction: it is changed, or a feedback loop turns it round or listens there. */
export function isTreated(model: Model, interaction: Interaction): boolean {
  if (interaction.value.recovery?.loop || isChanged(model, interaction)) return true;
  return placesOf(model, interaction).some((key) => treatments(model).listened.has(key));
}

/** True where an initiative changes an interaction: one that it names, or that is about it, its service or what is done in it. */
export function isChanged(model: Model, interaction: Interaction): boolean {
  const named = interaction.value.initiatives ?? [];
  return (
    named.flatMap(({ id }) => model.find('initiative', id) ?? []).some(isPursued) ||
    placesOf(model, interaction).some((key) => treatments(model).changed.has(key))
  );
}

/** What feedback loops listen about, and what initiatives change, themselves or by the gaps that they close. */
const treatments = once((model: Model) => {
  const pursued = model.all('initiative').filter(isPursued);
  const gaps = pursued.flatMap(({ value }) => (value.closes ?? []).flatMap(({ id }) => model.find('gap', id) ?? []));
  const about = [
    ...pursued.flatMap(({ value }) => value.affects ?? []),
    ...gaps.flatMap(({ value }) => value.about ?? []),
  ];
  const covered = model.all('feedbackLoop').flatMap(({ value }) => value.covers ?? []);
  const keys = (found: readonly Ref[]): ReadonlySet<string> => new Set(found.map((ref) => currentPlace(model, ref)));
  return { listened: keys(covered), changed: keys(about.filter(({ kind }) => narrow.has(kind))) };
});

/** An interaction, and what it is part of: its journey, service, stage, channel, segment and cell, and the process behind it. */
function placesOf(model: Model, { journey, ref, value }: Interaction): string[] {
  const { stage, service, channel, frontstage, backstage = [] } = value;
  const { segment } = journey.value;
  const own = segment && model.find('segment', segment.id);
  const segments = own ? model.lineage(own) : [];
  const given = service && model.find('service', service.id);
  const processes = given ? processesFor(model, given) : [];
  const reasons = given ? model.incoming(given, 'contactReason.service').map(({ from }) => from) : [];
  const steps = [frontstage, ...backstage].flatMap((action) => action?.step ?? []);
  const cells =
    service && channel
      ? ['*', ...segments.map(({ id }) => id)].map((id) => `cell:${service.id}/${id}/${channel.id}`)
      : [];
  return [
    ref,
    journey.ref,
    ...[stage, service, channel, ...steps].flatMap((one) => (one ? currentPlace(model, one) : [])),
    ...steps.map((step) => currentPlace(model, { ...step, part: undefined })),
    ...[...segments, ...processes, ...reasons].map((one) => one.ref),
    ...cells,
  ];
}

/** What the journeys of a segment tell of its life with the client. */
export interface Life {
  segment: Entity<'segment'>;
  journeys: readonly Entity<'journey'>[];
  /** The stages at which it is given services and of which no journey speaks, by what they are: before, during and after. */
  lacking: readonly { moment: Stage['moment']; stages: readonly Stage[]; isBare: boolean }[];
  /** What is done at a stage that nobody says. */
  unstated: readonly (Text | string)[];
}

/**
 * The customer segments whose life no journey tells, or not all of it; of a family that lacks the same only the topmost. A journey of a
 * parent is its children's too, and one that names no segment is anybody's. What the target does away with does not count.
 */
export const livesOf = once((model: Model): Life[] => {
  const interactions = groupBy(interactionsOf(model), ({ journey }) => journey);
  const anybodys = model.all('journey').filter(({ value }) => !value.segment);
  const customers = customerSegments(model);
  const lives = new Map(customers.map((segment) => [segment, lifeOf(model, segment, anybodys, interactions)]));
  const lacks = (segment: Entity<'segment'>): boolean => {
    const life = lives.get(segment);
    return life !== undefined && (life.journeys.length === 0 || life.lacking.length > 0);
  };
  return topmost(model, customers, lacks).flatMap((segment) => lives.get(segment) ?? []);
});

function lifeOf(
  model: Model,
  segment: Entity<'segment'>,
  anybodys: readonly Entity<'journey'>[],
  interactions: ReadonlyMap<Entity<'journey'>, readonly Interaction[]>,
): Life {
  const holders = model.lineage(segment).flatMap((holder) => model.incoming(holder, 'journey.segment'));
  const journeys = [...new Set(holders.flatMap(({ from }) => model.find('journey', from.id) ?? [])), ...anybodys];
  const kept = journeys
    .flatMap((journey) => interactions.get(journey) ?? [])
    .filter(({ value }) => value.redesign !== 'remove');
  const told = new Set(kept.map(({ value }) => value.stage?.id));
  const given = new Set(servicesFor(model, segment).flatMap((service) => stagesFor(model, service)));
  const asked = given.size > 0 ? model.stages.filter(({ code }) => given.has(code)) : model.stages;
  const lacking = [...groupBy(asked, ({ moment }) => moment)].flatMap(([moment, stages]) => {
    const silent = stages.filter(({ code }) => !told.has(code));
    const isBare = !model.stages.some((stage) => stage.moment === moment && told.has(stage.code));
    // Where no service says its stages, one of each moment is enough.
    return silent.length > 0 && (isBare || given.size > 0) ? [{ moment, stages: silent, isBare }] : [];
  });
  const unstated = kept.flatMap(({ id, value }) => (value.stage ? [] : [value.customerAction ?? id]));
  return { segment, journeys, lacking, unstated };
}
