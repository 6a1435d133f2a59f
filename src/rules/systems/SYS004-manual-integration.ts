import { gather, groupBy } from '../../diagnostics/lists.ts';
import { passagesOf } from '../../feasibility/chain/index.ts';
import { demandOn, typicalWeek } from '../../feasibility/demand/index.ts';
import { horizonOf } from '../../feasibility/hours/index.ts';
import { wordFor } from '../../model/labels.ts';
import type { Entity, Model } from '../../model/model.ts';
import { type Link, wayBetween } from '../../model/systems.ts';
import type { Finds } from '../found.ts';

/** So many contacts a week keep somebody typing for hours every day. */
const many = 100;

/** A week in each of these, at the least: what is open at all is open for forty hours on five days. */
const inWeek = { 'half-hour': 80, hour: 40, day: 5, week: 1, month: 12 / 52, quarter: 4 / 52, year: 1 / 52 } as const;

/** How often, as its messages call it. */
const often = {
  'half-hour': 'half',
  hour: 'hourly',
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
} as const;

interface Volume {
  demand: Entity<'demand'>;
  count: number;
  per: keyof typeof inWeek;
}

export function* check(model: Model): Finds<'SYS004'> {
  const volumes = volumesIn(model);
  const busiest = (process: Entity<'process'>): Volume | undefined =>
    model
      .incoming(process, 'service.processes[]')
      .flatMap(({ from }) => volumes.get(from.id) ?? [])
      .toSorted((one, other) => weekly(other) - weekly(one))[0];
  const found = passagesOf(model).flatMap((passage) => {
    const slow = (wayBetween(model, passage.systems, passage.next) ?? []).filter(isSlow);
    return slow.map((link) => ({ link, passage, volume: busiest(passage.process) }));
  });
  for (const [holder, own] of groupBy(found, ({ link }) => link.holder)) {
    for (const [id, uses] of groupBy(own, ({ link }) => link.id)) {
      const use = uses.toSorted((one, other) => weekly(other.volume) - weekly(one.volume))[0];
      if (!use?.volume || weekly(use.volume) < many) continue;
      const { demand, count, per } = use.volume;
      const { from, to, value } = use.link;
      yield {
        says: value.type === 'manual' ? 'manual' : 'file',
        about: holder,
        part: id,
        at: ['integrations', id, 'type'],
        values: {
          from,
          to,
          processes: [...new Set(uses.map(({ passage }) => passage.process.value.name))],
          frequency: value.frequency ? wordFor('system.integrations.*.frequency', value.frequency) : '',
          stated: value.frequency ? 'yes' : 'no',
          count,
          per: often[per],
        },
        related: [{ about: demand, says: 'demand' }],
      };
    }
  }
}

/** Somebody copies the data, or they come in a file hours after the case has gone on. */
function isSlow({ value: { type, frequency } }: Link): boolean {
  return type === 'manual' || (type === 'file' && frequency !== 'real-time');
}

/** What comes to each service by the rows of demand, those of all services left out: nobody knows how they fall. */
function volumesIn(model: Model): ReadonlyMap<string, readonly Volume[]> {
  const { rows } = demandOn(model, horizonOf(model).from);
  return gather(
    rows.flatMap((demand) => {
      const reason = demand.value.reason && model.find('contactReason', demand.value.reason.id);
      const named = demand.value.service ?? reason?.value.service;
      const service = named && model.find('service', named.id);
      const volume = volumeOf(model, demand);
      return service && volume ? [[service.id, { demand, ...volume }] as const] : [];
    }),
  );
}

function volumeOf(model: Model, demand: Entity<'demand'>): Omit<Volume, 'demand'> | undefined {
  const { count, per } = demand.value.volume ?? {};
  if (count !== undefined && per !== undefined) return { count, per };
  const rows = model.rows(demand);
  if (!rows) return undefined;
  const contacts = typicalWeek(rows).days.flatMap((day) => [...day.values()]);
  return { count: Math.round(contacts.reduce((sum, one) => sum + one, 0)), per: 'week' };
}

function weekly(volume: Volume | undefined): number {
  return volume ? volume.count * inWeek[volume.per] : 0;
}
