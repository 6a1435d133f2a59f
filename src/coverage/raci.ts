import type { Code } from '../diagnostics/codes.ts';
import type { Text } from '../diagnostics/values.ts';
import { raciWords as words } from '../generated/words/coverage.ts';
import { isMap, valueAt } from '../language/shape/decoded.ts';
import type { Entity, Model } from '../model/model.ts';
import { rowsFor } from '../model/raci.ts';
import { isRef, refs, unique } from '../model/refs.ts';
import { type CoverageDeclaration, type Found, literal, named, noted } from './matrix.ts';

type Row = Entity<'raci'>;

const aspects: readonly {
  id: string;
  name: Text;
  codes: readonly Code[];
  find(model: Model, rows: readonly Row[]): Found;
}[] = [
  {
    id: 'responsible',
    name: named(words.responsible),
    codes: ['RAC003', 'RAC001'],
    find: findDoers,
  },
  {
    id: 'accountable',
    name: named(words.accountable),
    codes: ['RAC001', 'RAC002'],
    find: findAccountable,
  },
];

/** The activities of the RACI × whether somebody does them and exactly one role answers for the result. */
export const raci: CoverageDeclaration = {
  id: 'raci',
  words,
  phase: 'operational',
  of: ['raci'],
  fill: (model) => {
    const firsts = model.all('raci').filter((row) => rowsFor(model, row)[0] === row);
    return {
      rows: firsts.map((row) => ({ id: row.ref, name: activityName(model, row) })),
      columns: aspects.map(({ id, name }) => ({ id, name })),
      cells: firsts.flatMap((row) =>
        aspects.map(({ id: column, codes, find }) => {
          const at = { row: row.ref, column, subject: row.ref };
          const findings = Object.fromEntries(codes.map((code) => [code, row.ref]));
          return { ...at, ...find(model, rowsFor(model, row)), findings };
        }),
      ),
    };
  },
};

function findDoers(_: Model, rows: readonly Row[]): Found {
  return { state: rows.some(({ value }) => refs(value.r).length > 0) ? 'covered' : 'gap' };
}

function findAccountable(model: Model, rows: readonly Row[]): Found {
  const roles = unique(rows.map(({ value }) => value.a));
  if (roles.length < 2) return { state: roles.length === 1 ? 'covered' : 'gap' };
  const names = roles.map((ref) => model.find('role', ref.id)?.value.name ?? ref.written);
  return noted('partial', words.several, { roles: names });
}

/** The name of what a row is about: of a step, its own. */
function activityName(model: Model, { id, value: { activity } }: Row): Text {
  const entity = isRef(activity) ? model.resolve(activity) : undefined;
  const part = entity?.parts.find((one) => one.id === activity.part);
  const named =
    entity &&
    [part ? valueAt(entity.value, part.path) : undefined, entity.value].find((one) => isMap(one) && isMap(one.name));
  return (named as { name: Text } | undefined)?.name ?? literal(isRef(activity) ? activity.written : id);
}
