import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';

const settings = `tom: 1
client: { name: A, country: ES, sector: water }
languages: [es, en]
timezone: Europe/Madrid
scenarios: { to-be: { name: T, date: 2026-07-01 } }
asOf: 2026-06-01
phases: { control: { state: open } }
`;

/** What is said of two indicators of one name. */
function foundWith(one: string, other: string): string[] {
  const kpi = (formula: string) => `{ name: Visitas, metric: custom, formula: ${formula} }`;
  const text = `kpis: { one: ${kpi(one)}, other: ${kpi(other)} }\n`;
  const sources = [
    { file: 'tom.yaml', text: settings },
    { file: 'model/a.yaml', text },
  ];
  const { diagnostics } = check(sources, { language: 'es', version: '0' }).result;
  return diagnostics.map(({ code }) => code).filter((code) => code === 'KPI017');
}

it('compares two formulas in the languages in which both are written', () => {
  const both = '{ es: visitas / mes, en: visits / month }';
  expect(foundWith(both, 'visitas / mes')).toEqual([]);
  expect(foundWith('{ en: visits / month }', both)).toEqual([]);
  expect(foundWith('{ en: visits / month }', 'visitas / mes')).toEqual([]);
  expect(foundWith('{ en: visits / day, es: visitas / mes }', both)).toEqual(['KPI017']);
  expect(foundWith('visitas / día', both)).toEqual(['KPI017']);
});
