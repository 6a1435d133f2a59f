import { declare, finding } from '../../diagnostics/declaration.ts';
import { placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'SRV001',
  severity: 'error',
  phase: 'strategic',
  serves: ['S0-14'],
  summary: {
    en: 'A service that does not say when it is given',
    es: 'Un servicio que no dice en qué horario se presta',
  },
  why: {
    en: 'The hours of a service are the default of its channels, and its commitments count their business hours and days by them. Without hours a promise of “two business days” cannot be computed.',
    es: 'El horario de un servicio es el que rige en sus canales si no dicen otro, y con él se cuentan las horas y los días hábiles de sus compromisos. Sin horario no se puede calcular una promesa de «dos días hábiles».',
  },
  messages: {
    noHours: {
      en: 'The service “{name}” has no hours.',
      es: 'El servicio «{name}» no tiene horario.',
    },
  },
  hints: {
    addHours: {
      en: 'name a calendar under “hours”; one with “always: true” where the service never closes.',
      es: 'nombre un calendario en «hours»; uno con «always: true» si el servicio no cierra nunca.',
    },
  },
  examples: {
    valid: [
      'services:\n  advice: { name: Advice, hours: always }\ncalendars:\n  always: { name: Always, timezone: Europe/Madrid, always: true }\n',
    ],
    invalid: ['services:\n  advice: # !SRV001\n    name: Advice\n    languages: [en]\n'],
  },
});

export const serviceWithoutHours: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['service.hours'],
  *check(model) {
    for (const service of model.all('service')) {
      if (service.value.hours) continue;
      const values = { name: service.value.name };
      const place = placeOf(service, [], 'key');
      yield finding(declaration, 'noHours', { values, place, subject: service.ref, hint: 'addHours' });
    }
  },
});
