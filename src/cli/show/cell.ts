import { type IntervalSet, union, windowSet } from '../../calendar/index.ts';
import { formatMessage, type SayOf, sayIn } from '../../diagnostics/messages.ts';
import {
  type CellCover,
  type CoverUnknown,
  coverOfCell,
  coverUnassessed,
  gapView,
  type Shift,
  speaks,
} from '../../feasibility/cover/index.ts';
import {
  callerZones,
  horizonOf,
  horizonValues,
  horizonWindow,
  isMissing,
  languageText,
  openTimeOf,
  usualWeekText,
} from '../../feasibility/hours/index.ts';
import { showWords } from '../../generated/words/cli.ts';
import { coverWords } from '../../generated/words/feasibility.ts';
import { isAttended, promisedLanguages } from '../../model/attendance.ts';
import type { Cell, Entity } from '../../model/model.ts';
import { coordinatesOf } from '../../model/model.ts';
import { nameOf } from '../../reports/wording/names.ts';
import type { ViewContext } from '../../reports/wording/view-context.ts';
import { fieldLines } from './fields.ts';
import { section } from './lines.ts';
import { ordinaryMonday, weekGrid } from './week-grid.ts';

type Say = SayOf<typeof showWords>;

/** What a cell shows needs beside the cell itself. */
interface Showing {
  cell: Cell;
  cover: CellCover;
  view: ViewContext;
  say: Say;
}

/**
 * A cell: what is written, when and in which languages it is promised, who attends it, a week in winter and one in summer half hour by
 * half hour for each language, and what is uncovered over the year.
 */
export function cellLines(
  cell: Cell,
  written: Entity<'cell'>,
  segments: readonly string[],
  view: ViewContext,
): string[] {
  const { model, spoken } = view;
  const say = sayIn(showWords, spoken);
  const names = segments.map((id) => model.find('segment', id)).flatMap((one) => (one ? [nameOf(one, view)] : []));
  const value = cell.value as unknown as Readonly<Record<string, unknown>>;
  const own = coordinatesOf(written).segment === '*' ? [say('alsoFor', { segments: names })] : [];
  const fields = [...fieldLines('cell', value, view), ...own].map((line) => `  ${line}`);
  const covers = coverOfCell(model, cell);
  if (covers.length === 0) return [...fields, ...section(say('coverage'), [notCovered(cell, view, say)])];
  return [...fields, ...covers.flatMap((cover) => coverLines(cell, cover, view, say))];
}

/** What one place lacks; the place is named where the places of the channel differ. */
function coverLines(cell: Cell, cover: CellCover | CoverUnknown, view: ViewContext, say: Say): string[] {
  if (isMissing(cover)) return section(say('notAssessed'), [missingLine(cover, view)]);
  const showing = { cell, cover, view, say };
  const languages = promisedLanguages(view.model, cell) ?? [];
  const places = cover.locations.map((location) => nameOf(location, view));
  return [
    ...(places.length === 0 ? [] : ['', `── ${view.show(places)}`]),
    ...section(say('promised'), [promisedLine(showing, languages)]),
    ...section(say('teams'), teamLines(showing)),
    ...weekLines(showing, languages.length > 0 ? languages : [undefined]),
    ...section(say('uncovered', horizonValues(horizonOf(view.model))), gapLines(showing)),
    ...section(
      say('notAssessed'),
      cover.unknown.map((lack) => missingLine(lack, view)),
    ),
  ];
}

function notCovered(cell: Cell, { model }: ViewContext, say: Say): string {
  return isAttended(model, cell) ? say('noHours') : say('unattended');
}

function promisedLine({ cover, view, say }: Showing, languages: readonly string[]): string {
  const { promised, zones } = cover;
  const [zone] = zones;
  const week = usualWeekText(promised.open, zone, windowSet(horizonWindow(view.model)));
  const calendars = promised.calendars.map((id) => `calendar:${id}`);
  const hours = say('promisedHours', { week, calendars, zone });
  const names = languages.map(languageText);
  return names.length === 0 ? hours : `${hours}, ${say('inLanguages', { languages: names })}`;
}

function teamLines({ cover, view, say }: Showing): string[] {
  const year = windowSet(horizonWindow(view.model));
  return cover.teams.flatMap((team) => {
    const own = cover.shifts.filter((shift) => shift.team === team);
    const zones = [...new Set(own.map(({ time }) => time.zones[0]))];
    const name = `${nameOf(team, view)} (${team.ref})`;
    if (zones.length === 0) return [name];
    return zones.map((zone) => {
      const open = openOf(own.filter(({ time }) => time.zones[0] === zone));
      return say('works', { team: name, week: usualWeekText(open, zone, year), zone });
    });
  });
}

/** A grid a language for a week of January and one of July; a single one where both are alike. */
function weekLines({ cell, cover, view, say }: Showing, languages: readonly (string | undefined)[]): string[] {
  const { model, spoken } = view;
  const [zone] = cover.zones;
  const callers = callerZones(model, cell.segment);
  const calendars = new Set([...cover.promised.calendars, ...cover.shifts.flatMap(({ time }) => time.calendars)]);
  const pairs = [...calendars].flatMap((id): (readonly [IntervalSet, IntervalSet])[] => {
    const [kept, usual] = [openTimeOf(model, id, callers), openTimeOf(model, id, callers, 'ignored')];
    return 'open' in kept && 'open' in usual ? [[kept.open, usual.open]] : [];
  });
  const mondays = ['01-20', '07-14'].map((date) => ordinaryMonday(date, horizonOf(model), zone, pairs));
  const grids = languages.flatMap((language) => {
    const counted = cover.shifts.filter((shift) => language === undefined || speaks(model, shift, language) === 'yes');
    const unsure = cover.unknown.some((lack) => [undefined, language].includes(lack.language));
    const week = { promised: cover.promised.open, staffed: openOf(counted), unsure, zone };
    const [winter = [], summer = []] = mondays.map((monday) => weekGrid(week, monday, spoken));
    const name = language === undefined ? say('coverage') : say('coverageIn', { language: languageText(language) });
    const titled = (monday: number | undefined, grid: readonly string[], alike: boolean): string[] =>
      section(`${name}, ${alike ? say('sameWeek') : say('weekOf', { date: dateOfDay(monday ?? 0) })} (${zone})`, grid);
    if (winter.join() === summer.join()) return titled(mondays[0], winter, true);
    return [...titled(mondays[0], winter, false), ...titled(mondays[1], summer, false)];
  });
  return [...grids, '', `  ${say('legend')}`];
}

function gapLines({ cell, cover, view, say }: Showing): string[] {
  const channel = view.model.find('channel', cell.channel);
  if (!channel || cover.gaps.length === 0) return cover.unknown.length > 0 ? [] : [say('nothing')];
  return cover.gaps.flatMap((gap) => {
    const { shape, regimes, values } = gapView(view.model, { ...cover, ...gap, channel, cells: [cell] });
    const who =
      gap.language === undefined ? say('nobody') : say('nobodySpeaks', { language: languageText(gap.language) });
    return [
      say(gap.kind === 'weekly' ? shape : gap.kind, { ...values, who }),
      ...regimes.map((each) => `  ${say('whileApart', { ...values, ...each.values })}`),
    ];
  });
}

function missingLine(lack: CoverUnknown, { model, spoken }: ViewContext): string {
  const { missing, values } = coverUnassessed(model, lack);
  return formatMessage(coverWords[missing][spoken], values, spoken);
}

function openOf(shifts: readonly Shift[]): IntervalSet {
  return union(shifts.map(({ time }) => time.open));
}

function dateOfDay(epochDay: number) {
  const iso = new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
  return { type: 'date' as const, written: iso, iso };
}
