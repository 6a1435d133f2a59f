import { expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { answers } from '../src/model/languages.ts';
import { folderOf, tom } from './cli/terminal.ts';

const engagement = 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\ncurrency: EUR\n';

/** Codes found in a model file, the ones about what is missing left out. */
function codesOf(model: string, tom = engagement): string[] {
  const sources = [
    { file: 'tom.yaml', text: tom },
    { file: 'model/a.yaml', text: model },
  ];
  const { diagnostics } = check(sources, { language: 'en', version: '0' }).result;
  return diagnostics.map(({ code }) => code).filter((code) => code !== 'INT005');
}

it('a sign language is a language, and only itself answers it', () => {
  expect(codesOf('services:\n  advice: { name: Advice, languages: [ssp, ase] }\n')).toEqual([]);
  expect(answers('ssp', 'ssp', 'prefix')).toBe(true);
  expect(answers('es', 'ssp', 'prefix')).toBe(false);
});

it('es-MX is answered by es, ca is not, and the scripts of Chinese are apart', () => {
  expect(answers('es', 'es-MX', 'prefix')).toBe(true);
  expect(answers('es', 'ca', 'prefix')).toBe(false);
  expect(answers('zh-Hans', 'zh-Hant', 'prefix')).toBe(false);
});

it('two currencies that would be added up are told', () => {
  const costs = 'systems:\n  crm: { name: CRM, cost: 10000 EUR }\n  acd: { name: ACD, cost: 9000 USD }\n';
  expect(codesOf(costs)).toEqual(['FMT006']);
});

it('figures of an objective in two currencies are told once', () => {
  const figures = '{ period: 2027, baseline: 14 USD, target: { max: 11 EUR } }';
  const cost = `kpis:\n  cost: { name: Cost, metric: cost-to-serve, objectives: { next: ${figures} } }\n`;
  const open = `${engagement}phases: { control: { state: open } }\n`;
  const told = codesOf(cost, open).filter((code) => code === 'FMT006' || code === 'KPI018');
  expect(told).toEqual(['KPI018']);
});

it('an NPS may be negative, and is no percentage', () => {
  const standard = (min: string) => `standards:\n  loyal:\n    name: Loyal\n    target: { metric: nps, min: ${min} }\n`;
  expect(codesOf(standard('-20'))).toEqual([]);
  expect(codesOf(standard('20 %'))).toEqual(['FMT007']);
});

const dated = {
  'tom.yaml': `${engagement}phases: { strategic: { state: open } }\n`,
  'model/a.yaml':
    'segments:\n  homes: { name: Homes, type: customer }\ncharters:\n  homes:\n    name: Homes\n    segments: [homes]\n    valid: { from: 2026-01-01, to: 2026-12-31 }\n',
};

it('--as-of decides the day, and the same day gives the same bytes', async () => {
  const folder = folderOf(dated);
  const on = (day: string) => tom(folder, ['validate', '--format', 'json', '--rule', 'CHA001', '--as-of', day]);
  const [during, again, after] = [await on('2026-06-01'), await on('2026-06-01'), await on('2027-06-01')];
  expect(during.out).toBe(again.out);
  expect(during.code).toBe(0);
  expect(after.code).toBe(1);
});

it('the version of the time zone database is told', async () => {
  const { out } = await tom(folderOf(dated), ['validate', '--format', 'json']);
  expect(JSON.parse(out).made.tzdata).toMatch(/^20\d\d[a-z]/);
});

it('ten thousand cells are checked', () => {
  const channels = Array.from({ length: 100 }, (_, index) => `channel-${index}`);
  const services = Array.from({ length: 100 }, (_, index) => `service-${index}`);
  const model = {
    segments: { all: { name: 'All', type: 'customer' } },
    channels: Object.fromEntries(channels.map((id) => [id, { name: id }])),
    services: Object.fromEntries(services.map((id) => [id, { name: id, segments: ['all'] }])),
    channelMap: Object.fromEntries(
      services.map((service) => [
        service,
        { '*': Object.fromEntries(channels.map((channel) => [channel, { rank: 1 }])) },
      ]),
    ),
  };
  const sources = [
    { file: 'tom.yaml', text: engagement },
    { file: 'model/a.yaml', text: JSON.stringify(model) },
  ];
  const { result, workspace } = check(sources, { language: 'en', version: '0', upTo: 'strategic' });
  expect(workspace?.models.get('target')?.cells()).toHaveLength(10_000);
  expect(result.diagnostics.filter(({ code }) => code.startsWith('INT') || code.startsWith('FMT'))).toEqual([]);
});
