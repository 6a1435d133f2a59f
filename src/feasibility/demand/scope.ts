import type { Entity, Model } from '../../model/model.ts';

/** What a row of demand is about; what it leaves out, it counts together. */
export interface DemandScope {
  service: string | undefined;
  channel: string | undefined;
  reason: string | undefined;
  /** The segment and its parents, the segment first. */
  segments: readonly string[] | undefined;
}

/** What a row of demand is about, under the ids of today. A contact reason names its service. */
export function scopeOf(model: Model, { value }: Entity<'demand'>): DemandScope {
  const reason = value.reason && model.find('contactReason', value.reason.id);
  const service = value.service ?? reason?.value.service;
  const segment = value.segment && model.find('segment', value.segment.id);
  return {
    service: service && (model.find('service', service.id)?.id ?? service.id),
    channel: value.channel && (model.find('channel', value.channel.id)?.id ?? value.channel.id),
    reason: value.reason && (reason?.id ?? value.reason.id),
    segments: segment ? model.lineage(segment).map(({ id }) => id) : value.segment && [value.segment.id],
  };
}

/** True where one counts all that the other counts, and more. */
export function isBroader(one: DemandScope, other: DemandScope): boolean {
  return holds(one, other) && !holds(other, one);
}

/** True where both may count the same contact, and each counts others too. */
export function crosses(one: DemandScope, other: DemandScope): boolean {
  const meet =
    meets(one.service, other.service) &&
    meets(one.channel, other.channel) &&
    meets(one.reason, other.reason) &&
    (isWithin(one.segments, other.segments) || isWithin(other.segments, one.segments));
  return meet && !holds(one, other) && !holds(other, one);
}

function holds(one: DemandScope, other: DemandScope): boolean {
  return (
    isPart(one.service, other.service) &&
    isPart(one.channel, other.channel) &&
    isPart(one.reason, other.reason) &&
    isWithin(other.segments, one.segments)
  );
}

function isPart(whole: string | undefined, part: string | undefined): boolean {
  return whole === undefined || whole === part;
}

function meets(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || isPart(other, one);
}

/** True for a segment, given by its lineage, that is the other one or a child of it. */
function isWithin(part: readonly string[] | undefined, whole: readonly string[] | undefined): boolean {
  const [segment] = whole ?? [];
  return segment === undefined || (part?.includes(segment) ?? false);
}
