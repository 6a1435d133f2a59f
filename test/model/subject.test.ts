import { expect, it } from 'vitest';
import { isAbout, subjectsOf } from '../../src/model/subject.ts';
import { defaultTom } from '../support/example.ts';
import { modelOf } from '../support/model.ts';

const model = modelOf({
  'tom.yaml': `${defaultTom}goals: { growth: { statement: Growth }, both: { statement: Both } }
assumptions: { rain: { text: It rains } }
risks: { fire: { text: It burns } }
`,
  'model/a.yaml':
    'services: { advice: { name: Advice }, both: { name: Both } }\nteams: { desk: { name: Desk }, tom: { name: Tom } }\n',
});

it.each([
  ['service:advice', ['service:advice']],
  ['service:lost#part', ['service:lost#part']],
  ['advice', ['service:advice']],
  ['advice#part', ['service:advice#part']],
  ['both', ['service:both', 'goal:both']],
  ['both#part', ['service:both#part', 'goal:both#part']],
  ['growth', ['goal:growth']],
  ['rain', ['assumption:rain']],
  ['fire', ['risk:fire']],
  ['advice/homes/phone', ['cell:advice/homes/phone']],
  ['advice/homes/phone#part', ['cell:advice/homes/phone#part']],
  ['advice/homes', []],
  ['tom', ['team:tom']],
  ['lost', []],
  ['toString', []],
])('%s may mean %j', (written, meant) => {
  expect(subjectsOf(model, written)).toEqual(meant);
});

it('has no words of an engagement that declares none', () => {
  expect(subjectsOf(modelOf('services: { advice: { name: Advice } }\n'), 'growth')).toEqual([]);
});

it.each([
  ['service:advice', ['service:advice'], true],
  ['service:advice#part', ['service:advice'], true],
  ['service:advice', ['service:advice#part'], false],
  ['service:advices', ['service:advice'], false],
  ['service:advice', ['service:advice', 'goal:advice'], false],
  ['service:advice', [], false],
])('what is said of %s is about %j: %s', (subject, meant, expected) => {
  expect(isAbout(subject, meant)).toBe(expected);
});
