import { expect, it } from 'vitest';
import { stagesOf, wordsOf } from '../../src/model/settings.ts';
import { defaultTom } from '../support/example.ts';
import { modelOf } from '../support/model.ts';

const of = (more: string, tom = defaultTom) =>
  modelOf({ 'tom.yaml': tom + more, 'model/a.yaml': 'teams: { desk: { name: Desk } }\n' }).engagement.value;

it('the stages of an engagement are its own, in its order, else the usual ten', () => {
  const own = of(
    'stages: { after: { name: { en: After, es: Tras }, moment: after }, now: { name: Now }, bare: { moment: before } }\n',
  );
  expect(stagesOf(own).map(({ code, name, moment }) => [code, name.by.en, moment])).toEqual([
    ['after', 'After', 'after'],
    ['now', 'Now', 'during'],
    ['bare', 'bare', 'before'],
  ]);
  const usual = stagesOf(of(''));
  expect(usual.map(({ code }) => code)).toEqual([
    'information',
    'purchase',
    'activation',
    'installation',
    'use',
    'requests',
    'complaints',
    'technical-support',
    'warranty',
    'cancellation',
  ]);
  expect(usual.map(({ moment }) => moment).join(' ')).toBe(
    'before before during during during during after after after after',
  );
  expect(usual[1]?.name.by).toEqual({ en: 'Purchase', es: 'Compra' });
});

it('the words to which references may lead are those of tom.yaml, else the usual ones', () => {
  const bare = 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n';
  expect([...wordsOf(of('', bare))].slice(1)).toEqual([
    ['scenario', ['target']],
    ['emotion', ['hate', 'dislike', 'neutral', 'like', 'wow']],
    ['goal', []],
    ['assumption', []],
    ['risk', []],
    ['phase', ['strategic', 'operational', 'technology', 'control']],
  ]);
  const full = of(`emotionScale: [cold, warm]
stages: { now: { name: Now } }
goals: { growth: { statement: Growth } }
assumptions: { rain: { text: It rains } }
risks: { fire: { text: It burns } }
`);
  expect([...wordsOf(full)].slice(0, 6)).toEqual([
    ['stage', ['now']],
    ['scenario', ['as-is', 'to-be']],
    ['emotion', ['cold', 'warm']],
    ['goal', ['growth']],
    ['assumption', ['rain']],
    ['risk', ['fire']],
  ]);
});
