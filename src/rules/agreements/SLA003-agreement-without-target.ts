import { finding } from '../../diagnostics/declaration.ts';
import type { Severity } from '../../diagnostics/severity.ts';
import { agreementWithoutTarget as declaration } from '../../generated/declarations.ts';
import { isAgreed } from '../../model/agreements.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { isQuantified, resolveTarget } from '../../model/targets.ts';
import type { Outcome } from '../rule.ts';

type Messages = keyof typeof declaration.messages;
type Hints = keyof typeof declaration.hints;

interface Lack {
  message: Messages;
  hint: Hints;
  /** The target in question; the agreement as a whole without one. */
  target?: string;
}

export function* check(model: Model): Iterable<Outcome> {
  for (const agreement of model.all('agreement')) {
    if (agreement.value.state === 'rejected') continue;
    for (const { message, hint, target } of lacksOf(model, agreement)) {
      yield finding(declaration, message, {
        values: { name: agreement.value.name, target: target ?? '' },
        place: placeOf(agreement, target === undefined ? [] : ['targets', target], 'key'),
        subject: target === undefined ? agreement.ref : `${agreement.ref}#${target}`,
        facts: [message],
        hint,
        severity: severityOf(agreement),
      });
    }
  }
}

/** What is still being negotiated may be incomplete. */
function severityOf(agreement: Entity<'agreement'>): Severity {
  return isAgreed(agreement) ? 'error' : 'warning';
}

function* lacksOf(model: Model, agreement: Entity<'agreement'>): Iterable<Lack> {
  const { targets = {}, hours } = agreement.value;
  const written = Object.entries(targets).map(([id, target]) => ({ id, target: resolveTarget(model, target) }));
  if (written.length === 0 && !isAsked(model, agreement)) yield { message: 'noTarget', hint: 'addTarget' };
  const ownHours = written.length > 0 && written.every(({ target }) => target?.calendar !== undefined);
  if (!hours && !ownHours) yield { message: 'noHours', hint: 'addHours' };
  for (const { id, target } of written) {
    if (!target) continue;
    if (!isQuantified(target)) yield { message: 'noFigure', hint: 'addFigure', target: id };
    else if (!target.kpi && !isScope(model, agreement, id))
      yield { message: 'notMeasured', hint: 'addKpi', target: id };
  }
}

/** Before the parties sit down, what FRONT asks for is the figure on the table. */
function isAsked(model: Model, { value: { state = 'proposed', proposed = {} } }: Entity<'agreement'>): boolean {
  if (state !== 'proposed' && state !== 'under-review') return false;
  const asked = Object.values(proposed).map((target) => resolveTarget(model, target));
  return asked.some((target) => target !== undefined && isQuantified(target));
}

/** True when an objective of a KPI is about the target, or about the agreement as a whole. */
function isScope(model: Model, agreement: Entity<'agreement'>, target: string): boolean {
  const scopes = model.incoming(agreement, 'kpi.objectives.*.scope');
  return scopes.some(({ ref }) => ref.part === undefined || ref.part === target);
}
