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
import { type Given, givenIn, type WholeFacts } from './fact.ts';
import { initiativesOf } from './initiative.ts';

export const whole: WholeFacts = { canvas, house };

/** `"customers" "Customers|Colectivos" "segment"`: the elements of the house, each with the kinds of which the first that has any stands for it. */
function house(view: ViewContext, given: Given): HouseData {
  return {
    elements: groupsIn(view, given).map(({ code, name, groups }) => ({
      code: code as HouseElement['code'],
      name,
      names: groups[0]?.names ?? [],
    })),
  };
}

/**
 * `"P" "Processes|Procesos" "service process"`: the boxes of the canvas, each with the kinds that a board looks for first. Other kinds of
 * the letter fill it where these are missing.
 */
function canvas(view: ViewContext, given: Given): CanvasData {
  return {
    boxes: groupsIn(view, given).map(({ code, name, groups }) => {
      const others = (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].polism === code);
      return {
        letter: code as CanvasBox['letter'],
        name,
        groups: groups.length > 0 ? groups : others.flatMap((kind) => groupOf(kind, view)),
      };
    }),
  };
}

/** What the template names in threes: a code, a name in both languages, and kinds, of which those that there are. */
function groupsIn(view: ViewContext, given: Given) {
  return givenIn(given, 3).map(([code = '', name = '', some = '']) => {
    const groups = some.split(' ').flatMap((kind) => groupOf(kindNamed(kind), view));
    return { code, name: view.say(localised(name)), groups };
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
