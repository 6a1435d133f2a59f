import { describe, expect, it } from 'vitest';
import { map } from './map.ts';
import { render, renderOwn, section } from './view.ts';

const english = render('channel-map', map);
const spanish = render('channel-map', map, 'es');

/** The lines of the first table of a section, without its rule and without links. */
function table(text: string, title: string): string[] {
  const lines = section(text, title).split('\n');
  const from = lines.findIndex((line) => line.startsWith('| '));
  const to = lines.findIndex((line, index) => index > from && !line.startsWith('| '));
  const rows = lines.slice(from, to < 0 ? undefined : to).map((line) => line.replace(/\[([^\]]*)\]\(#[^)]*\)/g, '$1'));
  return [rows[0] ?? '', ...rows.slice(2)];
}

describe('at a glance', () => {
  it('counts channels and says how much of what is asked for is covered', () => {
    expect(section(spanish, 'De un vistazo').split('\n')[0]).toBe(
      '4 canales llevan 3 servicios a 2 colectivos. De las 4 combinaciones de servicio y colectivo que exige el modelo, 3 están cubiertas en todas sus etapas.',
    );
  });

  it('crosses services with segments, by the number of channels', () => {
    expect(table(english, 'At a glance')).toEqual([
      '| Service | Patient | Clinic |',
      '| Advice | ● 2 | ● 2 |',
      '| Orders | · | ● 1 |',
      '| Returns | ○ gap | · |',
    ]);
  });
});

describe('the matrix of a segment', () => {
  it('has the services of each stage as rows and the channels by type as columns', () => {
    expect(table(spanish, 'Paciente')).toEqual([
      '| Etapa y servicio | Personalizado · Mostrador | Personalizado · Teléfono | Digital · Web | Digital asistido · Chat |',
      '| **Búsqueda de información** |   |   |   |   |',
      '| Consejo | ● 1 | ◐ 2 | – no | ◐ → Mostrador |',
      '| **Quejas y reclamaciones** |   |   |   |   |',
      '| Consejo | ● 1 | · | – no | ◐ → Mostrador |',
      '| Devoluciones | ○ hueco | ○ hueco | ○ hueco | ○ hueco |',
    ]);
  });

  it('tells what is behind its cells', () => {
    const reasons = section(english, 'Patient')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(reasons).toEqual([
      '- **partial** – No team handles it: Advice (Telephone)',
      '- **not offered** – Advice needs a person: Advice (Web)',
      '- **partial** – Contacts are only sent on: Advice (Chat)',
      '- **gap** – The map says nothing of it · CHN001: Returns (Counter, Telephone, Web, Chat)',
    ]);
  });

  it('does not ask for teams before the operational phase', () => {
    const tom = 'tom: 1\nclient: { name: Acme }\nlanguages: [en, es]\nphases: { strategic: { state: open } }\n';
    const early = render('channel-map', { 'tom.yaml': tom, 'model/map.yaml': map });
    expect(table(early, 'Patient')[2]).toBe('| Advice | ● 1 | ● 2 | – no | ◐ → Counter |');
  });

  it('stands once for segments that are given the same', () => {
    const twins = map
      .replace('segments: [patient], stages', 'stages')
      .replace('segments: [clinic], stages', 'segments: [clinic, patient], stages')
      .replace('    clinic:\n', '    "*":\n');
    expect(table(render('channel-map', twins), 'Patient, Clinic')).toHaveLength(7);
  });
});

describe('the sheet of a channel', () => {
  it('says all that a customer and the house have to know of it', () => {
    const facts = section(spanish, 'Mostrador')
      .split('\n')
      .filter((line) => line.startsWith('* '));
    expect(facts).toEqual([
      '* **Finalidad:** Comercial y soporte',
      '* **Atendido por:** Personas',
      '* **Horario:** Lunes a viernes, de 9:00 a 14:00 y de 17:00 a 20:00; sábado, de 9:00 a 14:00. Del 1 de julio al 31 de agosto: lunes a viernes, de 9:00 a 14:00. Cierra los festivos nacionales de España. 24 de diciembre: de 9:00 a 13:00. 16 de agosto de 2027: cerrado.',
      '* **Idiomas:** Español y catalán',
      '* **Sentido:** Entrante',
      '* **Accesibilidad:** Audición y edad',
      '* **Dirección:** Calle Mayor 1',
      '* **Coste para el cliente:** Gratuito',
      '* **Coste por contacto:** 4,20 €',
      '* **Equipos:** Equipo de mostrador',
      '* **Sistemas:** CRM',
    ]);
  });

  it('tells hours past midnight and in another zone', () => {
    expect(section(english, 'Telephone')).toContain(
      '* **Hours:** Every day, 22:00 to 6:00 the next day (Colombia Time)',
    );
  });

  it('lists the services that go by it, for whom and how', () => {
    expect(table(english, 'Telephone')).toEqual([
      '| Service | For | Priority | How | Only at |',
      '| Advice | All its segments | 2 | Attended | Information |',
    ]);
    expect(table(spanish, 'Chat')[1]).toBe('| Consejo | Todos sus colectivos | Se deriva a Mostrador |');
  });
});

it('says what happens when a channel is not enough; context is shared both ways', () => {
  expect(table(spanish, 'Derivaciones, desbordamiento y continuidad')).toEqual([
    '| Canal | Si está saturado | Fuera de horario | Para hablar con una persona | Sigue sin repetirlo en |',
    '| Mostrador | – | – | – | Web |',
    '| Teléfono | Web (tras 1 min 30 s) | Web | – | – |',
    '| Web | – | – | Teléfono | Mostrador |',
  ]);
});

it('says where contacts are sent on, for a segment that is sent elsewhere too', () => {
  const own = map.replace(
    '  orders:\n    clinic:',
    '    clinic:\n      chat: { redirectTo: phone }\n  orders:\n    clinic:',
  );
  const sentOn = (text: string) =>
    section(text, 'Redirects, overflow and continuity').split('Contacts that are sent on')[1];
  const rows = (text = '') =>
    text
      .replace(/\[([^\]]*)\]\(#[^)]*\)/g, '$1')
      .split('\n')
      .filter((line) => line.startsWith('| Advice'));
  expect(rows(sentOn(english))).toEqual(['| Advice | All its segments | Chat | Counter |']);
  expect(rows(sentOn(render('channel-map', own)))).toEqual([
    '| Advice | Patient | Chat | Counter |',
    '| Advice | Clinic | Chat | Telephone |',
  ]);
});

it('tells contact reasons with the channels that attend them, and how contacts are shared', () => {
  expect(table(english, 'Contact reasons')[1]).toBe(
    '| Side effects | Advice | Information | 30% | Counter, Telephone |',
  );
  expect(table(english, 'How contacts are shared between channels')).toEqual([
    '| Service | Segments | Counter | Telephone |',
    '| Advice | All its segments | 80% | 20% |',
  ]);
});

it('lists the gaps, and what is not offered with its reason', () => {
  const holes = section(spanish, 'Huecos y lo que no se ofrece');
  expect(holes).toContain(
    '| [Devoluciones](#service-returns) | [Paciente](#segment-patient) | Quejas y reclamaciones |',
  );
  expect(holes).toContain(
    '| [Consejo](#service-advice) | Todos sus colectivos | [Web](#channel-web) | El consejo exige a una persona |',
  );
});

it('gives a decent document of a model with next to nothing', () => {
  const text = render('channel-map', 'segments:\n  patient: { name: Patient }\n');
  expect(section(text, 'At a glance')).toBe('The model has no channels yet.');
  expect(text).not.toContain('Channel sheets');
});

it('shows a cell whose team does not exist as broken, and names it in red', () => {
  const text = render('channel-map', map.replace('teams: [desk]', 'teams: [night-desk]'), 'en', 'html');
  expect(text).toContain('<td class="broken"');
  expect(text).toContain('<span aria-hidden="true">✕ </span>night-desk <small>(broken reference)</small>');
});

it.each(['en', 'es'] as const)('leads nowhere wrong within the page, in %s', (language) => {
  const text = render('channel-map', map, language, 'html');
  const anchors = new Set([...text.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id));
  const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => decodeURI(id));
  expect(links.filter((id) => !anchors.has(id))).toEqual([]);
});

it('names a family once where all who belong to it are served alike', () => {
  const family = map
    .replace(
      '  clinic: {',
      '  young: { name: Young, parent: patient, size: { count: 40000 } }\n  old: { name: Old, parent: patient, size: { count: 8000 } }\n  clinic: {',
    )
    .replace('  orders:\n    clinic:', '    clinic: { counter: { rank: 2, teams: [desk] } }\n  orders:\n    clinic:');
  expect(table(render('channel-map', family), 'Counter').slice(1)).toEqual([
    '| Advice | Patient | 1 | Attended | Counter team |',
    '| Advice | Clinic | 2 | Attended | Counter team |',
  ]);
});

it('tells the public the stages of a service also where a reason for contact, which it does not see, brings one', () => {
  const reason = `${map}contactReasons:\n  late: { name: Late, service: advice, stage: complaints, volume: 10 }\n`;
  const row = renderOwn('{{table (all "service") "name" "(stages)=Stages"}}', reason, 'en', 'public');
  expect(row).toMatch(/^\\| .*Advice \\| [^|]*Complaints/m);
});
