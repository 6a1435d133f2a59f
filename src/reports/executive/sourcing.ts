import type { Entity } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import { wordOf } from '../parts/labels.ts';
import { link, links } from '../parts/links.ts';
import { nameOf } from '../parts/names.ts';
import { noted } from '../parts/sentences.ts';
import { sentence } from '../parts/speech.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Table } from '../render/content.ts';
import { chosenOption, openBadge, standingDecisions } from './decisions.ts';

/** What is done by others, with whom, why, and who watches over it. */
export interface Sourcing {
  decisions: Table | null;
  providers: Table | null;
}

/** Sourcing decisions and providers; null where there are none. */
export function sourcingOf(view: ViewContext): Sourcing | null {
  const decisions = decisionsTable(view);
  const providers = providersTable(view);
  return decisions || providers ? { decisions, providers } : null;
}

function decisionsTable(view: ViewContext): Table | null {
  return tableOf(
    standingDecisions(view).filter(({ value }) => value.type === 'sourcing'),
    [
      { name: { en: 'Decision', es: 'Decisión' }, of: (one) => nameOf(one, view) },
      { name: { en: 'What', es: 'Qué' }, of: ({ value }) => link(value.subject, view) },
      { name: { en: 'With whom', es: 'Con quién' }, of: (one) => withWhom(one, view) },
      { name: { en: 'Inside or outside', es: 'Dentro o fuera' }, of: (one) => comparisonOf(one, view) },
      { name: { en: 'Why', es: 'Por qué' }, of: (one) => one.value.rationale ?? chosenOption(one, view) },
      { name: { en: 'State', es: 'Estado' }, of: (one) => openBadge(one, view) },
    ],
    view,
    ({ ref }) => ref,
  );
}

/** The provider, with the way in which it is drawn on; that way alone where there is no provider. */
function withWhom({ value }: Entity<'decision'>, view: ViewContext): Content {
  const option = wordOf('decision', 'option', value.option, view) ?? '';
  return isRef(value.provider) ? noted(value.provider, option, view) : sentence(option);
}

/** What either way costs, and how either scores. */
function comparisonOf(decision: Entity<'decision'>, view: ViewContext): string {
  const score = scoreInWords(decision, view);
  const scored = score === null ? null : view.say({ en: 'Score: {score}', es: 'Puntuación: {score}' }, { score });
  return [caseInWords(decision, view), scored].filter((words) => words !== null).join('. ');
}

const sidesInWords = {
  both: { en: '{insource} inside, {outsource} outside', es: '{insource} dentro, {outsource} fuera' },
  insource: { en: '{insource} inside', es: '{insource} dentro' },
  outsource: { en: '{outsource} outside', es: '{outsource} fuera' },
};

/** `118 000 € inside, 56 000 € outside`: what either way costs. */
function caseInWords({ value }: Entity<'decision'>, view: ViewContext): string | null {
  const { insource, outsource } = value.businessCase ?? {};
  if (insource && outsource) return view.say(sidesInWords.both, { insource, outsource });
  if (insource) return view.say(sidesInWords.insource, { insource });
  return outsource ? view.say(sidesInWords.outsource, { outsource }) : null;
}

/** The weighted mean of the criteria for either way; null unless every criterion has its weight and both scores. */
function scoreInWords({ value }: Entity<'decision'>, view: ViewContext): string | null {
  const criteria = Object.values(value.criteria ?? {});
  const weights = criteria.map(({ weight }) => weight?.value);
  const total = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const scored = criteria.every(({ insource, outsource }) => isNumber(insource) && isNumber(outsource));
  if (total <= 0 || !scored || weights.some((weight) => weight === undefined)) return null;
  const mean = (side: 'insource' | 'outsource') =>
    criteria.reduce((sum, one) => sum + (one.weight?.value ?? 0) * (one[side] ?? 0), 0) / total;
  return view.say(sidesInWords.both, { insource: mean('insource'), outsource: mean('outsource') });
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function providersTable(view: ViewContext): Table | null {
  return tableOf(
    view.model.all('provider'),
    [
      { name: { en: 'Provider', es: 'Proveedor' }, of: (provider) => nameOf(provider, view) },
      {
        name: { en: 'Type', es: 'Tipo' },
        of: ({ value }) => sentence(wordOf('provider', 'type', value.type, view) ?? ''),
      },
      { name: { en: 'Services', es: 'Servicios' }, of: ({ value }) => links(value.services, view) },
      {
        name: { en: 'Governed by', es: 'Lo gobiernan' },
        of: ({ value }) => links([value.manager, value.governance].filter(isRef), view),
      },
      { name: { en: 'Contract until', es: 'Contrato hasta' }, of: ({ value }) => value.contract?.to ?? null },
      { name: { en: 'Exit plan', es: 'Plan de salida' }, of: ({ value }) => value.exitPlan ?? null },
    ],
    view,
    ({ ref }) => ref,
  );
}
