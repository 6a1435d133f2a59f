import type { Finding, NotAssessed } from '../diagnostics/finding.ts';
import type { FaultyField } from '../model/faulty.ts';
import type { Model } from '../model/model.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Outcome, Rule } from '../rules/rule.ts';

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
  const doubts = doubtsOf(rule, workspace);
  const [first] = doubts;
  if (!first) return { outcomes: found, leftOut: [] };
  // Twice, because what stands under a misspelt key may be misspelt itself.
  const meant = workspace.asMeant(new Set()).asMeant(new Set());
  const open = doubtsOf(rule, meant);
  const omitted = new Set(open.map(({ entity }) => entity));
  const suggested = run(meant.models);
  const other = omitted.size > 0 ? run(meant.asMeant(omitted).models) : suggested;
  const engagement = open.find(({ kind }) => kind === 'engagement');
  const leftOut: Finding[] = [];
  const outcomes = new Map<string, Outcome[]>();
  for (const [scenario, all] of found) {
    // In both readings: what is left out with an entity may be all that speaks of the subject.
    const [same, also] = [other, suggested].map((from) => new Set((from.get(scenario) ?? []).map(identityOf)));
    const lost = lostBy(all, open);
    const model = workspace.models.get(scenario);
    const miswritten = (subject: string, { entity, written }: FaultyField): NotAssessed => ({
      code: rule.code,
      subject,
      missing: 'miswritten',
      values: { field: written, holder: entity },
    });
    const told = all.map((outcome): Outcome => {
      const kind = outcome.subject.split(':')[0] ?? '';
      const cause = engagement ?? ('missing' in outcome ? undefined : lost.get(kind));
      if (!cause && same?.has(identityOf(outcome)) && also?.has(identityOf(outcome))) return outcome;
      if (!('missing' in outcome)) leftOut.push(outcome);
      return miswritten(outcome.subject, cause ?? nearest(outcome.subject, doubts, model) ?? first);
    });
    const spokenOf = new Set(
      told.flatMap((one) => [entityOf(one.subject), ...('missing' in one ? [String(one.values.holder)] : [])]),
    );
    const unseen = (suggested.get(scenario) ?? []).flatMap(({ subject }) =>
      spokenOf.has(entityOf(subject)) ? [] : miswritten(subject, nearest(subject, doubts, model) ?? first),
    );
    const unread = open.flatMap((doubt) => (spokenOf.has(doubt.entity) ? [] : miswritten(doubt.entity, doubt)));
    outcomes.set(scenario, [...told, ...unseen, ...unread]);
  }
  return { outcomes, leftOut };
}

/** The faulty fields on which a rule relies. */
function doubtsOf({ relies }: Rule, { faulty }: Workspace): FaultyField[] {
  return faulty.filter(({ kind, field }) =>
    field === '*' ? relies.some((path) => path.startsWith(`${kind}.`)) : relies.includes(`${kind}.${field}`),
  );
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

/** The faulty field of the subject itself, else of something that it names or that names it. */
function nearest(subject: string, doubts: readonly FaultyField[], model: Model | undefined): FaultyField | undefined {
  const ref = entityOf(subject);
  const [kind = '', ...id] = ref.split(':');
  const own = doubts.find(({ entity }) => entity === ref);
  const entity = own ? undefined : model?.resolve({ type: 'ref', written: ref, kind, id: id.join(':') });
  if (own || !model || !entity) return own;
  const near = new Set([
    ...model.outgoing(entity).flatMap(({ to }) => (to ? [to.ref] : [])),
    ...model.incoming(entity).map(({ from }) => from.ref),
  ]);
  return doubts.find((doubt) => near.has(doubt.entity));
}

/** The entity of a subject, which may be a part of it. */
function entityOf(subject: string): string {
  return subject.split('#')[0] ?? '';
}

/** What is said, wherever it stands. */
function identityOf(outcome: Outcome): string {
  if ('missing' in outcome) return JSON.stringify([outcome.subject, outcome.missing, outcome.values]);
  const { subject, facts, message, values, severity, proof } = outcome;
  return JSON.stringify([subject, facts, message, values, severity, proof]);
}
