import type { Finding, NotAssessed } from '../../diagnostics/finding.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { EngagementPhase } from '../../model/phases.ts';

type Line = NonNullable<Finding['proof']>[number];

/** What a finding says of a phase that is closed while points of its exit are open: those are told in the words of the rules that found them. */
export function exitOf(
  model: Model,
  phase: EngagementPhase,
  found: readonly Finding[],
  own: readonly Line[] = [],
): Pick<Finding, 'values' | 'place' | 'subject' | 'proof'> | undefined {
  const { engagement } = model;
  const lines = [...own, ...found.map(({ code, message, values }): Line => ({ code, message, values }))];
  if (engagement.value.phases[phase].state !== 'closed' || lines.length === 0) return undefined;
  return {
    values: { count: lines.length },
    place: placeOf(engagement, ['phases', phase, 'state']),
    subject: `phase:${phase}`,
    proof: lines,
  };
}

/** The values of what says that no point of the exit of a closed phase is open as far as is known; undefined where all of them could be judged. */
export function unknownExit(
  { engagement }: Model,
  phase: EngagementPhase,
  open: readonly NotAssessed[],
): Pick<NotAssessed, 'subject' | 'values'> | undefined {
  if (engagement.value.phases[phase].state !== 'closed' || open.length === 0) return undefined;
  return { subject: `phase:${phase}`, values: { codes: [...new Set(open.map(({ code }) => code))].sort() } };
}
