import type { Entity, Model } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import { wordOf, wordsOf } from '../parts/labels.ts';
import { languageNames } from '../parts/languages.ts';
import { link, links } from '../parts/links.ts';
import { nameOf } from '../parts/names.ts';
import { sentence } from '../parts/speech.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Table } from '../render/content.ts';

/** Who is served, and what each is offered. */
export interface SegmentsChapter {
  segments: Table | null;
  offers: Table | null;
}

type Segment = Entity<'segment'>;

/** Chapter 4; null where no segment is described. */
export function segmentsOf(view: ViewContext): SegmentsChapter | null {
  const all = familyOrder(view.model);
  if (all.length === 0) return null;
  return { segments: segmentsTable(all, view), offers: offersTable(all, view) };
}

/** Segments with their children right after them. */
function familyOrder(model: Model): Segment[] {
  const all = model.all('segment');
  const ordered = new Set<Segment>();
  const add = (segment: Segment) => {
    if (ordered.has(segment)) return;
    ordered.add(segment);
    all.filter(({ value }) => value.parent?.id === segment.id).forEach(add);
  };
  topSegments(model).forEach(add);
  // Parents in a cycle stand under nobody.
  all.forEach(add);
  return [...ordered];
}

/** The segments that are part of no other. */
export function topSegments(model: Model): Segment[] {
  return model.all('segment').filter(({ value }) => !value.parent || !model.find('segment', value.parent.id));
}

function segmentsTable(segments: readonly Segment[], view: ViewContext): Table | null {
  return tableOf(
    segments,
    [
      { name: { en: 'Segment', es: 'Colectivo' }, of: (segment) => nameOf(segment, view) },
      { name: { en: 'What it is', es: 'Qué es' }, of: (segment) => typeOf(segment, view) },
      { name: { en: 'Size', es: 'Tamaño' }, of: ({ value }) => value.size?.count ?? null, align: 'end' },
      { name: { en: 'Revenue', es: 'Ingresos' }, of: ({ value }) => value.revenueShare ?? null, align: 'end' },
      { name: { en: 'Languages', es: 'Idiomas' }, of: ({ value }) => languageNames(value.languages, view) },
      {
        name: { en: 'Access needs', es: 'Necesidades de acceso' },
        of: ({ value }) => wordsOf('segment', 'accessNeeds', value.accessNeeds, view),
      },
    ],
    view,
    ({ ref }) => ref,
  );
}

/** `Customer`; of a child `Part of Patient`, whose type is its parent's. */
function typeOf({ value }: Segment, view: ViewContext): Content {
  const parent = value.parent && view.model.find('segment', value.parent.id);
  if (parent) return view.say({ en: 'Part of {parent}', es: 'Dentro de {parent}' }, { parent: nameOf(parent, view) });
  if (isRef(value.parent)) return link(value.parent, view);
  return sentence(wordOf('segment', 'type', value.type ?? 'customer', view) ?? '');
}

/** What each segment is offered in its own words, and the services that deliver it. */
function offersTable(segments: readonly Segment[], view: ViewContext): Table | null {
  const offers = segments.flatMap((segment) =>
    Object.entries(segment.value.valueProposition ?? {}).map(([id, component]) => ({ segment, id, component })),
  );
  return tableOf(
    offers,
    [
      { name: { en: 'Segment', es: 'Colectivo' }, of: ({ segment }) => nameOf(segment, view) },
      {
        name: { en: 'What it is offered', es: 'Qué se le ofrece' },
        of: ({ component }) => component.statement ?? null,
      },
      { name: { en: 'Delivered by', es: 'Lo entregan' }, of: ({ component }) => links(component.services, view) },
    ],
    view,
    ({ segment, id }) => `${segment.ref}#${id}`,
  );
}
