import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Localised } from '../../diagnostics/language.ts';
import { isDisputed } from '../../model/agreements.ts';
import type { Entity } from '../../model/model.ts';
import { chosenOption, isPending, standingDecisions } from '../facts/decision.ts';
import { initiativesOf } from '../facts/initiative.ts';
import { link, linkTo } from '../parts/links.ts';
import { subjectLink } from '../parts/open-points.ts';
import { sentence } from '../parts/speech.ts';
import { agreementState } from '../parts/states.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Table } from '../render/content.ts';

/** What the model leaves to the board: a row a promise at fault, a decision, a dispute, an approval or an assumption. */
interface Request {
  what: Localised;
  about: Content;
  why: Content;
  who: Content;
  by: Content;
}

const verbs = {
  keep: { en: 'Make possible or change', es: 'Hacer posible o cambiar' },
  decide: { en: 'Decide', es: 'Decidir' },
  confirm: { en: 'Confirm', es: 'Confirmar' },
  arbitrate: { en: 'Settle', es: 'Arbitrar' },
  approve: { en: 'Approve', es: 'Aprobar' },
  validate: { en: 'Confirm', es: 'Dar por buena' },
} satisfies Record<string, Localised>;

/** What is asked of the board, the most pressing first; null where nothing is. */
export function requestsTable(errors: readonly Diagnostic[], view: ViewContext): Table | null {
  return tableOf(
    requestsOf(errors, view),
    [
      { name: { en: 'To do', es: 'Qué se pide' }, of: ({ what }) => view.say(what) },
      { name: { en: 'About', es: 'Sobre' }, of: ({ about }) => about },
      { name: { en: 'Where it stands', es: 'En qué punto está' }, of: ({ why }) => why },
      { name: { en: 'Who', es: 'Quién' }, of: ({ who }) => who },
      { name: { en: 'By', es: 'Antes de' }, of: ({ by }) => by },
    ],
    view,
  );
}

/** `Take 2 decisions, arbitrate 1 agreement and stand by 1 assumption`; empty where nothing is asked. */
export function requestsInWords(errors: readonly Diagnostic[], view: ViewContext): string {
  const { assumptions } = view.model.engagement.value;
  const broken = promisesAtFault(errors).size;
  const others = errors.filter((error) => !isImpossible(error)).length;
  const counts: [Localised, number][] = [
    [phrases.keep, broken],
    [phrases.decide, pendingDecisions(view).length],
    [phrases.arbitrate, disputedAgreements(view).length],
    [phrases.approve, proposedInitiatives(view).length],
    [phrases.validate, Object.keys(assumptions ?? {}).length],
    [broken > 0 ? phrases.mendOthers : phrases.mend, others],
  ];
  const asked = counts.flatMap(([words, count]) => (count === 0 ? [] : view.say(words, { count })));
  return asked.length === 0 ? '' : sentence(view.show(asked));
}

const phrases = {
  keep: {
    en: 'make possible or change {count, plural, one {# promise that cannot be kept as it stands} other {# promises that cannot be kept as they stand}}',
    es: 'hacer posible o cambiar {count, plural, one {# compromiso que no se puede cumplir como está} other {# compromisos que no se pueden cumplir como están}}',
  },
  mend: {
    en: 'have {count, plural, one {# error} other {# errors}} of the model resolved before it is approved',
    es: 'exigir que se {count, plural, one {resuelva # error} other {resuelvan # errores}} del modelo antes de aprobarlo',
  },
  mendOthers: {
    en: 'have {count, plural, one {# other error} other {# other errors}} of the model resolved before it is approved',
    es: 'exigir que se {count, plural, one {resuelva otro error} other {resuelvan otros # errores}} del modelo antes de aprobarlo',
  },
  decide: {
    en: 'take {count, plural, one {# decision} other {# decisions}}',
    es: 'tomar {count, plural, one {# decisión} other {# decisiones}}',
  },
  arbitrate: {
    en: 'settle {count, plural, one {# agreement in dispute} other {# agreements in dispute}}',
    es: 'arbitrar {count, plural, one {# acuerdo en discrepancia} other {# acuerdos en discrepancia}}',
  },
  approve: {
    en: 'approve {count, plural, one {# initiative} other {# initiatives}}',
    es: 'aprobar {count, plural, one {# iniciativa} other {# iniciativas}}',
  },
  validate: {
    en: 'confirm {count, plural, one {# assumption} other {# assumptions}}',
    es: 'dar por {count, plural, one {buena # hipótesis} other {buenas # hipótesis}}',
  },
} satisfies Record<string, Localised>;

/** Findings that compute that a promise cannot be kept; one that lacks a figure or an indicator may well be. */
const impossible: ReadonlySet<string> = new Set(['SLA007', 'SLA008']);

/** True for a promise to customers (`charter:homes#answer`) that cannot be kept as it stands. */
function isImpossible({ code, subject }: Diagnostic): boolean {
  return impossible.has(code) && subject.startsWith('charter:');
}

/** The promises that cannot be kept, each with the first finding that tells of it. */
function promisesAtFault(errors: readonly Diagnostic[]): Map<string, Diagnostic> {
  return new Map(
    errors
      .filter(isImpossible)
      .toReversed()
      .map((error) => [error.subject, error]),
  );
}

function requestsOf(errors: readonly Diagnostic[], view: ViewContext): Request[] {
  const broken = [...promisesAtFault(errors).values()].toReversed();
  return [
    ...broken.map(({ subject, message }): Request => {
      const charter = view.model.find('charter', subject.replace(/^charter:|#.*$/g, ''));
      return {
        what: verbs.keep,
        about: subjectLink(subject, view),
        why: message.split('\n')[0] ?? '',
        who: link(charter?.value.owner, view),
        by: null,
      };
    }),
    ...pendingDecisions(view).map((decision) => decisionRequest(decision, view)),
    ...disputedAgreements(view).map((agreement) => disputeRequest(agreement, view)),
    ...proposedInitiatives(view).map(
      (initiative): Request => ({
        what: verbs.approve,
        about: linkTo(initiative, view),
        why: initiative.value.what ?? initiative.value.cost ?? null,
        who: link(initiative.value.owner, view),
        by: initiative.value.start ?? null,
      }),
    ),
    ...Object.entries(view.model.engagement.value.assumptions ?? {}).map(
      ([id, { text, owner, reviewBy }]): Request => ({
        what: verbs.validate,
        about: { type: 'entity', id: `assumption:${id}`, name: view.read(text) || id },
        why: view.say({ en: 'The model takes it for granted', es: 'El modelo la da por supuesta' }),
        who: link(owner, view),
        by: reviewBy ?? null,
      }),
    ),
  ];
}

function pendingDecisions(view: ViewContext): Entity<'decision'>[] {
  return standingDecisions(view).filter(isPending);
}

/** The agreements about which the two sides differ. */
export function disputedAgreements({ model }: ViewContext): Entity<'agreement'>[] {
  return model.all('agreement').filter(isDisputed);
}

function proposedInitiatives(view: ViewContext): Entity<'initiative'>[] {
  return initiativesOf(view).filter(({ value }) => value.state === 'proposed');
}

/** What is proposed is to be confirmed; what is open has options to choose from. */
function decisionRequest(decision: Entity<'decision'>, view: ViewContext): Request {
  const { value } = decision;
  const isProposed = value.state === 'proposed';
  const proposed = chosenOption(decision, view);
  const options = Object.values(value.options ?? {}).map(({ text }) => view.read(text));
  const choice = options.filter((text) => text !== '').join(' / ');
  return {
    what: isProposed ? verbs.confirm : verbs.decide,
    about: linkTo(decision, view),
    why: isProposed && proposed !== null ? view.say(proposal) + proposed : (value.question ?? (choice || null)),
    who: link(value.decidedBy ?? value.owner, view),
    by: value.date ?? null,
  };
}

const proposal: Localised = { en: 'Proposed: ', es: 'Se propone: ' };

function disputeRequest(agreement: Entity<'agreement'>, view: ViewContext): Request {
  const { value } = agreement;
  const last = value.negotiation?.at(-1);
  return {
    what: verbs.arbitrate,
    about: linkTo(agreement, view),
    why: last?.topic ?? agreementState(agreement, view),
    who: link(value.owner, view),
    by: value.review?.next ?? null,
  };
}
