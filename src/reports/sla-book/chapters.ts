import { consumersOf } from '../../model/agreements.ts';
import type { Entity } from '../../model/model.ts';
import { unique } from '../../model/refs.ts';
import { entityList } from '../ask/item.ts';
import { fieldLabel, wordOf } from '../parts/labels.ts';
import { link, links } from '../parts/links.ts';
import { nameOf } from '../parts/names.ts';
import { sentence } from '../parts/speech.ts';
import { progressWord } from '../parts/states.ts';
import { stated } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Fact } from '../render/content.ts';
import type { ProviderBook } from './providers.ts';

/** The chapter of a BACK area or a provider. */
export interface Chapter {
  /** The area or provider; red where it does not exist. */
  who: Content;
  /** Its reference, for the anchor; null where there is none. */
  at: string | null;
  description: string | null;
  facts: readonly Fact[];
  needs: readonly object[];
  agreements: readonly object[];
}

/** The chapter that a provider's book makes. */
export function chapterOf(book: ProviderBook, view: ViewContext): Chapter {
  const { ref, entity, needs, agreements } = book;
  return {
    who: entity
      ? nameOf(entity, view)
      : (link(ref, view) ?? view.say({ en: 'No provider named yet', es: 'Sin proveedor indicado' })),
    at: entity?.ref ?? null,
    description: (entity && view.read(entity.value.description)) || null,
    facts: factsOf(book, view),
    needs: entityList(needs, 'need', view),
    agreements: entityList(agreements, 'agreement', view),
  };
}

function factsOf({ entity, needs, agreements }: ProviderBook, view: ViewContext): Fact[] {
  const { model, say } = view;
  const consumers = unique([
    ...needs.flatMap(({ value }) => value.consumers ?? []),
    ...agreements.flatMap((agreement) => consumersOf(model, agreement)),
  ]);
  return stated([
    { label: say({ en: 'Kind', es: 'Tipo' }), value: sideOf(entity, view) },
    { label: fieldLabel('area', 'owner', view), value: link(entity?.value.owner, view) },
    { label: say({ en: 'Serves', es: 'Presta servicio a' }), value: links(consumers, view) },
    { label: say({ en: 'Agreements', es: 'Acuerdos' }), value: statesOf(agreements, view) },
  ]);
}

function sideOf(entity: ProviderBook['entity'], view: ViewContext): string | null {
  if (!entity) return null;
  if (entity.kind === 'area') {
    const { side } = (entity as Entity<'area'>).value;
    const word = side === 'front' || side === 'back' ? side.toUpperCase() : wordOf('area', 'side', side, view);
    return word === null ? null : view.say({ en: 'Area of {word}', es: 'Área de {word}' }, { word });
  }
  const type = wordOf('provider', 'type', (entity as Entity<'provider'>).value.type, view);
  const external = view.say({ en: 'External provider', es: 'Proveedor externo' });
  return type === null ? external : `${external} (${type})`;
}

/** `In force: 2; in negotiation: 1`. */
function statesOf(agreements: readonly Entity<'agreement'>[], view: ViewContext): string | null {
  const counts = new Map<string, number>();
  for (const agreement of agreements) {
    const text = progressWord(agreement, view);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts.size === 0
    ? null
    : sentence([...counts].map(([text, count]) => `${text}: ${view.show(count)}`).join('; '));
}
