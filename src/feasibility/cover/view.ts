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
  windowSet,
  withoutHolidays,
} from '../../calendar/index.ts';
import type { Finding, Place, Values } from '../../diagnostics/finding.ts';
import { found, groupBy } from '../../diagnostics/lists.ts';
import type { coverWords } from '../../generated/words/feasibility.ts';
import { languageText } from '../../model/languages.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import {
  channelAt,
  daysOf,
  elapsed,
  firstDates,
  horizonOf,
  horizonWindow,
  isMissing,
  lookedAt,
  openingOf,
  usualWeekText,
} from '../hours/index.ts';
import type { CoverGap } from './cover.ts';
import { few, type Regular, regimeLines, regularValues, type Shape, shapeView, worstOf } from './gap.ts';
import { speaks } from './shifts.ts';

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
  // As they are written, each once: the one that weighs most of those that a cell is made from.
  const [first, ...others] = new Set(gap.cells.flatMap(({ from }) => from.at(-1) ?? []));
  const cell = found(first, 'the cells of a gap');
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
      ...clockValues(model, gap, shape),
      ...(gap.kind === 'holiday' && holidayValues(model, gap)),
    },
    place: placeOfCell(cell, gap),
    related: [
      ...others.map((cell) => ({ place: placeOfCell(cell, gap), message: 'cellHere' })),
      ...teams.map((team) => {
        const values = { team: team.value.name };
        return { place: placeOf(team, ['shifts'], 'key'), message: 'shiftsHere', values };
      }),
    ],
    subject: cell.ref,
    facts: [...[channel, ...teams, ...locations].map(({ ref }) => ref), ...(language === undefined ? [] : [language])],
    proof: proofOf(model, gap, shape),
  };
}

/** The holidays that leave the gap, and all its hours. */
function holidayValues(model: Model, gap: CoverGap): Values {
  const days = holidaysBehind(model, gap);
  return { hours: elapsed(total(gap.open)), dateCount: days.length, dates: firstDates(days, model.date, few) };
}

/** The hours or languages that the cell writes itself, else its key. */
function placeOfCell(cell: Entity<'cell'>, { language }: CoverGap): Place {
  const field = language === undefined ? 'hours' : 'languages';
  return cell.value[field] === undefined ? placeOf(cell) : placeOf(cell, [field]);
}

function isNeverSpoken(model: Model, { language, shifts }: CoverGap): boolean {
  return language !== undefined && shifts.every((shift) => speaks(model, shift, language) === 'no');
}

/** The worst of the weeks in which the clocks leave the gap. */
function worstByClock({ kind, regimes }: CoverGap, shape: Shape): Regular | undefined {
  if (kind !== 'clock') return undefined;
  return worstOf(
    shape.is === 'dates' ? regimes.map(({ regime, pattern }) => ({ pattern, spans: regime.spans })) : shape.regulars,
  );
}

/** When the clocks leave the gap, and which clocks they are. */
function clockValues(model: Model, gap: CoverGap, shape: Shape): Values {
  const worst = worstByClock(gap, shape);
  return worst ? { season: seasonOf(model, gap.zones, gap.regimes), ...regularValues(worst, gap.zones[0]) } : {};
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
function holidaysBehind(model: Model, { open: gap, shifts }: CoverGap): number[] {
  const behind = shifts.flatMap(({ time: { calendars, zones } }) =>
    calendars.flatMap((id) => {
      const opening = openingOf(model, id);
      if (isMissing(opening)) return [];
      const { dates = {} } = opening.spec;
      const days = [...new Set([...holidayDates(opening.spec), ...Object.keys(dates)])].map(dayOf);
      const usual = withoutHolidays(opening.spec);
      return days.filter((date) => zones.some((zone) => intersection(opensOn(usual, zone, date), gap).length > 0));
    }),
  );
  return [...new Set(behind)].sort((a, b) => a - b);
}

/** What opens on a date, to its end. */
function opensOn(spec: CalendarSpec, zone: string, date: number): IntervalSet {
  return intervalSet(
    hoursOn(spec, date).flatMap(({ from, to }) =>
      [from, to].map((minutes) => toInstant(zone, date * day + minutes * minute)),
    ),
  );
}

type Line = NonNullable<Finding['proof']>[number] & { message: keyof typeof coverWords };

/** How a gap was computed: what is promised, when each team works, the first dates, and what does not come again every week. */
function proofOf(model: Model, gap: CoverGap, shape: Shape): Line[] {
  // The zone in which the gap is told; named where there are others.
  const [zone, ...others] = gap.zones;
  const year = windowSet(horizonWindow(model));
  const week = usualWeekText(gap.promised.open, zone, year);
  const lines: Line[] = [{ message: others.length > 0 ? 'promisedIn' : 'promised', values: { week, zone } }];
  for (const team of gap.teams) lines.push(...teamLines(model, gap, shape, team, year));
  // Of holidays the finding has the dates, and what nobody ever speaks is spoken on none.
  if (gap.kind === 'holiday' || isNeverSpoken(model, gap)) return [...lines, lookedAt(horizonOf(model))];
  if (shape.is !== 'dates')
    lines.push({ message: 'firstDates', values: { dates: firstDates(daysOf(gap.open, zone), model.date, few) } });
  lines.push(...regimeLines(shape, zone));
  const occasional = shape.is === 'dates' || gap.kind === 'clock' ? [] : shape.occasional;
  const more = daysOf(union([occasional, gap.onHolidays]), zone);
  if (more.length > 0)
    lines.push({ message: 'besides', values: { count: more.length, dates: firstDates(more, model.date, few) } });
  return [...lines, lookedAt(horizonOf(model))];
}

/** When a team works, or speaks the language, in the zone of each of its shifts. */
function teamLines(model: Model, gap: CoverGap, shape: Shape, team: Entity<'team'>, year: IntervalSet): Line[] {
  const { language } = gap;
  const [home] = gap.zones;
  const own = gap.shifts.filter((shift) => shift.team === team);
  const counted = own.filter((shift) => language === undefined || speaks(model, shift, language) !== 'no');
  const common = { team: team.value.name, language: language === undefined ? '' : languageText(language) };
  if (counted.length === 0) return language === undefined ? [] : [{ message: 'silent', values: common }];
  return [...groupBy(counted, ({ time }) => time.zones[0])].map(([zone, shifts]): Line => {
    const open = union(shifts.map(({ time }) => time.open));
    const values = { ...common, week: usualWeekText(open, zone, year), zone, home };
    if (zone === home) return { message: language === undefined ? 'works' : 'speaks', values };
    if (language !== undefined) return { message: 'speaksElsewhere', values };
    const worst = worstByClock(gap, shape);
    if (!worst) return { message: 'worksElsewhere', values };
    return { message: 'worksThen', values: { ...values, here: usualWeekText(open, home, worst.spans) } };
  });
}
