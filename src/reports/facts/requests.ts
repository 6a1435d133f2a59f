import { groupBy } from '../../diagnostics/lists.ts';
import type { Ref } from '../../diagnostics/values.ts';
import { requestAskedWords as askedWords, requestWords as words } from '../../generated/words/reports.ts';
import { isDisputed } from '../../model/agreements.ts';
import { isPending } from '../../model/decisions.ts';
import type { Entity } from '../../model/model.ts';
import type { Content } from '../../wording/content.ts';
import { link, linkTo, refOf, subjectLink } from '../../wording/links.ts';
import { sentence } from '../../wording/speech.ts';
import { agreementState } from '../../wording/states.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { chosenOption, standingDecisions } from './decision.ts';
import type { Row, WholeFacts } from './fact.ts';
import { initiativesOf } from './initiative.ts';

export const whole: WholeFacts = { requests };

/** What is found that nobody but the board can put right, by what it asks: promises, hours, people and the relation with others. */
const grave = {
  // One that lacks a figure or a KPI may well be kept.
  keep: { codes: ['SLA007', 'SLA008', 'SLA019'], of: 'charter' },
  cover: { codes: ['CAL001', 'CAL002'] },
  staff: { codes: ['CAP001', 'CAP002', 'CAP004', 'CAP008', 'CAP010'] },
  govern: { codes: ['SRC003'], of: 'provider' },
  join: { codes: ['GSA007'], of: 'provider' },
} satisfies Record<string, { codes: string[]; of?: string }>;
const graves = Object.keys(grave) as (keyof typeof grave)[];

/** What a report asks of the board, the most pressing first: of its own matters, and of nothing else. */
function requests(view: ViewContext) {
  const { model, say, show } = view;
  const errors = view.diagnostics.filter(
    ({ severity, subject, code }) => severity === 'error' && view.isOwn(subject, code),
  );
  const ofGrave = (group: keyof typeof grave) => {
    const { codes, of }: { codes: string[]; of?: string } = grave[group];
    return errors.filter(({ code, subject }) => codes.includes(code) && (!of || subject.startsWith(`${of}:`)));
  };
  const own = <K extends 'decision' | 'agreement' | 'initiative'>(entity: Entity<K>) =>
    view.isOwn(entity.ref) || concerns(entity, view).some((ref) => view.isOwn(ref));
  const ask = (what: keyof typeof words, about: Content, rest: Row): Row => ({
    what: say(words[what]),
    about,
    ...rest,
  });
  const mend = (group: keyof typeof grave) =>
    [...groupBy(ofGrave(group), ({ subject }) => subject)].map(([subject, found]) => {
      const [head = '', ...items] = found.map(({ message }) => message.replace(/\n.*/s, ''));
      const why = items.length === 0 ? head : { type: 'lines' as const, head, items };
      return ask(group, subjectLink(subject, view), { why, who: link(ownerOf(subject, view), view), by: null });
    });
  const decide = standingDecisions(view)
    .filter((decision) => isPending(decision) && own(decision))
    .map((decision) => {
      const { state, decidedBy, owner, date = null } = decision.value;
      const who = link(decidedBy ?? owner, view);
      const verb = state === 'proposed' ? 'confirm' : 'decide';
      return ask(verb, linkTo(decision, view), { why: questionOf(decision, view), who, by: date });
    });
  const arbitrate = model
    .all('agreement')
    .filter((agreement) => isDisputed(agreement) && own(agreement))
    .map((agreement) => {
      const { negotiation, owner, review } = agreement.value;
      const why = negotiation?.at(-1)?.topic ?? agreementState(agreement, view);
      return ask('arbitrate', linkTo(agreement, view), { why, who: link(owner, view), by: review?.next ?? null });
    });
  const approve = initiativesOf(view)
    .filter((initiative) => initiative.value.state === 'proposed' && own(initiative))
    .map((initiative) => {
      const { what, cost, owner, start = null } = initiative.value;
      return ask('approve', linkTo(initiative, view), { why: what ?? cost ?? null, who: link(owner, view), by: start });
    });
  const validate = Object.entries(model.engagement.value.assumptions)
    .filter(([id]) => view.isOwn(`assumption:${id}`))
    .map(([id, { text, owner, reviewBy = null }]) => {
      const about: Content = { type: 'entity', id: `assumption:${id}`, name: view.read(text) || id };
      return ask('validate', about, { why: say(words.takenForGranted), who: link(owner, view), by: reviewBy });
    });
  const groups: (readonly [verb: keyof typeof askedWords, asked: readonly Row[]])[] = [
    ...graves.map((group) => [group, mend(group)] as const),
    ['decide', decide],
    ['arbitrate', arbitrate],
    ['approve', approve],
    ['validate', validate],
  ];
  const asked = groups.flatMap(([verb, { length: count }]) => (count === 0 ? [] : say(askedWords[verb], { count })));
  const rest = errors.length - graves.reduce((sum, group) => sum + ofGrave(group).length, 0);
  const others = errors.length === rest ? askedWords.mend : askedWords.mendOthers;
  return {
    // Without its full stop; empty where nothing is asked.
    sentence: sentence(show([...asked, ...(rest === 0 ? [] : [say(others, { count: rest })])])),
    all: groups.flatMap(([, rows]) => rows),
  };
}

/** Who answers for what a finding is about; for a team that does not say it, its area. */
function ownerOf(subject: string, { model }: ViewContext): Ref | undefined {
  const ref = refOf(subject);
  const found = ref && model.resolve(ref)?.value;
  const { owner, manager, area } = (found ?? {}) as Readonly<Record<'owner' | 'manager' | 'area', Ref | undefined>>;
  return manager ?? owner ?? (area && model.find('area', area.id)?.value.owner);
}

/** What a decision, an agreement or an initiative is about: not who answers for it. */
function concerns(entity: Entity, { model }: ViewContext): string[] {
  const matters = /^(?:subject|affects|closes|needs|provider|consumers)\b/;
  return model.outgoing(entity).flatMap(({ field, to }) => (to && matters.test(field) ? to.ref : []));
}

/** What is proposed is to be confirmed; what is open has options to choose from. */
function questionOf(decision: Entity<'decision'>, view: ViewContext): Content {
  const { state, options = {}, question } = decision.value;
  const proposed = state === 'proposed' ? chosenOption(decision, view) : null;
  if (proposed !== null) return view.say(words.proposal) + proposed;
  const texts = Object.values(options).map(({ text }) => view.read(text));
  return question ?? (texts.filter((text) => text !== '').join(' / ') || null);
}
