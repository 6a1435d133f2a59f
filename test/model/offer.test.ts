import { describe, expect, it } from 'vitest';
import {
  ghostStages,
  isOffered,
  offersFor,
  reachedSegments,
  segmentsFor,
  speakersFor,
  stagesFor,
  writtenCells,
} from '../../src/model/offer.ts';
import { entityOf, modelOf } from '../support/model.ts';

const ids = (list: Iterable<{ id: string }>): string[] => [...list].map(({ id }) => id);

/** A service for homes with its cells, and what else is written. */
function world(service: string, cells: string, more = '') {
  const model = modelOf(`segments:
  city: { name: City, languages: [es] }
  homes: { name: Homes, parent: city }
  flats: { name: Flats, parent: homes, languages: [en] }
  firms: { name: Firms, valueProposition: { help: { name: Help, services: [advice, gone] } } }
services:
  advice: { name: Advice, ${service} }
  gone: { name: Gone, state: retired, segments: [city] }
channels: { phone: { name: Phone }, web: { name: Web }, old: { name: Old, state: retired } }
${more}channelMap: { advice: { ${cells} } }
`);
  return { model, advice: entityOf(model, 'service', 'advice') };
}

describe('the segments that a service is given to', () => {
  it.each([
    ['segments: [city]', ['city', 'homes', 'flats', 'firms'], ['city', 'flats']],
    ['segments: [homes]', ['homes', 'flats', 'firms'], ['city', 'flats']],
    ['segments: [flats, flats]', ['flats', 'firms'], ['flats']],
    ['', ['firms'], []],
  ])('with “%s”', (service, given, speakers) => {
    const { model } = world(service, '');
    expect(ids(segmentsFor(model, 'advice'))).toEqual(given);
    expect(ids(speakersFor(model, 'advice'))).toEqual(speakers);
  });

  it('are none of what is retired, or is not there', () => {
    const { model } = world('', '');
    expect([segmentsFor(model, 'gone'), segmentsFor(model, 'lost'), writtenCells(model, 'lost')]).toEqual([[], [], []]);
  });
});

describe('what the channel map offers', () => {
  const phone = 'phone: { rank: 1 }';
  const not = 'phone: { state: not-offered }';
  const web = 'web: { mode: redirect, redirectTo: phone }';
  it.each([
    ['segments: [homes]', `homes: { ${phone} }`, 'all offered', true],
    ['segments: [homes]', `homes: { ${web} }`, 'all redirected', false],
    ['segments: [homes]', `homes: { ${not} }`, 'all not-offered', false],
    ['segments: [homes]', `homes: { ${not}, ${web} }`, 'all redirected', false],
    ['segments: [homes]', `firms: { ${not} }`, 'all none', false],
    ['segments: [homes]', `firms: { ${phone} }`, 'all none', true],
    ['segments: [homes]', 'homes: { old: { rank: 1 } }', 'all none', false],
    ['segments: [homes], stages: [use, warranty]', `homes: { ${phone} }`, 'use offered, warranty offered', true],
    [
      'segments: [homes], stages: [warranty, use]',
      'homes: { phone: { stages: [use] }, web: { mode: redirect, redirectTo: phone } }',
      'use offered, warranty redirected',
      true,
    ],
    ['segments: [homes], stages: [use]', 'homes: { phone: { stages: [warranty] } }', 'use none', false],
    ['segments: [homes], stages: [use]', 'homes: { phone: { stages: [] } }', 'use offered', true],
  ])('%s with %s: %s', (service, cells, states, offered) => {
    const { model, advice } = world(service, cells);
    const told = offersFor(model, advice, 'homes').map(({ stage = 'all', state }) => `${stage} ${state}`);
    expect(told.join(', ')).toBe(states);
    expect(isOffered(model, advice)).toBe(offered);
  });

  it('reaches the segments to which a cell gives something', () => {
    const { model } = world('segments: [homes]', `city: { ${not} }, flats: { web: { rank: 1 } }, firms: { ${web} }`);
    expect([...reachedSegments(model)]).toEqual(['flats', 'firms']);
    expect(ids(writtenCells(model, 'advice'))).toEqual(['advice/city/phone', 'advice/flats/web', 'advice/firms/web']);
  });

  it('is judged by any cell where a service is given to nobody', () => {
    const none = (cells: string) => {
      const model = modelOf(
        `segments: { homes: { name: Homes } }\nservices: { advice: { name: Advice } }\nchannels: { phone: { name: Phone } }\nchannelMap: { advice: { homes: { ${cells} } } }\n`,
      );
      return isOffered(model, entityOf(model, 'service', 'advice'));
    };
    expect([none(phone), none(not), none('')]).toEqual([true, false, false]);
  });
});

describe('the stages of a service', () => {
  const reason = 'contactReasons: { fault: { name: Fault, service: advice, stage: complaints } }\n';
  it('are its own and those of its contact reasons, in the order of the engagement', () => {
    const { model, advice } = world('stages: [warranty, use]', '', reason);
    expect(stagesFor(model, advice)).toEqual(['use', 'complaints', 'warranty']);
    expect(stagesFor(model, entityOf(model, 'service', 'gone'))).toEqual([]);
  });

  it.each([
    [
      'stages: [use]',
      'stages: [use, warranty, complaints, activation]',
      [
        [1, 'warranty'],
        [3, 'activation'],
      ],
    ],
    ['stages: [use]', 'rank: 1', []],
    ['', 'stages: [warranty]', []],
    ['stages: []', 'stages: [warranty]', []],
  ])('a service with “%s” has a cell with “%s” that names what it lacks', (service, cell, ghosts) => {
    const { model } = world(service, `homes: { phone: { ${cell} } }`, reason);
    expect(ghostStages(model, entityOf(model, 'cell', 'advice/homes/phone'))).toEqual(ghosts);
  });
});
