import { describe, expect, it } from 'vitest';
import { render, section } from './view.ts';

/** A target as it is written, and how it is told in English and in Spanish. */
const told: readonly [written: string, en: string, es: string][] = [
  [
    '{ metric: response-time, within: 4 business hours, share: 95%, window: month }',
    'Answered within 4 business hours in 95% of cases, per month',
    'Respondido en 4 horas hábiles en el 95 % de los casos, cada mes',
  ],
  [
    '{ metric: service-level, within: 20s, share: 80%, window: interval, exclusive: within }',
    'Answered in under 20 s in 80% of cases, per interval',
    'Contestado en menos de 20 s en el 80 % de los casos, cada intervalo',
  ],
  [
    '{ metric: service-level, within: 3 min, share: 95%, exclusive: both }',
    'Answered in under 3 min in more than 95% of cases',
    'Contestado en menos de 3 min en más del 95 % de los casos',
  ],
  [
    '{ metric: occupancy, min: 60%, max: 85%, exclusive: within }',
    'Occupancy: more than 60% and less than 85%',
    'Ocupación: más del 60 % y menos del 85 %',
  ],
  [
    '{ metric: resolution-time, within: 15 business days }',
    'Resolved within 15 business days in every case',
    'Resuelto en 15 días hábiles en todos los casos',
  ],
  [
    '{ metric: response-time, within: 20 min, share: 100% }',
    'Answered within 20 min in every case',
    'Respondido en 20 min en todos los casos',
  ],
  [
    '{ metric: notice, atLeast: 24h, share: 99% }',
    'Announced at least 24 h ahead in 99% of cases',
    'Avisado con 24 h de antelación como mínimo en el 99 % de los casos',
  ],
  [
    '{ metric: fcr, within: 7 calendar days, share: 75% }',
    'Resolved at the first contact, with no other in 7 calendar days, in 75% of cases',
    'Resuelto en el primer contacto, sin otro en 7 días naturales, en el 75 % de los casos',
  ],
  [
    '{ metric: service-level, within: 20s, min: 80% }',
    'Answered within 20 s in at least 80% of cases',
    'Contestado en 20 s en al menos el 80 % de los casos',
  ],
  ['{ metric: asa, max: 10s }', 'Average speed of answer: at most 10 s', 'Tiempo medio de espera: 10 s como máximo'],
  [
    '{ metric: resolution-time, max: 2 business days, stat: p90, window: quarter }',
    'Resolution time (90th percentile): at most 2 business days, per quarter',
    'Tiempo de resolución (percentil 90): 2 días hábiles como máximo, cada trimestre',
  ],
  [
    '{ metric: availability, min: 99.5%, window: month }',
    'Availability: at least 99.5%, per month',
    'Disponibilidad: el 99,5 % como mínimo, cada mes',
  ],
  [
    '{ metric: abandonment, max: 5%, exclusive: within }',
    'Abandonment rate: less than 5%',
    'Tasa de abandono: menos del 5 %',
  ],
  [
    '{ metric: csat, min: 8.5, scale: { min: 0, max: 10 } }',
    'Customer satisfaction: at least 8.5 on a scale of 0 to 10',
    'Satisfacción del cliente: 8,5 como mínimo en una escala de 0 a 10',
  ],
  ['{ metric: occupancy, min: 60%, max: 85% }', 'Occupancy: between 60% and 85%', 'Ocupación: entre el 60 % y el 85 %'],
  [
    '{ metric: custom, formula: late / all, description: { en: Late deliveries, es: Entregas tardías }, max: 2 }',
    'Late deliveries: at most 2',
    'Entregas tardías: 2 como máximo',
  ],
  ['{ metric: csat }', 'Customer satisfaction, with no figure yet', 'Satisfacción del cliente, todavía sin cifra'],
  [
    '{ metric: resolution-time, within: 1h, share: 90%, when: { en: Urgent, es: Urgente } }',
    'Urgent: resolved within 1 h in 90% of cases',
    'Urgente: resuelto en 1 h en el 90 % de los casos',
  ],
  [
    'phone',
    'Phone 80/20: answered within 20 s in 80% of cases',
    'Teléfono 80/20: contestado en 20 s en el 80 % de los casos',
  ],
  ['ghost', '**✕ ghost** (broken reference)', '**✕ ghost** (referencia rota)'],
];

const counted: readonly [written: string, en: string, es: string][] = [
  ['upTo: { count: 200, per: day }', 'Up to 200 per day', 'Hasta 200 al día'],
  ['cutoff: "18:00"', 'For what comes in by 18:00', 'Para lo recibido hasta las 18:00'],
  ['calendar: office', 'In the hours of “Office”', 'En el horario «Oficina»'],
  [
    'pauses: [awaiting-customer, holidays]',
    'Not counting the wait for the customer and public holidays',
    'Sin contar la espera al cliente y los festivos',
  ],
  [
    'starts: { en: The call, es: La llamada }, stops: { en: The answer, es: La respuesta }',
    'Counted from “The call” until “The answer”',
    'Contado desde «La llamada» hasta «La respuesta»',
  ],
  [
    'valid: { from: 2027-01-01, to: 2027-12-31 }',
    'From 1 January 2027 to 31 December 2027',
    'Del 1 de enero de 2027 al 31 de diciembre de 2027',
  ],
  ['base: { en: calls offered, es: llamadas recibidas }', 'Out of “calls offered”', 'Sobre «llamadas recibidas»'],
];

/** The rows of the table of targets of one agreement, cell by cell. */
function rows(targets: readonly string[], language: 'en' | 'es'): string[][] {
  const lines = targets.map((target, index) => `      t${index}: ${target}\n`);
  const model = `agreements:
  a:
    name: A
    targets:
${lines.join('')}standards:
  phone: { name: { en: Phone 80/20, es: Teléfono 80/20 }, target: { metric: service-level, within: 20s, share: 80% } }
calendars:
  office: { name: { en: Office, es: Oficina }, weekly: { mon-fri: ["09:00-18:00"] } }
`;
  const table = section(render('sla-book', model, language), 'A')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  return table.slice(2).map((line) => line.slice(2, -2).split(' | '));
}

describe.each(['en', 'es'] as const)('a target in words, in %s', (language) => {
  const place = language === 'en' ? 1 : 2;

  it('tells its figures', () => {
    const words = rows(
      told.map(([written]) => written),
      language,
    ).map(([figures]) => figures);
    expect(words).toEqual(told.map((row) => row[place]));
  });

  it('tells how it is counted', () => {
    const targets = counted.map(([written]) => `{ metric: resolution-time, within: 1h, ${written} }`);
    expect(rows(targets, language).map(([, how]) => how)).toEqual(counted.map((row) => row[place]));
  });
});
