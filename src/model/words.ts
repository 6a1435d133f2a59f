import type { Text } from '../diagnostics/values.ts';
import type { Stage } from './model.ts';
import type { Settings } from './settings.ts';

/** The stages of the customer's life that hold unless tom.yaml gives its own. */
const defaultStages: readonly [code: string, moment: Stage['moment'], en: string, es: string][] = [
  ['information', 'before', 'Information', 'Búsqueda de información'],
  ['purchase', 'before', 'Purchase', 'Compra'],
  ['activation', 'during', 'Activation', 'Activación'],
  ['installation', 'during', 'Installation', 'Instalación'],
  ['use', 'during', 'Use', 'Uso'],
  ['requests', 'during', 'Requests', 'Solicitudes'],
  ['complaints', 'after', 'Complaints', 'Quejas y reclamaciones'],
  ['technical-support', 'after', 'Technical support', 'Soporte técnico'],
  ['warranty', 'after', 'Warranty', 'Garantía'],
  ['cancellation', 'after', 'Cancellation', 'Cancelación o baja'],
];

/** The stages of an engagement, in order. */
export function stagesOf(engagement: Settings): Stage[] {
  const own = Object.entries(engagement.stages);
  if (own.length > 0) {
    return own.map(([code, stage]) => ({
      code,
      name: stage.name ?? text(code, code),
      moment: stage.moment,
    }));
  }
  return defaultStages.map(([code, moment, en, es]) => ({ code, name: text(en, es), moment }));
}

function text(en: string, es: string): Text {
  return { type: 'text', written: en, by: { en, es } };
}

/** The scenarios of an engagement, in order; one called `target` where it declares none. */
export function scenariosOf(engagement: Settings): string[] {
  const declared = Object.keys(engagement.scenarios);
  return declared.length > 0 ? declared : ['target'];
}

/** What references to tom.yaml itself may name, by pseudo-kind. */
export function wordsOf(engagement: Settings): Map<string, readonly string[]> {
  return new Map([
    ['stage', stagesOf(engagement).map((stage) => stage.code)],
    ['scenario', scenariosOf(engagement)],
    ['emotion', engagement.emotionScale],
    ['goal', Object.keys(engagement.goals)],
    ['assumption', Object.keys(engagement.assumptions)],
    ['risk', Object.keys(engagement.risks)],
    ['phase', ['strategic', 'operational', 'technology', 'control']],
  ]);
}
