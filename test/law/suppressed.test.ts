import { describe, expect, it } from 'vitest';
import { labels } from '../../src/generated/labels.ts';
import { conformityOf } from '../../src/reports/facts/conformity.ts';
import { allPacks, lawOf } from '../../src/rules/law/pack.ts';
import { judgeSurely } from '../../src/rules/law/surely.ts';
import { viewOf } from '../../src/wording/view.ts';
import { checkAll } from '../support/example.ts';
import { type Change, firm } from '../support/law.ts';
import { plainSpaces } from '../support/plain-spaces.ts';

const packs = 'packs: [es-ley-10-2025]\n';
const fact = 'es-ley-10-2025#art-17-1';
const late: Change = ['within: 15 business days', 'within: 16 business days'];
const roles: Change = [
  'processes:\n  handle',
  'roles:\n  head: { name: { es: Jefa, en: Head } }\nprocesses:\n  handle',
];
const rest = 'reason: { es: En obras, en: At work }, owner: head, expires: 2027-06-30';

/** What is told, with who accepts it, of a firm that accepts what `entries` say. */
function told(entries: string, ...changes: Change[]) {
  const accepted: Change = [packs, `${packs}suppressions:\n${entries}`];
  const { diagnostics } = checkAll(firm(accepted, roles, ...changes), 'en').result;
  return diagnostics
    .filter(({ code }) => /^(LAW|INT007|INT008|INT015|INT016)/.test(code))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, message, hint = '', suppressed }) => ({ code, message, hint, by: suppressed?.reason }));
}

describe('a suppression names a fact of a pack', () => {
  it('and accepts what is found of it, wherever', () => {
    expect(told(`  - { code: LAW001, fact: "${fact}", ${rest} }\n`, late)).toMatchObject([
      { code: 'LAW001', by: 'At work' },
    ]);
  });

  it('or there alone, where it says a place too', () => {
    const at = (where: string) => told(`  - { code: LAW001, fact: "${fact}", at: "${where}", ${rest} }\n`, late);
    expect(at('charter:homes#solve')).toMatchObject([{ code: 'LAW001', by: 'At work' }]);
    expect(at('charter:homes#restore').map(({ code, by }) => [code, by])).toEqual([
      ['INT015', undefined],
      ['LAW001', undefined],
    ]);
  });

  it('never what is found of another fact', () => {
    const found = told(`  - { code: LAW001, fact: "${fact}", ${rest} }\n`, ['within: 2h', 'within: 3h']);
    expect(found.map(({ code, by }) => [code, by])).toEqual([
      ['INT015', undefined],
      ['LAW001', undefined],
    ]);
    expect(found[0]?.message).toBe(`The suppression of LAW001 at “${fact}” matches no finding.`);
  });

  it('of two facts that one mistake does not keep, both have to be accepted', () => {
    const weak: Change = ['within: 2 min', 'within: 4 min'];
    const one = (id: string) => `  - { code: LAW001, fact: "es-ley-10-2025#${id}", ${rest} }\n`;
    const accepted = (entries: string) => told(entries, weak).map(({ code, by }) => [code, by === undefined]);
    expect(new Set(accepted(one('art-10-3')).map(([, open]) => open))).toContain(true);
    expect(accepted(one('art-10-3') + one('art-8-2')).filter(([, open]) => open)).toEqual([]);
  });

  it('a name that does not exist is told once, with the nearest one', () => {
    const found = told(`  - { code: LAW001, fact: "es-ley-10-2025#art-17-11", ${rest} }\n`, late);
    expect(found.map(({ code, by }) => [code, by])).toEqual([
      ['INT008', undefined],
      ['LAW001', undefined],
    ]);
    expect(found[0]?.hint).toContain(fact);
  });

  it('neither a place nor a fact accepts nothing, and is told once', () => {
    const found = told(`  - { code: LAW001, ${rest} }\n`, late);
    expect(found.map(({ code, message }) => [code, message.slice(0, 22)])).toEqual([
      ['INT008', '“at” is required here '],
      ['LAW001', found[1]?.message.slice(0, 22)],
    ]);
    expect(told(`  - { code: LAW001, att: "charter:homes#solve", ${rest} }\n`, late).map(({ code }) => code)).toEqual([
      'INT007',
      'LAW001',
    ]);
  });
});

it('the schema names every fact, by its article', () => {
  const key = 'suppressions[].fact=';
  const named = Object.entries(labels.engagement?.fields ?? {}).filter(([field]) => field.startsWith(key));
  const facts = Object.values(allPacks).flatMap((pack) =>
    Object.entries(pack.facts).map(([id, one]) => [`${key}${pack.id}#${id}`, lawOf(pack, one).by]),
  );
  expect(named).toEqual(facts);
});

it('what is accepted is shown so, with who accepts it, why and until when', () => {
  const entry = `  - { code: LAW001, fact: "${fact}", ${rest} }\n`;
  const { judged, result } = checkAll(firm([packs, `${packs}suppressions:\n${entry}`], roles, late), 'en');
  const [model] = judged;
  const pack = allPacks['es-ley-10-2025'];
  if (!model || !pack) throw new Error('no model');
  const accepted = result.diagnostics.filter(({ suppressed }) => suppressed);
  const shown = conformityOf(judgeSurely(model, pack), { ...viewOf(model, 'es'), accepted });
  expect(shown.counts).toMatchObject({ accepted: 1, 'not-kept': 0 });
  expect(shown.percent).toBe(95.2);
  const own = shown.facts.find(({ id }) => id === 'art-17-1');
  expect(own).toMatchObject({ state: 'accepted', word: 'no lo cumple, aceptado' });
  expect(plainSpaces(own?.entries[0]?.proof ?? '')).toMatch(
    /16 días hábiles.* Lo acepta Jefa hasta el 30 de junio de 2027: At work\.$/,
  );
});

it('who accepts that a promise is weaker than what it rests on has not accepted that a law is broken', () => {
  const name = '    name: { es: Reclamaciones, en: Complaints }\n';
  const order = 'legalBasis: [{ text: Order 7, target: { metric: resolution-time, within: 15 business days } }]';
  const basis: Change = [name, `${name}    ${order}\n`];
  const codes = (entry: string) => {
    const accepted: Change = [packs, `${packs}${entry}`];
    const { diagnostics } = checkAll(firm(accepted, roles, late, basis), 'en').result;
    const own = diagnostics.filter(
      ({ code, subject }) => subject === 'charter:homes#solve' && /^(CHA014|LAW)/.test(code),
    );
    return own.map(({ code, suppressed }) => [code, suppressed?.reason]).sort();
  };
  expect(codes('')).toEqual([['CHA014', undefined]]);
  expect(codes(`suppressions:\n  - { code: CHA014, at: "charter:homes#solve", ${rest} }\n`)).toEqual([
    ['CHA014', 'At work'],
    ['LAW001', undefined],
  ]);
});
