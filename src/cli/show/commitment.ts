import type { Language, Localised } from '../../diagnostics/language.ts';
import { formatMessage, type SayOf, sayIn } from '../../diagnostics/messages.ts';
import type { Ref } from '../../diagnostics/values.ts';
import { visible } from '../../diagnostics/visible.ts';
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
import { commitmentWords, showWords } from '../../generated/words/cli.ts';
import { chainWords, missingWords, shareWords } from '../../generated/words/feasibility.ts';
import { type Commitment, commitmentOf, type PromisedTarget } from '../../model/commitments.ts';
import type { Entity, Model } from '../../model/model.ts';
import { hoursInWords } from '../../reports/wording/hours.ts';
import { targetInWords } from '../../reports/wording/target.ts';
import { type ViewContext, viewOf } from '../../reports/wording/view-context.ts';
import { verdictLines } from './opening.ts';

type Say = SayOf<typeof commitmentWords>;

interface Showing {
  model: Model;
  view: ViewContext;
  language: Language;
  say: Say;
}

/**
 * A commitment in plain text: what is promised, the chain behind it step by step with its hours, the worst start with its timeline, and
 * what the agreements guarantee of its share. Empty for a commitment that the charter does not have.
 */
export function showCommitment(
  model: Model,
  charter: Entity<'charter'>,
  commitment: string,
  language: Language,
): string {
  const found = commitmentOf(model, charter, commitment);
  if (!found) return '';
  const view = viewOf(model, language);
  const say = sayIn(commitmentWords, language);
  const showing: Showing = { model, view, language, say };
  const statement = view.read(found.value.statement);
  const head = [
    statement === '' ? found.ref : `${found.ref} — ${statement}`,
    `${say('charter')}: ${view.read(charter.value.name)}`,
  ];
  const blocks = found.targets.length > 0 ? found.targets.map((target) => blockOf(found, target, showing)) : [];
  const body = blocks.length > 0 ? blocks : [[say('noTargets')], section(say('chain'), writtenChain(found, say))];
  return `${[head, ...body].map((lines) => lines.map(visible).join('\n')).join('\n\n')}\n`;
}

function blockOf(commitment: Commitment, target: PromisedTarget, showing: Showing): string[] {
  const { model, view, say, language } = showing;
  const { charter, id } = commitment;
  const promise = target.value ? targetInWords(target.value, view) : say('noStandard');
  const time = chainVerdict(model, charter, id, target.id);
  const share = shareVerdict(model, charter, id, target.id);
  const opening = promisedOpenings(model).find(
    (one) => one.subject === commitment.ref && one.holder === charter && one.target === target.id,
  );
  const verdicts = opening
    ? section(sayIn(showWords, language)('openAsPromised'), verdictLines(opening, view))
    : commitment.value.chain.length
      ? [...section(say('time'), timeLines(time, showing)), ...section(say('share'), shareLines(share, showing))]
      : [];
  const chain = 'steps' in time ? time.steps.map((step, index) => stepLine(step, index, showing)) : undefined;
  return [
    ...section(say('promise'), [`${target.id}: ${promise}`]),
    ...section(say('chain'), chain ?? writtenChain(commitment, say)),
    ...verdicts,
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return [title, ...lines.map((line) => `  ${line}`)];
}

/** `2. Back office: 8 business hours · Office: Monday to Friday, 9:00 to 18:00 [agreement:back#dealt-with]` */
function stepLine({ label, duration, calendar, part, ref, probability }: ChainStep, index: number, showing: Showing) {
  const { view, say } = showing;
  const name = part === 'wait' ? say('waiting', { step: view.read(label) }) : view.read(label);
  const hours = calendar ? `${view.read(calendar.value.name)}: ${hoursInWords(calendar, view)}` : say('atAllHours');
  const share = probability === undefined ? [] : [say('branch', { share: percent(probability) })];
  return `${index + 1}. ${name}: ${[view.show(duration), ...share, hours].join(' · ')} [${ref}]`;
}

/** The references of a chain that cannot be reckoned with. */
function writtenChain({ value }: Commitment, say: Say): string[] {
  const nameOf = ({ kind, id, part }: Ref): string => `${kind}:${id}${part === undefined ? '' : `#${part}`}`;
  const refs = value.chain.flatMap((link): string[] => {
    if ('type' in link) return [nameOf(link)];
    const side = (link.parallel ?? []).map((ref) => say('beside', { ref: nameOf(ref) }));
    return link.optional ? [...side, say('optional', { ref: nameOf(link.optional) })] : side;
  });
  return refs.length > 0 ? refs : [say('noChain')];
}

function timeLines(verdict: TimeVerdict, showing: Showing): string[] {
  if (verdict.outcome === 'not-assessed') return [missingLine(verdict.missing, showing)];
  const start = localTime(verdict.start, verdict.promise.zone);
  const head = verdict.outcome === 'never-completes' ? 'never' : verdict.outcome;
  return [showing.say(head, { start }), ...proofLines(proofOf(verdict), chainWords, showing)];
}

function shareLines(verdict: ShareVerdict, showing: Showing): string[] {
  if (verdict.outcome === 'not-assessed') return [missingLine(verdict.missing, showing)];
  if (verdict.steps.length === 0) return [showing.say('noShares')];
  const head = verdict.outcome === 'not-guaranteed' ? 'notGuaranteed' : verdict.outcome;
  const more = verdict.moreThan ? 'yes' : 'no';
  const values = { promised: percent(verdict.promised), more, each: percent(verdict.equalShare) };
  return [showing.say(head, values), ...proofLines(shareProofOf(verdict), shareWords, showing)];
}

function proofLines(
  proof: readonly ProofLine[],
  messages: Readonly<Record<string, Localised>>,
  { language }: Showing,
): string[] {
  return proof.map(
    ({ message, values }) => `- ${formatMessage(messages[message]?.[language] ?? '', values, language)}`,
  );
}

function missingLine(missing: Missing, { say, language }: Showing): string {
  return say('notAssessed', { what: formatMessage(missingWords.missing[language], missingValues(missing), language) });
}
