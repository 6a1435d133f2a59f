import type { Localised } from '../../diagnostics/language.ts';
import type { Ref } from '../../diagnostics/values.ts';
import {
  type ChainStep,
  chainVerdict,
  type ProofLine,
  proofOf,
  type ShareVerdict,
  shareProofOf,
  shareVerdict,
  type TimeVerdict,
} from '../../feasibility/chain/index.ts';
import { promisedOpenings } from '../../feasibility/cover/index.ts';
import { localTime, type Missing, missingValues, percent } from '../../feasibility/hours/index.ts';
import { showWords, commitmentWords as words } from '../../generated/words/cli.ts';
import { chainWords, missingWords, shareWords } from '../../generated/words/feasibility.ts';
import { stepPlaceWords } from '../../generated/words/reports.ts';
import { type Commitment, commitmentOf, type PromisedTarget, stepsIn } from '../../model/commitments.ts';
import type { Entity } from '../../model/model.ts';
import { hoursInWords } from '../../wording/hours.ts';
import { targetInWords } from '../../wording/target.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { indented, linesText } from './lines.ts';
import { verdictLines } from './opening.ts';

/**
 * A commitment in plain text: what is promised, the chain behind it step by step with its hours, the worst start with its timeline, and
 * what the agreements guarantee of its share. Empty for a commitment that the charter does not have.
 */
export function showCommitment(charter: Entity<'charter'>, commitment: string, view: ViewContext): string {
  const found = commitmentOf(view.model, charter, commitment);
  if (!found) return '';
  const { say, read } = view;
  const statement = read(found.value.statement);
  const title = statement === '' ? found.ref : `${found.ref} — ${statement}`;
  const targets = found.targets.flatMap((target) => ['', ...targetLines(found, target, view)]);
  const written = () => ['', say(words.noTargets), '', ...titled(words.chain, chainLines(found, view), view)];
  return linesText([
    title,
    `${say(words.charter)}: ${read(charter.value.name)}`,
    ...(targets.length > 0 ? targets : written()),
  ]);
}

function titled(title: Localised, lines: readonly string[], { say }: ViewContext): string[] {
  return [say(title), ...indented(lines)];
}

function targetLines(commitment: Commitment, { id, value }: PromisedTarget, view: ViewContext): string[] {
  const { charter, ref } = commitment;
  const time = chainVerdict(view.model, charter, commitment.id, id);
  const steps = 'steps' in time ? time.steps.map((step, index) => stepLine(step, index, view)) : undefined;
  const opening = promisedOpenings(view.model).find(
    (one) => one.subject === ref && one.holder === charter && one.target === id,
  );
  const share = shareVerdict(view.model, charter, commitment.id, id);
  // Whether it is in time is no question of what promises no time, nor in how many cases of what promises no share of them.
  const asked = (verdict: TimeVerdict | ShareVerdict, none: string) =>
    !('missing' in verdict && verdict.missing.where === ref && verdict.missing.reason === none);
  const chained = () => [
    ...(asked(time, 'noTime') ? titled(words.time, timeLines(time, view), view) : []),
    ...(asked(share, 'share') ? titled(words.share, shareLines(share, view), view) : []),
  ];
  return [
    ...titled(words.promise, [`${id}: ${value ? targetInWords(value, view) : view.say(words.noStandard)}`], view),
    ...titled(words.chain, steps ?? chainLines(commitment, view), view),
    ...(opening ? titled(showWords.openAsPromised, verdictLines(opening, view), view) : []),
    ...(!opening && commitment.value.chain.length > 0 ? chained() : []),
  ];
}

/** `2. Back office: 8 business hours · Office: Monday to Friday, 9:00 to 18:00 [agreement:back#dealt-with]` */
function stepLine({ label, duration, calendars, part, ref, probability }: ChainStep, index: number, view: ViewContext) {
  const { say, show, read } = view;
  const name = part === 'wait' ? say(words.waiting, { step: read(label) }) : read(label);
  const told = calendars.map((calendar) => `${read(calendar.value.name)}: ${hoursInWords(calendar, view)}`);
  const hours = told.length > 0 ? told : [say(words.atAllHours)];
  const share = probability === undefined ? [] : [say(words.branch, { share: percent(probability) })];
  return `${index + 1}. ${name}: ${[show(duration), ...share, ...hours].join(' · ')} [${ref}]`;
}

/** The references of a chain that cannot be reckoned with. */
function chainLines(commitment: Commitment, { say }: ViewContext): string[] {
  const written = ({ kind, id, part }: Ref): string => `${kind}:${id}${part === undefined ? '' : `#${part}`}`;
  const lines = stepsIn(commitment.value.chain).map(({ ref, as }) => say(stepPlaceWords[as], { step: written(ref) }));
  return lines.length > 0 ? lines : [say(words.noChain)];
}

function timeLines(verdict: TimeVerdict, view: ViewContext): string[] {
  if (verdict.outcome === 'not-assessed') return [missingLine(verdict.missing, view)];
  const start = localTime(verdict.start, verdict.promise.zone);
  const head = verdict.outcome === 'never-completes' ? words.never : words[verdict.outcome];
  return [view.say(head, { start }), ...proofLines(proofOf(verdict), chainWords, view)];
}

const shareHeads = {
  guaranteed: 'guaranteed',
  late: 'lateShares',
  'not-guaranteed': 'notGuaranteed',
  beyond: 'beyond',
} as const;

function shareLines(verdict: ShareVerdict, view: ViewContext): string[] {
  const { say } = view;
  if (verdict.outcome === 'not-assessed') return [missingLine(verdict.missing, view)];
  if (verdict.steps.length === 0) return [say(words.noShares)];
  const head = words[shareHeads[verdict.outcome]];
  const more = verdict.moreThan ? 'yes' : 'no';
  const values = { promised: percent(verdict.promised), more, each: percent(verdict.equalShare) };
  return [say(head, values), ...proofLines(shareProofOf(verdict), shareWords, view)];
}

function proofLines(
  proof: readonly ProofLine[],
  messages: Readonly<Record<string, Localised>>,
  { say }: ViewContext,
): string[] {
  return proof.flatMap(({ message, values }) => {
    const own = messages[message];
    return own ? `- ${say(own, values)}` : [];
  });
}

function missingLine(missing: Missing, { say }: ViewContext): string {
  return say(words.notAssessed, { what: say(missingWords.missing, missingValues(missing)) });
}
