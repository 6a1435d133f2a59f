import type { Entity, Model } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import { wordOf } from '../wording/labels.ts';
import { link, linkTo } from '../wording/links.ts';
import { nameOf } from '../wording/names.ts';
import { sentence } from '../wording/speech.ts';
import type { ViewContext } from '../wording/view-context.ts';
import { type Facts, listsOf } from './fact.ts';

export const lists = listsOf('segment', {
  topSegments: ({ model }) => topSegments(model),
  segmentFamilies: familyOrder,
});

type Segment = Entity<'segment'>;

export const facts: Facts<'segment'> = {
  /** `Customer`; of a child `Part of Patient`, whose type is its parent's. */
  whatItIs({ value }, view) {
    const parent = value.parent && view.model.find('segment', value.parent.id);
    if (parent) return view.say({ en: 'Part of {parent}', es: 'Dentro de {parent}' }, { parent: nameOf(parent, view) });
    if (isRef(value.parent)) return link(value.parent, view);
    return sentence(wordOf('segment', 'type', value.type, view) ?? '');
  },
  /** Its link, with how many they are: `Homes (12,000)`. */
  sized(segment, view) {
    const { count } = segment.value.size ?? {};
    const size = typeof count === 'number' ? ` (${view.show(count)})` : '';
    return { ...linkTo(segment, view), name: nameOf(segment, view) + size };
  },
  /** The segment that what is offered is offered to. */
  of: nameOf,
};

/** Segments with their children right after them. */
function familyOrder({ model }: ViewContext): Segment[] {
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
function topSegments(model: Model): Segment[] {
  return model.all('segment').filter(({ value }) => !value.parent || !model.find('segment', value.parent.id));
}
