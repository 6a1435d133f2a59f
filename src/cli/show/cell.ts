import { intersection, total, toInstant, union, windowSet, type IntervalSet } from '../../calendar/index.ts';
import { dayOf } from '../../calendar/dates.ts';
import type { Language, Localised } from '../../diagnostics/language.ts';
import { formatMessage } from '../../diagnostics/messages.ts';
import { display } from '../../diagnostics/display.ts';
import { visible } from '../../diagnostics/visible.ts';
import { type CellCover, coverOfCell } from '../../feasibility/cover-cell.ts';
import { horizonOf } from '../../feasibility/calendars.ts';
import { languageText, usualWeekText, weekdayNames } from '../../feasibility/hours-words.ts';
import { horizonWindow } from '../../feasibility/hours.ts';
import { promisedLanguages } from '../../feasibility/languages.ts';
import type { Cell, Model } from '../../model/model.ts';

const words = {
  state: { en: 'state', es: 'estado' },
  offered: { en: 'offered', es: 'se ofrece' },
  notOffered: { en: 'not offered', es: 'no se ofrece' },
  reason: { en: 'reason', es: 'motivo' },
  promised: { en: 'promised', es: 'se promete' },
  languages: { en: 'languages', es: 'idiomas' },
  teams: { en: 'attended by', es: 'lo atiende' },
  unattended: { en: 'Nobody has to attend it, or its hours are not written: there is nothing to cover.', es: 'Nadie tiene que atenderla, o su horario no está escrito: no hay nada que cubrir.' },
  unknown: { en: 'Its hours cannot be reckoned: {what} is missing.', es: 'No se puede calcular su horario: falta {what}.' },
  unsure: { en: 'For some teams the shifts or their languages are not written: what is not covered cannot be told.', es: 'De algunos equipos no constan los turnos o sus idiomas: no se puede decir qué queda sin cubrir.' },
  winter: { en: 'A week in January', es: 'Una semana de enero' },
  summer: { en: 'A week in July', es: 'Una semana de julio' },
  anybody: { en: 'anybody', es: 'alguien' },
  legend: { en: '█ covered  ▒ in part  ░ promised and nobody is there  · not promised', es: '█ cubierto  ▒ en parte  ░ se promete y no hay nadie  · no se promete' },
} as const satisfies Readonly<Record<string, Localised>>;

const hour = 3_600_000;

/** A cell: what it promises, who attends it, and its coverage hour by hour through a week in winter and one in summer, by language. */
export function showCell(model: Model, cell: Cell, language: Language): string {
  const say = (key: keyof typeof words): string => words[key][language];
  const head = [`cell:${cell.service}/${cell.segment}/${cell.channel}`, `  ${say('state')}: ${say(cell.value.state === 'not-offered' ? 'notOffered' : 'offered')}`];
  if (cell.value.reason) head.push(`  ${say('reason')}: ${display(cell.value.reason, language)}`);
  const cover = coverOfCell(model, cell);
  const tags = promisedLanguages(model, cell) ?? [];
  if (tags.length > 0) head.push(`  ${say('languages')}: ${tags.map((tag) => display(languageText(tag), language)).join(', ')}`);
  if (cover === undefined) return page([...head, '', say('unattended')]);
  if ('missing' in cover) return page([...head, '', formatMessage(say('unknown'), { what: cover.missing }, language)]);
  const [zone] = cover.promised.zones;
  head.push(`  ${say('promised')}: ${display(usualWeekText(cover.promised.open, zone, windowSet(horizonWindow(model))), language)} (${zone})`);
  head.push(`  ${say('teams')}: ${cover.teams.map((team) => display(team.value.name, language)).join(', ')}`);
  const year = horizonOf(model).from.slice(0, 4);
  const weeks = [
    ['winter', firstMonday(`${year}-01-08`)],
    ['summer', firstMonday(`${year}-07-08`)],
  ] as const;
  const grids = weeks.flatMap(([name, monday]) => ['', say(name), ...gridOf(cover, tags, monday, zone, language)]);
  const unsure = cover.unknown.length > 0 ? ['', say('unsure')] : [];
  return page([...head, ...grids, '', say('legend'), ...unsure]);
}

function page(lines: readonly string[]): string {
  return `${lines.map((line) => visible(line)).join('\n')}\n`;
}

/** The first Monday from a date on, in days since 1970-01-01, which was a Thursday. */
function firstMonday(date: string): number {
  const day = dayOf(date);
  return day + ((4 - (day % 7) + 7) % 7);
}

function gridOf(cover: CellCover, tags: readonly string[], monday: number, zone: string, language: Language): string[] {
  const rows = [undefined, ...tags].flatMap((tag) => {
    const gaps = union(cover.gaps.filter((gap) => gap.language === undefined || gap.language === tag).flatMap((gap) => [gap.open, gap.onHolidays]));
    const name = tag === undefined ? words.anybody[language] : display(languageText(tag), language);
    return [`  ${name}`, ...weekdayNames(language).map((day, index) => `    ${day.padEnd(4)}${dayRow(cover.promised.open, gaps, monday + index, zone)}`)];
  });
  return [`        0     6     12    18`, ...rows];
}

function dayRow(promised: IntervalSet, gaps: IntervalSet, day: number, zone: string): string {
  return Array.from({ length: 24 }, (_, index) => {
    const from = toInstant(zone, day * 24 * hour + index * hour);
    const wanted = intersection(promised, windowSet({ from, to: from + hour }));
    if (wanted.length === 0) return '·';
    const open = total(intersection(wanted, gaps));
    if (open === 0) return '█';
    return open === total(wanted) ? '░' : '▒';
  }).join('');
}
