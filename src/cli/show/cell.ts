import { dateOf } from '../../calendar/dates.ts';
import { type IntervalSet, union, windowSet } from '../../calendar/index.ts';
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
  openTimeOf,
  usualWeekText,
  wholeDate,
} from '../../feasibility/hours/index.ts';
import { showWords as words } from '../../generated/words/cli.ts';
import { coverWords } from '../../generated/words/feasibility.ts';
import { isAttended, promisedLanguages } from '../../model/attendance.ts';
import { languageText } from '../../model/languages.ts';
import { type Cell, coordinatesOf } from '../../model/model.ts';
import { nameOf } from '../../wording/names.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { fieldLines } from './fields.ts';
import type { CellSubject } from './find.ts';
import { indented, section } from './lines.ts';
import { ordinaryMonday, weekGrid } from './week-grid.ts';

/**
 * A cell: what is written, when and in which languages it is promised, who attends it, a week in winter and one in summer half hour by
 * half hour for each language, and what is uncovered over the year.
 */
export function cellLines({ cell, entity, segments }: CellSubject, view: ViewContext): string[] {
  const { model, say } = view;
  const names = segments.flatMap((id) => model.find('segment', id) ?? []).map((segment) => nameOf(segment, view));
  const own = coordinatesOf(entity).segment === '*' ? [say(words.alsoFor, { segments: names })] : [];
  const fields = indented([...fieldLines('cell', cell.value, view), ...own]);
  const covers = coverOfCell(model, cell);
  const why = isAttended(model, cell) ? words.noHours : words.unattended;
  if (covers.length === 0) return [...fields, ...section(say(words.coverage), [say(why)])];
  return [...fields, ...covers.flatMap((cover) => coverLines(cell, cover, view))];
}

/** What one place lacks; the place is named where the places of the channel differ. */
function coverLines(cell: Cell, cover: CellCover | CoverUnknown, view: ViewContext): string[] {
  const { say } = view;
  if (isMissing(cover)) return section(say(words.notAssessed), [missingLine(cover, view)]);
  const languages = promisedLanguages(view.model, cell) ?? [];
  const places = cover.locations.map((location) => nameOf(location, view));
  const unknown = cover.unknown.map((lack) => missingLine(lack, view));
  return [
    ...(places.length === 0 ? [] : ['', `── ${view.show(places)}`]),
    ...section(say(words.promised), [promisedLine(cover, languages, view)]),
    ...section(say(words.teams), teamLines(cover, view)),
    ...weekLines(cell, cover, languages.length > 0 ? languages : [undefined], view),
    ...section(say(words.uncovered, horizonValues(horizonOf(view.model))), gapLines(cell, cover, view)),
    ...section(say(words.notAssessed), unknown),
  ];
}

function promisedLine({ promised, zones }: CellCover, languages: readonly string[], view: ViewContext): string {
  const { model, say } = view;
  const week = usualWeekText(promised.open, zones[0], windowSet(horizonWindow(model)));
  const calendars = promised.calendars.map((id) => `calendar:${id}`);
  const hours = say(words.promisedHours, { week, calendars, zone: zones[0] });
  const names = languages.map(languageText);
  return names.length === 0 ? hours : `${hours}, ${say(words.inLanguages, { languages: names })}`;
}

function teamLines({ teams, shifts }: CellCover, view: ViewContext): string[] {
  const year = windowSet(horizonWindow(view.model));
  return teams.flatMap((team) => {
    const own = shifts.filter((shift) => shift.team === team);
    const zones = [...new Set(own.map(({ time }) => time.zones[0]))];
    const name = `${nameOf(team, view)} (${team.ref})`;
    if (zones.length === 0) return [name];
    return zones.map((zone) => {
      const open = openOf(own.filter(({ time }) => time.zones[0] === zone));
      return view.say(words.works, { team: name, week: usualWeekText(open, zone, year), zone });
    });
  });
}

/** A grid a language for a week of January and one of July; a single one where both are alike. */
function weekLines(
  cell: Cell,
  cover: CellCover,
  languages: readonly (string | undefined)[],
  view: ViewContext,
): string[] {
  const { model, say } = view;
  const { promised, shifts, unknown } = cover;
  const [zone] = cover.zones;
  const callers = callerZones(model, cell.segment);
  const calendars = new Set([...promised.calendars, ...shifts.flatMap(({ time }) => time.calendars)]);
  const pairs = [...calendars].flatMap((id): (readonly [IntervalSet, IntervalSet])[] => {
    const [kept, usual] = [openTimeOf(model, id, callers), openTimeOf(model, id, callers, 'ignored')];
    return 'open' in kept && 'open' in usual ? [[kept.open, usual.open]] : [];
  });
  const mondays = ['01-20', '07-14'].map((date) => ordinaryMonday(date, horizonOf(model), zone, pairs));
  const grids = languages.flatMap((language) => {
    const counted = shifts.filter((shift) => language === undefined || speaks(model, shift, language) === 'yes');
    const unsure = unknown.some((lack) => [undefined, language].includes(lack.language));
    const week = { promised: promised.open, staffed: openOf(counted), unsure, zone };
    const weeks = mondays.map((monday) => ({ monday, grid: weekGrid(week, monday, view.spoken) }));
    const isAlike = new Set(weeks.map(({ grid }) => grid.join())).size === 1;
    const name =
      language === undefined ? say(words.coverage) : say(words.coverageIn, { language: languageText(language) });
    return (isAlike ? weeks.slice(0, 1) : weeks).flatMap(({ monday, grid }) => {
      const when = isAlike ? say(words.sameWeek) : say(words.weekOf, { date: wholeDate(dateOf(monday)) });
      return section(`${name}, ${when} (${zone})`, grid);
    });
  });
  return [...grids, '', `  ${say(words.legend)}`];
}

function gapLines(cell: Cell, cover: CellCover, { model, say }: ViewContext): string[] {
  const channel = model.find('channel', cell.channel);
  if (!channel || cover.gaps.length === 0) return cover.unknown.length > 0 ? [] : [say(words.nothing)];
  return cover.gaps.flatMap((gap) => {
    const { shape, regimes, values } = gapView(model, { ...cover, ...gap, channel, cells: [cell] });
    const { language } = gap;
    const who =
      language === undefined ? say(words.nobody) : say(words.nobodySpeaks, { language: languageText(language) });
    return [
      say(words[gap.kind === 'weekly' ? shape : gap.kind], { ...values, who }),
      ...regimes.map((each) => `  ${say(words.whileApart, { ...values, ...each.values })}`),
    ];
  });
}

function missingLine(lack: CoverUnknown, { model, say }: ViewContext): string {
  const { missing, values } = coverUnassessed(model, lack);
  return say(coverWords[missing], values);
}

function openOf(shifts: readonly Shift[]): IntervalSet {
  return union(shifts.map(({ time }) => time.open));
}
