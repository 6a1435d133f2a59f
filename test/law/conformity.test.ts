import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { folderOf, tom } from '../cli/terminal.ts';
import { type Change, firm } from '../support/law.ts';
import { plainSpaces } from '../support/plain-spaces.ts';

async function shown(changes: readonly Change[], ...args: string[]): Promise<{ code: number; out: string }> {
  const files = Object.fromEntries(firm(...changes).map(({ file, text }) => [file, text]));
  const { code, out, err } = await tom(folderOf(files), ['coverage', '--pack', 'es-ley-10-2025', ...args]);
  expect(err).toBe('');
  return { code, out: plainSpaces(out) };
}

const late = ['15 business days', '20 business days'] as const;

describe('tom coverage --pack', () => {
  it('says whether it applies and why, and what the model keeps, with the proof', async () => {
    const { out } = await shown([late], '--lang', 'es');
    expect(out).toContain('Se aplica: el cliente presta un servicio básico, sea cual sea su tamaño: agua (art. 2.1).');
    expect(out).toContain('20 que cumple el modelo, 1 que no, 0 sin evaluar, 3 fuera del modelo, 1 que no se aplican');
    expect(out).toMatch(/^○ 17\.1 · no lo cumple · .*15 días hábiles/m);
    expect(out).toMatch(/^ {2}○ .*Resolver la reclamación.* admite 20 días hábiles/m);
    expect(out).toContain('no asesoramiento jurídico');
    expect(out).not.toMatch(/cumple la ley|compliant/i);
  });

  it('says why it does not apply, or what is missing to know it', async () => {
    const client = '  basicService: water\n  staff: 5\n';
    const shop = await shown(
      [[client, '  staff: 40\n  turnover: 3000000 EUR\n  balanceSheet: 1 EUR\n']],
      '--lang',
      'en',
    );
    expect(shop.out).toContain('It does not apply: the client gives no basic service');
    const unknown = await shown([[client, '']], '--lang', 'en');
    expect(unknown.out).toContain('depends on staff, turnover and balance sheet');
    const off = await shown([['packs: [es-ley-10-2025]\n', '']], '--lang', 'en');
    expect(off.out).toContain('It is not switched on');
  });

  it('gives a program what the schema says', async () => {
    const { out } = await shown([late], '--format', 'json');
    const schema = readFileSync(new URL('../../schemas/output/conformity.schema.json', import.meta.url), 'utf8');
    const result = JSON.parse(out);
    expect(new Ajv2020().validate(JSON.parse(schema), result)).toBe(true);
    expect(result.facts.find(({ id }: { id: string }) => id === 'art-17-1')).toMatchObject({
      state: 'not-kept',
      entries: [{ subject: 'charter:homes#solve', state: 'not-kept' }],
    });
    expect(result.percent).toBe(95.2);
  });

  it('gives a table and lines for a spreadsheet', async () => {
    const { out: table } = await shown([late], '--format', 'markdown', '--lang', 'en');
    expect(table).toMatch(/^\| 17\.1 \| .* \| ○ not kept \| ○ .*20 business days/m);
    const { out: lines } = await shown([late], '--format', 'csv', '--lang', 'en');
    expect(lines).toMatch(/^es-ley-10-2025,art-17-1,17\.1,.*,not-kept,not kept,,charter:homes#solve,/m);
  });

  it('fails under a percentage, and refuses what is no pack', async () => {
    expect((await shown([late], '--fail-under', '96')).code).toBe(1);
    expect((await shown([late], '--fail-under', '95')).code).toBe(0);
    const files = Object.fromEntries(firm().map(({ file, text }) => [file, text]));
    const { code, err } = await tom(folderOf(files), ['coverage', '--pack', 'es-ley', '--lang', 'en']);
    expect([code, err.includes('es-ley-10-2025')]).toEqual([2, true]);
  });
});

describe('what is written wrongly', () => {
  it.each([
    ['a basic service that is none', [['basicService: water', 'basicService: watr']], 'client.basicService'],
    ['one that nobody can guess', [['basicService: water', 'basicService: zzz']], 'client.basicService'],
    ['a misspelt key', [['basicService: water', 'basicServise: water']], 'client.basicServise'],
  ] as const)('%s does not decide whether it applies', async (_, changes, field) => {
    const { out } = await shown(changes, '--format', 'json');
    const result = JSON.parse(out);
    expect(result).toMatchObject({ applies: 'unknown', missing: [field] });
    expect(result.counts).toMatchObject({ kept: 0, 'not-kept': 0 });
  });

  it('a field under a misspelt key is not assessed, and the rest is', async () => {
    const { out } = await shown([['escalatesTo:', 'escalatsTo:']], '--format', 'json');
    const states = new Map(JSON.parse(out).facts.map(({ id, state }: { id: string; state: string }) => [id, state]));
    expect(states.get('art-8-3')).toBe('not-assessed');
    expect(states.get('art-7-1')).toBe('kept');
  });
});
