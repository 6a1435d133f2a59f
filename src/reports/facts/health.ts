import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { wholeDate } from '../../feasibility/hours/index.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import { phaseWords } from '../../generated/words/diagnostics.ts';
import { healthWords as words } from '../../generated/words/reports.ts';
import { type Badge, type Content, inLines } from '../../wording/content.ts';
import type { View } from '../../wording/view.ts';
import type { RuleOutcome } from '../../wording/view-context.ts';
import type { WholeFacts } from './fact.ts';

export const whole: WholeFacts = {
  /** The whole in figures. */
  health(view) {
    const { diagnostics, accepted, rules } = view;
    const inState = (wanted: RuleOutcome['state']) => rules.filter(({ state }) => state === wanted).length;
    return {
      ...tally(view),
      open: diagnostics.length,
      accepted: accepted.length,
      rules: rules.length,
      ran: inState('ran'),
      waiting: inState('waiting'),
      off: inState('off'),
      unasked: inState('unasked'),
    };
  },
  /** Findings by the phase of their rule. */
  findingsByPhase: (view) =>
    Object.entries(phaseWords).flatMap(([phase, name]) => {
      const own = view.rules.filter(({ declaration }) => declaration.phase === phase);
      const row = {
        phase: view.sentence(view.say(phase === 'always' ? words.always : name)),
        ...tally(view, foundBy(own)),
        ran: own.filter(({ state }) => state === 'ran').length,
        rules: own.length,
      };
      return own.length === 0 ? [] : row;
    }),
  /** Findings by the kind of what they are about, those with most errors first. */
  findingsByKind(view) {
    const kindOf = ({ subject }: { subject: string }): string => /^([a-zA-Z]+)[:.]/.exec(subject)?.[1] ?? '';
    const rows = [...new Set([...view.diagnostics, ...view.notAssessed].map(kindOf))].map((kind) => ({
      kind: Object.hasOwn(kinds, kind) ? view.sentence(view.kindsLabel(kind as Kind)) : view.say(words.files),
      ...tally(view, (one) => kindOf(one) === kind),
    }));
    return rows.toSorted(
      (one, other) => other.errors - one.errors || other.warnings - one.warnings || other.notes - one.notes,
    );
  },
  /** The rules that could not be judged somewhere, with how often and what is missing there. */
  unassessedRules(view) {
    const rows = [...groupBy(view.notAssessed, ({ code }) => code)].map(([code, own]) => {
      const rule = view.rules.find(({ declaration }) => declaration.code === code);
      return {
        code,
        asks: rule ? view.say(rule.declaration.summary) : '',
        times: own.length,
        missing: inLines([...new Set(own.map((one) => view.lackInWords(one)))]),
      };
    });
    return rows.toSorted((one, other) => other.times - one.times);
  },
  /** What was found and does not count, with who says so and until when. */
  acceptedFindings: (view) =>
    view.accepted.map(({ code, subject, message, suppressed }) => ({
      code,
      about: view.subjectLink(subject),
      message: message.split('\n')[0] ?? '',
      why: suppressed?.reason ?? null,
      by: suppressed ? view.say(words[suppressed.by]) : null,
      owner: ownerOf(suppressed?.owner, view),
      until: suppressed?.expires ? wholeDate(suppressed.expires) : null,
    })),
  /** What each concept and standard is checked by, and what came of it. */
  traceability(view) {
    const counts = groupBy(view.diagnostics, ({ code }) => code as string);
    const served = view.rules.flatMap((rule) => rule.serves.map((origin) => ({ ...origin, rule })));
    const order = new Intl.Collator('en', { numeric: true });
    const origins = [...groupBy(served, ({ id }) => id).values()];
    return origins
      .toSorted(([one], [other]) => order.compare(one.id, other.id))
      .map((own) => {
        const rules = own.map(({ rule }) => rule);
        const found = tally(view, foundBy(rules));
        // `SLA007 (2)`: how often it was found.
        const codes = rules.map(({ declaration: { code } }) => {
          const times = counts.get(code)?.length;
          return times === undefined ? code : `${code} (${times})`;
        });
        const origin = view.sentence(view.say(own[0].name));
        return { origin, rules: codes.join(', '), ...found, state: stateOf(rules, found, view) };
      });
  },
};

/** How many findings there are of each weight, and what could not be assessed, of what `isOf` holds. */
function tally(
  { diagnostics, notAssessed }: View,
  isOf: (one: Pick<Diagnostic, 'code' | 'subject'>) => boolean = () => true,
) {
  const found = diagnostics.filter(isOf);
  const of = (wanted: Severity) => found.filter(({ severity }) => severity === wanted).length;
  const unassessed = notAssessed.filter(isOf).length;
  return { errors: of('error'), warnings: of('warning'), notes: of('info'), unassessed };
}

/** Tells of a finding whether it is one of some rules. */
function foundBy(rules: readonly RuleOutcome[]): (one: Pick<Diagnostic, 'code'>) => boolean {
  const codes = new Set(rules.map(({ declaration }) => declaration.code));
  return ({ code }) => codes.has(code);
}

/** A suppression names a role; a comment beside a line whoever wrote it. */
function ownerOf(owner: string | undefined, view: View): Content {
  const id = owner?.replace(/^role:/, '');
  const role = id === undefined ? undefined : view.model.find('role', id);
  return role ? view.subjectLink(role.ref) : (owner ?? null);
}

/** True for a rule of kinds of which the model has nothing: that it found nothing says nothing. */
function isVacant({ relies }: RuleOutcome, { model }: View): boolean {
  const asked = relies.map((path) => path.replace(/\..*/, '')).filter((kind) => Object.hasOwn(kinds, kind));
  return asked.length > 0 && asked.every((kind) => kind !== 'engagement' && model.all(kind as Kind).length === 0);
}

/** The heaviest finding; without any, whether all of it was judged. */
function stateOf(
  rules: readonly RuleOutcome[],
  { errors, warnings, notes, unassessed }: ReturnType<typeof tally>,
  view: View,
): Badge {
  const ran = rules.filter(({ state }) => state === 'ran').length;
  const isWaiting = rules.some(({ state }) => state === 'waiting');
  const badge = (text: keyof typeof words, tone: NonNullable<Badge['tone']>): Badge => ({
    type: 'badge',
    text: view.say(words[text]),
    tone,
  });
  if (errors > 0) return badge('withErrors', 'bad');
  if (warnings > 0) return badge('withWarnings', 'attention');
  if (ran === 0) return badge(isWaiting ? 'waits' : 'switchedOff', 'neutral');
  if (view.accepted.some(foundBy(rules))) return badge('withAccepted', 'attention');
  if (unassessed > 0) return badge('notAssessed', 'neutral');
  if (notes > 0) return badge('withNotes', 'neutral');
  if (rules.every((rule) => rule.state !== 'ran' || isVacant(rule, view))) return badge('vacant', 'neutral');
  return ran < rules.length ? badge('cleanSoFar', 'good') : badge('clean', 'good');
}
