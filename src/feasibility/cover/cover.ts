import { once } from '../../diagnostics/once.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { isMissing } from '../hours/index.ts';
import { type CellCover, type CellGap, type CoverUnknown, coverOfCell } from './cell.ts';

/** A gap with its one cause, and every cell of a channel that it strikes. */
export interface CoverGap extends CellGap, Pick<CellCover, 'locations' | 'promised' | 'zones' | 'teams' | 'shifts'> {
  channel: Entity<'channel'>;
  cells: readonly [Cell, ...Cell[]];
}

export interface Cover {
  gaps: readonly CoverGap[];
  unknown: readonly CoverUnknown[];
}

/**
 * The promised hours of all attended cells that the shifts of their teams leave uncovered, over every date of the horizon. A cell that
 * promises no hours is left to other rules. Reckoned once a model.
 */
export const coverOf = once(gather);

/** Cells of one channel and the same teams that lack the same hours are one gap. */
function gather(model: Model): Cover {
  const gaps = new Map<string, CoverGap>();
  const unknown: CoverUnknown[] = [];
  for (const cell of model.cells()) {
    const channel = model.find('channel', cell.channel);
    if (!channel) continue;
    for (const cover of coverOfCell(model, cell)) {
      if (isMissing(cover)) {
        unknown.push(cover);
        continue;
      }
      for (const one of cover.unknown) unknown.push(one);
      const { locations, promised, zones, teams, shifts } = cover;
      const its = { locations, promised, zones, teams, shifts, channel };
      for (const gap of cover.gaps) {
        const ids = [locations, teams].map((all) => all.map(({ id }) => id));
        const key = [gap.kind, channel.id, gap.language, zones[0], ...ids, gap.open].join(' | ');
        const earlier = gaps.get(key);
        gaps.set(key, { ...gap, ...its, cells: earlier ? [...earlier.cells, cell] : [cell] });
      }
    }
  }
  return { gaps: [...gaps.values()], unknown: eachOnce(unknown) };
}

/** What is missing is told once, whatever it is missing for; what no team attends, once a channel and its places with its services. */
function eachOnce(unknown: readonly CoverUnknown[]): CoverUnknown[] {
  const channels = new Map<string, NonNullable<CoverUnknown['unattended']>>();
  for (const { unattended } of unknown) {
    if (!unattended) continue;
    const { channel, locations, services } = unattended;
    const key = [channel, ...locations].map(({ ref }) => ref).join(' ');
    const earlier = channels.get(key)?.services ?? [];
    channels.set(key, { channel, locations, services: [...new Set([...earlier, ...services])] });
  }
  const once = new Map<string, CoverUnknown>();
  for (const lack of unknown) {
    const { reason, where, language } = lack;
    const key = [reason, where, language !== undefined].join(' ');
    if (!lack.unattended && !once.has(key)) once.set(key, lack);
  }
  return [
    ...once.values(),
    ...[...channels.values()].map(
      (unattended): CoverUnknown => ({ reason: 'teams', where: unattended.channel.ref, unattended }),
    ),
  ];
}
