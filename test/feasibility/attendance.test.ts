import { describe, expect, it } from 'vitest';
import { speaks } from '../../src/feasibility/cover/index.ts';
import { roundedPercent, roundedSeconds } from '../../src/feasibility/staffing/index.ts';
import { promisedLanguages, teamsFor } from '../../src/model/attendance.ts';
import { defaultTom } from '../support/example.ts';
import { entityOf, modelOf } from '../support/model.ts';

/** The cell of homes, children of the city, by the line, for a service at two stages. */
function world(parts: { cell?: string; channel?: string; service?: string; serves?: string }, tom = defaultTom) {
  const { cell = '', channel = '', service = 'stages: [use, warranty]', serves } = parts;
  const model = modelOf({
    'tom.yaml': tom,
    'model/a.yaml': `segments: { city: { name: City }, homes: { name: Homes, parent: city }, firms: { name: Firms } }
services: { advice: { name: Advice, ${service} }, billing: { name: Billing } }
channels: { line: { name: Line, ${channel} } }
channelMap: { advice: { homes: { line: { ${cell} } } } }
teams:
  desk: { name: Desk${serves === undefined ? '' : `, serves: { ${serves} }`} }
  other: { name: Other }
`,
  });
  const [one] = model.cells();
  if (!one) throw new Error('no cell');
  return { model, cell: one };
}

describe('who attends a cell', () => {
  it.each([
    ['the teams that it names, each once', { cell: 'teams: [other, other, lost]', serves: '' }, ['other']],
    ['nobody where nobody is meant to', {}, []],
    ['a team that is meant for all', { serves: 'services: [advice]' }, ['desk']],
    ['a team that is meant for its segment', { serves: 'segments: [firms, homes]' }, ['desk']],
    ['a team that is meant for the parent of its segment', { serves: 'segments: [city]' }, ['desk']],
    ['no team that is meant for another segment', { serves: 'segments: [firms]' }, []],
    ['a team that is meant for its service', { serves: 'segments: [homes], services: [billing, advice]' }, ['desk']],
    ['no team that is meant for another service', { serves: 'segments: [homes], services: [billing]' }, []],
    ['a team that is meant for one of its stages', { serves: 'stages: [warranty, purchase]' }, ['desk']],
    ['no team that is meant for other stages', { serves: 'stages: [purchase]' }, []],
    ['a team that is meant for the stage of the cell', { cell: 'stages: [use]', serves: 'stages: [use]' }, ['desk']],
    [
      'no team that is meant for another stage of the service',
      { cell: 'stages: [use]', serves: 'stages: [warranty]' },
      [],
    ],
    ['a team with stages where the service has none', { service: '', serves: 'stages: [use]' }, ['desk']],
  ])('%s', (_, parts, expected) => {
    const { model, cell } = world(parts);
    expect(teamsFor(model, cell).map(({ id }) => id)).toEqual(expected);
  });
});

describe('in which languages', () => {
  const strict = `${defaultTom}policies: { languageFallback: strict }\n`;
  it.each([
    [
      'its own',
      { cell: 'languages: [ca]', channel: 'languages: [es]', service: 'languages: [es]' },
      defaultTom,
      ['ca'],
    ],
    ['its channel’s', { channel: 'languages: [es, en]' }, defaultTom, ['es', 'en']],
    ['its service’s', { service: 'languages: [es, en]' }, defaultTom, ['es', 'en']],
    [
      'those of the channel that the service has too',
      { channel: 'languages: [es, ca]', service: 'languages: [en, es-MX]' },
      defaultTom,
      ['es'],
    ],
    [
      'those of both, to the letter',
      { channel: 'languages: [es, ca]', service: 'languages: [ca, es-MX]' },
      strict,
      ['ca'],
    ],
    ['nobody knows', {}, defaultTom, undefined],
  ])('a cell is attended: %s', (_, parts, tom, expected) => {
    const { model, cell } = world(parts, tom);
    expect(promisedLanguages(model, cell)).toEqual(expected);
  });

  it.each([
    [undefined, defaultTom, 'unsure'],
    [[], defaultTom, 'no'],
    [['en', 'es'], defaultTom, 'yes'],
    [['en', 'ca'], defaultTom, 'no'],
    [['es'], strict, 'no'],
  ] as const)('a shift of %j speaks es-MX: %#', (languages, tom, expected) => {
    const { model } = world({}, tom);
    const time = { open: [], zones: ['UTC'] as const, follows: false, calendars: [] };
    const shift = { team: entityOf(model, 'team', 'desk'), id: 'day', time, languages };
    expect(speaks(model, shift, 'es-MX')).toBe(expected);
  });
});

describe('figures are told', () => {
  it.each([
    [0.8, undefined, 80],
    [0.8004, undefined, 80],
    [0.80051, undefined, 80.1],
    [0.7996, 0.8, 79.96],
    [0.79999, 0.8, 79.99],
    [0.7994, 0.8, 79.9],
    [0.8, 0.8, 80],
    [1, undefined, 100],
  ])('the share %d below %s as %d %%', (share, limit, expected) => {
    expect(roundedPercent(share, limit).value).toBe(expected);
  });

  it.each([
    [9.94, 9.9],
    [9.96, 10],
    [10.4, 10],
    [10.6, 11],
    [0.04, 0],
  ])('%d seconds as %d', (seconds, expected) => {
    expect(roundedSeconds(seconds).seconds).toBe(expected);
  });
});
