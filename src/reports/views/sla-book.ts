import { standsSigned } from '../../model/agreements.ts';
import { isKind } from '../../model/fields.ts';
import type { Entity } from '../../model/model.ts';
import { baseView } from '../parts/base.ts';
import { mattersOf } from '../parts/matters.ts';
import { type ViewContext, viewContextOf } from '../parts/view-context.ts';
import type { ReportView } from '../render/view.ts';
import type { Report, ReportContext } from '../report.ts';
import { type Chapter, chapterOf } from '../sla-book/chapters.ts';
import { type ConsumerView, consumerViews } from '../sla-book/front.ts';
import { type Overview, overviewOf } from '../sla-book/overview.ts';
import { type PromiseView, promisedParts, promisesOf } from '../sla-book/promises.ts';
import { type ProviderBook, providerBooks } from '../sla-book/providers.ts';

/** The SLA book: what FRONT requires of BACK, what was agreed, and what it holds up. */
export interface SlaBookView extends ReportView {
  overview: Overview;
  chapters: readonly Chapter[];
  consumers: readonly ConsumerView[];
  promises: readonly PromiseView[];
}

const title = { en: 'SLA book', es: 'Libro de acuerdos de servicio' };
const summary = {
  en: 'What FRONT requires of each BACK area, what has been agreed and who has signed it',
  es: 'Qué requiere el FRONT de cada área de BACK, qué se ha acordado y quién lo ha firmado',
};

export const slaBook: Report = {
  name: 'sla-book',
  title,
  summary,
  view(context): SlaBookView {
    const view = viewContextOf(context);
    const books = providerBooks(context.model);
    const agreements = context.model.all('agreement');
    const base = baseView(
      context,
      {
        report: { title, summary },
        matters: mattersOf(context.model, entitiesOf(context, books), promisedParts(context.model)),
        status: statusOf(agreements, view),
        signed: (reference) => reference.startsWith('agreement:'),
      },
      view,
    );
    return {
      ...base,
      overview: overviewOf(context, books, view),
      chapters: books.map((book) => chapterOf(book, view)),
      consumers: consumerViews(view),
      promises: promisesOf(view),
    };
  },
};

/** What the book is about: needs and agreements with their standards and hours, who asks and who gives, and the acts that sign. */
function entitiesOf({ model }: ReportContext, books: readonly ProviderBook[]): Entity[] {
  const agreements = model.all('agreement');
  const used = agreements.flatMap((agreement) => model.outgoing(agreement).flatMap(({ to }) => to ?? []));
  const signings = model
    .all('signing')
    .filter(({ value }) => (value.signs ?? []).some(({ kind }) => kind === 'agreement'));
  return [
    ...model.all('area').filter(({ value }) => value.side === 'front' || value.side === 'back'),
    ...books.flatMap(({ entity }) => entity ?? []),
    ...model.all('need'),
    ...agreements,
    ...used.filter((entity) => isKind(entity, 'standard') || isKind(entity, 'calendar')),
    ...signings,
  ];
}

function statusOf(agreements: readonly Entity<'agreement'>[], view: ViewContext): string | null {
  if (agreements.length === 0) return null;
  const signed = agreements.filter((agreement) => standsSigned(view.model, agreement)).length;
  const counts = { signed, all: agreements.length };
  return view.say({ en: '{signed} of {all} agreements signed', es: '{signed} de {all} acuerdos firmados' }, counts);
}
