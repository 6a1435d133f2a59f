import type { Measure, Ref, Text } from '../diagnostics/values.ts';
import { isWorse, latestMeasurement, meets, type Objective } from './kpis.ts';
import type { Entity, Model } from './model.ts';
import { currentPlace, isRef } from './refs.ts';
import { lowestScores, thresholdOf } from './scores.ts';
import { endOf } from './surveys.ts';
import { targetsOf } from './targets.ts';

type Gap = Entity<'gap'>;
type Assessment = Entity<'assessment'>;

/** What was measured of a gap after it came to light, and whether that is as good as it should be. */
export interface Remeasurement {
  by: Entity<'assessment'> | Entity<'kpi'>;
  name: Text;
  value: Measure | number;
  expected: Measure | number;
  meets: boolean;
}

/** What was measured again of what a gap is about: by later waves of a survey, and by KPIs. What nobody expects a value of is left out. */
export function remeasurementsOf(model: Model, gap: Gap): readonly Remeasurement[] {
  return [...surveyed(model, gap), ...measured(model, gap)];
}

/** The survey that brought a gap to light. */
function originOf(model: Model, { value: { origin } }: Gap): Assessment | undefined {
  return origin?.kind === 'assessment' ? model.find('assessment', origin.id) : undefined;
}

function surveyed(model: Model, gap: Gap): Remeasurement[] {
  const { about, origin, expected } = gap.value;
  const from = originOf(model, gap);
  const asked = from && origin?.part !== undefined ? from.value.items?.[origin.part] : undefined;
  const subjects = [about, asked?.about].filter(isRef).map((ref) => currentPlace(model, ref));
  const later = model.all('assessment').filter((survey) => !from || isLater(model, survey, from));
  return later.flatMap((by) => {
    const scores = lowestScores(model, by);
    return Object.entries(by.value.items ?? {}).flatMap(([id, item]): Remeasurement[] => {
      const threshold = thresholdOf(model, item);
      const bound = expected?.type === 'number' ? expected.value : threshold;
      const result = scores.get(id);
      // How much something matters is no measure of how well it is done.
      if (item.type === 'importance' || bound === undefined || !result) return [];
      const isSame = isRef(item.about) ? subjects.includes(currentPlace(model, item.about)) : id === origin?.part;
      const { score } = result;
      return isSame ? [{ by, name: by.value.name, value: score, expected: bound, meets: score >= bound }] : [];
    });
  });
}

/** A wave that follows a survey, at once or over others, or that ended after it. */
function isLater(model: Model, survey: Assessment, than: Assessment): boolean {
  const seen = new Set<Assessment>();
  let one: Assessment | undefined = survey;
  while (one && !seen.has(one)) {
    seen.add(one);
    const previous: Ref | undefined = one.value.wave?.previous;
    one = previous && model.find('assessment', previous.id);
    if (one === than) return true;
  }
  return endOf(than) !== '' && endOf(survey) > endOf(than);
}

function measured(model: Model, gap: Gap): Remeasurement[] {
  const { expected } = gap.value;
  const origin = originOf(model, gap);
  const since = origin ? endOf(origin) : '';
  return kpisOf(model, gap).flatMap(({ kpi, objective }): Remeasurement[] => {
    const latest = latestMeasurement(model, kpi);
    if (!latest || (latest.period && latest.period.to <= since)) return [];
    const { value } = latest;
    const { min, max, equals } = objective.target ?? {};
    const bound = expected ?? equals ?? min ?? max;
    const worse = expected ? isWorse(kpi, objective, value, expected) : undefined;
    const holds = expected ? worse !== undefined && !worse : meets(objective, value);
    if (!bound || holds === undefined || (expected && worse === undefined)) return [];
    return [{ by: kpi, name: kpi.value.name, value, expected: bound, meets: holds }];
  });
}

/** The KPIs that measure what a gap is about or came from, each with the objective that is meant, if there is one. */
function kpisOf(model: Model, { value: { about, origin } }: Gap): { kpi: Entity<'kpi'>; objective: Objective }[] {
  return [about, origin].filter(isRef).flatMap((ref) => {
    const entity = model.resolve(ref);
    if (!entity) return [];
    if (entity.kind === 'kpi') {
      const kpi = entity as Entity<'kpi'>;
      const { objectives } = kpi.value;
      const [only] = Object.values(objectives);
      return [{ kpi, objective: (ref.part === undefined ? only : objectives[ref.part]) ?? {} }];
    }
    const scoped = model.incoming(entity, 'kpi.objectives.*.scope').flatMap(({ from, path, ref: scope }) => {
      const kpi = model.find('kpi', from.id);
      const objective = kpi?.value.objectives[String(path[1])];
      return kpi && objective && scope.part === ref.part ? [{ kpi, objective }] : [];
    });
    const promised = targetsOf(entity).flatMap(({ path, value }) => {
      const kpi = value.kpi && model.find('kpi', value.kpi.id);
      return kpi && (ref.part === undefined || path.includes(ref.part)) ? [{ kpi, objective: {} }] : [];
    });
    return [...scoped, ...promised];
  });
}
