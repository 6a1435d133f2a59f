import { membersOf, servicesOf, teamsOf } from '../../model/alliances.ts';
import { wordFor } from '../../model/labels.ts';
import type { Entity, Model } from '../../model/model.ts';
import { stageName, stagesFor } from '../../model/offer.ts';
import type { Finds } from '../found.ts';

type Solved = NonNullable<Entity<'team'>['value']['solves']>[number];

/** What customers need at a stage: one of these. What breaks is found out or mended. */
const neededAt: Readonly<Record<string, readonly Solved[]>> = {
  installation: ['installation'],
  'technical-support': ['fault', 'troubleshooting'],
};

export function* check(model: Model): Finds<'BND002'> {
  for (const alliance of model.all('globalAgreement')) {
    const teams = membersOf(model, alliance).flatMap((party) => teamsOf(model, party));
    const solvers = teams.filter(({ value }) => (value.solves ?? []).length > 0);
    const solved = new Set(solvers.flatMap(({ value }) => value.solves ?? []));
    // Where no team says what it solves, that is what is missing.
    if (solved.size === 0) continue;
    for (const [stage, needed] of Object.entries(neededAt)) {
      const services = servicesOf(model, alliance).filter((service) => stagesFor(model, service).includes(stage));
      if (services.length === 0 || needed.some((one) => solved.has(one))) continue;
      yield {
        about: alliance,
        at: ['parties'],
        on: 'key',
        values: {
          name: alliance,
          services,
          count: services.length,
          stage: stageName(model, stage),
          needed: wordFor('team.solves[]', needed[0] ?? ''),
        },
        related: solvers.map((team) => ({ about: team, at: ['solves'], says: 'solver' })),
        facts: [stage],
      };
    }
  }
}
