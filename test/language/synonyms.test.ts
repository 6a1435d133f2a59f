import { expect, it } from 'vitest';
import { synonyms } from '../../src/generated/synonyms.ts';
import { checkAll, sourcesOf } from '../support/example.ts';

const service = (field: string): string => `services:\n  advice:\n    ${field}\n`;
const journey = (field: string): string =>
  `journeys:\n  first:\n    name: First\n    interactions:\n      pay:\n        ${field}\n`;

it.each([
  ['colectivos:\n  patient: { name: Patient }\n', 'segments'],
  ['Servicios:\n  advice: { name: Advice }\n', 'services'],
  ['canales:\n  phone: { name: Phone }\n', 'channels'],
  ['cartas:\n  all: { name: All }\n', 'charters'],
  [service('nombre: Consejo'), 'name'],
  [service('name: Advice\n    titular: boss'), 'owner'],
  [service('name: Advice\n    horario: always'), 'hours'],
  [service('name: Advice\n    category: information'), 'type'],
  [service('name: Advice\n    status: retired'), 'state'],
  ['systems:\n  crm: { name: CRM, class: application }\n', 'type'],
  ['agreements:\n  cover: { name: Cover, state: firmado }\n', 'agreed'],
  ['agreements:\n  cover: { name: Cover, state: vigente }\n', 'in-force'],
  ['areas:\n  shop: { name: Shop, side: PEC }\n', 'front'],
  [journey('moments: [mpt]'), 'truth'],
  [journey('moments: [MOP]'), 'pain'],
  [journey('emotion: { to-be: lo odio }'), 'hate'],
  [journey('emotion: { to-be: Me gusta }'), 'like'],
  ['needs:\n  cover: { name: Cover, provider: "área:hr" }\n', 'area:hr'],
  ['needs:\n  cover: { name: Cover, provider: "proveedor:hr" }\n', 'provider:hr'],
])('%j is told the word of the language', (text, meant) => {
  const { result } = checkAll(sourcesOf(text), 'es', ['INT001', 'INT002', 'INT007', 'INT008']);
  expect(result.diagnostics.map(({ hint }) => hint).join(' ')).toContain(`«${meant}»`);
  expect(result.diagnostics).toHaveLength(1);
});

it('names no word that is its own synonym', () => {
  for (const [word, targets] of Object.entries(synonyms)) expect(targets).not.toContain(word);
});
