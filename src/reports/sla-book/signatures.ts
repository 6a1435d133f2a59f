import type { Ref } from '../../diagnostics/values.ts';
import { consumersOf, isSigned, needsOf, providersOf, signingsFor, unsignedParties } from '../../model/agreements.ts';
import type { Entity } from '../../model/model.ts';
import { keyOf, refs, unique } from '../../model/refs.ts';
import { signingsOf } from '../parts/control.ts';
import { link, links, linkTo } from '../parts/links.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, EntityLink, Table } from '../render/content.ts';
import { words } from './words.ts';

/** An act: who signed for whom, when and what. */
export interface SigningView {
  link: EntityLink;
  date: Content;
  signatories: Table | null;
  signs: readonly Content[];
}

export interface Signatures {
  signings: readonly SigningView[];
  /** Agreements that are not signed by both sides, with room for those who have not. */
  pending: Table | null;
}

/** The signature sheet of the book. */
export function signaturesOf(view: ViewContext): Signatures {
  const { model } = view;
  const agreements = model.all('agreement');
  const refsOfBook = new Set(agreements.map(({ ref }) => ref));
  const unsigned = agreements.filter(
    (agreement) => agreement.value.state !== 'rejected' && !isSigned(model, agreement),
  );
  return {
    signings: signingsOf(model, (reference) => refsOfBook.has(reference)).map((signing) => signingView(signing, view)),
    pending: pendingTable(unsigned, view),
  };
}

function signingView(signing: Entity<'signing'>, view: ViewContext): SigningView {
  const { value } = signing;
  return {
    link: linkTo(signing, view),
    date: value.date ?? null,
    signatories: tableOf(
      value.signatories ?? [],
      [
        { name: { en: 'Signs', es: 'Firma' }, of: ({ role }) => link(role, view) },
        { name: { en: 'On behalf of', es: 'En nombre de' }, of: (signatory) => link(signatory.for, view) },
        {
          name: { en: 'Person', es: 'Persona' },
          of: ({ role }) => view.model.find('role', role?.id ?? '')?.value.holders ?? null,
        },
      ],
      view,
    ),
    signs: links(
      refs(value.signs).filter((ref) => counts(ref, signing, view)),
      view,
    ),
  };
}

/** A signature does not count where the scenario changes what was signed. */
function counts(ref: Ref, signing: Entity<'signing'>, view: ViewContext): boolean {
  const agreement = ref.kind === 'agreement' ? view.model.find('agreement', ref.id) : undefined;
  return agreement === undefined || signingsFor(view.model, agreement).includes(signing);
}

/** Empty on purpose: it is filled in by hand, on paper. */
const room = '\u00a0';

/** The agreements to be signed; a side that has signed already shows where. */
function pendingTable(agreements: readonly Entity<'agreement'>[], view: ViewContext): Table | null {
  const { model } = view;
  const side = (agreement: Entity<'agreement'>, field: 'consumerRole' | 'providerRole') =>
    links(unique(needsOf(model, agreement).map(({ value }) => value[field])), view);
  const signed = (agreement: Entity<'agreement'>, parties: readonly Ref[]): Content => {
    const missing = unsignedParties(model, agreement).map(keyOf);
    const isDone = parties.length > 0 && !parties.some((party) => missing.includes(keyOf(party)));
    return isDone ? signingsFor(model, agreement).map((signing) => linkTo(signing, view)) : room;
  };
  return tableOf(
    agreements,
    [
      { name: words.agreement, of: (agreement) => linkTo(agreement, view) },
      {
        name: words.consumer,
        of: (agreement) => [...links(refs(consumersOf(model, agreement)), view), ...side(agreement, 'consumerRole')],
      },
      {
        name: { en: 'Signature and date', es: 'Firma y fecha' },
        of: (agreement) => signed(agreement, consumersOf(model, agreement)),
      },
      {
        name: words.provider,
        of: (agreement) => [...links(providersOf(model, agreement), view), ...side(agreement, 'providerRole')],
      },
      {
        name: { en: 'Signature and date', es: 'Firma y fecha' },
        of: (agreement) => signed(agreement, providersOf(model, agreement)),
      },
    ],
    view,
  );
}
