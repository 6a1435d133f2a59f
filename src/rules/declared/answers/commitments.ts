import { gather } from '../../../diagnostics/lists.ts';
import { once } from '../../../diagnostics/once.ts';
import type { Ref } from '../../../diagnostics/values.ts';
import { caseOf } from '../../../feasibility/target/index.ts';
import { isMap, valueAt } from '../../../language/shape/decoded.ts';
import { isRejected } from '../../../model/agreements.ts';
import { outcomeKpis } from '../../../model/alliances.ts';
import { charterCover, chartersLacked } from '../../../model/charters.ts';
import { commitmentsOf, isMeasured } from '../../../model/commitments.ts';
import { controlLacks, isAimed, unmeasurable } from '../../../model/control.ts';
import { questionsAsked } from '../../../model/decisions.ts';
import { behindBaseline, domainOf, kpisOf, type Objective } from '../../../model/kpis.ts';
import { dimensionsOf, missingModels } from '../../../model/management.ts';
import type { Entity, Model } from '../../../model/model.ts';
import { rowsFor } from '../../../model/raci.ts';
import { isRef } from '../../../model/refs.ts';
import { resultsOf } from '../../../model/scores.ts';
import { askingAbout, internalSurveys, surveyedAgreements, wavesOf } from '../../../model/surveys.ts';
import { isQuantified, isTarget, resolveTarget, type Target } from '../../../model/targets.ts';
import { entityNode, entityOf, of } from '../arguments.ts';
import { nodeOf, type Seen, seenEntity, seenPart } from '../seen.ts';
import { type Answers, several } from './answer.ts';

/** Questions of what is promised, and of how it is measured and managed. */
export const ofCommitments = {
  withoutCharter: (model) =>
    several(
      model,
      chartersLacked(model).map(({ segment }) => segment),
    ),
  charterState: (model, segment) => charterCover(model, of('segment', segment)).state,
  charters: (model, segment) => several(model, charterCover(model, of('segment', segment)).charters),
  raciRows: (model, row) => several(model, rowsFor(model, of('raci', row))),
  commitments: (model) => commitmentsOf(model).map(({ charter, path }) => seenPart(model, charter, path)),
  targets: (model, holder, field) => {
    const { entity, value, path } = entityNode(holder);
    const written = valueAt(value, [String(field)]);
    return Object.entries(isMap(written) ? written : {}).map(([id, one]) =>
      seenPart(model, entity, [...path, String(field), id], resolveTarget(model, one as Target | Ref)),
    );
  },
  timed: (_, target) => caseOf(nodeOf(target)?.value as Target).kind === 'within',
  underpinned: (model, commitment) => {
    const { entity, id } = entityNode(commitment);
    return model.incoming(entity, 'agreement.underpins[]').some(({ from, ref }) => {
      return ref.part === id && !isRejected(from as Entity<'agreement'>);
    });
  },
  standardOf: (model, target) => {
    const { entity, path } = entityNode(target);
    const written = valueAt(entity.value, path);
    const standard = isRef(written) ? model.find('standard', written.id) : undefined;
    return standard ? seenEntity(model, standard) : null;
  },
  promises: (model, one) => promisesIn(model).get(entityOf(one)) ?? [],
  domain: (_, kpi) => domainOf(of('kpi', kpi)) ?? null,
  aimed: (model, kpi) => isAimed(model, of('kpi', kpi)),
  behind: (_, objective) => {
    const { entity, value } = entityNode(objective);
    return behindBaseline(entity as Entity<'kpi'>, value as Objective) ?? null;
  },
  scores: (model, survey) => resultsOf(model, of('assessment', survey)).map(({ score }) => score),
  waves: (model, survey) => several(model, wavesOf(model, of('assessment', survey))),
  internalSurveys: (model) => several(model, internalSurveys(model)),
  surveyable: (model) => several(model, surveyedAgreements(model, internalSurveys(model))),
  asking: (model, agreement) => several(model, askingAbout(model, of('agreement', agreement), countedSurveys(model))),
  measured: (_, kpi) => isMeasured(of('kpi', kpi)),
  pursued: (model, one) => {
    const { entity, value, path, id } = entityNode(one);
    if (isTarget(value)) return kpisOf(model, entity, { path, value }).length > 0;
    return model.incoming(entity, 'kpi.objectives.*.scope').some(({ ref: { part = id } }) => part === id);
  },
  kpisOf: (model, commitment) => {
    const { entity, id = '' } = entityNode(commitment);
    return several(model, outcomeKpis(model, entity as Entity<'globalAgreement'>, id));
  },
  missingModels: (model) => missingModels(model),
  dimensions: (_, one) => dimensionsOf(of('managementModel', one).value.type),
  questionsAsked: (model) => questionsAsked(model),
  controlLacks: (model) => controlLacks(model),
  unmeasurable: (_, objective) => {
    const { entity, value } = entityNode(objective);
    return unmeasurable(entity as Entity<'kpi'>, value as Objective);
  },
  quantified: (_, target) => isQuantified(nodeOf(target)?.value as Target),
} satisfies Answers;

/** The surveys of internal customers, to be asked of each agreement. */
const countedSurveys = once((model: Model) => new Set(internalSurveys(model)));

/** By standard and by KPI, the targets in figures that commitments promise by it. */
const promisesIn = once((model: Model) =>
  gather(
    commitmentsOf(model).flatMap(({ charter, targets }) =>
      targets
        .filter((target) => target.value && isQuantified(target.value))
        .flatMap(({ path, value, standard }) => {
          const kpis = value ? kpisOf(model, charter, { path, value }) : [];
          // What a KPI follows here is no matter of the standard.
          const named = standard && (value?.kpi || kpis.length === 0) ? [standard] : [];
          return [...named, ...kpis].map((one): [Entity, Seen] => [one, seenPart(model, charter, path, value)]);
        }),
    ),
  ),
);
