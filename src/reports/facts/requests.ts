import { groupBy } from '../../diagnostics/lists.ts';
import type { PlainDate, Ref } from '../../diagnostics/values.ts';
import { requestAskedWords as askedWords, requestWords as words } from '../../generated/words/reports.ts';
import { isDisputed } from '../../model/agreements.ts';
import { isPending } from '../../model/decisions.ts';
import type { Entity } from '../../model/model.ts';
import { type Content, inLines } from '../../wording/content.ts';
import { refOf } from '../../wording/links.ts';
import type { View } from '../../wording/view.ts';
import { chosenOption, standingDecisions } from './decision.ts';
import type { WholeFacts } from './fact.ts';
import { initiativesOf } from './initiative.ts';

export const whole: WholeFacts = { requests };

/** What is found that nobody but the board can put right: promises, hours, people and the relation with others; which errors, of what. */
const graves: readonly { verb: keyof typeof askedWords & keyof typeof words; codes: string[]; of: string }[] = [
  // One that lacks a figure or a KPI may well be kept.
  { verb: 'keep', codes: ['SLA007', 'SLA008', 'SLA019'], of: 'charter:' },
  { verb: 'cover', codes: ['CAL001', 'CAL002'], of: '' },
  { verb: 'staff', codes: ['CAP001', 'CAP002', 'CAP004', 'CAP008', 'CAP010'], of: '' },
  { verb: 'govern', codes: ['SRC003'], of: 'provider:' },
  { verb: 'join', codes: ['GSA007'], of: 'provider:' },
];

/** What a report asks of the board, the most pressing first: of its own matters, and of nothing else. */
function requests(view: View) {
  const { model, say, show } = view;
  const errors = view.diagnostics.filter(
    ({ severity, subject, code }) => severity === 'error' && view.isOwn(subject, code),
  );
  const grave = graves.flatMap(({ verb, codes, of }) =>
    errors.flatMap((error) => (codes.includes(error.code) && error.subject.startsWith(of) ? [{ ...error, verb }] : [])),
  );
  const isOwn = (entity: Entity) => view.isOwn(entity.ref) || concerns(entity, view).some((ref) => view.isOwn(ref));
  const ask = (what: keyof typeof words, about: Content, why: Content, who: Ref | undefined, by?: PlainDate) => ({
    // What is proposed is confirmed by deciding on it.
    verb: what === 'confirm' ? 'decide' : what,
    row: { what: say(words[what]), about, why, who: view.link(who), by: by ?? null },
  });
  const asked = [
    ...[...groupBy(grave, ({ verb, subject }) => `${verb} ${subject}`).values()].map((found) => {
      const [{ verb, subject }] = found;
      const why = inLines(found.map(({ message }) => message.replace(/\n.*/s, '')));
      return ask(verb, view.subjectLink(subject), why, ownerOf(subject, view));
    }),
    ...standingDecisions(view)
      .filter((decision) => isPending(decision) && isOwn(decision))
      .map((decision) => {
        const { state, decidedBy, owner, date } = decision.value;
        const what = state === 'proposed' ? 'confirm' : 'decide';
        return ask(what, view.linkTo(decision), questionOf(decision, view), decidedBy ?? owner, date);
      }),
    ...model
      .all('agreement')
      .filter((agreement) => isDisputed(agreement) && isOwn(agreement))
      .map((agreement) => {
        const { negotiation, owner, review } = agreement.value;
        const why = negotiation?.at(-1)?.topic ?? view.agreementState(agreement);
        return ask('arbitrate', view.linkTo(agreement), why, owner, review?.next);
      }),
    ...initiativesOf(view)
      .filter((initiative) => initiative.value.state === 'proposed' && isOwn(initiative))
      .map((initiative) => {
        const { what, cost, owner, start } = initiative.value;
        return ask('approve', view.linkTo(initiative), what ?? cost ?? null, owner, start);
      }),
    ...Object.entries(model.engagement.value.assumptions)
      .filter(([id]) => view.isOwn(`assumption:${id}`))
      .map(([id, { text, owner, reviewBy }]) => {
        const about: Content = { type: 'entity', id: `assumption:${id}`, name: view.read(text) || id };
        return ask('validate', about, say(words.takenForGranted), owner, reviewBy);
      }),
  ];
  const parts = [...groupBy(asked, ({ verb }) => verb)].map(([verb, { length: count }]) =>
    say(askedWords[verb as keyof typeof askedWords], { count }),
  );
  const count = errors.length - grave.length;
  const rest = count === 0 ? [] : [say(grave.length === 0 ? askedWords.mend : askedWords.mendOthers, { count })];
  // Without its full stop; empty where nothing is asked.
  return { sentence: view.sentence(show([...parts, ...rest])), all: asked.map(({ row }) => row) };
}

/** Who answers for what a finding is about; for a team that does not say it, its area. */
function ownerOf(subject: string, { model }: View): Ref | undefined {
  const ref = refOf(subject);
  const found = ref && model.resolve(ref)?.value;
  const { owner, manager, area } = (found ?? {}) as Readonly<Record<'owner' | 'manager' | 'area', Ref | undefined>>;
  return manager ?? owner ?? (area && model.find('area', area.id)?.value.owner);
}

/** What a decision, an agreement or an initiative is about: not who answers for it. */
function concerns(entity: Entity, { model }: View): string[] {
  const matters = /^(?:subject|affects|closes|needs|provider|consumers)\b/;
  return model.outgoing(entity).flatMap(({ field, to }) => (to && matters.test(field) ? to.ref : []));
}

/** What is proposed is to be confirmed; what is open has options to choose from. */
function questionOf(decision: Entity<'decision'>, view: View): Content {
  const { state, options = {}, question } = decision.value;
  const proposed = state === 'proposed' ? chosenOption(decision, view) : null;
  if (proposed !== null) return view.say(words.proposal) + proposed;
  const texts = Object.values(options).map(({ text }) => view.read(text));
  return question ?? (texts.filter((text) => text !== '').join(' / ') || null);
}
