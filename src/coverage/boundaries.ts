import { boundariesOf, membersOf, type Party, teamsOf } from '../model/alliances.ts';
import { unboundedCrossings, undescribed } from '../model/membership.ts';
import type { Entity, Model } from '../model/model.ts';
import { type CoverageOptions, type Found, withWaivers } from './matrix.ts';

const notes = {
  crossings: {
    en: 'The work crosses without a boundary in {processes}',
    es: 'El trabajo pasa sin arista en {processes}',
  },
  undescribed: {
    en: 'Boundaries not described in full: {missing}',
    es: 'Aristas sin describir del todo: falta {missing}',
  },
  unbounded: {
    en: 'Its teams work with those of others, and no boundary is described',
    es: 'Sus equipos trabajan con los de otras, y no hay ninguna arista descrita',
  },
};

/**
 * The boundaries of each party: that there is one wherever its work crosses, and that each is described. Where nothing shows a crossing
 * they are asked of a party that puts teams in beside those of another.
 */
export function boundariesFor(
  model: Model,
  options: CoverageOptions,
  alliance: Entity<'globalAgreement'>,
): (party: Party) => Found | undefined {
  const all = boundariesOf(model, alliance);
  const unbounded = unboundedCrossings(model, alliance);
  const withTeams = membersOf(model, alliance).filter((party) => teamsOf(model, party).length > 0);
  return (party) => {
    const { company } = party;
    const own = all.filter(({ companies }) => companies.includes(company));
    const crossed = unbounded.filter(({ crossing }) => crossing.between.includes(company));
    const bare = own
      .map(({ id, value }) => ({ ref: `${alliance.ref}#${id}`, missing: undescribed(value) }))
      .filter(({ missing }) => missing.length > 0)
      .map((one) => ({ ...one, state: withWaivers(model, options, 'partial', { BND004: one.ref }) }));
    if (crossed.length > 0) {
      const state = withWaivers(model, options, own.length > 0 ? 'partial' : 'gap', { BND001: alliance.ref });
      const processes = [...new Set(crossed.map(({ crossing }) => crossing.process))];
      const values = { processes: processes.map(({ value }) => value.name) };
      if (state !== 'waived')
        return { state, culprits: processes.map(({ ref }) => ref), note: { text: notes.crossings, values } };
    }
    const short = bare.filter(({ state }) => state !== 'waived');
    if (short.length > 0) {
      const labels = new Map(short.flatMap(({ missing }) => missing.map((label) => [label.written, label])));
      const values = { missing: [...labels.values()] };
      return { state: 'partial', culprits: short.map(({ ref }) => ref), note: { text: notes.undescribed, values } };
    }
    if (crossed.length > 0 || bare.length > 0) return { state: 'waived' };
    if (own.length > 0) return { state: 'covered' };
    const isBeside = withTeams.length > 1 && withTeams.some(({ key }) => key === party.key);
    return isBeside ? { state: 'gap', note: { text: notes.unbounded, values: {} } } : undefined;
  };
}
