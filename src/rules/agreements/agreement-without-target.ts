import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Severity } from '../../diagnostics/severity.ts';
import { isAgreed } from '../../model/agreements.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { isQuantified, resolveTarget } from '../../model/targets.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'SLA003',
  severity: 'error',
  phase: 'operational',
  serves: ['S3-14'],
  summary: {
    en: 'An agreement without figures, hours or a measurement',
    es: 'Un acuerdo sin cifras, sin horario o sin medición',
  },
  why: {
    en: '“As soon as possible” cannot be kept or missed. An agreement says how much or how fast, in which hours the provider works, and which KPI shows whether it is met; without one of them the two sides will not agree on whether it was. Until it is agreed this is a warning, afterwards an error.',
    es: '«Lo antes posible» no se puede cumplir ni incumplir. Un acuerdo dice cuánto o en cuánto tiempo, en qué horario trabaja la parte proveedora y qué indicador muestra si se cumple; si falta algo de eso, las partes no coincidirán en si se cumplió. Hasta que se acuerda es un aviso; después, un error.',
  },
  messages: {
    noTarget: {
      en: 'The agreement “{name}” has no target.',
      es: 'El acuerdo «{name}» no tiene ningún objetivo.',
    },
    noFigure: {
      en: 'The target “{target}” of the agreement “{name}” holds no figure.',
      es: 'El objetivo «{target}» del acuerdo «{name}» no contiene ninguna cifra.',
    },
    noHours: {
      en: 'The agreement “{name}” does not say in which hours the provider works.',
      es: 'El acuerdo «{name}» no dice en qué horario trabaja la parte proveedora.',
    },
    notMeasured: {
      en: 'No KPI measures the target “{target}” of the agreement “{name}”.',
      es: 'Ningún indicador mide el objetivo «{target}» del acuerdo «{name}».',
    },
  },
  hints: {
    addTarget: {
      en: 'write one under “targets”: a metric and a figure, for example response-time within 4 business hours with a share of 95%.',
      es: 'escriba uno en «targets»: una métrica y una cifra, por ejemplo response-time con within de 4 horas hábiles y share de 95 %.',
    },
    addFigure: {
      en: 'give it “within” or “atLeast” with a time, or “min”, “max” or “equals” with a value.',
      es: 'añada «within» o «atLeast» con un tiempo, o «min», «max» o «equals» con un valor.',
    },
    addHours: {
      en: 'name a calendar under “hours”.',
      es: 'nombre un calendario en «hours».',
    },
    addKpi: {
      en: 'name a KPI under “kpi” of the target, or give a KPI an objective with this agreement as its “scope”.',
      es: 'nombre un indicador en «kpi» del objetivo, o dé a un indicador un objetivo con este acuerdo en «scope».',
    },
  },
  examples: {
    valid: [
      'calendars:\n  office: { name: Office, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-18:00"] } }\nkpis:\n  cover-time: { name: Cover time, metric: response-time }\nagreements:\n  cover:\n    name: Cover\n    hours: office\n    state: in-force\n    targets:\n      answer: { metric: response-time, within: 4 business hours, share: 95%, kpi: cover-time }\n  stock: { name: Stock, state: rejected }\n',
    ],
    invalid: [
      'calendars:\n  office: { name: Office, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-18:00"] } }\nagreements:\n  cover: # !SLA003\n    name: Cover\n    hours: office\n    state: agreed\n',
      'agreements:\n  cover: # !SLA003\n    name: Cover\n    state: in-force\n    targets:\n      answer: { metric: response-time, description: As soon as possible } # !SLA003\n      stock: { metric: accuracy, min: 98% } # !SLA003\n',
    ],
  },
});

type Messages = keyof typeof declaration.messages;
type Hints = keyof typeof declaration.hints;

interface Lack {
  message: Messages;
  hint: Hints;
  /** The target in question; the agreement as a whole without one. */
  target?: string;
}

export const agreementWithoutTarget: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['agreement.targets', 'agreement.hours', 'agreement.state', 'kpi.objectives', 'standard.target'],
  *check(model) {
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
  },
});

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
