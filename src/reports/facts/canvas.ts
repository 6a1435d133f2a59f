import { type Kind, kinds } from '../../generated/kinds.ts';
import { kindsLabel } from '../../wording/labels.ts';
import { nameOf } from '../../wording/names.ts';
import { sentence } from '../../wording/speech.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { kindNamed } from '../ask/item.ts';
import type { CanvasBox, CanvasData, CanvasGroup } from '../charts/canvas.ts';
import type { HouseData, HouseElement } from '../charts/house.ts';
import { localised } from '../render/reader.ts';
import { standingDecisions } from './decision.ts';
import { type Given, givenText, type WholeFacts } from './fact.ts';
import { initiativesOf } from './initiative.ts';

export const whole: WholeFacts = { canvas, house };

/** `"customers" "Customers|Colectivos" "segment"`: the elements of the house, each with the kinds of which the first that has any stands for it. */
function house(view: ViewContext, given: Given): HouseData {
  return {
    elements: threes(given).map(([code, name, some]) => ({
      code: code as HouseElement['code'],
      name: view.say(localised(name)),
      names: some.map((kind) => namesOf(kind, view)).find((names) => names.length > 0) ?? [],
    })),
  };
}

/**
 * `"P" "Processes|Procesos" "service process"`: the boxes of the canvas, each with the kinds that a board looks for first. Other kinds of
 * the letter fill it where these are missing.
 */
function canvas(view: ViewContext, given: Given): CanvasData {
  return {
    boxes: threes(given).map(([letter, name, telling]) => {
      const groups = telling.flatMap((kind) => groupOf(kind, view));
      const others = (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].polism === letter);
      return {
        letter: letter as CanvasBox['letter'],
        name: view.say(localised(name)),
        groups: groups.length > 0 ? groups : others.flatMap((kind) => groupOf(kind, view)),
      };
    }),
  };
}

function threes(given: Given): [string, string, Kind[]][] {
  return given.flatMap((_, index): [string, string, Kind[]][] => {
    if (index % 3 > 0) return [];
    const some = givenText(given, index + 2)
      .split(' ')
      .map(kindNamed);
    return [[givenText(given, index), givenText(given, index + 1), some]];
  });
}

function groupOf(kind: Kind, view: ViewContext): CanvasGroup[] {
  const names = namesOf(kind, view);
  const name = kind === 'decision' ? view.say(sourcing) : sentence(kindsLabel(kind, view));
  return names.length === 0 ? [] : [{ name, names }];
}

const sourcing = { en: 'Sourcing decisions', es: 'Modelo de provisión' };

/** The names of all entities of a kind that count for the board: the key KPIs first, of decisions those of sourcing. */
function namesOf(kind: Kind, view: ViewContext): string[] {
  const kpis = view.model.all('kpi');
  const chosen: Partial<Record<Kind, readonly Parameters<typeof nameOf>[0][]>> = {
    initiative: initiativesOf(view),
    decision: standingDecisions(view).filter(({ value }) => value.type === 'sourcing'),
    kpi: [...new Set([...kpis.filter(({ value }) => value.key === true), ...kpis])],
  };
  return (chosen[kind] ?? view.model.all(kind)).map((entity) => nameOf(entity, view));
}
