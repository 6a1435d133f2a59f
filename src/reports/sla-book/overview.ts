import {
  agreementsFor,
  hasSignedAgreement,
  isDisputed,
  progressOf,
  requiredNeeds,
  standsSigned,
} from '../../model/agreements.ts';
import type { Entity } from '../../model/model.ts';
import { unique } from '../../model/refs.ts';
import type { FunnelData } from '../charts/funnel.ts';
import type { Matrix } from '../charts/matrix.ts';
import { linkTo } from '../parts/links.ts';
import { dateOf } from '../parts/meta.ts';
import { stated } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Fact } from '../render/content.ts';
import type { ReportContext } from '../report.ts';
import { frontBackMatrix, internalMatrix } from './matrices.ts';
import { idleAreas, type ProviderBook } from './providers.ts';
import { statesFunnel, stepsFunnel } from './steps.ts';

/** The book at a glance. */
export interface Overview {
  /** What is asked, of whom, and how much of it is signed. */
  summary: string;
  figures: readonly Fact[];
  /** FRONT × BACK; null where FRONT asks for nothing. */
  matrix: Matrix | null;
  /** The two dates that the matrices and the figures above them speak of; null where they are one. */
  dates: string | null;
  /** What BACK areas ask of each other and of providers. */
  internal: Matrix | null;
  /** The areas of BACK of which nobody asks anything. */
  idle: readonly Content[];
  steps: FunnelData | null;
  states: FunnelData | null;
}

/** Counts, matrices and funnels of the whole book. */
export function overviewOf(context: ReportContext, books: readonly ProviderBook[], view: ViewContext): Overview {
  const { model } = view;
  return {
    summary: summaryOf(view),
    figures: figuresOf(view),
    matrix: frontBackMatrix(context, view),
    dates: datesOf(view),
    internal: internalMatrix(context, view),
    idle: idleAreas(model, books).map((area) => linkTo(area, view)),
    steps: requiredNeeds(model).length > 0 ? stepsFunnel(view) : null,
    states: model.all('agreement').length > 0 ? statesFunnel(view) : null,
  };
}

function datesOf({ model, say }: ViewContext): string | null {
  const [scenario, today] = [dateOf(model.date), dateOf(model.today)];
  if (!scenario || !today || model.date === model.today) return null;
  return say(twoDates, { scenario, today });
}

const twoDates = {
  en: 'The date of the scenario is {scenario}. Signatures, and agreements in force, are counted on {today}.',
  es: 'La fecha del escenario es el {scenario}. Las firmas y los acuerdos en vigor se cuentan a {today}.',
};

function summaryOf(view: ViewContext): string {
  const { model, say } = view;
  const needs = requiredNeeds(model);
  if (needs.length === 0 && model.all('agreement').length === 0) return say(nothing);
  const signed = needs.filter((need) => hasSignedAgreement(model, need));
  const consumers = unique(needs.flatMap(({ value }) => value.consumers ?? []));
  const providers = unique(needs.map(({ value }) => value.provider));
  const counts = {
    needs: needs.length,
    consumers: consumers.length,
    providers: providers.length,
    signed: signed.length,
  };
  if (needs.length === 0) return say(agreementsOnly, { agreements: model.all('agreement').length });
  return say(consumers.length === 0 || providers.length === 0 ? needsOnly : whole, counts);
}

const nothing = {
  en: 'The model does not say yet which services FRONT requires from BACK.',
  es: 'El modelo todavía no dice qué servicios requiere el FRONT a BACK.',
};

const agreementsOnly = {
  en: 'The model has {agreements, plural, one {# agreement} other {# agreements}}, and does not say yet which required services they answer.',
  es: 'El modelo tiene {agreements, plural, one {# acuerdo} other {# acuerdos}} y todavía no dice a qué servicios requeridos responden.',
};

const whole = {
  en: '{consumers, plural, one {One internal customer requires} other {# internal customers require}} {needs, plural, one {one service} other {# services}} from {providers, plural, one {one area or provider} other {# areas or providers}}. {signed, plural, =0 {None of these services has} one {One of these services has} other {# of these services have}} a signed agreement.',
  es: '{consumers, plural, one {Un cliente interno requiere} other {# clientes internos requieren}} {needs, plural, one {un servicio} other {# servicios}} a {providers, plural, one {un área o proveedor} other {# áreas o proveedores}}. {signed, plural, =0 {Ninguno de esos servicios tiene} one {Uno de esos servicios tiene} other {# de esos servicios tienen}} un acuerdo firmado.',
};

const needsOnly = {
  en: 'The model has {needs, plural, one {one required service} other {# required services}} and does not say yet who asks for {needs, plural, one {it} other {them}}, or of whom. {signed, plural, =0 {None has} one {One has} other {# have}} a signed agreement.',
  es: 'El modelo tiene {needs, plural, one {un servicio requerido} other {# servicios requeridos}} y todavía no dice quién {needs, plural, one {lo} other {los}} pide, o a quién. {signed, plural, =0 {Ninguno tiene} one {Uno tiene} other {# tienen}} un acuerdo firmado.',
};

function figuresOf(view: ViewContext): Fact[] {
  const { model, say } = view;
  const agreements = model.all('agreement');
  const needs = requiredNeeds(model);
  const count = (wanted: (agreement: Entity<'agreement'>) => boolean) => agreements.filter(wanted).length;
  const signed = count((agreement) => standsSigned(model, agreement));
  const inForce = count((agreement) => progressOf(model, agreement, model.today) === 'in-force');
  const date = dateOf(model.today);
  const bare = needs.filter((need) => agreementsFor(model, need).length === 0).length;
  return stated([
    {
      label: say({ en: 'Signed agreements', es: 'Acuerdos firmados' }),
      value: agreements.length === 0 ? null : say(ofAgreements, { part: signed, all: agreements.length }),
    },
    {
      label: say({ en: 'In force on {date}', es: 'En vigor el {date}' }, { date: date ?? '' }),
      value: agreements.length === 0 || !date ? null : say(ofAgreements, { part: inForce, all: agreements.length }),
    },
    {
      label: say({ en: 'Disputed or in negotiation', es: 'En discrepancia o en negociación' }),
      value: agreements.length === 0 ? null : count(isDisputed),
    },
    {
      label: say({ en: 'Required services without an agreement', es: 'Servicios requeridos sin acuerdo' }),
      value: needs.length === 0 ? null : say(ofNeeds, { part: bare, all: needs.length }),
    },
    { label: say({ en: 'Next review', es: 'Próxima revisión' }), value: nextReview(view) },
  ]);
}

// An agreement may answer several required services, or none: each figure says which of the two it counts.
const ofAgreements = {
  en: '{part} of {all, plural, one {# agreement} other {# agreements}}',
  es: '{part} de {all, plural, one {# acuerdo} other {# acuerdos}}',
};
const ofNeeds = {
  en: '{part} of {all, plural, one {# service} other {# services}}',
  es: '{part} de {all, plural, one {# servicio} other {# servicios}}',
};

/** The first review that is still to come today. */
function nextReview({ model }: ViewContext): Content {
  const { today } = model;
  if (today === undefined) return null;
  const live = model.all('agreement').filter(({ value }) => value.state !== 'rejected');
  const dates = live.flatMap(({ value }) => value.review?.next ?? []);
  const coming = dates.filter(({ iso }) => iso >= today.slice(0, iso.length));
  return coming.toSorted((one, other) => (one.iso < other.iso ? -1 : 1))[0] ?? null;
}
