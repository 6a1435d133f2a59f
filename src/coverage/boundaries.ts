import { boundariesWords as words } from '../generated/words/coverage.ts';
import { boundariesOf, membersOf, type Party, teamsOf } from '../model/alliances.ts';
import { unboundedCrossings, undescribed } from '../model/membership.ts';
import type { Entity, Model } from '../model/model.ts';
import { type CoverageOptions, type Found, noted, withWaivers } from './matrix.ts';

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
        return { ...noted(state, words.crossings, values), culprits: processes.map(({ ref }) => ref) };
    }
    const short = bare.filter(({ state }) => state !== 'waived');
    if (short.length > 0) {
      const labels = new Map(short.flatMap(({ missing }) => missing.map((label) => [label.written, label])));
      const values = { missing: [...labels.values()] };
      return { ...noted('partial', words.undescribed, values), culprits: short.map(({ ref }) => ref) };
    }
    if (crossed.length > 0 || bare.length > 0) return { state: 'waived' };
    if (own.length > 0) return { state: 'covered' };
    const isBeside = withTeams.length > 1 && withTeams.some(({ key }) => key === party.key);
    return isBeside ? noted('gap', words.unbounded) : undefined;
  };
}
