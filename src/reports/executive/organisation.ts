import type { Localised } from '../../diagnostics/language.ts';
import type { Entity } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import type { TreeData, TreeUnit } from '../charts/tree.ts';
import { wordOf } from '../parts/labels.ts';
import { nameOf } from '../parts/names.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Table } from '../render/content.ts';
import { areaOf, type Side, sideNames, sideOfArea, sideOfTeam, sides } from './sides.ts';

/** Who does the work, and on which side of the counter. */
export interface Organisation {
  /** Areas, teams and people a side. */
  figures: Table | null;
  tree: TreeData | null;
}

type Area = Entity<'area'>;
type Team = Entity<'team'>;

/** Areas and teams; null where there are none. */
export function organisationOf(view: ViewContext): Organisation | null {
  const { model } = view;
  if (model.all('area').length + model.all('team').length === 0) return null;
  const used = sides.filter((side) => unitsOf(side, view).length > 0);
  return {
    figures: figuresTable(used, view),
    tree: { sides: used.map((side) => ({ name: view.say(sideNames[side]), units: unitsOf(side, view) })) },
  };
}

function figuresTable(used: readonly Side[], view: ViewContext): Table | null {
  const { model } = view;
  const areas = (side: Side) => model.all('area').filter((area) => sideOfArea(area, model) === side);
  const teams = (side: Side) => model.all('team').filter((team) => sideOfTeam(team, model) === side);
  const people = (side: Side, field: 'headcount' | 'fte') => sumOf(teams(side), field);
  return tableOf(
    used,
    [
      { name: { en: 'Side', es: 'Lado' }, of: (side) => view.say(sideNames[side]) },
      { name: { en: 'Areas', es: 'Áreas' }, of: (side) => areas(side).length || null, align: 'end' },
      { name: { en: 'Teams', es: 'Equipos' }, of: (side) => teams(side).length || null, align: 'end' },
      { name: { en: 'People', es: 'Personas' }, of: (side) => people(side, 'headcount'), align: 'end' },
      {
        name: { en: 'Full-time equivalents', es: 'Equivalentes a jornada completa' },
        of: (side) => people(side, 'fte'),
        align: 'end',
      },
    ],
    view,
  );
}

/** Null where no team says it, so that unknown is not shown as zero. */
function sumOf(teams: readonly Team[], field: 'headcount' | 'fte'): number | null {
  const numbers = teams.flatMap(({ value }) => (typeof value[field] === 'number' ? [value[field]] : []));
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
}

/** The units of a side: areas with what is under them, then teams that no area of the model has. */
function unitsOf(side: Side, view: ViewContext): TreeUnit[] {
  const { model } = view;
  const areas = model.all('area').filter((area) => sideOfArea(area, model) === side);
  const above = ({ value }: Area) => areas.find(({ id }) => id === value.parent?.id);
  const placed = new Set<Area>();
  const unitOf = (area: Area): TreeUnit => {
    placed.add(area);
    const below = areas.filter((one) => above(one) === area && !placed.has(one)).map(unitOf);
    const teams = model.all('team').filter(({ value }) => value.area?.id === area.id);
    return { name: nameOf(area, view), units: [...below, ...teams.map((team) => teamUnit(team, view))] };
  };
  const roots = areas.filter((area) => !above(area)).map(unitOf);
  // Areas that name each other as parents have no root.
  const rest = areas.flatMap((area) => (placed.has(area) ? [] : unitOf(area)));
  const loose = model
    .all('team')
    .filter((team) => !areaOf(team.value.area?.id, model) && sideOfTeam(team, model) === side);
  return [...roots, ...rest, ...loose.map((team) => teamUnit(team, view))];
}

function teamUnit(team: Team, view: ViewContext): TreeUnit {
  const { type, provider, headcount } = team.value;
  const people = view.say(peopleWords, { headcount: typeof headcount === 'number' ? headcount : 0 });
  const note = [wordOf('team', 'type', type, view), typeof headcount === 'number' ? people : null].filter(Boolean);
  return {
    name: nameOf(team, view),
    ...(note.length > 0 ? { note: note.join(' · ') } : {}),
    ...(isRef(provider) ? { external: true } : {}),
    units: [],
  };
}

const peopleWords: Localised = {
  en: '{headcount, plural, one {# person} other {# people}}',
  es: '{headcount, plural, one {# persona} other {# personas}}',
};
