import { type Entity, referringTo } from '../../model/model.ts';
import type { View } from '../../wording/view.ts';
import { chosen, type Facts } from './fact.ts';
import { activityOf } from './raci.ts';

export const lists = chosen('role', {
  // Rows that are kept from the reader keep their roles with them.
  raciRoles: (role, model) => model.incoming(role).some(({ from }) => from.kind === 'raci' && from.id !== ''),
});

export const facts: Facts<'role'> = {
  answersFor: partOf('a'),
  does: partOf('r'),
  isAsked: partOf('c'),
  isTold: partOf('i'),
};

/** The activities in which a role has that part. */
function partOf(letter: 'a' | 'r' | 'c' | 'i') {
  return (role: Entity<'role'>, view: View) =>
    referringTo(view.model, role, `raci.${letter}`).map((row) => activityOf(row as Entity<'raci'>, view));
}
