import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { plainSpaces } from '../support/plain-spaces.ts';
import { folderOf, tom } from './terminal.ts';

const engagement = `tom: 1
client: { name: Acme }
languages: [en, es]
asOf: 2026-06-01
phases: { strategic: { state: open } }
`;
const model = `segments:
  homes: { name: { en: Homes, es: Hogares }, type: customer, languages: [es] }
  shops: { name: { en: "=Shops, small", es: Comercios }, type: customer, languages: [es] }
services:
  faults: { name: { en: Faults, es: Averías }, segments: [homes, shops], stages: [requests], hours: always, languages: [es] }
  billing: { name: { en: "Bills | paid", es: Facturas }, segments: [homes], stages: [requests], languages: [es] }
channels:
  line: { name: { en: Line, es: Línea }, attendedBy: human, hours: always }
channelMap:
  faults: { homes: { line: { rank: 1 } }, shops: { line: { state: not-offered, reason: They have another contract } } }
calendars:
  always: { name: Always, always: true }
areas:
  care: { name: { en: Care, es: Clientes }, side: front }
  it: { name: { en: IT, es: Tecnología }, side: back }
needs:
  tickets: { name: Tickets, consumers: [care], provider: it, statement: A ticket is repaired }
`;
const files = { 'tom.yaml': engagement, 'model/a.yaml': model };

async function covered(...args: string[]): Promise<{ code: number; out: string }> {
  const { code, out, err } = await tom(folderOf(files), ['coverage', ...args]);
  expect(err).toBe('');
  return { code, out: plainSpaces(out) };
}

describe('tom coverage', () => {
  it('shows the cells of a matrix, its percentage and what is missing', async () => {
    expect((await covered('channel-map')).out).toBe(`Channel map (channel-map): 50% · 1 of 2 · 1 gap, 1 not offered

  Segment × service  Faults  Bills | paid
  Homes              ●       ○
  =Shops, small      –       ·

  ● covered · – not offered · ○ gap

  What is missing
    ○ Homes × Bills | paid: gap · No offer at: Requests
`);
  });

  it('shows all matrices of the phases that are open, in the language that is asked for', async () => {
    const { out } = await covered('--lang', 'es');
    expect(out.match(/^\S.* \(([\w-]+)\):/gm)).toEqual([
      'Catálogo de servicios (services):',
      'Mapa de canales (channel-map):',
      'Cartas de servicios (charters):',
      'Compromisos de las cartas (commitments):',
      'Canales por colectivo, servicio y etapa (offers):',
      'Etapas de la vida del cliente (stages):',
      'Motivos de contacto (contact-reasons):',
      'Servicios en las cartas (charter-services):',
      'Preguntas del diseño del servicio (design-questions):',
    ]);
    expect(out).toContain(
      '(commitments): sin evaluar. El modelo no tiene cartas de servicios: se escriben en «charters».',
    );
    const later = await covered('front-back', '--lang', 'es');
    expect(later.out).toContain('0 de 1 · 1 hueco · exigible desde la fase operativa, que no está abierta');
    expect(later.out).toContain(
      '    ○ Clientes × Tecnología: hueco · 0 de 1 con acuerdo firmado\n      Tickets (need:tickets)\n',
    );
  });

  it('is a table a matrix in Markdown, in which names cannot break a cell', async () => {
    const { out } = await covered('channel-map', '--format', 'markdown');
    expect(out).toContain(
      '| Segment × service | Faults | Bills \\| paid |\n| --- | --- | --- |\n| Homes | ● covered | ○ gap |',
    );
  });

  it('is a line a cell in CSV, in which a name is no formula', async () => {
    const { out } = await covered('channel-map', '--format', 'csv');
    expect(out.split('\r\n')).toEqual([
      'matrix,row,rowName,column,columnName,state,stateName,note,culprits,by',
      'channel-map,segment:homes,Homes,service:faults,Faults,covered,covered,,,',
      `channel-map,segment:shops,"'=Shops, small",service:faults,Faults,not-offered,not offered,They have another contract,,`,
      'channel-map,segment:homes,Homes,service:billing,Bills | paid,gap,gap,No offer at: Requests,,',
      '',
    ]);
  });

  it('is what its schema says in JSON, with the figures of validate', async () => {
    const schema = readFileSync(new URL('../../schemas/output/coverage.schema.json', import.meta.url), 'utf8');
    const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(JSON.parse(schema));
    const output = JSON.parse((await covered('--format', 'json', '--phase', 'control')).out);
    expect(validate(output) ? [] : validate.errors).toEqual([]);
    const { out } = await tom(folderOf(files), ['validate', '--format', 'json', '--phase', 'control']);
    const figures = ({ id, required, covered: met, percent }: Record<string, unknown>) => ({
      id,
      required,
      met,
      percent,
    });
    const validated = JSON.parse(out).coverage.map(figures);
    expect(output.matrices.map(figures).slice(0, validated.length)).toEqual(validated);
  });

  const bare = { 'tom.yaml': engagement, 'model/a.yaml': 'roles:\n  head: { name: Head }\n' };

  it('says of every matrix of an empty model that it is not assessed, and what is missing', async () => {
    const asked = async (...args: string[]) =>
      (await tom(folderOf(bare), ['coverage', '--phase', 'control', '--lang', 'en', ...args])).out;
    const { matrices } = JSON.parse(await asked('--format', 'json'));
    const why = /^The model has no [^“]+: write them under “\w+”\.$/;
    expect(matrices.length).toBeGreaterThan(14);
    for (const { cells, required, percent, notAssessed } of matrices)
      expect({ cells, required, percent, notAssessed }).toEqual({
        cells: [],
        required: 0,
        percent: null,
        notAssessed: expect.stringMatching(why),
      });
    const [text, markdown, csv] = [await asked(), await asked('--format', 'markdown'), await asked('--format', 'csv')];
    for (const { id, name, notAssessed } of matrices) {
      expect(text).toContain(`${name} (${id}): not assessed. ${notAssessed}\n`);
      expect(markdown).toContain(`## ${name}\n\nnot assessed. ${notAssessed}\n`);
      expect(csv).toContain(`${id},,,,,not-assessed,not assessed,${notAssessed},,\r\n`);
    }
    expect(text + markdown).not.toMatch(/\d ?%/);
  });

  it('reaches no percentage by name where nothing could be assessed', async () => {
    const ends = async (...args: string[]) => (await tom(folderOf(bare), ['coverage', ...args])).code;
    expect([await ends('raci', '--fail-under', '1'), await ends('raci'), await ends('--fail-under', '90')]).toEqual([
      1, 0, 0,
    ]);
  });

  it('names what covers a cell: the channels of a service at a stage', async () => {
    const { out } = await covered('offers', '--format', 'csv');
    expect(out).toContain(
      'offers,faults/homes,Homes · Faults,stage:requests,Requests,covered,covered,,,channel:line\r\n',
    );
    expect((await covered('offers', '--format', 'markdown')).out).toContain('| Homes · Faults | ● Line |');
  });

  it.each([
    ['51', 1],
    ['50%', 0],
  ])('ends with 1 below --fail-under: %s', async (least, code) => {
    expect((await covered('channel-map', '--fail-under', least)).code).toBe(code);
  });

  it.each([
    [['chanel-map'], 'did you mean “channel-map”?'],
    [['--fail-under', '101'], '“101” is not a percentage'],
    [['--format', 'xlsx'], '“xlsx” is not possible for --format'],
  ])('cannot be called with %s', async (args, why) => {
    const { code, out, err } = await tom(folderOf(files), ['coverage', ...args, '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(why);
  });

  it('tells no percentage of a model that could only be read in part', async () => {
    const broken = { ...files, 'model/b.yaml': 'services:\n  more: { name: [\n' };
    const { code, out, err } = await tom(folderOf(broken), ['coverage']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('model/b.yaml could not be read whole, so no percentage would be true');
  });
});
