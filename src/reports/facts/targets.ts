import type { Ref } from '../../diagnostics/values.ts';
import { kpisOf } from '../../model/kpis.ts';
import type { Entity } from '../../model/model.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import type { Content } from '../../wording/content.ts';
import type { View } from '../../wording/view.ts';

type Written = Target | Ref;

/** What was asked, what is possible and what is agreed, a row a target. */
export function targetRows(
  agreement: Entity<'agreement'>,
  view: View,
): (Record<'agreed' | 'counting' | 'proposed' | 'possible' | 'evidence' | 'kpi', Content> & { id: string })[] {
  const {
    ref,
    value: { targets, proposed, capability },
  } = agreement;
  const ids = [...new Set([targets, proposed, capability].flatMap(Object.keys))];
  return ids.map((id) => {
    const own = <T>(map: Readonly<Record<string, T>>): T | undefined => (Object.hasOwn(map, id) ? map[id] : undefined);
    const [agreed, can] = [own(targets), own(capability)];
    const value = resolveTarget(view.model, agreed);
    return {
      id: `${ref}#${id}`,
      agreed: figures(agreed, view),
      counting: countingOf(agreed, view),
      proposed: figures(own(proposed), view),
      possible: can ? view.sentence(view.capabilityInWords(can)) : '',
      evidence: can ? [can.evidence, can.date].flatMap((one) => one ?? []) : null,
      kpi: value
        ? kpisOf(view.model, agreement, { path: ['targets', id], value }).map((kpi) => view.linkTo(kpi))
        : null,
    };
  });
}

function figures(written: Written | undefined, view: View): Content {
  const content = view.writtenTarget(written);
  return typeof content === 'string' ? view.sentence(content) : content;
}

/** The figures of all targets of an agreement or a commitment, for a line elsewhere; red where one names no standard. */
export function figuresIn(targets: Readonly<Record<string, Written>>, view: View): Content {
  const all = Object.values(targets).map((target) => view.writtenTarget(target));
  return all.every((words) => typeof words === 'string') ? view.sentence(all.join('; ')) || null : all;
}

/** How the cases of a target are counted: from when to when, in which hours, up to which volume. */
export function countingOf(written: Written | undefined, view: View): string | null {
  const target = resolveTarget(view.model, written);
  return (target && view.sentence(view.conditionsInWords(target).join('; '))) || null;
}
