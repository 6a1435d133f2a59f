import type { Localised } from '../../diagnostics/language.ts';
import type { Speech } from '../parts/speech.ts';

const one = (en: string, others: string, es: string, otros: string): Localised => ({
  en: `{count, plural, one {# ${en}} other {# ${others}}}`,
  es: `{count, plural, one {# ${es}} other {# ${otros}}}`,
});

const nouns = {
  segment: one('segment', 'segments', 'colectivo', 'colectivos'),
  service: one('service', 'services', 'servicio', 'servicios'),
  channel: one('channel', 'channels', 'canal', 'canales'),
  process: one('process', 'processes', 'proceso', 'procesos'),
  step: one('step', 'steps', 'paso', 'pasos'),
  promise: one('promise', 'promises', 'compromiso', 'compromisos'),
  charter: one('charter', 'charters', 'carta', 'cartas'),
  agreement: one('internal agreement', 'internal agreements', 'acuerdo interno', 'acuerdos internos'),
  team: one('team', 'teams', 'equipo', 'equipos'),
  location: one('location', 'locations', 'localización', 'localizaciones'),
  system: one('system', 'systems', 'sistema', 'sistemas'),
  provider: one('provider', 'providers', 'proveedor', 'proveedores'),
  kpi: one('indicator', 'indicators', 'indicador', 'indicadores'),
  initiative: one('initiative', 'initiatives', 'iniciativa', 'iniciativas'),
  gap: one('gap', 'gaps', 'brecha', 'brechas'),
  decision: one('decision', 'decisions', 'decisión', 'decisiones'),
  assumption: one('assumption', 'assumptions', 'hipótesis', 'hipótesis'),
  area: one('area', 'areas', 'área', 'áreas'),
} satisfies Record<string, Localised>;

export type Noun = keyof typeof nouns;

/** `9 services`: how many of something there are. */
export function countOf(noun: Noun, count: number, speech: Speech): string {
  return speech.say(nouns[noun], { count });
}

/** Several counts; of what there is none is left out. */
export function countsOf(counts: readonly (readonly [Noun, number])[], speech: Speech): string[] {
  return counts.flatMap(([noun, count]) => (count === 0 ? [] : [countOf(noun, count, speech)]));
}
