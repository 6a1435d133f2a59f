import { refs } from '../../model/refs.ts';
import type { GlossaryRow } from '../render/view.ts';
import type { ViewContext } from './view-context.ts';

/** The engagement's glossary in the order of the alphabet. A term that should not be used stands with those to use instead. */
export function glossaryRows(view: ViewContext): GlossaryRow[] {
  const terms = Object.entries(view.model.engagement.value.glossary ?? {});
  const nameOf = (code: string) => view.read(view.model.engagement.value.glossary?.[code]?.name) || code;
  const replaced = new Map<string, string[]>();
  for (const [code, { deprecated, use }] of terms) {
    if (deprecated !== true) continue;
    for (const { id, part = id } of refs(use)) replaced.set(part, [...(replaced.get(part) ?? []), nameOf(code)]);
  }
  const order = new Intl.Collator(view.spoken);
  return terms
    .filter(([, { deprecated, use }]) => deprecated !== true || refs(use).length === 0)
    .map(([code, { definition, synonyms, deprecated }]) => ({
      id: `term:${code}`,
      term: nameOf(code),
      definition: view.read(definition),
      synonyms: (synonyms ?? []).map((text) => view.read(text)),
      deprecated: [...(replaced.get(code) ?? []), ...(deprecated === true ? [nameOf(code)] : [])],
    }))
    .toSorted((one, other) => order.compare(one.term, other.term));
}
