import type { Entity, Model } from '../../model/model.ts';
import { type Facts, listsOf } from './fact.ts';
import { treeOf } from './tree.ts';

type Segment = Entity<'segment'>;

export const lists = listsOf('segment', {
  /** Those that are part of no other. */
  topSegments: ({ model }) => model.all('segment').filter((segment) => !parentOf(segment, model)),
  /** Those with their children right after them. */
  segmentFamilies: ({ model }) =>
    treeOf<Segment, Segment[]>(
      model.all('segment'),
      (segment) => parentOf(segment, model),
      (segment, below) => [segment, ...below.flat()],
    ).flat(),
});

export const facts: Facts<'segment'> = {
  /** `Customer`; of a child `Part of Patient`, whose type is its parent's. */
  whatItIs(segment, view) {
    const { value } = segment;
    const parent = parentOf(segment, view.model);
    if (parent) return view.say({ en: 'Part of {parent}', es: 'Dentro de {parent}' }, { parent: view.nameOf(parent) });
    return view.link(value.parent) ?? view.sentence(view.wordOf('segment', 'type', value.type) ?? '');
  },
  /** Its link, with how many they are: `Homes (12,000)`. */
  sized(segment, view) {
    const { count } = segment.value.size ?? {};
    const size = typeof count === 'number' ? ` (${view.show(count)})` : '';
    return { ...view.linkTo(segment), name: view.nameOf(segment) + size };
  },
};

function parentOf({ value: { parent } }: Segment, model: Model): Segment | undefined {
  return parent && model.find('segment', parent.id);
}
