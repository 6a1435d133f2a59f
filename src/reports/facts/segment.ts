import type { Entity } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import { wordOf } from '../../wording/labels.ts';
import { link, linkTo } from '../../wording/links.ts';
import { nameOf } from '../../wording/names.ts';
import { sentence } from '../../wording/speech.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { type Facts, listsOf } from './fact.ts';
import { treeOf } from './tree.ts';

export const lists = listsOf('segment', {
  topSegments,
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
};

/** Segments with their children right after them. */
function familyOrder({ model }: ViewContext): Segment[] {
  const parentOf = ({ value: { parent } }: Segment) => parent && model.find('segment', parent.id);
  return treeOf<Segment, Segment[]>(model.all('segment'), parentOf, (one, below) => [one, ...below.flat()]).flat();
}

/** The segments that are part of no other. */
function topSegments({ model }: ViewContext): Segment[] {
  return model.all('segment').filter(({ value }) => !value.parent || !model.find('segment', value.parent.id));
}
