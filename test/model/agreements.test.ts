import { describe, expect, it } from 'vitest';
import type { Ref } from '../../src/diagnostics/values.ts';
import {
  agreementsFor,
  consumersOf,
  hasSignedAgreement,
  isFront,
  isRequired,
  isSigned,
  progressOf,
  providersOf,
  requiredNeeds,
  sideOf,
  signingsFor,
  standsSigned,
  unsignedParties,
} from '../../src/model/agreements.ts';
import { refs } from '../../src/model/refs.ts';
import { defaultTom } from '../support/example.ts';
import { entityOf, modelOf } from '../support/model.ts';

/** Shops are a part of the front, and its counter is a team of shops; the house of temps is called like an area. */
const people = `areas:
  front: { name: Front }
  shops: { name: Shops, parent: front, aliases: [stores] }
  desks: { name: Desks }
  hr: { name: HR }
  temps: { name: Temporary work, parent: hr }
  egg: { name: Egg, parent: hen }
  hen: { name: Hen, parent: egg }
teams:
  counter: { name: Counter, area: shops }
providers:
  temps: { name: Temps Ltd }
roles:
  front-head: { name: Head of the front, area: front }
  shops-head: { name: Head of shops, area: shops }
  desks-head: { name: Head of desks, area: desks }
  hr-head: { name: Head of HR, area: hr }
  temps-head: { name: Head of temps, provider: temps }
  both-head: { name: Head of both, area: desks, provider: temps }
  nobody: { name: Nobody }
needs:
  cover: { name: Cover, consumers: [team:counter, area:desks], provider: area:hr }
  lists: { name: Lists, consumers: [area:desks], provider: provider:temps }
  silent: { name: Silent }
`;

/** The model with one agreement, and an act for each of the signings, which all name it twice. */
function world(agreement: string, signings: readonly string[] = [], tom = defaultTom) {
  const acts = signings.map((act, at) => `  act-${at}: { name: Act ${at}, signs: [deal, deal], ${act} }\n`);
  const signed = acts.length > 0 ? `signings:\n${acts.join('')}` : '';
  const model = modelOf({
    'tom.yaml': tom,
    'model/a.yaml': `${people}agreements:\n  deal: { name: Deal, ${agreement} }\n${signed}`,
  });
  return { model, deal: entityOf(model, 'agreement', 'deal') };
}

const signatories = (...roles: string[]): string => `signatories: [${roles.map((role) => `{ role: ${role} }`)}]`;
const keys = (list: readonly Ref[]): string[] => list.map(({ kind, id }) => `${kind}:${id}`);

it('an area is on the side of the nearest above it that has one, and so are its teams', () => {
  const model = modelOf(`areas:
  back: { name: Back, side: back }
  stores: { name: Stores, parent: back }
  cold: { name: Cold stores, parent: stores }
  desk: { name: Desk, parent: stores, side: front }
  egg: { name: Egg, parent: hen }
  hen: { name: Hen, parent: egg }
teams: { movers: { name: Movers, area: cold } }
needs: { n: { name: Need, consumers: [area:cold, area:desk, area:egg, team:movers, area:nowhere] } }
`);
  const parties = refs(entityOf(model, 'need', 'n').value.consumers);
  expect(parties.map((party) => sideOf(model, party))).toEqual(['back', 'front', undefined, 'back', undefined]);
  expect(parties.map((party) => isFront(model, party))).toEqual([false, true, true, false, true]);
});

describe('the sides of an agreement', () => {
  it.each([
    ['needs: [cover, lists]', ['team:counter', 'area:desks'], ['area:hr', 'provider:temps']],
    ['needs: [cover], consumers: [area:front]', ['area:front'], ['area:hr']],
    ['needs: [cover], provider: provider:temps', ['team:counter', 'area:desks'], ['provider:temps']],
    ['needs: [silent, unknown]', [], []],
    ['consumers: [area:front, area:front]', ['area:front'], []],
  ])('are those that it names, else those of its needs: %s', (fields, consumers, providers) => {
    const { model, deal } = world(fields);
    expect(keys(consumersOf(model, deal))).toEqual(consumers);
    expect(keys(providersOf(model, deal))).toEqual(providers);
  });
});

describe('who has yet to sign', () => {
  it.each([
    ['nobody has signed', 'needs: [cover]', [], ['team:counter', 'area:desks', 'area:hr']],
    ['every party by its own', 'needs: [cover]', ['shops-head', 'desks-head', 'hr-head'], []],
    ['an area signs for those below it', 'consumers: [team:counter, area:shops]', ['front-head'], []],
    ['and not for those above', 'consumers: [area:front, area:shops]', ['shops-head'], ['area:front']],
    [
      'a role that belongs to both signs for both',
      'consumers: [area:desks], provider: provider:temps',
      ['both-head'],
      [],
    ],
    ['a role of nobody signs for nobody', 'consumers: [area:desks]', ['nobody', 'unknown'], ['area:desks']],
    ['a provider is no area of the same name', 'provider: provider:temps', ['hr-head'], ['provider:temps']],
    ['an area is no provider of the same name', 'provider: area:temps', ['temps-head'], ['area:temps']],
    ['a team that is not there', 'consumers: [team:lost]', ['front-head'], ['team:lost']],
    ['an area that is not there', 'consumers: [area:lost]', ['front-head'], ['area:lost']],
    ['areas that are above each other', 'consumers: [area:egg]', ['front-head'], ['area:egg']],
    ['an area under the name that it had', 'consumers: [area:stores]', ['shops-head'], []],
  ])('%s', (_, fields, roles, expected) => {
    const { model, deal } = world(fields, [signatories(...roles)]);
    expect(keys(unsignedParties(model, deal))).toEqual(expected);
  });

  it('counts whom a signatory is said to bind, in place of its own area', () => {
    const { model, deal } = world('needs: [cover]', [
      'signatories: [{ role: desks-head, for: area:stores }, { role: nobody, for: area:hr }]',
    ]);
    expect(keys(unsignedParties(model, deal))).toEqual(['area:desks']);
  });

  it('counts every act that has taken place by today', () => {
    const all = [
      `date: 2026-11-01, ${signatories('shops-head')}`,
      `date: 2026-11-02, ${signatories('desks-head')}`,
      signatories('hr-head'),
      'date: 2026-01-01',
    ];
    const { model, deal } = world('needs: [cover]', all);
    expect(signingsFor(model, deal).map(({ id }) => id)).toEqual(['act-0', 'act-2', 'act-3']);
    expect(keys(unsignedParties(model, deal))).toEqual(['area:desks']);
  });

  it('counts only what was signed for the scenario where that changes what was agreed', () => {
    const all = [
      signatories('shops-head'),
      `${signatories('desks-head')}, scenarios: [to-be]`,
      `${signatories('nobody')}, overrides: { to-be: { ${signatories('hr-head')} } }`,
    ];
    const changed = world('needs: [cover], overrides: { to-be: { state: agreed } }', all);
    expect(keys(unsignedParties(changed.model, changed.deal))).toEqual(['team:counter']);
    const kept = world('needs: [cover], overrides: { to-be: { owner: nobody } }', all);
    expect(keys(unsignedParties(kept.model, kept.deal))).toEqual([]);
  });
});

describe('how far an agreement has come', () => {
  const all = [signatories('shops-head', 'desks-head', 'hr-head')];
  it.each([
    ['', 'open'],
    ['state: proposed', 'open'],
    ['state: under-review, valid: { to: 2025 }', 'open'],
    ['state: accepted', 'open'],
    ['state: disputed', 'disputed'],
    ['state: in-negotiation, valid: { to: 2025 }', 'disputed'],
    ['state: rejected, valid: { to: 2025 }', 'rejected'],
    ['state: agreed', 'signed'],
    ['state: agreed, valid: { to: 2027 }', 'signed'],
    ['state: agreed, valid: { from: 2026-11-02 }', 'signed'],
    ['state: agreed, valid: { from: 2026-11-01 }', 'in-force'],
    ['state: agreed, valid: { to: 2026-10-31 }', 'ended'],
    ['state: in-force', 'in-force'],
    ['state: in-force, valid: { to: 2027 }', 'in-force'],
    ['state: in-force, valid: { from: 2027 }', 'signed'],
    ['state: in-force, valid: { from: 2025, to: 2025 }', 'ended'],
    ['state: suspended', 'suspended'],
    ['state: suspended, valid: { to: 2025 }', 'ended'],
  ])('“%s” signed by all: %s', (state, expected) => {
    const { model, deal } = world(`needs: [cover], ${state}`, all);
    expect(progressOf(model, deal, model.today)).toBe(expected);
    expect(standsSigned(model, deal)).toBe(expected === 'signed' || expected === 'in-force');
  });

  it.each([
    ['state: agreed', 'agreed'],
    ['state: in-force, valid: { from: 2026 }', 'agreed'],
    ['state: suspended', 'suspended'],
  ])('“%s” signed by one side: %s', (state, expected) => {
    const { model, deal } = world(`needs: [cover], ${state}`, [signatories('hr-head')]);
    expect(progressOf(model, deal, model.today)).toBe(expected);
    expect(standsSigned(model, deal)).toBe(false);
  });

  it.each([
    ['provider: area:hr', false],
    ['consumers: [area:desks]', false],
    ['consumers: [area:desks], provider: area:hr', true],
  ])('is signed only where there are two sides: %s', (fields, expected) => {
    const { model, deal } = world(`state: agreed, ${fields}`, all);
    expect(isSigned(model, deal)).toBe(expected);
  });

  it('has no first day to which it could be held where nobody says what day it is', () => {
    const tom = 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n';
    const of = (fields: string) => {
      const { model, deal } = world(`needs: [cover], state: agreed, ${fields}`, all, tom);
      return progressOf(model, deal, model.today);
    };
    expect([of('valid: { from: 2020 }'), of('valid: { to: 2020 }'), of('')]).toEqual(['signed', 'signed', 'signed']);
  });
});

describe('a need', () => {
  const deals = (fields: string, signed: string) => {
    const model = modelOf(
      `${people}agreements:\n${fields}signings:\n  act: { name: Act, signs: [${signed}], ${signatories('front-head', 'desks-head', 'hr-head')} }\n`,
    );
    return { model, need: entityOf(model, 'need', 'cover') };
  };
  const two = `  shops-deal: { name: Shops, needs: [cover], state: agreed, consumers: [team:counter] }
  desks-deal: { name: Desks, needs: [cover, cover], state: agreed, consumers: [area:desks] }
`;

  it.each([
    ['one for all', '  deal: { name: Deal, needs: [cover], state: agreed }\n', 'deal', [true, true, true]],
    ['one for each', two, 'shops-deal, desks-deal', [true, true, true]],
    ['one for the first', two, 'shops-deal', [false, true, false]],
    ['one for the second', two, 'desks-deal', [false, false, true]],
    ['none that is signed', two, '', [false, false, false]],
  ])('has a signed agreement for all its consumers and for each: %s', (_, fields, signed, expected) => {
    const { model, need } = deals(fields, signed);
    const [counter, desks] = refs(need.value.consumers);
    expect([
      hasSignedAgreement(model, need),
      hasSignedAgreement(model, need, counter),
      hasSignedAgreement(model, need, desks),
    ]).toEqual(expected);
  });

  it('has its agreements once each, and those for one consumer', () => {
    const { model, need } = deals(two, '');
    const [counter] = refs(need.value.consumers);
    expect(agreementsFor(model, need).map(({ id }) => id)).toEqual(['shops-deal', 'desks-deal']);
    expect(agreementsFor(model, need, counter).map(({ id }) => id)).toEqual(['shops-deal']);
  });

  it('that names no consumers is answered by any signed agreement', () => {
    const one = '  deal: { name: Deal, needs: [silent], state: agreed, consumers: [area:desks], provider: area:hr }\n';
    expect(
      ['deal', ''].map((signed) => {
        const { model } = deals(one, signed);
        return hasSignedAgreement(model, entityOf(model, 'need', 'silent'));
      }),
    ).toEqual([true, false]);
  });

  it('is required until it is rejected or merged', () => {
    const states = ['identified', 'validated', 'agreed', 'rejected', 'merged'];
    const model = modelOf(
      `needs:\n${states.map((state) => `  ${state}: { name: Need, state: ${state} }\n`).join('')}  plain: { name: Need }\n`,
    );
    expect(requiredNeeds(model).map(({ id }) => id)).toEqual(['identified', 'validated', 'agreed', 'plain']);
    expect(isRequired(entityOf(model, 'need', 'merged'))).toBe(false);
  });
});
