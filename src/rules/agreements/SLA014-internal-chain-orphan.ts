import type { Place } from '../../diagnostics/finding.ts';
import { gather, groupBy } from '../../diagnostics/lists.ts';
import { placedEntries } from '../../language/shape/decoded.ts';
import { consumersOf, isAgreed, isFront, isRejected, providersOf, sideOf, standsFor } from '../../model/agreements.ts';
import { exitsOf } from '../../model/course.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { currentKey, refTo } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

type Area = Entity<'area'>;

/** Work that one area of BACK passes on to another, and where that is written. */
interface Passing {
  from: Area;
  to: Area;
  place: Place;
}

export function* check(model: Model): Finds<'SLA014'> {
  const committed = committedIn(model);
  const owed = owedIn(model);
  const open = [...escalations(model), ...handoffs(model)].filter(
    ({ from, to }) =>
      committedFor(model, from, committed).length > 0 && !linesOf(model, from, to).some((pair) => owed.has(pair)),
  );
  for (const same of groupBy(open, ({ from, to }) => `${from.ref} ${to.ref}`).values()) {
    const [{ from, to }] = same;
    yield {
      about: from,
      values: { name: from, other: to, agreements: committedFor(model, from, committed) },
      related: same.map(({ place }) => ({ place, message: 'passes' })),
      facts: [to.ref],
    };
  }
}

type Committed = ReadonlyMap<string, readonly Entity<'agreement'>[]>;

/** What an area, or one that it is part of, has agreed to give to FRONT. */
function committedFor(model: Model, area: Area, committed: Committed): Entity<'agreement'>[] {
  return standsFor(model, refTo(area)).flatMap((key) => committed.get(key) ?? []);
}

function committedIn(model: Model): Committed {
  const signed = model
    .all('agreement')
    .filter((one) => isAgreed(one) && consumersOf(model, one).some((consumer) => isFront(model, consumer)));
  return gather(
    signed.flatMap((agreement) =>
      providersOf(model, agreement).map((provider) => [currentKey(model, provider), agreement] as const),
    ),
  );
}

/** Who has an agreement with whom, on the table or signed: `area:it area:logistics`, the one that gives first. */
function owedIn(model: Model): ReadonlySet<string> {
  const standing = model.all('agreement').filter((agreement) => !isRejected(agreement));
  const pairs = standing.flatMap((agreement) =>
    providersOf(model, agreement).flatMap((provider) =>
      consumersOf(model, agreement).flatMap((consumer) =>
        standsFor(model, provider).flatMap((giver) => standsFor(model, consumer).map((taker) => `${giver} ${taker}`)),
      ),
    ),
  );
  return new Set(pairs);
}

/** The pairs in which an agreement between two areas may stand: between them, or those above them. */
function linesOf(model: Model, from: Area, to: Area): string[] {
  const [takers, givers] = [standsFor(model, refTo(from)), standsFor(model, refTo(to))];
  return givers.flatMap((giver) => takers.map((taker) => `${giver} ${taker}`));
}

/** The area of BACK to which a team of the client’s own belongs. */
function backOf(model: Model, id: string | undefined): Area | undefined {
  const team = id === undefined ? undefined : model.find('team', id)?.value;
  const area = team?.provider ? undefined : team?.area && model.find('area', team.area.id);
  return area && sideOf(model, refTo(area)) === 'back' ? area : undefined;
}

function escalations(model: Model): Passing[] {
  return model.all('team').flatMap((team) =>
    placedEntries(team.value.escalatesTo).flatMap(([index, { team: next }]) => {
      const place = placeOf(team, ['escalatesTo', index, 'team']);
      return passing(backOf(model, team.id), backOf(model, next.id), place);
    }),
  );
}

/** From step to step; one that is done by an agreement has its promise. */
function handoffs(model: Model): Passing[] {
  return model.all('process').flatMap((process) => {
    const { steps } = process.value;
    const areaOf = (id: string): Area | undefined => {
      const performer = steps[id]?.performer;
      return performer?.kind === 'team' ? backOf(model, performer.id) : undefined;
    };
    return [...exitsOf(steps)].flatMap(([id, { ways }]) =>
      ways.flatMap(({ to }) =>
        steps[to]?.agreement ? [] : passing(areaOf(id), areaOf(to), placeOf(process, ['steps', to], 'key')),
      ),
    );
  });
}

function passing(from: Area | undefined, to: Area | undefined, place: Place): Passing[] {
  return from && to && from !== to ? [{ from, to, place }] : [];
}
