import type { Localised } from '../../../diagnostics/language.ts';
import type { Ref, Value } from '../../../diagnostics/values.ts';
import { isMap } from '../../../language/shape/decoded.ts';
import { isRef } from '../../../model/refs.ts';
import { resolveTarget, type Target } from '../../../model/targets.ts';
import type { Content } from '../../render/content.ts';
import { isEmpty } from '../../render/writer.ts';
import { weekOf } from '../hours/usual-week.ts';
import { wordOf } from '../labels.ts';
import { countryName, languageNames } from '../languages.ts';
import { link } from '../links.ts';
import { plainWords } from '../plain.ts';
import { targetInWords, writtenTarget } from '../target/target.ts';
import type { ViewContext } from '../view-context.ts';
import { phraseOf } from './phrase.ts';
import { isTargetShape, type Spot } from './spot.ts';

/** A value of any field in words, with links to what it names; null where there is none. */
export function tell(value: unknown, spot: Spot, view: ViewContext): Content {
  if (value === undefined || value === null) return null;
  if (isTargetShape(spot.shape)) return tellTarget(value as Target | Ref, view);
  if (isRef(value)) return value.kind === 'calendar' ? weekOf(value, view) : link(value, view);
  if (Array.isArray(value)) return tellList(value, spot, view);
  if (isMap(value)) return isScalar(value, spot) ? (value as unknown as Value) : phraseOf(value, spot, tell, view);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && spot.shape.scalar !== 'Id' ? wordAt(value, spot, view) : null;
}

function isScalar(value: Readonly<Record<string, unknown>>, { shape }: Spot): boolean {
  return shape.scalar !== undefined && 'type' in value;
}

/** The figures of a target or of the standard that it names. */
function tellTarget(written: Target | Ref, view: ViewContext): Content {
  const target = resolveTarget(view.model, written);
  return target ? targetInWords(target, view, 'figures') : writtenTarget(written, view);
}

/** A word of a field's list, a language or a country as people call it; as it is written where it is none. */
export function wordAt(value: string, { kind, field, shape }: Spot, view: ViewContext): string {
  if (shape.scalar === 'Language') return languageNames([value], view)[0] ?? value;
  if (shape.scalar === 'Country') return countryName(value, view);
  return wordOf(kind, field, value, view) ?? value;
}

/** Names are linked one by one; entries that are made of fields are told each in a phrase. */
function tellList(values: readonly unknown[], { kind, field, shape }: Spot, view: ViewContext): Content {
  const told = values
    .map((value) => tell(value, { kind, field: `${field}[]`, shape: shape.items ?? {} }, view))
    .filter((one) => !isEmpty(one));
  if (values.length === 0) return view.say(nothing);
  return shape.items?.fields ? told.map((one) => plainWords(one, view)).join('; ') : told;
}

const nothing: Localised = { en: 'none', es: 'ninguno' };
