import type { Localised } from '../../diagnostics/language.ts';
import { type Missing, missingMessage } from '../../feasibility/chain-missing.ts';
import { nameOf } from '../parts/names.ts';
import { findPart } from '../parts/part-names.ts';
import type { ViewContext } from '../parts/view-context.ts';

/** What is missing in words, after what cannot be told without it. */
export function missingWords(words: Localised, { reason, where }: Missing, view: ViewContext): string {
  const quoted = view.say({ en: '“{name}”', es: '«{name}»' }, { name: nameAt(where, view) });
  return view.say(words, { missing: view.say(missingMessage, { reason, where: quoted }) });
}

/** The name of an entity or a part; the reference where it leads nowhere. */
function nameAt(where: string, view: ViewContext): string {
  const [, kind = '', id = '', part] = /^([^:]*):([^#]*)(?:#(.*))?$/.exec(where) ?? [];
  const entity = view.model.resolve({ type: 'ref', written: where, kind, id });
  if (!entity) return where;
  return (part !== undefined && findPart(entity, part, view)) || nameOf(entity, view);
}
