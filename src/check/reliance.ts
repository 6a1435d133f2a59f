import type { Finding, NotAssessed } from '../diagnostics/finding.ts';
import { entityOf, holderOf, nearestDoubt, readingsOf } from '../model/doubts.ts';
import type { FaultyField } from '../model/readings.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Outcome, Rule } from '../rules/rule.ts';
import { hangingOn } from './hanging.ts';

/** What a rule yields in each scenario in which it ran. */
export type Outcomes = ReadonlyMap<string, readonly Outcome[]>;

export interface Judged {
  outcomes: Outcomes;
  /** Findings that may come from how things are written. */
  leftOut: readonly Finding[];
}

/**
 * Leaves out what may come from how things are written, and says so for each subject. A finding stands when the rule finds the same
 * in the other readings of the engagement: what has a suggestion read as suggested, and besides what has none not read at all. A reference that leads
 * nowhere may have meant one of the things that are missed; where more are missed than were lost, they stand. What the rule would find
 * only in the reading as suggested, and entities that it could not read, are not assessed either.
 */
export function judge(
  rule: Rule,
  found: Outcomes,
  workspace: Workspace,
  run: (models: Workspace['models']) => Outcomes,
): Judged {
  // What relies on no field tells of the writing itself.
  const readings = rule.relies.length > 0 ? readingsOf(workspace, rule.relies) : undefined;
  const [first] = readings?.doubts ?? [];
  if (!readings || !first) return { outcomes: found, leftOut: [] };
  const unfound = unfoundBy(rule, workspace);
  const { doubts, open } = readings;
  const suggested = run(readings.suggested.models);
  const other = readings.without === readings.suggested ? suggested : run(readings.without.models);
  const engagement = open.find(({ kind }) => kind === 'engagement');
  const hanging = hangingOn(rule, workspace, open);
  const leftOut: Finding[] = [];
  const outcomes = new Map<string, Outcome[]>();
  for (const [scenario, all] of found) {
    // In both readings: what is left out with an entity may be all that speaks of the subject.
    const [same, also] = [other, suggested].map((from) => new Set((from.get(scenario) ?? []).map(identityOf)));
    const lost = lostBy(all, open);
    const model = workspace.models.get(scenario);
    const hangs = hanging(all, scenario);
    const miswritten = (subject: string, doubt: FaultyField): NotAssessed => ({
      code: rule.code,
      subject,
      missing: 'miswritten',
      values: { field: doubt.written, holder: holderOf(doubt) },
    });
    const told = all.map((outcome): Outcome => {
      const kind = outcome.subject.split(':')[0] ?? '';
      const cause =
        engagement ??
        ('missing' in outcome
          ? undefined
          : (lost.get(kind) ?? (kind === 'engagement' ? unfound : undefined) ?? hangs(outcome.subject)));
      if (!cause && same?.has(identityOf(outcome)) && also?.has(identityOf(outcome))) return outcome;
      if (!('missing' in outcome)) leftOut.push(outcome);
      return miswritten(outcome.subject, cause ?? nearestDoubt(outcome.subject, doubts, model) ?? first);
    });
    const spokenOf = new Set(
      told.flatMap((one) => [one.subject, ...('missing' in one ? [String(one.values.holder)] : [])]),
    );
    const entities = new Set([...spokenOf].map(entityOf));
    const isSpokenOf = (one: string): boolean =>
      one === entityOf(one) ? entities.has(one) : spokenOf.has(one) || spokenOf.has(entityOf(one));
    const unseen = (suggested.get(scenario) ?? []).flatMap(({ subject }) =>
      isSpokenOf(subject) ? [] : miswritten(subject, nearestDoubt(subject, doubts, model) ?? first),
    );
    const unread = open.flatMap((doubt) => (isSpokenOf(holderOf(doubt)) ? [] : miswritten(holderOf(doubt), doubt)));
    outcomes.set(scenario, [...told, ...unseen, ...unread]);
  }
  return { outcomes, leftOut };
}

/** What is named, or stands where it cannot be read, and may be what the whole engagement seems to lack. */
function unfoundBy({ relies }: Rule, { faulty }: Workspace): FaultyField | undefined {
  return faulty.find(({ lost }) => lost.some((kind) => relies.some((path) => path.startsWith(`${kind}.`))));
}

/** By kind, a reference that may have meant what is missed of that kind: where no more is missed than was lost. */
function lostBy(outcomes: readonly Outcome[], open: readonly FaultyField[]): Map<string, FaultyField> {
  const lost = new Map<string, FaultyField>();
  for (const kind of new Set(open.flatMap((doubt) => doubt.lost))) {
    const references = open.filter((doubt) => doubt.lost.includes(kind));
    const missed = new Set(
      outcomes.flatMap((outcome) =>
        'missing' in outcome || !outcome.subject.startsWith(`${kind}:`) ? [] : [outcome.subject],
      ),
    );
    const [reference] = references;
    if (reference && missed.size <= references.length) lost.set(kind, reference);
  }
  return lost;
}

/** What is said, wherever it stands. */
function identityOf(outcome: Outcome): string {
  if ('missing' in outcome) return JSON.stringify([outcome.subject, outcome.missing, outcome.values]);
  const { subject, facts, message, values, severity, proof } = outcome;
  return JSON.stringify([subject, facts, message, values, severity, proof]);
}
