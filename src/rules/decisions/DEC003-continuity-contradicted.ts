import { groupBy } from '../../diagnostics/lists.ts';
import { needsPeople, teamsFor } from '../../model/attendance.ts';
import { customerSegments } from '../../model/charters.ts';
import { isDecided } from '../../model/decisions.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { isAvailable, stageName, stagesFor } from '../../model/offer.ts';
import { withPeople } from '../../model/topmost.ts';
import type { Finds } from '../found.ts';

type Team = Entity<'team'>;

export function* check(model: Model): Finds<'DEC003'> {
  const decided = model.all('decision').filter((one) => one.value.code === 'continuity' && isDecided(one));
  const cells = groupBy(decided.length > 0 ? model.cells() : [], ({ segment }) => segment);
  for (const decision of decided) {
    if ((decision.value.chosen?.part ?? decision.value.chosen?.id) !== 'same-team') continue;
    for (const segment of withPeople(model, customerSegments(model))) {
      const broken = breakFor(model, cells.get(segment.id) ?? []);
      if (!broken) continue;
      const { best, elsewhere } = broken;
      yield {
        about: decision,
        at: ['chosen'],
        values: {
          decision,
          segment,
          team: best,
          stages: elsewhere.map((code) => stageName(model, code)),
          count: elsewhere.length,
        },
        related: [{ about: segment, says: 'segment' }],
        facts: [segment.id],
      };
    }
  }
}

/** Where no team attends the cells of a segment at all stages from its start with us on: the team that does at most, and the stages at which it does not. */
function breakFor(model: Model, cells: readonly Cell[]): { best: Team; elsewhere: string[] } | undefined {
  const attending = new Map<string, Set<Team>>();
  for (const cell of cells) {
    const service = model.find('service', cell.service);
    if (!service || !isAvailable(cell) || !needsPeople(model, cell)) continue;
    const own = cell.value.stages.map(({ id }) => id);
    for (const code of own.length > 0 ? own : stagesFor(model, service)) {
      const teams = attending.get(code) ?? new Set<Team>();
      for (const team of teamsFor(model, cell)) teams.add(team);
      attending.set(code, teams);
    }
  }
  // What comes before is another's: those who sell. A stage without a team has a finding of its own.
  const required = model.stages.flatMap(({ code, moment }) =>
    moment !== 'before' && (attending.get(code)?.size ?? 0) > 0 ? code : [],
  );
  const missedBy = (team: Team): string[] => required.filter((code) => !attending.get(code)?.has(team));
  const teams = [...new Set(required.flatMap((code) => [...(attending.get(code) ?? [])]))];
  const [best] = teams.toSorted((one, other) => missedBy(one).length - missedBy(other).length);
  const elsewhere = best ? missedBy(best) : [];
  return best && elsewhere.length > 0 ? { best, elsewhere } : undefined;
}
