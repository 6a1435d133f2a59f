import { describe, expect, it } from 'vitest';
import { board } from './executive-model.ts';
import { render, section } from './view.ts';

const english = render('executive', board);
const spanish = render('executive', board, 'es');

/** The lines of a section that are written, without links. */
function lines(text: string, title: string): string[] {
  return section(text, title)
    .replace(/\[([^\]]*)\]\(#[^)]*\)/g, '$1')
    .split('\n')
    .filter((line) => line !== '' && !/^\| ---/.test(line));
}

describe('the summary for the board', () => {
  it('answers the questions of a board in half a page', () => {
    expect(lines(english, 'Summary for the board').slice(0, 12)).toEqual([
      '* **Segments:** 2',
      '* **Services:** 1',
      '* **Channels:** 2',
      '* **Promises:** 2',
      '* **Initiatives:** 2',
      '* **Cost of the initiatives:** €5,000',
      '- **Who is served:** Homes (12,000).',
      '- **What is promised:** “A person answers within half a minute”, “We come when we say”.',
      '- **What changes:** Web and CRM are new; Notebook is retired; 6 elements change from “Today”.',
      '- **What it costs:** €5,000 in 1 initiative (and one more that does not state a cost), from 1 December 2026 to 31 May 2027.',
      '- **What it brings:** Wait (better by 5 s), Satisfaction (70% → at least 80%).',
      '- **What is asked of the board:** Take 2 decisions, settle 1 agreement in dispute, approve 1 initiative, confirm 1 assumption and have 6 errors resolved before the model is approved.',
    ]);
    expect(lines(spanish, 'Resumen para la dirección').slice(6, 12)).toEqual([
      '- **A quién se sirve:** Hogares (12.000).',
      '- **Qué se promete:** «Contesta una persona en medio minuto», «Vamos cuando decimos».',
      '- **Qué cambia:** Llegan Web y CRM; se retira Cuaderno; cambian 6 elementos respecto a «Hoy».',
      '- **Cuánto cuesta:** 5000 € en 1 iniciativa (y otra que no declara su coste), del 1 de diciembre de 2026 al 31 de mayo de 2027.',
      '- **Qué aporta:** Espera (mejora en 5 s), Satisfacción (70 % → al menos 80 %).',
      '- **Qué se pide a la dirección:** Tomar 2 decisiones, arbitrar 1 acuerdo en discrepancia, aprobar 1 iniciativa, dar por buena 1 hipótesis y exigir que se resuelvan 6 errores del modelo antes de aprobarlo.',
    ]);
  });

  it('lists what is asked: decisions, disputes, approvals and assumptions', () => {
    expect(lines(spanish, 'Lo que se pide a la dirección')).toEqual([
      '| Qué se pide | Sobre | En qué punto está | Quién | Antes de |',
      '| Confirmar | Una mesa | Se propone: Una | Directora | – |',
      '| Decidir | Brigadas fuera | ¿Quién repara? | – | – |',
      '| Arbitrar | Repuestos | Un día o dos | Directora | – |',
      '| Aprobar | Aplicación | Publicarla | Directora | 1 de febrero de 2027 |',
      '| Dar por buena | La demanda no crece | El modelo la da por supuesta | Directora | 30 de junio de 2027 |',
    ]);
  });
});

describe('what the model is', () => {
  it('says what it is not with figures of the model', () => {
    expect(lines(english, 'What it is and what it is not').slice(1, 4)).toEqual([
      '* **Not one more project:** It needs the whole organisation. Taking part: 1 area. Sponsor: Director.',
      '* **Not a declaration:** It says who does what: 1 process, 2 steps, 2 promises and 1 agreement.',
      '* **Not only technology:** It covers work, people, places, systems, partners and control: 1 process, 2 teams, 2 systems, 1 provider and 2 KPIs.',
    ]);
  });

  it('draws the house and the canvas, with the boxes that are empty', () => {
    const page = section(spanish, 'El modelo en una página');
    expect(page).toContain('| Actores | 2 | Mesa, Brigadas |');
    expect(page).toContain('| S | Provisión y socios | Modelo de provisión | 1 | Brigadas fuera |');
    expect(page).toContain('| M | Gestión y control | Iniciativas | 2 | Formación, Aplicación |');
    expect(page).toContain('Todavía no hay nada modelado en Localización.');
  });

  it('goes from the context to goals and principles', () => {
    expect(lines(english, 'Goals')).toEqual(['* **Customers stay** · Satisfaction (70% → at least 80%)']);
    expect(lines(spanish, 'Principios')).toEqual([
      '* **De principio a fin** · Por qué: Un contacto · En la práctica: Ficha única',
    ]);
    expect(lines(spanish, 'Decisiones')).toEqual([
      '* **Una mesa** · ¿Una mesa o dos? · Lo elegido: Una · Estado: **Propuesta**',
    ]);
  });
});

describe('who is served, and how', () => {
  it('tells segments with what they need and what they are offered', () => {
    expect(lines(spanish, 'Colectivos').slice(0, 2)).toEqual([
      '* **Hogares** · Cliente · Tamaño: 12.000',
      '* **Hogares frágiles** · Dentro de Hogares',
    ]);
    expect(lines(spanish, 'Los colectivos')).toEqual([
      '| Colectivo | Idiomas | Necesidades de acceso |',
      '| Hogares | Español | – |',
      '| Hogares frágiles | – | Audición y brecha digital |',
    ]);
    expect(lines(english, 'Value proposition').at(-1)).toBe(
      '* **Light always** · Segment: Homes · Delivered by: Supply',
    );
  });

  it('tells promises in words, with what follows when they are not kept', () => {
    expect(lines(english, 'Home charter').slice(-2)).toEqual([
      '* **A person answers within half a minute.** · Figure: Answered within 30 s in 80% of cases, per month · If it is not kept: Credit of 10% of the month’s bill, for each 12 h of delay begun, without having to ask for it; apology, from 1 business day of delay',
      '* **We come when we say**',
    ]);
    expect(lines(spanish, 'Carta de hogares').at(-2)).toContain(
      'Si no se cumple: Abono del 10 % del recibo del mes, por cada 12 h de retraso que empiece, sin tener que pedirlo; disculpa, a partir de 1 día hábil de retraso',
    );
  });

  it('crosses segments with services by the channel that comes first', () => {
    const channels = lines(english, 'Channel model');
    expect(channels[0]).toMatch(/^Pairs of segment and service with access at every stage: 2 of 2\./);
    expect(channels).toContain('| Fragile homes | ● Telephone +1 |');
    expect(lines(english, 'The channels')).toContain(
      '| Telephone | Personal | Monday to Friday, 9:00 to 18:00 (other hours in season) | 1 | €3.10 |',
    );
  });

  it('stands the longer side of the matrix upright', () => {
    const offer = 'segments: { homes: { name: Homes } }\nservices:\n  one: { name: One, segments: [homes] }\n';
    const text = render('executive', `${offer}  two: { name: Two, segments: [homes] }\n`);
    expect(text).toContain('| Service × segment | Homes |');
  });
});

describe('what carries it', () => {
  it('counts people by side; what an area does not say is what the one above it says', () => {
    expect(lines(spanish, 'Organización y modelo de provisión').slice(0, 2)).toEqual([
      '* **FRONT, cara al cliente** · Áreas: 1 · Equipos: 1 · Personas: 8 · Equivalentes a jornada completa: 7,5',
      '* **BACK, servicios internos** · Áreas: 2 · Equipos: 1 · Personas: 1',
    ]);
    expect(spanish).toContain(
      '| BACK, servicios internos | Brigadas | Reparaciones | equipo solucionador · 1 persona · externo |',
    );
  });

  it('weighs sourcing decisions and names who governs providers', () => {
    expect(lines(english, 'Sourcing decisions').at(-1)).toBe(
      '* **Crews outside** · Crews · With whom: Contractor (outsource) · In house or outside: €900 in house, €500 outside. Score: 2.5 in house, 3.5 outside · State: **Open**',
    );
    expect(lines(spanish, 'Los proveedores y su gobierno').at(-1)).toBe(
      '* **Contrata** · Tipo: Subcontratista · Lo gobiernan: Directora, Comité · Contrato hasta: 31 de diciembre de 2028',
    );
  });

  it('places systems by what they do', () => {
    expect(lines(spanish, 'Arquitectura funcional')[0]).toBe(
      '2 sistemas, con un coste declarado de 3000,50 € en total.',
    );
    expect(lines(spanish, 'Qué hace cada sistema')).toEqual([
      '* **Contacto con el cliente** · CRM (telefonía)',
      '* **Cliente y conocimiento** · CRM (CRM)',
      '* **Operación** · Facturación (facturación)',
    ]);
    expect(lines(english, 'Integrations').at(-1)).toBe('* **CRM** · Billing (sends, API, daily)');
  });

  it('shows the key indicators, the objective for all first, with the latest figure', () => {
    expect(lines(english, 'KPIs')).toEqual([
      '| KPI | Domain | Scope | Baseline | Latest | Objective | Owner |',
      '| Satisfaction | Experience | – | 70% | 74% (October 2026) | At least 80% (2027) | Director |',
      '| Satisfaction | Experience | Desk | – | – | At least 85% | Director |',
    ]);
  });
});

describe('how to get there', () => {
  it('adds up initiatives, without those that were dropped', () => {
    expect(lines(spanish, 'Hoja de ruta, coste y beneficios').slice(0, 3)).toEqual([
      '* **Coste:** 5000 € en 1 iniciativa (y otra que no declara su coste)',
      '* **Cuándo:** Del 1 de diciembre de 2026 al 31 de mayo de 2027',
      '* **Estado:** Aprobada: 1; Propuesta: 1',
    ]);
    expect(lines(english, 'Initiatives').at(-1)).toBe(
      '* **App** · Publish it · When: From February 2027 to May 2027 · Improves: Satisfaction (10 points) · Cost: €5,000 · State: **Proposed**',
    );
  });

  it('tells what closes each gap, and the heaviest risk first', () => {
    expect(lines(spanish, 'Brechas').at(-1)).toBe(
      '* **Reparaciones lentas** · Hoy → esperado: 2,9 → 3,5 · Gravedad: **Alta** · Estado: En curso · Qué se hace: Aplicación',
    );
    expect(lines(english, 'Risks and assumptions').slice(0, 2)).toEqual([
      '* **People leave** · Likelihood: **High** · Impact: **Medium** · Owner: Director',
      '* **A delay** · Likelihood: **Low** · Impact: **Low**',
    ]);
  });
});

describe('a model of a few lines', () => {
  const small = `
    segments: { homes: { name: Homes } }
    services: { supply: { name: Supply, segments: [homes] } }
    channels: { phone: { name: Telephone } }
  `;
  const text = render('executive', small);

  it('leaves out the chapters that it has nothing for, and names them', () => {
    const chapters = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title?.replace(/<a [^>]*><\/a>/, ''));
    expect(chapters).toEqual([
      'Document control',
      'Summary for the board',
      '1 The model on one page',
      '2 What it is and what it is not',
      '3 Segments',
      '4 Services and charters',
      '5 Channel model',
      '6 How far the model has come',
      '7 In detail',
      '8 Open points',
    ]);
    expect(text).toContain(
      'Not described in the model yet: context and goals; principles and decisions; organisation and providers; systems; indicators and governance; what changes from today; gaps and initiatives; risks and assumptions.',
    );
  });

  it('says what is still missing where a board would look', () => {
    expect(lines(text, 'Summary for the board').slice(3, 8)).toEqual([
      '- **Who is served:** Homes.',
      '- **What is promised:** Nothing in writing yet.',
      '- **What changes:** Nothing yet.',
      '- **What it costs:** There is no initiative yet.',
      '- **What is asked of the board:** Have 8 errors resolved before the model is approved.',
    ]);
  });
});
