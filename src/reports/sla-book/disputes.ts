import {
  agreementsFor,
  consumersOf,
  isDisputed,
  isRequired,
  providersOf,
  requiredNeeds,
} from '../../model/agreements.ts';
import type { Entity } from '../../model/model.ts';
import { link, linkTo } from '../parts/links.ts';
import { agreementState, needBadge } from '../parts/states.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Table } from '../render/content.ts';
import { words } from './words.ts';

/** What is not settled between the two sides. */
export interface Disputes {
  /** Agreements about which the sides differ. */
  open: Table | null;
  /** Needs that no agreement answers. */
  unanswered: Table | null;
  /** Needs that were rejected or merged into another, with why. */
  dropped: Table | null;
}

/** Disputes and open negotiations, needs without agreement, and those that were dropped. */
export function disputesOf(view: ViewContext): Disputes {
  const { model } = view;
  return {
    open: openTable(model.all('agreement').filter(isDisputed), view),
    unanswered: unansweredTable(
      requiredNeeds(model).filter((need) => agreementsFor(model, need).length === 0),
      view,
    ),
    dropped: droppedTable(
      model.all('need').filter((need) => !isRequired(need)),
      view,
    ),
  };
}

function openTable(agreements: readonly Entity<'agreement'>[], view: ViewContext): Table | null {
  const { model } = view;
  const last = ({ value }: Entity<'agreement'>) => value.negotiation?.at(-1);
  return tableOf(
    agreements,
    [
      { name: words.agreement, of: (agreement) => linkTo(agreement, view) },
      { name: words.consumer, of: (agreement) => consumersOf(model, agreement).map((ref) => link(ref, view)) },
      { name: words.provider, of: (agreement) => providersOf(model, agreement).map((ref) => link(ref, view)) },
      { name: words.state, of: (agreement) => agreementState(agreement, view) },
      { name: { en: 'Last meeting', es: 'Última reunión' }, of: (agreement) => last(agreement)?.date ?? null },
      { name: { en: 'What is in dispute', es: 'Qué se discute' }, of: (agreement) => last(agreement)?.topic ?? null },
      { name: { en: 'Where it stands', es: 'En qué quedó' }, of: (agreement) => last(agreement)?.outcome ?? null },
    ],
    view,
  );
}

function unansweredTable(needs: readonly Entity<'need'>[], view: ViewContext): Table | null {
  return tableOf(
    needs,
    [
      { name: words.need, of: (need) => linkTo(need, view) },
      { name: words.askedBy, of: ({ value }) => (value.consumers ?? []).map((ref) => link(ref, view)) },
      { name: words.provider, of: ({ value }) => link(value.provider, view) },
      { name: words.state, of: ({ value }) => needBadge(value.state, view) },
    ],
    view,
  );
}

function droppedTable(needs: readonly Entity<'need'>[], view: ViewContext): Table | null {
  const why = ({ value }: Entity<'need'>): Content =>
    value.state === 'merged' ? link(value.mergedInto, view) : (value.rejectedReason ?? null);
  return tableOf(
    needs,
    [
      { name: words.need, of: (need) => linkTo(need, view) },
      { name: words.askedBy, of: ({ value }) => (value.consumers ?? []).map((ref) => link(ref, view)) },
      { name: words.provider, of: ({ value }) => link(value.provider, view) },
      { name: words.state, of: ({ value }) => needBadge(value.state, view) },
      { name: { en: 'Why, or into which', es: 'Motivo, o en cuál' }, of: why },
    ],
    view,
    ({ ref }) => ref,
  );
}
