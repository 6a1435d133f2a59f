import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { requestWords as words } from '../../generated/words/reports.ts';
import { isPending } from '../../model/actions.ts';
import { isDisputed } from '../../model/agreements.ts';
import type { Entity } from '../../model/model.ts';
import type { Content } from '../render/content.ts';
import { link, linkTo, subjectLink } from '../wording/links.ts';
import { agreementState } from '../wording/states.ts';
import type { ViewContext } from '../wording/view-context.ts';
import { chosenOption, standingDecisions } from './decision.ts';
import { initiativesOf } from './initiative.ts';

/** A thing that the model leaves to the board. */
type Request = Readonly<Record<'what' | 'about' | 'why' | 'who' | 'by', Content>>;

/** What is asked of the board, the most pressing first, and the errors that there are beside. */
interface Requests {
  /** Promises that cannot be kept as they stand. */
  keep: readonly Request[];
  decide: readonly Request[];
  arbitrate: readonly Request[];
  approve: readonly Request[];
  validate: readonly Request[];
  errors: readonly Diagnostic[];
}

/** Findings that compute that a promise cannot be kept; one that lacks a figure or a KPI may well be. */
const impossible: ReadonlySet<string> = new Set(['SLA007', 'SLA008']);

export function requests(view: ViewContext): Requests {
  const { model, say } = view;
  const errors = view.diagnostics.filter(({ severity }) => severity === 'error');
  const ofPromises = errors.filter(({ code, subject }) => impossible.has(code) && subject.startsWith('charter:'));
  const ask = (verb: keyof typeof words, about: Content, rest: Pick<Request, 'why' | 'who' | 'by'>): Request => ({
    what: say(words[verb]),
    about,
    ...rest,
  });
  return {
    keep: [...new Set(ofPromises.map(({ subject }) => subject))].map((subject) => {
      const charter = model.find('charter', subject.replace(/^charter:|#.*$/g, ''));
      const [why = ''] = ofPromises.find((one) => one.subject === subject)?.message.split('\n') ?? [];
      return ask('keep', subjectLink(subject, view), { why, who: link(charter?.value.owner, view), by: null });
    }),
    decide: standingDecisions(view)
      .filter(isPending)
      .map((decision) => {
        const { state, decidedBy, owner, date = null } = decision.value;
        const who = link(decidedBy ?? owner, view);
        const verb = state === 'proposed' ? 'confirm' : 'decide';
        return ask(verb, linkTo(decision, view), { why: questionOf(decision, view), who, by: date });
      }),
    arbitrate: model
      .all('agreement')
      .filter(isDisputed)
      .map((agreement) => {
        const { negotiation, owner, review } = agreement.value;
        const why = negotiation?.at(-1)?.topic ?? agreementState(agreement, view);
        return ask('arbitrate', linkTo(agreement, view), { why, who: link(owner, view), by: review?.next ?? null });
      }),
    approve: initiativesOf(view)
      .filter(({ value }) => value.state === 'proposed')
      .map((initiative) => {
        const { what, cost, owner, start = null } = initiative.value;
        return ask('approve', linkTo(initiative, view), {
          why: what ?? cost ?? null,
          who: link(owner, view),
          by: start,
        });
      }),
    validate: Object.entries(model.engagement.value.assumptions).map(([id, { text, owner, reviewBy = null }]) => {
      const about: Content = { type: 'entity', id: `assumption:${id}`, name: view.read(text) || id };
      return ask('validate', about, { why: say(words.takenForGranted), who: link(owner, view), by: reviewBy });
    }),
    errors: errors.filter((error) => !ofPromises.includes(error)),
  };
}

/** What is proposed is to be confirmed; what is open has options to choose from. */
function questionOf(decision: Entity<'decision'>, view: ViewContext): Content {
  const { state, options = {}, question } = decision.value;
  const proposed = state === 'proposed' ? chosenOption(decision, view) : null;
  if (proposed !== null) return view.say(words.proposal) + proposed;
  const texts = Object.values(options).map(({ text }) => view.read(text));
  return question ?? (texts.filter((text) => text !== '').join(' / ') || null);
}
