import { type Kind, kinds } from '../../generated/kinds.ts';
import type { Entity } from '../../model/model.ts';
import type { View } from '../../wording/view.ts';
import { kindNamed } from '../ask/item.ts';
import type { CanvasBox, CanvasGroup } from '../charts/canvas.ts';
import { localised } from '../render/reader.ts';
import { standingDecisions } from './decision.ts';
import { type Given, givenIn, type WholeFacts } from './fact.ts';
import { initiativesOf } from './initiative.ts';

export const whole: WholeFacts = { canvas };

/**
 * `"P" "Processes|Procesos" "service process"`: the boxes of the canvas, or of the house, each with the kinds that a board looks for first.
 * Other kinds of the letter fill it where these are missing.
 */
function canvas(view: View, given: Given): CanvasBox[] {
  return givenIn(given, 3).map(([code = '', name = '', some = '']) => {
    const groups = some.split(' ').flatMap((kind) => groupOf(kindNamed(kind), view));
    const others = (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].polism === code);
    return {
      code,
      name: view.say(localised(name)),
      groups: groups.length > 0 ? groups : others.flatMap((kind) => groupOf(kind, view)),
    };
  });
}

/** The names of all entities of a kind that count for the board: the key KPIs first, of decisions those of sourcing. */
function groupOf(kind: Kind, view: View): CanvasGroup[] {
  const kpis = view.model.all('kpi');
  const chosen: Partial<Record<Kind, readonly Entity[]>> = {
    initiative: initiativesOf(view),
    decision: standingDecisions(view).filter(({ value }) => value.type === 'sourcing'),
    kpi: [...new Set([...kpis.filter(({ value }) => value.key === true), ...kpis])],
  };
  const names = (chosen[kind] ?? view.model.all(kind)).map((entity) => view.nameOf(entity));
  const sourcing = { en: 'Sourcing decisions', es: 'Modelo de provisión' };
  const name = kind === 'decision' ? view.say(sourcing) : view.sentence(view.kindsLabel(kind));
  return names.length === 0 ? [] : [{ name, names }];
}
