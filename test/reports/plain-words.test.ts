import { expect, it } from 'vitest';
import type { Language } from '../../src/diagnostics/language.ts';
import { render, renderOwn, section } from './view.ts';

/** A desk whose contract is not stated, and a second channel that nobody is said to attend. */
const desk = (channel: string): string => `areas: { front: { name: FRONT, side: front } }
services: { faults: { name: Faults, segments: [homes], stages: [use] } }
segments: { homes: { name: Homes } }
channels:
  phone: { name: Phone, type: personal, medium: phone, attendedBy: human, hours: always }
  other: { name: ${channel}, type: personal, medium: phone, attendedBy: human, hours: always }
calendars: { always: { name: Always, always: true } }
channelMap: { faults: { homes: { phone: { rank: 1, teams: [desk] }, other: { rank: 2 } } } }
teams:
  desk: { name: Desk, area: front, headcount: 3, fte: 3, shifts: { all: { calendar: always, seats: 1 } } }
`;

const missing = (channel: string, language: Language): string =>
  section(
    render('executive', { 'tom.yaml': settings, 'model/a.yaml': desk(channel) }, language),
    language === 'en' ? 'What could not be checked' : 'Lo que no se pudo comprobar',
  );

const settings = `tom: 1
client: { name: A, country: ES, sector: water }
languages: [en, es]
currency: EUR
timezone: Europe/Madrid
scenarios: { to-be: { name: T, date: 2026-07-01 } }
asOf: 2026-06-01
phases: { strategic: { state: closed }, operational: { state: open } }
`;

it('tells what is missing by what fields are called, not as the files write them', () => {
  expect(missing('Counter', 'en')).toContain('The contract hours per week of “Desk”');
  expect(missing('Counter', 'es')).toContain('Las horas de contrato a la semana de «Desk»');
  for (const language of ['en', 'es'] as const) expect(missing('Counter', language)).not.toMatch(/contractHours|desk:/);
});

it('says the data of systems by their names in the glossary, and lists no term there that is only a name', () => {
  const glossary = `glossary:
  order: { name: { en: Purchase order, es: Pedido } }
  bill: { name: { en: Bill, es: Factura }, definition: { en: What is asked for, es: Lo que se pide } }
`;
  const systems = `systems:
  shop: { name: Shop, holds: { order: master, side-note: copy }, integrations: { erp: { to: erp, data: [order, side-note] } } }
  erp: { name: ERP, holds: { bill: master } }
`;
  const say = (language: Language) =>
    render('architecture', { 'tom.yaml': settings + glossary, 'model/a.yaml': systems }, language);
  expect(section(say('en'), 'Shop')).toContain('Purchase order (master); side note (copy)');
  expect(section(say('en'), 'Shop')).toMatch(/\[ERP\]\(#system-erp\) \| Purchase order \|/);
  expect(section(say('es'), 'Shop')).toContain('Pedido (maestro)');
  expect(section(say('en'), 'Glossary')).toContain('| Bill |');
  expect(section(say('en'), 'Glossary')).not.toContain('Purchase order');
});

it('leaves a name alone that is written as a field is', () => {
  expect(missing('seats', 'en')).toContain('attend Faults by “seats”');
  expect(missing('seats', 'es')).toContain('por «seats»');
});

it('tells why a matrix is empty without the names of fields', () => {
  const said = {
    en: ['The model has no processes.', 'No charter in force says what it commits to.'],
    es: ['El modelo no tiene procesos.', 'Ninguna carta vigente dice a qué se compromete.'],
  };
  const bare = { 'tom.yaml': settings, 'model/a.yaml': 'charters: { ours: { name: Ours } }\n' };
  for (const language of ['en', 'es'] as const) {
    const own = '{{fact "unassessed" "step-systems"}}\n\n{{fact "unassessed" "commitments"}}';
    expect(renderOwn(own, bare, language).trim().split(/\n+/)).toEqual(said[language]);
  }
});
