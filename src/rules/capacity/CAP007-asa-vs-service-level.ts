import type { StaffingTarget } from '../../capacity/staffing.ts';
import type { Place } from '../../diagnostics/finding.ts';
import { once } from '../../diagnostics/once.ts';
import { promisedOf } from '../../feasibility/chain/index.ts';
import { isDeferred, offeredCells } from '../../feasibility/demand/index.ts';
import { horizonOf, isMissing, localTime, lookedAt } from '../../feasibility/hours/index.ts';
import { needsFor, roundedPercent, roundedSeconds } from '../../feasibility/staffing/index.ts';
import { waitOf, waitTarget } from '../../feasibility/target/index.ts';
import { type Cell, type Model, placeOf } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import type { Target } from '../../model/targets.ts';
import type { Finds, Found } from '../found.ts';

/** What is promised of the wait of those who contact by a cell. */
interface Wait {
  staffing: StaffingTarget;
  subject: string;
  place: Place;
  /** The cell's own: what its people are planned for. */
  isOwn: boolean;
}

/** So much more that the one takes than the other is no matter of rounding. */
const apart = 1.1;

export function* check(model: Model): Finds<'CAP007'> {
  const found = new Map<string, { more: number; finding: Found<'CAP007'> }>();
  for (const cell of model.cells()) {
    const waits = isAvailable(cell) ? waitsOf(model, cell) : [];
    const isMean = ({ staffing }: Wait): boolean => staffing.maxMeanWait !== undefined;
    for (const mean of waits.filter(isMean)) {
      for (const share of waits.filter((one) => !isMean(one))) {
        const rivals = rivalsOf(model, cell, mean, share);
        const key = JSON.stringify([mean.place, share.place]);
        if (rivals && rivals.more > (found.get(key)?.more ?? 0)) found.set(key, rivals);
      }
    }
  }
  for (const one of found.values()) yield one.finding;
}

function waitsOf(model: Model, cell: Cell): Wait[] {
  const own = waitTarget(model, cell);
  const said = (target: Target): StaffingTarget[] => {
    const staffing = waitOf(target);
    return staffing && !('reason' in staffing) ? [staffing] : [];
  };
  // What names no channel is about the one on which people wait; where there are several, nobody can tell which is meant.
  const isOnly = (lines(model).get(cell.service)?.size ?? 0) < 2;
  const meant = promisedOf(model, cell).filter(({ commitment }) => isOnly || commitment.value.channels);
  const promised = meant.flatMap(({ commitment, path, value }) => {
    const place = placeOf(commitment.charter, path);
    return said(value).map((staffing) => ({ staffing, subject: commitment.ref, place, isOwn: false }));
  });
  if (!own || isMissing(own)) return promised;
  const { staffing, written } = own;
  return [{ staffing, subject: written.ref, place: placeOf(written, ['target']), isOwn: true }, ...promised];
}

/** The channels of each service on which people wait for an answer. */
const lines = once((model: Model): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { cell, teams } of offeredCells(model)) {
    const channel = model.find('channel', cell.channel);
    if (!channel || teams.length === 0 || isDeferred(channel, teams)) continue;
    found.set(cell.service, (found.get(cell.service) ?? new Set()).add(cell.channel));
  }
  return found;
});

/** How much more one of two promises takes than the other, where that never decides; undefined where each does at times, or they take much the same. */
function rivalsOf(
  model: Model,
  cell: Cell,
  mean: Wait,
  share: Wait,
): { more: number; finding: Found<'CAP007'> } | undefined {
  const needs = needsFor(model, cell, [mean.staffing, share.staffing]).map(
    ({ needs: [mean = 0, share = 0], ...rest }) => ({ ...rest, mean, share }),
  );
  const isMean = needs.every((one) => one.mean >= one.share);
  if (!isMean && !needs.every((one) => one.share >= one.mean)) return undefined;
  const most = ({ mean, share }: (typeof needs)[number]): number => Math.max(mean, share);
  const least = ({ mean, share }: (typeof needs)[number]): number => Math.min(mean, share);
  const sum = (figure: (one: (typeof needs)[number]) => number): number =>
    needs.reduce((total, one) => total + figure(one) * one.hours, 0);
  const more = sum(most) / sum(least);
  const [first, ...others] = needs;
  if (!first || more < apart) return undefined;
  const widest = others.reduce((wide, one) => (most(one) - least(one) > most(wide) - least(wide) ? one : wide), first);
  const [binding, idle] = isMean ? [mean, share] : [share, mean];
  // What is planned for keeps the lesser promise, and breaks the greater one.
  const isBroken =
    !binding.isOwn && needs.some((one) => one.slot.seats + 1e-9 >= least(one) && one.slot.seats + 1e-9 < most(one));
  const values = {
    channel: model.find('channel', cell.channel)?.value.name ?? cell.channel,
    service: model.find('service', cell.service)?.value.name ?? cell.service,
    limit: roundedSeconds(mean.staffing.maxMeanWait ?? 0),
    within: roundedSeconds(share.staffing.within),
    share: roundedPercent(share.staffing.share),
    when: localTime(widest.slot.from, widest.zone),
    most: most(widest),
    least: least(widest),
    more: roundedPercent(more - 1),
  };
  return {
    more,
    finding: {
      says: isMean ? 'mean' : 'share',
      values,
      place: idle.place,
      subject: idle.subject,
      facts: [binding.subject],
      related: [{ place: binding.place, message: 'binding' }],
      proof: [
        { message: 'reckoned', values },
        ...(isBroken ? [{ message: 'broken', values }] : []),
        { message: 'erlang', values: {} },
        lookedAt(horizonOf(model)),
      ],
      do: isBroken ? 'seats' : 'drop',
      severity: isBroken ? 'warning' : 'info',
    },
  };
}
