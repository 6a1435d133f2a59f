import { labels } from '../../generated/labels.ts';
import type { Entity } from '../../model/model.ts';
import type { Content } from '../render/content.ts';
import { raise } from '../render/fault.ts';
import { localised } from '../render/reader.ts';
import { wordOf } from '../wording/labels.ts';
import { nameOf } from '../wording/names.ts';
import type { ViewContext } from '../wording/view-context.ts';
import { type Given, givenText } from './fact.ts';

/**
 * `"Operation|Operación" "billing payments"`: a row a layer, with the systems that do what belongs to it: `Patient record (CRM)`. The
 * last layer, of which only the name is given, is that of everything else.
 */
export function landscape(view: ViewContext, given: Given): { layer: string; systems: Content[] }[] {
  const systems = view.model.all('system');
  const known = new Set(given.flatMap((_, index) => (index % 2 === 1 ? givenText(given, index).split(' ') : [])));
  const words = labels.system?.fields ?? {};
  for (const one of known) {
    if (!Object.hasOwn(words, `functionalities[]=${one}`)) raise({ kind: 'wrong-value', values: { name: one } });
  }
  const others = systems.flatMap(({ value }) => value.functionalities ?? []).filter((one) => !known.has(one));
  return given
    .flatMap((_, index) => {
      if (index % 2 === 1) return [];
      const parts = index + 1 < given.length ? givenText(given, index + 1).split(' ') : [...new Set(others)];
      return [{ layer: view.say(localised(givenText(given, index))), systems: coveredBy(systems, parts, view) }];
    })
    .filter(({ systems: some }) => some.length > 0);
}

function coveredBy(systems: readonly Entity<'system'>[], parts: readonly string[], view: ViewContext): Content[] {
  return systems.flatMap((system): Content[] => {
    const own = (system.value.functionalities ?? []).filter((one) => parts.includes(one));
    const words = own.flatMap((one) => wordOf('system', 'functionalities[]', one, view) ?? []);
    if (words.length === 0) return [];
    return [{ type: 'entity', id: system.ref, name: `${nameOf(system, view)} (${words.join(', ')})` }];
  });
}
