import type { Entity } from '../../../model/model.ts';
import { withPeople } from '../../../model/topmost.ts';
import { nameOf } from '../../parts/names.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Content, Matrix } from '../../render/content.ts';
import { gridOf } from './grid.ts';

/** The channels of one or more segments that are given the same by the same channels. */
interface SegmentSection {
  names: readonly string[];
  /** References of the segments, for their anchors. */
  at: string;
  others: readonly string[];
  matrix: Matrix | null;
  /** The channels of the map that these segments are not offered. */
  unused: readonly Content[];
}

/** Every segment that is given something, those with the same grid together. */
export function segmentSections(view: ViewContext): SegmentSection[] {
  const groups = new Map<string, { matrix: Matrix | null; segments: Entity<'segment'>[] }>();
  for (const segment of withPeople(view.model, view.model.all('segment'))) {
    const grid = gridOf(segment, view);
    if (!grid) continue;
    const group = groups.get(grid.signature) ?? { matrix: grid.matrix, segments: [] };
    group.segments.push(segment);
    groups.set(grid.signature, group);
  }
  return [...groups.values()].map(({ matrix, segments }) => {
    const names = segments.map((segment) => nameOf(segment, view));
    const shown = new Set(matrix?.columns.map(({ name }) => name));
    const all = view.model.all('channel').map((channel) => nameOf(channel, view));
    return {
      names,
      at: segments[0]?.ref ?? '',
      others: segments.slice(1).map(({ ref }) => ref),
      matrix,
      unused: matrix ? all.filter((name) => !shown.has(name)) : [],
    };
  });
}
