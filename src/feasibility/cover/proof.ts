import { type IntervalSet, union, windowSet } from '../../calendar/index.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import type { coverWords } from '../../generated/words/feasibility.ts';
import type { Entity, Model } from '../../model/model.ts';
import {
  daysOf,
  few,
  firstDates,
  horizonOf,
  horizonWindow,
  languageText,
  lookedAt,
  regimeLines,
  type Shape,
  usualWeekText,
} from '../hours/index.ts';
import { type Shift, speaks } from './attendance.ts';
import type { CoverGap } from './cover.ts';

type Line = NonNullable<Finding['proof']>[number] & { message: keyof typeof coverWords };

/** How a gap was computed: what is promised, when each team works, the first dates, and what does not come again every week. */
export function proofOf(model: Model, gap: CoverGap, shape: Shape): Line[] {
  const [zone] = gap.zones;
  const year = windowSet(horizonWindow(model));
  const lines: Line[] = [promisedLine(gap, year)];
  for (const team of gap.teams) lines.push(...teamLines(model, gap, team, year));
  if (gap.kind === 'holiday') return [...lines, lookedAt(horizonOf(model))];
  if (shape.is !== 'dates')
    lines.push({ message: 'firstDates', values: { dates: firstDates(daysOf(gap.open, zone), model.date, few) } });
  lines.push(...regimeLines(shape, zone));
  const occasional = shape.is === 'dates' || gap.kind === 'clock' ? [] : shape.occasional;
  const more = daysOf(union([occasional, gap.onHolidays]), zone);
  if (more.length > 0)
    lines.push({ message: 'besides', values: { count: more.length, dates: firstDates(more, model.date, few) } });
  return [...lines, lookedAt(horizonOf(model))];
}

/** What is promised, in the zone in which the gap is told; named where there are others. */
function promisedLine({ promised, zones }: CoverGap, year: IntervalSet): Line {
  const [zone, ...others] = zones;
  const week = usualWeekText(promised.open, zone, year);
  return { message: others.length > 0 ? 'promisedIn' : 'promised', values: { week, zone } };
}

/** When a team works, or speaks the language, in the zone of each of its shifts. */
function teamLines(model: Model, gap: CoverGap, team: Entity<'team'>, year: IntervalSet): Line[] {
  const { language } = gap;
  const [home] = gap.zones;
  const own = gap.shifts.filter((shift) => shift.team === team);
  const counted = own.filter((shift) => language === undefined || speaks(model, shift, language) !== 'no');
  const name = team.value.name;
  if (counted.length === 0)
    return language === undefined
      ? []
      : [{ message: 'silent', values: { team: name, language: languageText(language) } }];
  const zones = [...new Set(counted.map(({ time }) => time.zones[0]))];
  return zones.map((zone): Line => {
    const open = openIn(counted, zone);
    const values = {
      team: name,
      week: usualWeekText(open, zone, year),
      zone,
      home,
      language: language === undefined ? '' : languageText(language),
    };
    if (zone === home) return { message: language === undefined ? 'works' : 'speaks', values };
    if (language !== undefined) return { message: 'speaksElsewhere', values };
    const [worst] = gap.regimes;
    if (!worst) return { message: 'worksElsewhere', values };
    return { message: 'worksThen', values: { ...values, here: usualWeekText(open, home, worst.regime.spans) } };
  });
}

function openIn(shifts: readonly Shift[], zone: string): IntervalSet {
  return union(shifts.filter(({ time }) => time.zones[0] === zone).map(({ time }) => time.open));
}
