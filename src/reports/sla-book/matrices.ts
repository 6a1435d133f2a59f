import { leadsNowhere } from '../../coverage/broken.ts';
import type { CoverageCell } from '../../coverage/index.ts';
import { stateForConsumer } from '../../coverage/need-state.ts';
import type { Ref } from '../../diagnostics/values.ts';
import { agreementsFor, hasSignedAgreement, requiredNeeds } from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isRef, keyOf, refs, unique } from '../../model/refs.ts';
import type { CellReason, Matrix, MatrixCell } from '../charts/matrix.ts';
import { drawnMatrix, findCoverage } from '../parts/coverage.ts';
import { linkTo } from '../parts/links.ts';
import { refName } from '../parts/names.ts';
import { agreementBadge } from '../parts/states.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { ReportContext } from '../report.ts';

const count = { en: '{signed} of {needs}', es: '{signed} de {needs}' };

/** FRONT × BACK by the state of the agreements, on one page; null where FRONT asks for nothing. */
export function frontBackMatrix(context: ReportContext, view: ViewContext): Matrix | null {
  const coverage = findCoverage(context, 'front-back');
  if (!coverage || coverage.cells.length === 0) return null;
  return drawnMatrix(coverage, view, {
    text: ({ note }) => note && view.say(count, note.values),
    reasons: (cell) => reasonsOf(cell, view),
  });
}

/** What keeps a cell from being agreed: each need with the state of its agreement. */
function reasonsOf({ culprits }: CoverageCell, view: ViewContext): CellReason[] {
  return culprits.flatMap((reference) => {
    const need = view.model.find('need', reference.replace(/^need:/, ''));
    return need ? needReason(need, view) : [];
  });
}

function needReason(need: Entity<'need'>, view: ViewContext): CellReason {
  const states = agreementsFor(view.model, need).map((agreement) => agreementBadge(agreement, view).text);
  const text =
    states.length === 0 ? view.say({ en: 'without agreement', es: 'sin acuerdo' }) : view.show([...new Set(states)]);
  return { text, about: linkTo(need, view) };
}

/** What areas behind FRONT ask of each other and of providers; null where they ask for nothing. */
export function internalMatrix(view: ViewContext): Matrix | null {
  const { model } = view;
  const needs = requiredNeeds(model).filter(({ value }) => isRef(value.provider));
  const consumers = unique(needs.flatMap(({ value }) => refs(value.consumers))).filter((ref) => isBehind(model, ref));
  const asked = needs.filter(({ value }) => refs(value.consumers).some((ref) => isBehind(model, ref)));
  const providers = unique(asked.map(({ value }) => value.provider));
  if (consumers.length === 0) return null;
  return {
    corner: view.say({ en: 'Asks × gives', es: 'Pide × presta' }),
    columns: providers.map((ref) => ({ name: refName(ref, view) })),
    rows: consumers.map((consumer) => ({
      name: refName(consumer, view),
      id: keyOf(consumer),
      cells: providers.map((provider) => internalCell(asked, consumer, provider, view)),
    })),
  };
}

/** Areas of BACK, support and management, and the teams in them. */
function isBehind(model: Model, ref: Ref): boolean {
  const team = ref.kind === 'team' ? model.find('team', ref.id) : undefined;
  const area = ref.kind === 'area' ? ref.id : team?.value.area?.id;
  const side = area === undefined ? undefined : model.find('area', area)?.value.side;
  return side !== undefined && side !== 'front';
}

function internalCell(needs: readonly Entity<'need'>[], consumer: Ref, provider: Ref, view: ViewContext): MatrixCell {
  const found = needs.filter(
    ({ value }) =>
      isRef(value.provider) &&
      keyOf(value.provider) === keyOf(provider) &&
      refs(value.consumers).some((ref) => keyOf(ref) === keyOf(consumer)),
  );
  if (found.length === 0) return { state: 'none' };
  if (leadsNowhere(view.model, provider)) return { state: 'broken' };
  const states = found.map((need) => stateForConsumer(view.model, need, consumer));
  const signed = found.filter((need) => hasSignedAgreement(view.model, need, consumer)).length;
  const [first = 'gap'] = states;
  const state = states.every((one) => one === first) ? first : 'partial';
  const text = view.say(count, { signed, needs: found.length });
  const reasons = found.flatMap((need, index) => (states[index] === 'covered' ? [] : [needReason(need, view)]));
  return { state, text, ...(reasons.length > 0 ? { reasons } : {}) };
}
