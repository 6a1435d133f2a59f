import { labels } from '../../generated/labels.ts';
import { isWritten } from '../../language/shape/decoded.ts';
import type { Entity } from '../../model/model.ts';
import type { EntityLink } from '../../wording/content.ts';
import { wordOf } from '../../wording/labels.ts';
import { linkTo, noted } from '../../wording/links.ts';
import { sentence } from '../../wording/speech.ts';
import { writtenTarget } from '../../wording/target.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import type { LandscapeData } from '../charts/landscape.ts';
import { raise } from '../render/fault.ts';
import { localised } from '../render/reader.ts';
import { type Facts, type Given, givenIn, type WholeFacts } from './fact.ts';

export const whole: WholeFacts = { landscape, landscapeFigure };

type System = Entity<'system'>;
type Integration = NonNullable<System['value']['integrations']>[string];

export const facts: Facts<'system'> = {
  type: ({ value }, view) => sentence(wordOf('system', 'type', value.type, view) ?? ''),
  available: ({ value: { availability } }, view) =>
    availability && 'min' in availability ? (availability.min ?? null) : writtenTarget(availability, view, 'figures'),
  /** Those that it talks to, each with how. */
  integrations: ({ value }, view) =>
    Object.values(value.integrations ?? {}).map((one) => noted(one.to, mannerOf(one, view), view)),
};

/** `sends, API, daily`. */
function mannerOf(integration: Integration, view: ViewContext): string {
  const fields = (['direction', 'type', 'frequency'] as const).filter((field) => isWritten(integration, field));
  return fields
    .flatMap((field) => wordOf('system', `integrations.*.${field}`, integration[field], view) ?? [])
    .join(', ');
}

/** A system in a layer, with what it does there in words. */
interface Placed {
  system: System;
  does: string;
}

/**
 * `"Operation|Operación" "billing payments"`: a row a layer, with the systems that do what belongs to it: `Patient record (CRM)`. The
 * last layer, of which only the name is given, is that of everything else.
 */
function landscape(view: ViewContext, given: Given): { layer: string; systems: EntityLink[] }[] {
  const named = ({ system, does }: Placed) => {
    const link = linkTo(system, view);
    return { ...link, name: `${link.name} (${does})` };
  };
  return layersOf(view, given).map(({ layer, placed }) => ({ layer, systems: placed.map(named) }));
}

/** The same for the figure `landscape`; null where there are fewer than two systems. */
function landscapeFigure(view: ViewContext, given: Given): LandscapeData | null {
  const layers = layersOf(view, given).map(({ layer, placed }) => ({
    name: layer,
    boxes: placed.map(({ system, does }) => ({
      name: linkTo(system, view).name,
      does: sentence(does),
      ends: endOf(system, view),
    })),
  }));
  return layers.flatMap(({ boxes }) => boxes).length < 2 ? null : { layers };
}

/** When a system goes, as far as it is said; empty where it stays. */
function endOf({ value: { lifecycle, endOfLife } }: System, { say }: ViewContext): string {
  if (endOfLife) return say({ en: 'Ends {date}', es: 'Fin: {date}' }, { date: endOfLife });
  return lifecycle === 'phase-out' ? say({ en: 'On its way out', es: 'En retirada' }) : '';
}

function layersOf(view: ViewContext, given: Given): { layer: string; placed: Placed[] }[] {
  const systems = view.model.all('system');
  const pairs = givenIn(given, 2).map(([name = '', parts]) => ({
    layer: view.say(localised(name)),
    parts: parts?.split(' '),
  }));
  const known = pairs.flatMap(({ parts = [] }) => parts);
  for (const name of known) {
    if (!Object.hasOwn(labels.system?.fields ?? {}, `functionalities[]=${name}`))
      raise({ kind: 'wrong-value', values: { name } });
  }
  return pairs
    .map(({ layer, parts }) => {
      const belongs = (one: string) => (parts ? parts.includes(one) : !known.includes(one));
      return { layer, placed: systems.flatMap((system) => coveredBy(system, belongs, view)) };
    })
    .filter(({ placed }) => placed.length > 0);
}

function coveredBy(system: System, belongs: (functionality: string) => boolean, view: ViewContext): Placed[] {
  const own = (system.value.functionalities ?? []).filter(belongs);
  const words = own.flatMap((one) => wordOf('system', 'functionalities[]', one, view) ?? []);
  return words.length === 0 ? [] : [{ system, does: words.join(', ') }];
}
