import type { Place } from '../../diagnostics/finding.ts';
import { isWritten } from '../../language/shape/decoded.ts';
import { customerSegments } from '../../model/charters.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { servicesFor, stagesFor } from '../../model/offer.ts';
import type { Stage } from '../../model/settings.ts';
import { topmost, withPeople } from '../../model/topmost.ts';
import type { Finds, Found } from '../found.ts';

type Segment = Entity<'segment'>;
type Service = Entity<'service'>;

export function* check(model: Model): Finds<'CHN002'> {
  const customers = customerSegments(model);
  const peopled = new Set(withPeople(model, customers));
  const covered = (segment: Segment): Set<string> =>
    new Set(servicesFor(model, segment).flatMap((service) => stagesFor(model, service)));
  const covers = new Map(customers.map((segment) => [segment, covered(segment)]));
  const lacks = (segment: Segment, stage: Stage): boolean => covers.get(segment)?.has(stage.code) === false;
  // A service that names no stage may be given at any of those that its segments lack.
  const open = new Set<Segment>();
  const mute = new Set<Service>();
  for (const segment of customers.filter((one) => model.stages.some((stage) => lacks(one, stage)))) {
    const silent = servicesFor(model, segment).filter((service) => stagesFor(model, service).length === 0);
    for (const service of silent) mute.add(service);
    for (const one of silent.length > 0 ? model.lineage(segment) : [])
      if (one === segment || !peopled.has(one)) open.add(one);
  }
  for (const service of mute) yield { missing: 'noStages', about: service, values: { service } };
  // Of a segment without any service SEG005 tells.
  const judged = customers.filter((one) => !open.has(one) && (servicesFor(model, one).length > 0 || !peopled.has(one)));
  const holes = model.stages.map((stage) => ({ stage, segments: topmost(model, judged, (one) => lacks(one, stage)) }));
  const everybody = topmost(model, judged, () => true).length;
  const nowhere = holes.filter(({ segments }) => segments.length > 1 && segments.length === everybody);
  if (nowhere.length > 0)
    yield forNobody(
      model,
      nowhere.map(({ stage }) => stage),
    );
  for (const segment of judged) {
    const own = holes.filter((hole) => !nowhere.includes(hole) && hole.segments.includes(segment));
    if (own.length > 0)
      yield forSegment(
        segment,
        own.map(({ stage }) => stage),
      );
  }
}

function forNobody(model: Model, stages: readonly Stage[]): Found<'CHN002'> {
  const { engagement } = model;
  return { says: 'nobody', about: engagement, values: valuesOf(stages), place: placeOfStages(engagement) };
}

function placeOfStages(engagement: Model['engagement']): Place {
  return placeOf(engagement, [isWritten(engagement.value, 'stages') ? 'stages' : 'tom'], 'key');
}

function forSegment(segment: Segment, stages: readonly Stage[]): Found<'CHN002'> {
  return { says: 'segment', about: segment, values: { ...valuesOf(stages), segment: segment.value.name } };
}

function valuesOf(stages: readonly Stage[]) {
  return { count: stages.length, stages: stages.map(({ name }) => name) };
}
