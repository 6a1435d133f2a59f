import type { Text } from '../diagnostics/values.ts';
import { raciWords as words } from '../generated/words/coverage.ts';
import { isMap, valueAt } from '../language/shape/decoded.ts';
import type { Entity, Model } from '../model/model.ts';
import { rowsFor } from '../model/raci.ts';
import { isRef, refs, unique } from '../model/refs.ts';
import { type Aspect, askedOf, type CoverageDeclaration, type Found, literal, noted } from './matrix.ts';

type Row = Entity<'raci'>;

const aspects: readonly Aspect<readonly Row[]>[] = [
  { id: 'responsible', name: words.responsible, codes: ['RAC003', 'RAC001'], find: findDoers },
  { id: 'accountable', name: words.accountable, codes: ['RAC001', 'RAC002'], find: findAccountable },
];

/** The activities of the RACI × whether somebody does them and exactly one role answers for the result. */
export const raci: CoverageDeclaration = {
  id: 'raci',
  words,
  phase: 'operational',
  of: ['raci'],
  fill: (model, options) => {
    const activities = model.all('raci').map((row) => ({ row, rows: rowsFor(model, row) }));
    const firsts = activities.filter(({ row, rows }) => rows[0] === row);
    const named = firsts.map(({ row, rows }) => ({ axis: { id: row.ref, name: activityName(model, row) }, row: rows }));
    return askedOf(named, aspects, model, options);
  },
};

function findDoers(rows: readonly Row[]): Found {
  return { state: rows.some(({ value }) => refs(value.r).length > 0) ? 'covered' : 'gap' };
}

function findAccountable(rows: readonly Row[], model: Model): Found {
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
