import { describe, expect, it } from 'vitest';
import { board } from './executive-model.ts';
import { render, section } from './view.ts';

const spanish = render('executive', board, 'es');

/** The rows of the tables of a section, without heads and links. */
function rows(text: string, title: string): string[] {
  return section(text, title)
    .replace(/\[([^\]]*)\]\(#[^)]*\)/g, '$1')
    .split('\n')
    .filter(
      (line, index, all) => line.startsWith('| ') && !/^\| ---/.test(line) && !/^\| ---/.test(all[index + 1] ?? ''),
    );
}

/** What a change of one entity is told as: the rows under the heading of its kind. */
function told(example: string, title: string): string[] {
  return rows(render('executive', example), title);
}

describe('what changes between the scenarios', () => {
  it('is told kind by kind; what follows from it is only counted', () => {
    expect(
      section(spanish, 'Qué cambia respecto a hoy')
        .split('\n')
        .filter((line) => line.startsWith('*')),
    ).toEqual([
      '* **Cartas de servicios** · Con cambios: 1',
      '* **Canales** · Nuevo: [Web](#channel-web) · Con cambios: 1',
      '* **Mapa de canales** · Con cambios: 1',
      '* **Procesos** · Con cambios: 1',
      '* **Equipos** · Con cambios: 1',
      '* **Acuerdos de servicio** · Con cambios: 1',
      '* **Sistemas** · Nuevo: [CRM](#system-crm) · Se retira: Cuaderno',
      '* **Iniciativas** · Nuevo: [Aplicación](#initiative-app)',
    ]);
    expect(spanish).toContain('Con ellos llega o desaparece 1 entrada del mapa de canales');
  });

  it('is told field by field, in words', () => {
    expect(rows(spanish, 'Qué cambia, elemento a elemento')).toEqual([
      '| Carta de hogares | «Contesta una persona en medio minuto»: objetivo | Contestado en 1 min en el 80 % de los casos, cada mes | Contestado en 30 s en el 80 % de los casos, cada mes |',
      '| Carta de hogares | «Contesta una persona en medio minuto»: compensaciones | Sin indicar | Abono del 10 % del recibo del mes, por cada 12 h de retraso que empiece, sin tener que pedirlo; disculpa, a partir de 1 día hábil de retraso |',
      '| Teléfono | Horario | Lunes a viernes, de 9:00 a 14:00 | Lunes a viernes, de 9:00 a 18:00 (otro horario en temporada) |',
      '| Teléfono | Idiomas | Español | Sin indicar |',
      '| Suministro · todos los colectivos · Teléfono | No se ofrece: Solo por carta | Se ofrece: prioridad 1 |',
      '| Reparar | «Atender la llamada»: sistemas | Cuaderno | CRM |',
      '| Reparar | «Atender la llamada»: tiempo de trabajo | 5 min | 2 min |',
      '| Reparar | Pasos | No existía | Cerrar |',
      '| Mesa | Plantilla | 3 | 8 |',
      '| Mesa | «Oficina»: calendario | Lunes a viernes, de 9:00 a 14:00 | Lunes a viernes, de 9:00 a 18:00 (otro horario en temporada) |',
      '| Mesa | «Oficina»: puestos | 2 | 4 |',
      '| Mesa | «Oficina»: idiomas | Español (puestos: 2) | Español (puestos: 4) |',
      '| Repuestos | Estado | Propuesto | En discrepancia |',
    ]);
  });

  it('is nothing where only the way of writing differs', () => {
    const same = `
systems:
  crm:
    name: { en: CRM, es: CRM }
    cost: 1000 EUR
    overrides: { as-is: { cost: 1000.00 EUR, name: { es: CRM, en: CRM } } }
`;
    const text = render('executive', same);
    expect(text).not.toContain('What changes from today');
    expect(section(text, 'Summary for the board')).toContain('**What changes:** Nothing yet.');
  });

  it('is no change of an agreement that evidence of the other scenario does not count', () => {
    const agreement = `
agreements:
  spares:
    name: Spares
    targets: { ready: { metric: resolution-time, within: 2 business days, share: 90% } }
    capability: { ready: { value: 1 business day, date: 2026-10-01 } }
    negotiation: [{ date: 2026-10-01, topic: Days }]
    valid: { from: 2027-01-01 }
    state: in-force
    overrides: { as-is: { state: proposed } }
`;
    expect(told(agreement, 'Agreements')).toEqual(['| Spares | State | Proposed | In force |']);
  });

  it('names what a scenario alone has by what it is called there', () => {
    const systems = `
processes:
  repair:
    name: Repair
    steps: { note: { name: Note it, systems: [crm], manual: false } }
    overrides: { as-is: { steps: { note: { systems: [notebook], manual: true } } } }
systems:
  crm: { name: CRM, scenarios: [to-be] }
  notebook: { name: Notebook, scenarios: [as-is] }
`;
    const text = render('executive', systems);
    expect(rows(text, 'Processes')).toEqual([
      '| Repair | “Note it”: systems | Notebook | CRM |',
      '| Repair | “Note it”: manual | Yes | No |',
    ]);
    expect(text).toContain('* **Systems** · New: [CRM](#system-crm) · Retired: Notebook\n');
    expect(text).not.toContain('broken');
  });

  it('shows in red what one of the scenarios names and nobody describes', () => {
    const team = `
teams:
  desk: { name: Desk, supervisor: boss, overrides: { as-is: { supervisor: nobody } } }
roles:
  boss: { name: Boss }
`;
    expect(told(team, 'Teams')).toEqual(['| Desk | Supervisor | **✕ nobody** (broken reference) | Boss |']);
  });
});
