import { consumersOf, needsOf, signingsFor, unsignedParties } from '../../model/agreements.ts';
import type { Entity } from '../../model/model.ts';
import { unique } from '../../model/refs.ts';
import { hoursOf } from '../parts/hours/hours.ts';
import { fieldLabel, wordOf } from '../parts/labels.ts';
import { link, links, linkTo } from '../parts/links.ts';
import { refName } from '../parts/names.ts';
import { escalationInWords, reviewInWords } from '../parts/sentences.ts';
import { sentence } from '../parts/speech.ts';
import { agreementState } from '../parts/states.ts';
import { stated, tableOf } from '../parts/table.ts';
import { validityInWords } from '../parts/target/qualifiers.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, EntityLink, Fact, Table } from '../render/content.ts';
import { economicsOf } from './economics.ts';
import { promisesOn } from './promises.ts';
import { targetTable } from './targets.ts';

/** All that an agreement says, on a page. */
export interface AgreementSheet {
  link: EntityLink;
  state: Content;
  type: string | null;
  description: string | null;
  targets: Table | null;
  facts: readonly Fact[];
  negotiation: Table | null;
  /** Prices, bonuses and penalties, apart so that they can be left out. */
  economics: readonly Fact[];
}

/** The sheet of an agreement. */
export function sheetOf(agreement: Entity<'agreement'>, view: ViewContext): AgreementSheet {
  const { value } = agreement;
  const type = wordOf('agreement', 'type', value.type, view);
  return {
    link: linkTo(agreement, view),
    state: agreementState(agreement, view),
    type: type === null ? null : sentence(type),
    description: view.read(value.description) || null,
    targets: targetTable(agreement, view),
    facts: factsOf(agreement, view),
    negotiation: negotiationTable(agreement, view),
    economics: economicsOf(agreement, view),
  };
}

/** What the two sides have to know is shown even where it is not stated; the rest only where it is. */
function factsOf(agreement: Entity<'agreement'>, view: ViewContext): Fact[] {
  const { model, say } = view;
  const { value } = agreement;
  const needs = needsOf(model, agreement);
  const label = (field: string) => fieldLabel('agreement', field, view);
  const answers = links(value.needs, view);
  const valid = validityInWords(value.valid, view);
  const supports = model.incoming(agreement, 'agreement.underpins[]').flatMap(({ from }) => linkTo(from, view));
  return [
    ...stated([{ label: say({ en: 'Answers', es: 'Responde a' }), value: answers }]),
    {
      label: say({ en: 'Internal customer', es: 'Cliente interno' }),
      value: links(consumersOf(model, agreement), view),
    },
    ...stated([
      { label: say({ en: 'Asked by', es: 'Lo pide' }), value: rolesOf(needs, 'consumerRole', view) },
      { label: say({ en: 'Answered by', es: 'Lo responde' }), value: rolesOf(needs, 'providerRole', view) },
    ]),
    { label: say({ en: 'Provider’s hours', es: 'Horario del proveedor' }), value: hoursOf(value.hours, view) },
    { label: label('valid'), value: valid === '' ? null : sentence(valid) },
    { label: label('review'), value: reviewInWords(value.review, view) },
    { label: label('escalation'), value: escalationInWords(value.escalation, view) },
    ...(value.state === 'rejected'
      ? []
      : [{ label: say({ en: 'Signatures', es: 'Firmas' }), value: signaturesIn(agreement, view) }]),
    ...stated([
      { label: label('exclusions'), value: exclusions(agreement, view) },
      {
        label: say({ en: 'Underpins', es: 'Sostiene' }),
        value: [...promisesOn(agreement, view), ...agreementsAbove(agreement, view)],
      },
      { label: say({ en: 'Rests on', es: 'Se apoya en' }), value: supports },
      { label: label('globalAgreement'), value: link(value.globalAgreement, view) },
    ]),
  ];
}

/** The acts that sign it; of one that is not signed by both sides, who is missing. */
function signaturesIn(agreement: Entity<'agreement'>, view: ViewContext): Content {
  const { model, say } = view;
  const acts = signingsFor(model, agreement).map((signing) => linkTo(signing, view));
  const missing = unsignedParties(model, agreement);
  if (acts.length === 0 || missing.length === 0) return acts.length > 0 ? acts : say(notYet);
  return say(missingWords, { parties: missing.map((ref) => refName(ref, view)) });
}

const notYet = { en: 'Not yet signed', es: 'Aún sin firmar' };
const missingWords = { en: 'Not yet signed by {parties}', es: 'Falta la firma de {parties}' };

function rolesOf(
  needs: readonly Entity<'need'>[],
  field: 'consumerRole' | 'providerRole',
  view: ViewContext,
): Content[] {
  return links(unique(needs.map(({ value }) => value[field])), view);
}

/** The agreements that rely on it; the promises have an entry of their own. */
function agreementsAbove(agreement: Entity<'agreement'>, view: ViewContext): Content[] {
  return links(
    (agreement.value.underpins ?? []).filter(({ kind }) => kind !== 'charter'),
    view,
  );
}

function exclusions(agreement: Entity<'agreement'>, view: ViewContext): string | null {
  const texts = (agreement.value.exclusions ?? []).map((text) => view.read(text));
  return texts.length === 0 ? null : texts.join('; ');
}

function negotiationTable({ value }: Entity<'agreement'>, view: ViewContext): Table | null {
  return tableOf(
    value.negotiation ?? [],
    [
      { name: { en: 'Date', es: 'Fecha' }, of: ({ date }) => date ?? null },
      { name: { en: 'Topic', es: 'Asunto' }, of: ({ topic }) => topic ?? null },
      { name: { en: 'Positions', es: 'Posturas' }, of: ({ positions }) => positions ?? null },
      { name: { en: 'Outcome', es: 'Resultado' }, of: ({ outcome }) => outcome ?? null },
      {
        name: { en: 'Representatives', es: 'Representantes' },
        of: ({ consumerRep, providerRep }) => links(unique([consumerRep, providerRep]), view),
      },
    ],
    view,
  );
}
