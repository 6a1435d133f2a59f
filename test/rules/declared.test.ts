import { describe, expect, it } from 'vitest';
import { inWords } from '../../schemas/generate/declarations.ts';
import type { Declaration } from '../../src/diagnostics/declaration.ts';
import { checkRule } from '../../src/rules/declared/check-step.ts';
import { checkOf } from '../../src/rules/declared/declared.ts';
import { treeOf } from '../../src/rules/declared/read.ts';
import type { Step } from '../../src/rules/declared/step.ts';
import { checkAll } from '../support/example.ts';

const text = `providers:
  night: { name: Night desk, type: outsourcer, contract: { to: 2027-03-31 } }
  day: { name: Day desk, aliases: [sun], exitPlan: Three months }
roles:
  boss: { name: Boss }
processes:
  claims: { name: Claims, steps: { take: { name: Take it }, answer: { name: Answer it, performer: provider:day } } }
needs:
  cover: { name: Cover, provider: night, criticality: high }
  stock: { name: Stock, provider: provider:gone }
agreements:
  cover: { name: Cover, needs: [cover], state: rejected }
  again: { name: Cover again, needs: [cover] }
kpis:
  csat: { name: Satisfaction, metric: csat, frequency: monthly }
`;

const [model] = checkAll([
  { file: 'tom.yaml', text: 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\nasOf: 2026-11-01\n' },
  { file: 'model/a.yaml', text },
]).judged;

const words: Declaration = {
  code: 'SRC003',
  severity: 'error',
  phase: 'operational',
  serves: [],
  summary: { en: '', es: '' },
  why: { en: '', es: '' },
  messages: {
    plain: { en: '{name}', es: '{name}' },
    other: { en: '{provider} and {count}', es: '' },
    beside: { en: 'of {state}', es: '' },
    blank: { en: 'nothing', es: '' },
  },
  hints: { act: { en: 'write it', es: '' }, name: { en: 'to {name}', es: '' } },
};

const reader = { read: treeOf, isBounded: false };

/** What is wrong with a rule, but for words that it does not say. */
const wrong = (step: Step): string =>
  checkRule(words, step)
    .mistakes.filter(({ message }) => message !== 'unsaid')
    .map(inWords)
    .join('\n');

/** What a rule finds: its subjects with their messages. */
function found(step: Step): string[] {
  const said = { says: 'plain', do: 'act', ...step };
  expect(wrong(said)).toBe('');
  if (!model) throw new Error('no model');
  return [...checkOf(words, () => said, reader)(model)].map((outcome) => outcome.subject);
}

/** The subjects of a kind for which an expression holds. */
const where = (kind: string, when: string): string[] =>
  found({ for: kind, when }).map((ref) => ref.split(':')[1] ?? '');

describe('expressions', () => {
  it.each([
    // What is not written is null, an empty list, and nothing is less or more than it.
    ['provider', 'provider.type == null', ['day']],
    ['provider', 'provider.type == "outsourcer"', ['night']],
    ['provider', 'provider.type != "outsourcer"', ['day']],
    ['provider', 'provider.type in ["outsourcer", "partner"]', ['night']],
    ['provider', 'present(provider.type)', ['night']],
    ['provider', 'present(provider.contract)', ['night']],
    ['provider', 'present(provider.contract.to)', ['night']],
    ['provider', 'provider.contract.to.iso > "2027-01"', ['night']],
    ['provider', 'present(provider.exitPlan) || provider.exitPlan.written == "no"', ['day']],
    ['provider', 'provider.contract.to.iso == null', ['day']],
    ['need', 'need.consumers.all(c, present(c)) && !present(need.consumerRole.name)', ['cover', 'stock']],
    ['provider', 'size(provider.aliases) > 0', ['day']],
    ['provider', 'provider.type < "z"', ['night']],
    // Entries of maps and lists, and what they name.
    ['process', 'process.steps.exists(s, present(s.performer) && present(s.performer.exitPlan))', ['claims']],
    ['process', 'process.steps.all(s, present(s.performer))', []],
    ['process', 'process.steps.filter(s, !present(s.performer)).map(s, s.id) == ["take"]', ['claims']],
    ['need', 'need.provider.type == "outsourcer"', ['cover']],
    // What a reference does not find is written, and has nothing.
    ['need', 'present(need.provider)', ['cover', 'stock']],
    ['need', 'present(need.provider) && !present(need.provider.name)', ['stock']],
    // What cannot be known leaves a condition open, unless the rest decides; an open condition does not hold.
    ['kpi', 'kpi.key && kpi.frequency == "monthly"', []],
    ['need', 'outsider(need.consumerRole, need.provider) && true || need.criticality == "high"', ['cover']],
    ['need', '!outsider(need.consumerRole, need.provider)', []],
    ['need', '!outsider(need.consumerRole, need.provider) || need.criticality == "high"', ['cover']],
    ['need', '!(outsider(need.consumerRole, need.provider) && need.criticality == "low")', ['cover', 'stock']],
    ['need', 'outsider(need.consumerRole, need.provider) ? true : true', []],
    ['process', 'process.steps.all(s, s.id != "" && outsider(s.role, s.performer))', []],
    ['process', 'process.steps.exists(s, outsider(s.role, s.performer))', []],
    ['process', 'process.steps.filter(s, outsider(s.role, s.performer)).size() == 0', ['claims']],
    // Questions of the model.
    ['provider', 'present(referredBy(provider, "need.provider"))', ['night']],
    ['need', 'agreements(need).all(a, a.state == "rejected")', ['stock']],
    ['need', 'size(agreements(need)) == 2 && required(need)', ['cover']],
    ['role', 'size(all("provider")) == 2', ['boss']],
  ])('%s: %s', (kind, when, expected) => {
    expect(where(kind, when)).toEqual(expected);
  });

  it.each([
    ['provider', 'present(provider.kind)', '“kind” is not a field of provider'],
    ['provider', 'present(provider.nmae)', 'did you mean “name”?'],
    ['provider', 'present(provider.contract.ends)', '“ends” is not a field of provider.contract'],
    ['provider', 'present(provdier.name)', 'Nothing is called “provdier” here. did you mean “provider”?'],
    ['provider', 'preset(provider.name)', 'Expressions have no function preset(). did you mean “present”?'],
    ['process', 'process.steps.performer == null', '“performer” is asked of a list'],
    ['process', 'process.steps.exists(s, s.perfomer == null)', 'did you mean “performer”?'],
    ['provider', 'required(provider)', 'required() is asked of need, not of provider'],
    ['provider', 'present()', 'present() takes one value, and is given none.'],
    ['provider', 'size(all("provder")) > 0', 'did you mean “provider”?'],
    ['provider', 'present(referredBy(provider, "need.providr"))', 'did you mean “provider”?'],
    ['provider', 'provider.name ==', 'cannot be read as an expression from here on'],
    ['provider', 'provider.name == "Night desk"', 'Only plain values can be compared'],
    ['need', 'need.provider == null', 'Only plain values can be compared'],
    ['provder', 'true', 'did you mean “provider”?'],
  ])('%s: %s is refused where it is built', (kind, when, expected) => {
    expect(wrong({ for: kind, when, says: 'plain', do: 'act' })).toContain(expected);
  });

  it('rely on the fields that they read, and on those that their questions read', () => {
    const step: Step = {
      for: 'need',
      when: 'required(need) && need.provider.type == null',
      require: 'present(referredBy(need, "gap.about")) || process(need)',
      says: 'plain',
      do: 'act',
    };
    expect(wrong(step)).toContain('process()');
    expect(checkRule(words, { ...step, require: 'agreements(need).exists(a, present(a.hours))' }).relies).toEqual([
      'agreement.hours',
      'agreement.needs',
      'need.provider',
      'need.state',
      'provider.type',
    ]);
  });
});

describe('steps', () => {
  const outcomes = (step: Step): unknown[] => (model ? [...checkOf(words, () => step, reader)(model)] : []);

  it('take the first case that finds something, and tell what was gone over', () => {
    const step: Step = {
      for: 'need',
      do: 'name',
      cases: [
        {
          for: 'agreement in agreements(need)',
          let: { provider: 'need.provider', count: '1 + 1' },
          says: 'other',
          at: 'agreement.state',
        },
        { says: 'plain', at: ['criticality', 'provider'], on: 'key', weighs: '"warning"' },
      ],
    };
    expect(checkRule(words, step).relies).toContain('agreement.needs');
    const place = { file: 'model/a.yaml', document: 0 };
    const told = { code: 'SRC003', subject: 'need:cover', message: 'other', hint: 'name' };
    const values = {
      provider: expect.objectContaining({ written: 'Night desk' }),
      count: 2,
      name: expect.objectContaining({ written: 'Cover' }),
    };
    expect(outcomes(step)).toEqual([
      {
        ...told,
        values,
        facts: ['agreement:cover'],
        place: { ...place, path: ['agreements', 'cover', 'state'], on: 'value' },
      },
      {
        ...told,
        values,
        facts: ['agreement:again'],
        place: { ...place, path: ['agreements', 'again', 'state'], on: 'value' },
      },
      {
        ...told,
        subject: 'need:stock',
        message: 'plain',
        facts: [],
        severity: 'warning',
        values: { name: expect.objectContaining({ written: 'Stock' }) },
        place: { ...place, path: ['needs', 'stock', 'provider'], on: 'key' },
      },
    ]);
  });

  it('speak of parts, of related things and of what is missing', () => {
    const parts: Step = {
      for: 'process',
      cases: [
        {
          for: 'step in process.steps.filter(s, !present(s.performer))',
          at: 'step',
          says: 'blank',
          do: 'act',
          related: [{ for: 'one in [process]', says: 'plain', at: 'steps' }],
        },
      ],
    };
    expect(outcomes(parts)).toEqual([
      {
        code: 'SRC003',
        message: 'blank',
        values: {},
        place: { file: 'model/a.yaml', document: 0, path: ['processes', 'claims', 'steps', 'take'], on: 'key' },
        subject: 'process:claims',
        facts: ['process:claims#take'],
        hint: 'act',
        related: [
          {
            message: 'plain',
            place: { file: 'model/a.yaml', document: 0, path: ['processes', 'claims', 'steps'], on: 'value' },
            values: { name: expect.objectContaining({ written: 'Claims' }) },
          },
        ],
      },
    ]);
    expect(outcomes({ for: 'kpi', missing: 'plain' })).toEqual([
      { code: 'SRC003', missing: 'plain', subject: 'kpi:csat', values: { name: expect.anything() } },
    ]);
  });

  it.each<[Step, string]>([
    [{ for: 'need', says: 'plan', do: 'act' }, 'There is no “plan” among the messages'],
    [{ for: 'need', says: 'other', do: 'act' }, 'Nothing fills count in this text'],
    [{ for: 'need', do: 'act' }, 'There are several messages: “says” says which'],
    [{ for: 'need', says: 'plain' }, 'There are several hints: “do” says which'],
    [{ for: 'need', says: 'plain', do: 'act', at: 'provder' }, 'did you mean “provider”?'],
    [{ says: 'plain', do: 'act' }, 'it has no “for”'],
    [
      {
        for: 'need',
        says: 'plain',
        do: 'act',
        related: [{ for: 'a in agreements(need)', says: 'beside', at: 'a.stat' }],
      },
      'did you mean “state”?',
    ],
  ])('are refused where they name what is not there', (step, expected) => {
    expect(wrong(step)).toContain(expected);
  });
});
