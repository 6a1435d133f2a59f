import type { Kind } from '../generated/kinds.ts';
import { absentIn, goneKinds, refersTo } from '../model/absent.ts';
import { entityOf, nearestDoubt } from '../model/doubts.ts';
import type { FaultyField } from '../model/readings.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Outcome, Rule } from '../rules/rule.ts';

/**
 * What a finding may come from that is named and defined nowhere: something absent could name its subject in a field on which the rule
 * relies, or the subject stands beside a reference that leads nowhere. Where more is missed than is absent, it stands, unless nothing of that kind is left at all.
 */
export function hangingOn(
  { relies }: Rule,
  workspace: Workspace,
  open: readonly FaultyField[],
): (outcomes: readonly Outcome[], scenario: string) => (subject: string) => FaultyField | undefined {
  const dangling = workspace.faulty.filter(({ lost }) => lost.length > 0);
  const beside = open.filter(({ lost }) => lost.length > 0);
  const absent = absentIn(workspace.findings);
  return (outcomes, scenario) => {
    const model = workspace.models.get(scenario);
    if (!model || dangling.length === 0) return () => undefined;
    const gone = goneKinds(model, absent);
    const subjects = [...new Set(outcomes.flatMap((one) => ('missing' in one ? [] : [one.subject])))];
    const mayBeNamed = new Set<string>();
    for (const kind of new Set([...absent.keys(), ...gone])) {
      const fields = relies.flatMap((path) => (path.startsWith(`${kind}.`) ? [path.slice(kind.length + 1)] : []));
      // Of a kind of which nothing is left nobody knows anything.
      const named = subjects.filter((subject) =>
        gone.has(kind) && absent.has(kind) ? fields.length > 0 : isNamedBy(kind, fields, subject),
      );
      if (gone.has(kind) || named.length <= (absent.get(kind)?.size ?? 0)) for (const one of named) mayBeNamed.add(one);
    }
    return (subject) =>
      nearestDoubt(subject, beside, model) ??
      (mayBeNamed.has(subject) ? (nearestDoubt(subject, dangling, model) ?? dangling[0]) : undefined);
  };
}

function isNamedBy(kind: Kind, fields: readonly string[], subject: string): boolean {
  const to = entityOf(subject).split(':')[0] ?? '';
  if (to === 'engagement' || to === 'tom') return fields.length > 0;
  return fields.some((field) => refersTo(kind, to, field));
}
