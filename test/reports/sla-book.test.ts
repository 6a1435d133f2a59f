import { describe, expect, it } from 'vitest';
import { book } from './book.ts';
import { exampleAt, render, section } from './view.ts';

const english = render('sla-book', book);
const spanish = render('sla-book', book, 'es');

/** The cells of a column of the first table of a section, by its position. */
function column(text: string, title: string, index: number): string[] {
  const [table = ''] = /(?:^\|.*\n?)+/m.exec(section(text, title)) ?? [];
  const rows = table.trimEnd().split('\n');
  return rows.slice(2).map((row) => row.split(' | ')[index]?.replace(/^\| | \|$/g, '') ?? '');
}

it('draws how far the agreements have come only where one is not signed', () => {
  const signed = render('sla-book', exampleAt('water-utility'));
  expect(section(signed, 'At a glance')).toContain('* **Signed agreements:** 8 of 8 agreements');
  expect([english, signed].map((text) => text.includes('Agreements by the state they have reached'))).toEqual([
    true,
    false,
  ]);
});

it('tells once what no agreement states, and at each agreement what others do', () => {
  const alike = render('sla-book', exampleAt('telecom-alliance'), 'es');
  expect(section(alike, 'De un vistazo')).toContain(
    'Ningún acuerdo de este libro indica: vigencia, revisión y escalado.',
  );
  expect(alike).not.toContain('sin indicar');
  expect(english).not.toContain('No agreement of this book states');
  expect(section(english, 'Refill in two days')).toContain('* **Escalation:** not stated');
});

describe('at a glance', () => {
  it('counts what is asked, of whom, and what is signed', () => {
    expect(section(english, 'At a glance').split('\n').slice(0, 7)).toEqual([
      'One internal customer requires 3 services from 2 areas or providers. One of these services has a signed agreement.',
      '',
      '* **Signed agreements:** 1 of 2 agreements',
      '* **In force on 1 November 2026:** 1 of 2 agreements',
      '* **Disputed or in negotiation:** 1',
      '* **Required services without an agreement:** 1 of 3 services',
      '* **Next review:** 15 January 2028',
    ]);
  });

  it('crosses FRONT with BACK, tells what is missing, and names the areas that nobody asks', () => {
    const matrix = section(spanish, 'FRONT × BACK en una página');
    expect(matrix).toContain('| FRONT × BACK | Recursos humanos | Logística |');
    expect(matrix).toContain('| [Farmacias](#area-branches) | ● 1 de 1 | [◐ 0 de 2]');
    expect(matrix).toContain(
      'En discrepancia · [Reposición](#need-refill); sin acuerdo · [Mapas de rutas](#need-maps)',
    );
    expect(matrix).toContain('Nadie requiere nada todavía de: Jurídico.');
  });

  it('follows the five steps of the method', () => {
    const steps = section(english, 'How far it has come').split('Figure 3')[0] ?? '';
    expect(steps.split('\n').filter((line) => /^\| \d/.test(line))).toEqual([
      '| 1 · Identified | 3 | 100% |',
      '| 2 · Validated with BACK | 2 | 67% |',
      '| 3 · With a signed agreement | 1 | 33% |',
      '| 4 · Surveyed | 0 | 0% |',
      '| 5 · With initiatives | 0 | 0% |',
    ]);
  });
});

describe('the sheet of an agreement', () => {
  it('sets what was asked against what is possible and what was agreed', () => {
    expect(section(english, 'Cover within the day').split('\n').slice(0, 5)).toEqual([
      '**in force** · Service level agreement (SLA)',
      '',
      '| Agreed | Asked for at first | What is possible | Evidence |',
      '| --- | --- | --- | --- |',
      '| Answered within 4 business hours in 95% of cases, per month | Answered within 1 h in every case | 3 business hours in 96% of cases | Rosters, 1 September 2026 |',
    ]);
  });

  it('says when the provider works, until when it holds, to whom to turn and what it holds up', () => {
    const facts = section(spanish, 'Cobertura en el día')
      .split('\n')
      .filter((line) => line.startsWith('* '));
    expect(facts).toEqual([
      '* **Responde a:** [Cobertura de personal](#need-cover)',
      '* **Cliente interno:** [Farmacias](#area-branches)',
      '* **Lo pide:** Jefa de farmacias',
      '* **Lo responde:** Planificador de turnos',
      '* **Horario del proveedor:** Lunes a viernes, de 9:00 a 18:00; sábado, de 9:00 a 14:00. Cierra los festivos nacionales y autonómicos de España.',
      '* **Vigencia:** Del 1 de octubre de 2026 al 30 de septiembre de 2028',
      '* **Revisión:** Trimestral; la próxima, el 15 de enero de 2028',
      '* **Escalado:** Planificador de turnos (a partir de 2 h)',
      '* **Firmas:** [Acta de otoño](#signing-autumn)',
      '* **Sostiene:** [Lo tenemos hoy](#charter-patients-today)',
      '* **Cómo se cobra:** Por hora',
      '* **Precio:** 22 €',
    ]);
  });

  it('keeps the log of the negotiation and the economics apart', () => {
    expect(section(english, 'Negotiation')).toContain(
      '| 18 September 2026 | One hour needs a pool | Four hours | Head of branches, Shift planner |',
    );
    expect(section(english, 'Economic terms')).toBe('* **How it is charged:** Per hour\n* **Price:** €22');
  });

  it('says what is not stated, and leaves out what nobody wrote', () => {
    const facts = section(english, 'Refill in two days');
    expect(facts).toContain('* **Provider’s hours:** not stated');
    expect(facts).not.toContain('Negotiation');
    expect(facts).not.toContain('Asked for at first');
  });
});

it('shows a need with its roles, what it makes possible and how much it matters', () => {
  expect(section(english, 'Services required').split('\n')).toEqual([
    '| Required service | What is asked | Asked by | Makes possible | Criticality | Volume | State |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    '| Staff cover | Enough staff in every branch | [Branches](#area-branches), Head of branches | Patient: My medicine, today | Vital | 40 per month | **in force** |',
  ]);
});

it('tells each internal customer what it receives', () => {
  expect(column(spanish, 'Farmacias', 3)).toEqual([
    'Respondido en 4 horas hábiles en el 95 % de los casos, cada mes',
    'Resuelto en 2 días hábiles en el 97,5 % de los casos',
    '–',
  ]);
});

it('tells a promise to customers with the steps behind it, in order', () => {
  expect(section(english, 'We have it today')).toContain('* **In figures:** Resolved within 24 h in 90% of cases');
  expect(column(english, 'We have it today', 1)).toEqual([
    '[Cover within the day](#agreement-cover)',
    '[Refill in two days](#agreement-refill)',
  ]);
  expect(column(english, 'We have it today', 4)).toEqual(['**in force**', '**disputed**']);
});

it('gathers disputes and needs without agreement', () => {
  const disputes = section(spanish, 'Discrepancias y asuntos pendientes');
  expect(disputes).toContain(
    '| [Reposición en dos días](#agreement-refill) | [Farmacias](#area-branches) | [Logística](#area-logistics) | **en discrepancia** |',
  );
  expect(disputes).toContain('| [Mapas de rutas](#need-maps) |');
});

it('has a signature sheet: who signed for whom and what, and room for those who have not', () => {
  expect(section(english, 'Autumn act')).toBe(
    [
      'Signed on 25 September 2026.',
      '',
      '| Signs | On behalf of | Person |',
      '| --- | --- | --- |',
      '| Head of branches | [Branches](#area-branches) | – |',
      '| Shift planner | [Human resources](#area-hr) | Ana Ruiz |',
      '',
      'What was signed: [Cover within the day](#agreement-cover).',
    ].join('\n'),
  );
  expect(column(english, 'Waiting for signature', 0)).toEqual(['[Refill in two days](#agreement-refill)']);
  // Tall enough in print to be signed in.
  expect(render('sla-book', book, 'en', 'html').match(/<td[^>]* class="room"/g)).toHaveLength(2);
});

it('does not count a signature of what the scenario has changed since', () => {
  const changed = book.replace(
    '    economics: {',
    '    overrides: { to-be: { targets: { replaced: { within: 3 business hours } } } }\n    economics: {',
  );
  const text = render('sla-book', changed);
  expect(section(text, 'Cover within the day')).toContain('* **Signatures:** Not yet signed');
  expect(section(text, 'Autumn act')).not.toContain('Cover within the day');
});

describe('signed and in force', () => {
  const unsigned = book.slice(0, book.indexOf('signings:'));
  const [facts, badge] = [
    (text: string) => section(text, 'At a glance').split('\n'),
    (text: string) => section(text, 'Cover within the day').split('\n')[0],
  ];

  it('calls nothing signed that nobody has signed', () => {
    const [text, spoken] = [render('sla-book', unsigned), render('sla-book', unsigned, 'es')];
    expect(facts(text).slice(0, 4)).toEqual([
      'One internal customer requires 3 services from 2 areas or providers. None of these services has a signed agreement.',
      '',
      '* **Signed agreements:** 0 of 2 agreements',
      '* **In force on 1 November 2026:** 0 of 2 agreements',
    ]);
    expect(badge(text)).toBe('**agreed, not yet signed** · Service level agreement (SLA)');
    expect(section(text, 'FRONT × BACK on one page')).toContain('◐ 0 of 1');
    expect(section(text, 'How far it has come')).toContain('| Signed by both sides | 0 |');
    expect(text).toContain('Status: **0 of 2 agreements signed**');
    expect(section(text, 'Cover within the day')).toContain('* **Signatures:** Not yet signed');
    expect(column(text, 'Waiting for signature', 0)).toHaveLength(2);
    expect(section(spoken, 'Cobertura en el día').split('\n')[0]).toContain('**acordado, sin firmar**');
  });

  it('names the side that is missing', () => {
    const text = render('sla-book', book.replace(', { role: planner, for: area:hr }]', ']'));
    expect(facts(text)).toContain('* **Signed agreements:** 0 of 2 agreements');
    expect(section(text, 'Cover within the day')).toContain('* **Signatures:** Not yet signed by Human resources');
  });

  it('says in force only from the first day, and ended after the last', () => {
    const from = (valid: string) =>
      render('sla-book', book.replace('valid: { from: 2026-10-01, to: 2028-09-30 }', `valid: ${valid}`));
    const later = from('{ from: 2027-01-01 }');
    expect(badge(later)).toContain('**signed**, in force from 1 January 2027');
    expect(facts(later).slice(2, 4)).toEqual([
      '* **Signed agreements:** 1 of 2 agreements',
      '* **In force on 1 November 2026:** 0 of 2 agreements',
    ]);
    expect(section(later, 'How far it has come')).toContain('| In force on 1 November 2026 | 0 |');
    const over = from('{ from: 2026-01-01, to: 2026-10-31 }');
    expect(badge(over)).toContain('**ended**');
    expect(facts(over)).toContain('* **Signed agreements:** 0 of 2 agreements');
  });

  it('looks for the next review from today, not from the date of the scenario', () => {
    const text = render('sla-book', book.replace('next: 2028-01-15', 'next: 2027-01-15'));
    expect(facts(text)).toContain('* **Next review:** 15 January 2027');
    expect(text).toContain('* **As of:** 1 November 2026');
    expect(text).toContain('* **Scenario:** Target (31 December 2027)');
  });
});

describe('a model with next to nothing', () => {
  it('gives a document that says so in a sentence', () => {
    const text = render('sla-book', 'segments:\n  patient: { name: Patient }\n');
    expect(section(text, 'At a glance')).toBe('The model does not say yet which services FRONT requires from BACK.');
    expect(text).not.toContain('Signature sheet');
  });

  it('shows a need of which nobody is named', () => {
    const text = render('sla-book', 'needs:\n  stock: { name: Stock }\n');
    expect(section(text, 'At a glance')).toMatch(
      /^The model has one required service and does not say yet who asks for it, or of whom\./,
    );
    expect(section(text, 'No provider named yet')).toContain('| Stock | **identified** |');
  });
});

it('shows a broken reference in red, by what was written', () => {
  const text = render(
    'sla-book',
    book.replace('provider: area:logistics, state', 'provider: area:logistic, state'),
    'en',
    'html',
  );
  expect(text).toContain(
    '<span class="broken-reference"><span aria-hidden="true">✕ </span>area:logistic <small>(broken reference)</small></span>',
  );
});

it('tells only the open points of its own matters', () => {
  const other = 'channels:\n  unused: { name: Unused }\n';
  const points = section(render('sla-book', `${book}${other}`), 'Open points');
  expect(points).toContain('[Route maps](#need-maps)');
  expect(points).not.toContain('Unused');
  expect(section(render('channel-map', `${book}${other}`), 'Open points')).toContain('Unused');
});
