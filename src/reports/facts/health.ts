import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { wholeDate } from '../../feasibility/hours/index.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import { phaseWords } from '../../generated/words/diagnostics.ts';
import { healthWords as words } from '../../generated/words/reports.ts';
import type { Badge, Content } from '../../wording/content.ts';
import { kindsLabel } from '../../wording/labels.ts';
import { subjectLink } from '../../wording/links.ts';
import { lackInWords } from '../../wording/messages.ts';
import { sentence } from '../../wording/speech.ts';
import type { RuleOutcome, ViewContext } from '../../wording/view-context.ts';
import type { Row, WholeFacts } from './fact.ts';

export const whole: WholeFacts = {
  acceptedFindings,
  findingsByKind,
  findingsByPhase,
  health,
  traceability,
  unassessedRules,
};

/** How many findings there are of each weight. */
function weights(found: readonly Diagnostic[]) {
  const of = (wanted: Severity) => found.filter(({ severity }) => severity === wanted).length;
  return { errors: of('error'), warnings: of('warning'), notes: of('info') };
}

/** The whole in figures. */
function health({ diagnostics, accepted, notAssessed, rules }: ViewContext) {
  const inState = (wanted: RuleOutcome['state']) => rules.filter(({ state }) => state === wanted).length;
  return {
    ...weights(diagnostics),
    open: diagnostics.length,
    unassessed: notAssessed.length,
    accepted: accepted.length,
    rules: rules.length,
    ran: inState('ran'),
    waiting: inState('waiting'),
    off: inState('off'),
    unasked: inState('unasked'),
  };
}

/** Findings by the phase of their rule. */
function findingsByPhase(view: ViewContext): Row[] {
  const { diagnostics, notAssessed, rules, say } = view;
  const phaseOf = new Map(rules.map(({ declaration: { code, phase } }) => [code, phase]));
  const phases = Object.keys(phaseWords) as (keyof typeof phaseWords)[];
  return phases.flatMap((phase) => {
    const isOf = ({ code }: { code: Diagnostic['code'] }) => phaseOf.get(code) === phase;
    const own = rules.filter(({ declaration }) => declaration.phase === phase);
    if (own.length === 0) return [];
    return [
      {
        phase: phase === 'always' ? say(words.always) : sentence(say(phaseWords[phase])),
        ...weights(diagnostics.filter(isOf)),
        unassessed: notAssessed.filter(isOf).length,
        ran: own.filter(({ state }) => state === 'ran').length,
        rules: own.length,
      },
    ];
  });
}

/** Findings by the kind of what they are about, those with most errors first. */
function findingsByKind(view: ViewContext): Row[] {
  const kindOf = ({ subject }: { subject: string }): string => /^([a-zA-Z]+)[:.]/.exec(subject)?.[1] ?? '';
  const found = groupBy(view.diagnostics, kindOf);
  const missing = groupBy(view.notAssessed, kindOf);
  const rows = [...new Set([...found.keys(), ...missing.keys()])].map((kind) => ({
    kind: Object.hasOwn(kinds, kind) ? sentence(kindsLabel(kind as Kind, view)) : view.say(words.files),
    ...weights(found.get(kind) ?? []),
    unassessed: missing.get(kind)?.length ?? 0,
  }));
  return rows.toSorted(
    (one, other) => other.errors - one.errors || other.warnings - one.warnings || other.notes - one.notes,
  );
}

/** The rules that could not be judged somewhere, with how often and what is missing there. */
function unassessedRules(view: ViewContext): Row[] {
  const all = groupBy(view.notAssessed, ({ code }) => code);
  const rows = [...all].map(([code, own]) => ({
    code,
    asks: summaryOf(code, view),
    times: own.length,
    missing: [...new Set(own.map((one) => lackInWords(one, view)))].join(' '),
  }));
  return rows.toSorted((one, other) => other.times - one.times);
}

function summaryOf(code: string, { rules, say }: ViewContext): string {
  const rule = rules.find(({ declaration }) => declaration.code === code);
  return rule ? say(rule.declaration.summary) : '';
}

/** What was found and does not count, with who says so and until when. */
function acceptedFindings(view: ViewContext): Row[] {
  return view.accepted.map(({ code, subject, message, suppressed }) => ({
    code,
    about: subjectLink(subject, view),
    message: message.split('\n')[0] ?? '',
    why: suppressed?.reason ?? null,
    by: suppressed ? view.say(words[suppressed.by]) : null,
    owner: ownerOf(suppressed?.owner, view),
    until: suppressed?.expires ? wholeDate(suppressed.expires) : null,
  }));
}

/** A suppression names a role; a comment beside a line whoever wrote it. */
function ownerOf(owner: string | undefined, view: ViewContext): Content {
  const id = owner?.replace(/^role:/, '');
  const role = id === undefined ? undefined : view.model.find('role', id);
  return role ? subjectLink(role.ref, view) : (owner ?? null);
}

/** What each concept and standard is checked by, and what came of it. */
function traceability(view: ViewContext): Row[] {
  const counts = groupBy(view.diagnostics, ({ code }) => code as string);
  const missing = groupBy(view.notAssessed, ({ code }) => code as string);
  const accepted = new Set<string>(view.accepted.map(({ code }) => code));
  const served = view.rules.flatMap((rule) => rule.serves.map((origin) => ({ ...origin, rule })));
  const rows = [...groupBy(served, ({ id }) => id)].map(([id, own]) => {
    const rules = own.map(({ rule }) => rule);
    const found = rules.flatMap(({ declaration }) => counts.get(declaration.code) ?? []);
    const unassessed = rules.flatMap(({ declaration }) => missing.get(declaration.code) ?? []).length;
    return {
      id,
      origin: own[0] ? sentence(view.say(own[0].name)) : id,
      rules: rules.map(({ declaration: { code } }) => noted(code, counts.get(code)?.length)).join(', '),
      ...weights(found),
      unassessed,
      state: stateOf(rules, found, unassessed, accepted, view),
    };
  });
  const order = new Intl.Collator('en', { numeric: true });
  return rows.toSorted((one, other) => order.compare(one.id, other.id)).map(({ id: _, ...row }) => row);
}

/** `SLA007 (2)`: how often it was found. */
function noted(code: string, times: number | undefined): string {
  return times === undefined ? code : `${code} (${times})`;
}

/** The heaviest finding; without any, whether all of it was judged. */
function stateOf(
  rules: readonly RuleOutcome[],
  found: readonly Diagnostic[],
  unassessed: number,
  accepted: ReadonlySet<string>,
  { say }: ViewContext,
): Badge {
  const has = (wanted: Severity) => found.some(({ severity }) => severity === wanted);
  const ran = rules.filter(({ state }) => state === 'ran').length;
  const isWaiting = rules.some(({ state }) => state === 'waiting');
  const badge = (text: keyof typeof words, tone: NonNullable<Badge['tone']>): Badge => ({
    type: 'badge',
    text: say(words[text]),
    tone,
  });
  if (has('error')) return badge('withErrors', 'bad');
  if (has('warning')) return badge('withWarnings', 'attention');
  if (ran === 0) return badge(isWaiting ? 'waits' : 'switchedOff', 'neutral');
  if (rules.some(({ declaration: { code } }) => accepted.has(code))) return badge('withAccepted', 'attention');
  if (unassessed > 0) return badge('notAssessed', 'neutral');
  if (has('info')) return badge('withNotes', 'neutral');
  return ran < rules.length ? badge('cleanSoFar', 'good') : badge('clean', 'good');
}
