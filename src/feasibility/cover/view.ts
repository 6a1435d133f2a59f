import { day, dayOf, minute } from '../../calendar/dates.ts';
import { hoursOn } from '../../calendar/hours.ts';
import {
  type CalendarSpec,
  holidayDates,
  type IntervalSet,
  intersection,
  intervalSet,
  offsetRegimes,
  toInstant,
  total,
  union,
  withoutHolidays,
} from '../../calendar/index.ts';
import type { Finding, Place, RelatedPlace, Values } from '../../diagnostics/finding.ts';
import type { Value } from '../../diagnostics/values.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import {
  channelAt,
  elapsed,
  few,
  firstDates,
  horizonWindow,
  isMissing,
  languageText,
  openingOf,
  periodsOf,
  regimeLines,
  type Shape,
  shapeView,
  weekText,
} from '../hours/index.ts';
import { type Shift, speaks } from './attendance.ts';
import type { CoverGap } from './cover.ts';
import { proofOf } from './proof.ts';

/** What a rule tells of a gap, besides its code and its words. */
export interface GapView extends Pick<Finding, 'values' | 'place' | 'subject' | 'facts' | 'related' | 'proof'> {
  /** How the gap comes again; `never` where nobody speaks the language at all. */
  shape: Shape['is'] | 'never';
  /** Its hours in each stretch of the year, where they change with the clocks. */
  regimes: ReturnType<typeof regimeLines>;
}

/** A gap in the values of messages, at the place of its first cell. */
export function gapView(model: Model, gap: CoverGap): GapView {
  const { channel, locations, teams, language, open } = gap;
  const { shape, values } = shapeView(model, open, gap.zones);
  const [first, ...others] = writtenCells(gap);
  return {
    shape: isNeverSpoken(model, gap) ? 'never' : shape.is,
    regimes: regimeLines(shape, gap.zones[0]),
    values: {
      ...values,
      channel: channelAt(channel, locations),
      services: [...new Set(gap.cells.map(({ service }) => service))].map(
        (id) => model.find('service', id)?.value.name ?? id,
      ),
      teams: teams.map(({ value }) => value.name),
      language: language === undefined ? '' : languageText(language),
      ...clock(model, gap),
      ...(gap.kind === 'holiday' && holidayValues(model, gap)),
    },
    place: placeOfCell(first, gap),
    related: [
      ...others.map((cell): RelatedPlace => ({ place: placeOfCell(cell, gap), message: 'cellHere' })),
      ...teams.map(
        (team): RelatedPlace => ({
          place: placeOf(team, ['shifts'], 'key'),
          message: 'shiftsHere',
          values: { team: team.value.name },
        }),
      ),
    ],
    subject: first.ref,
    facts: [...[channel, ...teams, ...locations].map(({ ref }) => ref), ...(language === undefined ? [] : [language])],
    proof: proofOf(model, gap, shape),
  };
}

/** The holidays that leave the gap, and all its hours. */
function holidayValues(model: Model, { open, shifts }: CoverGap): Values {
  const days = holidaysBehind(model, open, shifts);
  return { hours: elapsed(total(open)), dateCount: days.length, dates: firstDates(days, model.date, few) };
}

/** The cells as they are written, each once: the one that weighs most of those that a cell is made from. */
function writtenCells({ cells }: CoverGap): readonly [Entity<'cell'>, ...Entity<'cell'>[]] {
  const written = new Set(cells.flatMap(({ from }) => from.at(-1) ?? []));
  const [first, ...others] = written;
  if (!first) throw new Error('a cell is made from written cells');
  return [first, ...others];
}

/** The hours or languages that the cell writes itself, else its key. */
function placeOfCell(cell: Entity<'cell'>, { language }: CoverGap): Place {
  const field = language === undefined ? 'hours' : 'languages';
  return cell.value[field] === undefined ? placeOf(cell) : placeOf(cell, [field]);
}

function isNeverSpoken(model: Model, { language, shifts }: CoverGap): boolean {
  return language !== undefined && shifts.every((shift) => speaks(model, shift, language) === 'no');
}

/** When the clocks leave the gap, and which clocks they are. */
function clock(model: Model, { kind, regimes, zones }: CoverGap): Record<string, Value> {
  if (kind !== 'clock') return {};
  const [worst] = regimes.toSorted((one, other) => other.pattern.minutesPerWeek - one.pattern.minutesPerWeek);
  return {
    season: seasonOf(model, zones, regimes),
    periods: periodsOf(union(regimes.map(({ regime }) => regime.spans)), zones[0]),
    week: weekText(worst?.pattern.rows ?? []),
    hours: elapsed((worst?.pattern.minutesPerWeek ?? 0) * 60_000),
  };
}

/** Whether the gap is there all the while that the first clock that changes shows its summer time, or its winter time, and only then. */
function seasonOf(model: Model, zones: readonly string[], regimes: CoverGap['regimes']): 'summer' | 'winter' | 'other' {
  const all = offsetRegimes(zones, horizonWindow(model)).map(({ offsets }) => offsets);
  const struck = new Set(regimes.map(({ regime }) => JSON.stringify(regime.offsets)));
  for (const zone of zones) {
    const [least, most] = [Math.min(...all.map((by) => by[zone] ?? 0)), Math.max(...all.map((by) => by[zone] ?? 0))];
    const isWhen = (offset: number): boolean =>
      all.every((by) => (by[zone] === offset) === struck.has(JSON.stringify(by)));
    if (least < most) return isWhen(most) ? 'summer' : isWhen(least) ? 'winter' : 'other';
  }
  return 'other';
}

/**
 * The holidays that take away what would be open in a gap, in days since 1970-01-01: those on which a shift would begin, whatever date
 * its night runs into.
 */
function holidaysBehind(model: Model, gap: IntervalSet, shifts: readonly Shift[]): number[] {
  const found = new Set<number>();
  for (const { time } of shifts) {
    for (const id of time.calendars) {
      const opening = openingOf(model, id);
      if (isMissing(opening)) continue;
      const { dates = {} } = opening.spec;
      const days = [...new Set([...holidayDates(opening.spec), ...Object.keys(dates)])].map(dayOf);
      const usual = withoutHolidays(opening.spec);
      for (const zone of time.zones) {
        for (const date of days) if (intersection(opensOn(usual, zone, date), gap).length > 0) found.add(date);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** What opens on a date, to its end. */
function opensOn(spec: CalendarSpec, zone: string, date: number): IntervalSet {
  return intervalSet(
    hoursOn(spec, date).flatMap(({ from, to }) =>
      [from, to].map((minutes) => toInstant(zone, date * day + minutes * minute)),
    ),
  );
}
