import type { Ref } from '../../diagnostics/values.ts';
import type { Entity } from '../../model/model.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import { conditionsInWords } from '../../wording/conditions.ts';
import type { Content } from '../../wording/content.ts';
import { link } from '../../wording/links.ts';
import { sentence } from '../../wording/speech.ts';
import { capabilityInWords, writtenTarget } from '../../wording/target.ts';
import type { ViewContext } from '../../wording/view-context.ts';

type Written = Target | Ref;

/** What was asked, what is possible and what is agreed, a row a target. */
export function targetRows(
  { ref, value: { targets, proposed, capability } }: Entity<'agreement'>,
  view: ViewContext,
): (Record<'agreed' | 'counting' | 'proposed' | 'possible' | 'evidence' | 'kpi', Content> & { id: string })[] {
  const ids = [...new Set([targets, proposed, capability].flatMap(Object.keys))];
  return ids.map((id) => {
    const own = <T>(map: Readonly<Record<string, T>>): T | undefined => (Object.hasOwn(map, id) ? map[id] : undefined);
    const [agreed, can] = [own(targets), own(capability)];
    return {
      id: `${ref}#${id}`,
      agreed: figures(agreed, view),
      counting: countingOf(agreed, view),
      proposed: figures(own(proposed), view),
      possible: can ? sentence(capabilityInWords(can, view)) : '',
      evidence: can ? [can.evidence, can.date].flatMap((one) => one ?? []) : null,
      kpi: link(resolveTarget(view.model, agreed)?.kpi, view),
    };
  });
}

function figures(written: Written | undefined, view: ViewContext): Content {
  const content = writtenTarget(written, view, 'figures');
  return typeof content === 'string' ? sentence(content) : content;
}

/** The figures of all targets of an agreement or a commitment, for a line elsewhere; red where one names no standard. */
export function figuresIn(targets: Readonly<Record<string, Written>>, view: ViewContext): Content {
  const all = Object.values(targets).map((target) => figures(target, view));
  return all.every((words) => typeof words === 'string') ? all.join('; ') || null : all;
}

/** How the cases of a target are counted: from when to when, in which hours, up to which volume. */
export function countingOf(written: Written | undefined, view: ViewContext): string | null {
  const target = resolveTarget(view.model, written);
  return (target && sentence(conditionsInWords(target, view).join('; '))) || null;
}
