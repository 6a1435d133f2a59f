import type { Ref } from '../../diagnostics/values.ts';
import type { Entity } from '../../model/model.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import { link } from '../parts/links.ts';
import { sentence } from '../parts/speech.ts';
import { capabilityInWords } from '../parts/target/bounds.ts';
import { conditionsInWords } from '../parts/target/qualifiers.ts';
import { writtenTarget } from '../parts/target/target.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content } from '../render/content.ts';

/** What was asked, what is possible and what is agreed, a row a target. */
export function targetRows(
  { ref, value }: Entity<'agreement'>,
  view: ViewContext,
): (Record<'agreed' | 'counting' | 'proposed' | 'possible' | 'evidence' | 'kpi', Content> & { id: string })[] {
  const { targets = {}, proposed = {}, capability = {} } = value;
  const ids = [...new Set([...Object.keys(targets), ...Object.keys(proposed), ...Object.keys(capability)])];
  return ids.map((id) => {
    const [agreed, asked, can] = [own(targets, id), own(proposed, id), own(capability, id)];
    return {
      id: `${ref}#${id}`,
      agreed: told(agreed, view),
      counting: countingOf(agreed, view),
      proposed: told(asked, view),
      possible: sentence(capabilityInWords(can?.value, can?.share, view)),
      evidence: can ? [can.evidence, can.date].flatMap((one) => one ?? []) : null,
      kpi: link(resolveTarget(view.model, agreed)?.kpi, view),
    };
  });
}

function own<T>(map: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(map, id) ? map[id] : undefined;
}

function told(written: Target | Ref | undefined, view: ViewContext): Content {
  const content = writtenTarget(written, view, 'figures');
  return typeof content === 'string' ? sentence(content) : content;
}

/** The figures of all targets of an agreement or a commitment, for a line elsewhere; red where one names no standard. */
export function figuresIn(targets: Readonly<Record<string, Target | Ref>> | undefined, view: ViewContext): Content {
  const all = Object.values(targets ?? {}).map((target) => told(target, view));
  return all.every((words) => typeof words === 'string') ? all.join('; ') || null : all;
}

/** How the cases of a target are counted: from when to when, in which hours, up to which volume. */
export function countingOf(written: Target | Ref | undefined, view: ViewContext): string | null {
  const target = resolveTarget(view.model, written);
  return (target && sentence(conditionsInWords(target, view).join('; '))) || null;
}
