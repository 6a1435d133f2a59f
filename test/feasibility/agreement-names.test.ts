import { expect, it } from 'vitest';
import { underpinnedBy } from '../../src/feasibility/chain/index.ts';
import { entityOf, modelOf } from '../support/model.ts';

/** What the first target of an agreement is called, by language, where another rests on it. */
function names(targets: string, name = 'name: { en: Deal, es: Trato }, ') {
  const model = modelOf(`standards: { quick: { name: Quick, target: { metric: fcr, min: 80% } } }
agreements:
  top: { name: Top, targets: { t: { metric: fcr, min: 70% } } }
  deal: { ${name}underpins: ["agreement:top"], targets: { ${targets} } }
`);
  const [found] = underpinnedBy(model, entityOf(model, 'agreement', 'deal'));
  const label = found?.under[0]?.label;
  return typeof label === 'object' ? label.by : label;
}

const second = 'two: { metric: asa, max: 5 min }';

it.each([
  ['its name, where it has one target', 'one: { metric: fcr, min: 80% }', ['Deal', 'Trato']],
  [
    'its name and the metric, where it has several',
    `one: { metric: fcr, min: 80% }, ${second}`,
    ['Deal (first-contact resolution)', 'Trato (resolución en el primer contacto)'],
  ],
  [
    'its name and what the target is said to be',
    `one: { metric: fcr, min: 80%, when: { en: By day, es: De día }, description: { en: Soon, es: Pronto } }, ${second}`,
    ['Deal (Soon)', 'Trato (Pronto)'],
  ],
  [
    'its name and when the target holds',
    `one: { metric: fcr, min: 80%, when: { en: By day, es: De día } }, ${second}`,
    ['Deal (By day)', 'Trato (De día)'],
  ],
  [
    'what is said in one language, also in the other',
    `one: { metric: fcr, min: 80%, when: By day }, ${second}`,
    ['Deal (By day)', 'Trato (By day)'],
  ],
  [
    'its name, the metric and the time, where two have the same metric',
    'one: { metric: fcr, within: 7 calendar days, min: 80% }, two: { metric: fcr, within: 9 calendar days, min: 90% }',
    [
      'Deal (first-contact resolution, 7\u00a0calendar days)',
      'Trato (resolución en el primer contacto, 7\u00a0días naturales)',
    ],
  ],
  [
    'the id too, where two have the same name',
    'one: { metric: fcr, min: 80% }, two: { metric: fcr, max: 90% }',
    ['Deal (first-contact resolution “one”)', 'Trato (resolución en el primer contacto “one”)'],
  ],
  ['the id, where the target is a standard', `one: quick, ${second}`, ['Deal (“one”)', 'Trato (“one”)']],
])('a target of an agreement is called by %s', (_, targets, [en, es]) => {
  expect(names(targets)).toEqual({ en, es });
});

it('an agreement without a name is called by its id', () => {
  expect(names(`one: { metric: fcr, min: 80% }, ${second}`, '')).toEqual({
    en: 'deal (first-contact resolution)',
    es: 'deal (resolución en el primer contacto)',
  });
});

it('a variety of Spanish has the Spanish names of metrics, and any other language the English ones', () => {
  const name = 'name: { en: Deal, es-MX: Trato, ca: Acord }, ';
  expect(names(`one: { metric: fcr, min: 80% }, ${second}`, name)).toEqual({
    en: 'Deal (first-contact resolution)',
    'es-MX': 'Trato (resolución en el primer contacto)',
    ca: 'Acord (first-contact resolution)',
  });
});
