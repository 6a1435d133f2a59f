import { figureWords, sideWords } from '../../generated/words/reports.ts';
import { sideOf } from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import { refTo } from '../../model/refs.ts';
import type { View } from '../../wording/view.ts';
import type { TreeData, TreeUnit } from '../charts/tree.ts';
import type { WholeFacts } from './fact.ts';
import { treeOf } from './tree.ts';

type Area = Entity<'area'>;
type Team = Entity<'team'>;

/** Where a unit is towards the customer; `open` where the model does not say. */
type Side = keyof typeof sideWords;

/** For a team without an area, the side that its type says. */
const byType: Readonly<Record<string, Side>> = {
  'contact-point': 'front',
  solver: 'front',
  squad: 'front',
  'back-office': 'back',
  support: 'support',
  supervision: 'management',
  management: 'management',
};

export const whole: WholeFacts = {
  /** Areas, teams and people of each side that has any. */
  sides: ({ model, say }) =>
    usedSides(model).map((side) => {
      const teams = model.all('team').filter((team) => sideOfTeam(team, model) === side);
      return {
        side: say(sideWords[side]),
        areas: areasOf(side, model).length || null,
        teams: teams.length || null,
        people: sumOf(teams, 'headcount'),
        fte: sumOf(teams, 'fte'),
      };
    }),
  /** Areas with what is under them, a tree a side; null where there are none. */
  sidesTree(view): TreeData | null {
    const sides = usedSides(view.model).map((side) => ({
      name: view.say(sideWords[side]),
      units: unitsOf(side, view),
    }));
    return sides.length === 0 ? null : { sides };
  },
};

function usedSides(model: Model): Side[] {
  const used = new Set([
    ...model.all('area').map((area) => sideOfArea(area, model)),
    ...model.all('team').flatMap((team) => (areaOf(team, model) ? [] : sideOfTeam(team, model))),
  ]);
  return (Object.keys(sideWords) as Side[]).filter((side) => used.has(side));
}

function areasOf(side: Side, model: Model): Area[] {
  return model.all('area').filter((area) => sideOfArea(area, model) === side);
}

/** Null where no team says it, so that unknown is not shown as zero. */
function sumOf(teams: readonly Team[], field: 'headcount' | 'fte'): number | null {
  const numbers = teams.flatMap(({ value }) => value[field] ?? []);
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
}

function sideOfArea(area: Area, model: Model): Side {
  return sideOf(model, refTo(area)) ?? 'open';
}

/** The side of a team: its area's, else what its type says. */
function sideOfTeam(team: Team, model: Model): Side {
  return sideOf(model, refTo(team)) ?? byType[team.value.type ?? ''] ?? 'open';
}

function areaOf({ value }: Team, model: Model): Area | undefined {
  return value.area && model.find('area', value.area.id);
}

/** The units of a side: areas with what is under them, then teams that no area of the model has. */
function unitsOf(side: Side, view: View): TreeUnit[] {
  const { model } = view;
  const areas = areasOf(side, model);
  const above = ({ value }: Area) => areas.find(({ id }) => id === value.parent?.id);
  const units = treeOf(areas, above, (area, below: readonly TreeUnit[]): TreeUnit => {
    const teams = model.all('team').filter(({ value }) => value.area?.id === area.id);
    return { name: view.nameOf(area), units: [...below, ...teams.map((team) => teamUnit(team, view))] };
  });
  const loose = model.all('team').filter((team) => !areaOf(team, model) && sideOfTeam(team, model) === side);
  return [...units, ...loose.map((team) => teamUnit(team, view))];
}

function teamUnit(team: Team, view: View): TreeUnit {
  const { type, provider, headcount } = team.value;
  const people = headcount === undefined ? null : view.say(figureWords.people, { headcount });
  const note = [view.wordOf('team', 'type', type), people].filter(Boolean).join(' · ');
  return { name: view.nameOf(team), note: note || undefined, external: provider !== undefined, units: [] };
}
