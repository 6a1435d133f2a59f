import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { converse } from '../../src/cli/init/ask-plain.ts';
import { type Action, begin, type Dialogue, step } from '../../src/cli/init/dialogue.ts';
import { readAmount, readStaff } from '../../src/cli/init/law.ts';
import { lawQuestions } from '../../src/cli/init/law-questions.ts';
import { plainSpaces } from '../support/plain-spaces.ts';
import { newWorld } from './world.ts';

const law = 'es-ley-10-2025';

function questions(country = 'ES') {
  const world = {
    countryIn: () => country,
    currencyIn: () => 'EUR',
    language: 'en' as const,
    refuseFigure: (_: string, answer: string) => (answer === 'many' ? 'refused' : undefined),
  };
  return lawQuestions({}, world);
}

/** The dialogue after lines, one a question. */
async function talk(lines: readonly string[], country?: string): Promise<{ asked: string[]; dialogue: Dialogue }> {
  const dialogue = await converse(questions(country), {}, 'en', {
    lines: (async function* () {
      yield* lines;
    })(),
    write: () => {},
  });
  return { asked: Object.keys(dialogue.answers), dialogue };
}

it.each<[string, string[], string[]]>([
  ['no pack asks nothing more', [''], ['packs']],
  ['a basic service decides by itself', [law, 'water'], ['packs', 'basicService']],
  ['so do many people', [law, 'none', 'no', '250'], ['packs', 'basicService', 'group', 'staff']],
  [
    'without them each figure is asked',
    [law, 'none', 'no', '60', '12 M€', '9 M€'],
    ['packs', 'basicService', 'group', 'staff', 'turnover', 'balanceSheet'],
  ],
  [
    'what nobody knows does not end it',
    [law, '', '', '?', '', '51 M€'],
    ['packs', 'basicService', 'group', 'staff', 'turnover', 'balanceSheet'],
  ],
  ['the figures of the group will do', [law, 'none', 'yes', '900'], ['packs', 'basicService', 'group', 'staff']],
  ['a pack for every firm asks nothing', ['es-consumo-15-dias'], ['packs']],
  ['that of the administration asks for it alone', ['es-rd-951-2005', 'local'], ['packs', 'administration']],
  ['several by their numbers', ['2, 3', 'none', 'water'], ['packs', 'administration', 'basicService']],
])('%s', async (_, lines, asked) => {
  const { dialogue, asked: found } = await talk(lines);
  expect(found).toEqual(asked);
  expect(dialogue.end).toBe('answered');
});

it('offers nothing where no pack is for the country', () => {
  expect(begin(questions('PT'), {}).answers).toEqual({});
  const due = questions('PT').filter(({ isDue }) => isDue?.({}) !== false);
  expect(due).toEqual([]);
});

it('marks packs with the space bar, or their number, and goes back past what was not asked', () => {
  const keys = (actions: readonly Action[]): Dialogue => actions.reduce(step, begin(questions(), {}));
  const write = (text: string): Action => ({ do: 'write', text });
  expect(keys([write(' '), { do: 'down' }, write(' '), write('1')]).marked).toEqual([law]);
  const water = keys([write('2'), { do: 'enter' }, { do: 'enter' }, { do: 'back' }]);
  expect(water.questions[water.at]?.id).toBe('basicService');
  expect(step(water, { do: 'back' }).marked).toEqual([law]);
});

it.each([
  ['1.200', '1200'],
  ['60', '60'],
  ['?', 'unknown'],
  ['many', undefined],
  ['-3', undefined],
])('people: %s', (written, read) => {
  expect(readStaff(written)).toBe(read);
});

it.each([
  ['12 M€', '12000000 EUR'],
  ['12,5 millones', '12500000 EUR'],
  ['12.5 million euros', '12500000 EUR'],
  ['12 millones de euros', '12000000 EUR'],
  ['61000000', '61000000 EUR'],
  ['61.000.000 €', '61000000 EUR'],
  ['3 MEUR', '3000000 EUR'],
  ['3000000 USD', '3000000 USD'],
  ['?', 'unknown'],
  ['a lot', undefined],
  ['12 apples', undefined],
])('amounts: %s', (written, read) => {
  expect(readAmount(written, 'EUR')).toBe(read);
});

const client = (text: string): unknown => {
  const { name, ...rest } = parse(text).client;
  return [rest, parse(text).packs];
};

it.each<[string[], unknown, unknown]>([
  [[], { country: 'ES' }, undefined],
  [['--packs', 'none', '--staff', '60'], { country: 'ES', staff: 60 }, undefined],
  [['--packs', law], { country: 'ES', basicService: 'unknown', group: {} }, [law]],
  [['--packs', law, '--basic-service', 'gas'], { country: 'ES', basicService: 'gas' }, [law]],
  [
    ['--packs', law, '--basic-service', 'none', '--group', 'yes', '--staff', '?', '--turnover', '3 M€'],
    { country: 'ES', group: { turnover: '3000000 EUR' } },
    [law],
  ],
])('flags: %j', async (flags, written, packs) => {
  for (const language of ['es', 'en']) {
    const world = newWorld();
    const call = ['init', '--yes', '--country', 'es', '--lang', language, ...flags];
    expect(await world.tom(...call)).toMatchObject({ code: 0, err: '' });
    expect(client(world.read('tom.yaml'))).toEqual([written, packs]);
    expect((await world.tom('validate')).code).toBe(0);
  }
});

it('the complete example too, between braces', async () => {
  const world = newWorld();
  await world.tom(
    'init',
    '--template',
    'pharmacy',
    '--lang',
    'es',
    '--packs',
    law,
    '--basic-service',
    'none',
    '--staff',
    '300',
  );
  expect(client(world.read('tom.yaml'))).toEqual([{ country: 'ES', sector: 'retail-pharmacy', staff: 300 }, [law]]);
});

it.each<[string[], string]>([
  [
    ['--basic-service', 'none', '--group', 'no', '--staff', '60', '--turnover', '12 M€', '--balance-sheet', '9 M€'],
    'No se aplica: ',
  ],
  [['--basic-service', 'none', '--group', 'no', '--staff', '60', '--turnover', '12 M€'], 'Sin evaluar: '],
  [
    ['--basic-service', 'unknown', '--group', 'no', '--staff', '60', '--turnover', '1 M€', '--balance-sheet', '1 M€'],
    'Sin evaluar: ',
  ],
  [['--basic-service', 'none', '--staff', '60', '--turnover', '1 M€', '--balance-sheet', '1 M€'], 'Sin evaluar: '],
  [
    ['--basic-service', 'none', '--group', 'yes', '--staff', '60', '--turnover', '1 M€', '--balance-sheet', '1 M€'],
    'No se aplica: ',
  ],
  [['--staff', '250'], 'Se aplica: '],
])('what is not known never makes a law not apply: %j', async (flags, says) => {
  const world = newWorld();
  await world.tom('init', '--lang', 'es', '--packs', law, ...flags);
  const { out } = await world.tom('coverage', '--pack', law, '--lang', 'es');
  expect(plainSpaces(out)).toContain(says);
});

it.each<[string[], string]>([
  [['--packs', 'es-ley-10-2052'], 'did you mean “es-ley-10-2025”'],
  [['--basic-service', 'watr'], 'did you mean “water”'],
  [['--turnover', 'a lot'], '“a lot” is not an amount'],
  [['--staff', 'many'], '“many” is not a number of people'],
])('%j cannot be carried out', async (flags, says) => {
  const world = newWorld({ LANG: 'en_GB.UTF-8' });
  expect(await world.tom('init', ...flags)).toEqual({ code: 2, out: '', err: expect.stringContaining(says) });
  expect(world.files()).toEqual([]);
});

it('a person who says all the rest on the command line is not asked about the law', async () => {
  const world = newWorld({}, true);
  const all = ['--client', 'A', '--country', 'es', '--template', 'minimal', '--lang', 'en'];
  expect(await world.tom('init', '.', ...all)).toMatchObject({ code: 0 });
  expect(parse(world.read('tom.yaml')).packs).toBeUndefined();
});
