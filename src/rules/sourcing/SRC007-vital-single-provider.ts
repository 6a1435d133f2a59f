import { gather } from '../../diagnostics/lists.ts';
import { isOwn } from '../../model/alliances.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isLawful } from '../../model/providers.ts';
import { companyOfTeam, type Task, tasksOf } from '../../model/tasks.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SRC007'> {
  const vital = model.all('service').filter(({ value }) => value.criticality === 'vital');
  const alone = gather(
    vital.flatMap((service) => aloneIn(model, tasksOf(model, service)).map((provider) => [provider, service] as const)),
  );
  for (const [provider, services] of alone) {
    yield {
      about: provider,
      values: { name: provider, services, count: services.length },
      related: services.map((service) => ({ about: service, says: 'service' })),
    };
  }
}

/** The providers that do some of the tasks alone, with nobody to take over and no plan for the day without them. */
function aloneIn(model: Model, tasks: readonly Task[]): Entity<'provider'>[] {
  const found = tasks.flatMap(({ companies, teams }) => {
    const [company, ...others] = companies;
    if (company === undefined || others.length > 0 || isOwn(company)) return [];
    const provider = model.find('provider', company);
    const isRelieved = teams.length > 0 && teams.every((team) => hasBackup(model, team, company));
    return !provider || isRelieved || isLawful(provider) || hasPlan(model, provider) ? [] : [provider];
  });
  return [...new Set(found)];
}

/** A plan for the main contractor is one for whom it subcontracts. */
function hasPlan(model: Model, { value: { exitPlan, parent } }: Entity<'provider'>): boolean {
  return (exitPlan ?? (parent && model.find('provider', parent.id)?.value.exitPlan)) !== undefined;
}

function hasBackup(model: Model, { value: { backup } }: Entity<'team'>, company: string): boolean {
  const team = backup && model.find('team', backup.id);
  return team !== undefined && companyOfTeam(model, team) !== company;
}
