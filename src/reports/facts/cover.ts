import { total } from '../../calendar/index.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { coverOf, coverOfCell, coverUnassessed, type SpokenWeek, spokenWeeks } from '../../feasibility/cover/index.ts';
import { isMissing } from '../../feasibility/hours/index.ts';
import { referenceWeeks } from '../../feasibility/staffing/index.ts';
import { coverWords } from '../../generated/words/feasibility.ts';
import { capacityWords as words } from '../../generated/words/reports.ts';
import { languageText } from '../../model/languages.ts';
import type { View } from '../../wording/view.ts';
import { weekdays } from '../../wording/week.ts';
import type { Matrix, MatrixCell } from '../render/content.ts';
import type { WholeFacts } from './fact.ts';
import { inOrder } from './order.ts';

export const whole: WholeFacts = {
  /** Hours that are promised and in which nobody is there, or nobody who speaks the language, over all the dates that are judged. */
  coverGaps: (view) =>
    coverOf(view.model).gaps.map(({ channel, language, teams, kind, open, onHolidays }) => ({
      channel: view.linkTo(channel),
      lacking:
        language === undefined
          ? view.say(words.anybody)
          : view.say(words.speaker, { language: languageText(language) }),
      teams: teams.map((team) => view.linkTo(team)),
      why: view.say(words[language !== undefined && kind === 'weekly' ? 'unspoken' : kind]),
      hours: hoursIn(total(open)),
      holidays: onHolidays.length === 0 || kind === 'holiday' ? null : hoursIn(total(onHolidays)),
    })),
  /** What is missing to know whether somebody is there. */
  coverUnknown: (view) =>
    coverOf(view.model).unknown.map((lack) => {
      const { missing, values, subject } = coverUnassessed(view.model, lack);
      return { about: view.subjectLink(subject), missing: view.sentence(view.say(coverWords[missing], values)) };
    }),
  languageCover,
};

/** Hours with one decimal. */
function hoursIn(milliseconds: number): number {
  return Math.round(milliseconds / 360_000) / 10;
}

/**
 * By channel and language, the promised hours of each day of a usual week in which somebody is there who speaks it; null where none is promised.
 * Usual is what all that is promised does most often: no season of an office, and no holiday.
 */
function languageCover(view: View): Matrix | null {
  const { model } = view;
  const covers = model
    .cells()
    .flatMap((cell) => coverOfCell(model, cell).flatMap((one) => (isMissing(one) ? [] : one)));
  const zones = covers.flatMap((cover) => cover.zones);
  const sets = covers.map(({ promised }) => promised.open);
  const [week] = zones[0] ? referenceWeeks(model, { zone: zones[0], zones, sets }) : [];
  const lines = (week ? spokenWeeks(model, week.window) : []).flatMap(({ cell, language, locations, days }) => {
    const channel = model.find('channel', cell.channel);
    if (!channel) return [];
    const cells = days.map((day) => dayCell(day, view));
    const key = [cell.channel, locations.map(({ id }) => id), language, JSON.stringify(cells)].join(' ');
    const places = view.show(locations.map((location) => view.nameOf(location)));
    const name = view.sentence(view.show(languageText(language)));
    return { key, service: cell.service, name, group: view.nameOf(channel), cells, places };
  });
  const all = [...groupBy(lines, ({ key }) => key).values()];
  const byName = groupBy(all, ([{ group, name }]) => `${group} ${name}`);
  const order = model.all('channel').map((channel) => view.nameOf(channel));
  const rows = inOrder(all, ([{ group }]) => group, order).map((same) => {
    const { name, group, cells, places } = same[0];
    // Where the same channel promises several weeks, what they are of and where they are tells them apart.
    const alike = byName.get(`${group} ${name}`) ?? [];
    const servicesOf = (some: typeof same) => [...new Set(some.map(({ service }) => service))];
    const differ = (what: (some: typeof same) => string) => new Set(alike.map(what)).size > 1;
    const names = servicesOf(same).map((id) => view.read(model.find('service', id)?.value.name) || id);
    const told = [
      name,
      differ((some) => servicesOf(some).join(' ')) ? view.show(names) : '',
      differ(([one]) => one.places) ? places : '',
    ];
    return { name: told.filter((one) => one !== '').join(' · '), group, cells };
  });
  const columns = weekdays.map((day) => ({ name: view.sentence(view.dayName(day, 'short')) }));
  return rows.length === 0 ? null : { corner: view.say(words.language), columns, rows };
}

function dayCell({ promised, there }: SpokenWeek['days'][number], { show }: View): MatrixCell {
  if (promised === 0) return { state: 'none' };
  const text = `${show(hoursIn(there))}/${show(hoursIn(promised))}`;
  return { state: there >= promised ? 'covered' : there > 0 ? 'partial' : 'gap', text };
}
