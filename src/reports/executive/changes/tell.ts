import type { Localised } from '../../../diagnostics/language.ts';
import type { Ref, Value } from '../../../diagnostics/values.ts';
import { kinds } from '../../../generated/kinds.ts';
import { isMap } from '../../../language/shape/decode.ts';
import type { Shape } from '../../../language/shape/shape.ts';
import type { Target } from '../../../model/targets.ts';
import { wordOf } from '../../parts/labels.ts';
import { countryName, languageNames } from '../../parts/languages.ts';
import { link } from '../../parts/links.ts';
import { isRef } from '../../parts/names.ts';
import { writtenTarget } from '../../parts/target/target.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Content } from '../../render/content.ts';
import { isEmpty } from '../../render/writer.ts';
import { weekOf } from '../hours.ts';
import { plainWords } from '../plain.ts';
import { isTargetShape } from './compare.ts';
import { findLabel, type Spot } from './label.ts';

/** A value of any field in words, with links to what it names; null where there is none. */
export function tell(value: unknown, spot: Spot, view: ViewContext): Content {
  if (value === undefined || value === null) return null;
  if (isTargetShape(spot.shape)) return writtenTarget(value as Target | Ref, view, 'figures');
  if (isRef(value)) return value.kind === 'calendar' ? weekOf(value, view) : link(value, view);
  if (Array.isArray(value)) return tellList(value, spot, view);
  if (isMap(value))
    return 'type' in value && spot.shape.scalar ? (value as unknown as Value) : tellMap(value, spot, view);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? tellWord(value, spot, view) : null;
}

function tellWord(value: string, { kind, field, shape }: Spot, view: ViewContext): string {
  if (shape.scalar === 'Language') return languageNames([value], view)[0] ?? value;
  if (shape.scalar === 'Country') return countryName(value, view);
  return wordOf(kind, field, value, view) ?? value;
}

/** Names are linked one by one; entries that are made of fields are told each in a phrase. */
function tellList(values: readonly unknown[], { kind, field, shape }: Spot, view: ViewContext): Content {
  const told = values.map((value) => tell(value, { kind, field: `${field}[]`, shape: shape.items ?? {} }, view));
  if (told.length === 0) return view.say(nothing);
  return shape.items?.fields ? told.map((one) => plainWords(one, view)).join('; ') : told;
}

const nothing: Localised = { en: 'none', es: 'ninguno' };

/** `calendar Monday to Friday…, seats 4`; of a map of parts, what each is called. */
function tellMap(value: Readonly<Record<string, unknown>>, { kind, field, shape }: Spot, view: ViewContext): string {
  const phrases = Object.entries(value).flatMap(([key, inner]) => {
    const named = shape.fields && Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    const below: Spot = { kind, field: `${field}.${named ? key : '*'}`, shape: named ?? shape.values ?? {} };
    const told = tell(inner, below, view);
    if (isEmpty(told)) return [];
    const words = plainWords(told, view);
    const label = named ? findLabel(below, view) : keyName(key, shape, view);
    return label === undefined ? words : `${label}: ${words}`;
  });
  return phrases.join(', ');
}

/** Keys that are references have a name; other ids would say nothing to the reader. */
function keyName(key: string, { keys }: Shape, view: ViewContext): string | undefined {
  const [kind = ''] = keys?.ref ?? [];
  if (!Object.hasOwn(kinds, kind) && kind !== 'scenario') return undefined;
  return plainWords(link({ type: 'ref', written: key, kind, id: key }, view), view);
}
