import type { PlainDate } from '../../diagnostics/values.ts';
import { isAvailable } from '../../model/offer.ts';
import { dateOf } from '../frame/cover.ts';
import type { ViewContext } from '../wording/view-context.ts';
import { consumerBooks, providerBooks } from './books.ts';
import { canvas, house } from './canvas.ts';
import {
  capacityDeferred,
  capacityPeople,
  capacityQueues,
  capacitySensitivity,
  capacityTotals,
  capacityUnknown,
} from './capacity.ts';
import { changes, figureChanges } from './changes/index.ts';
import { conformity } from './conformity.ts';
import { coverGaps, coverUnknown, languageCover } from './cover.ts';
import {
  access,
  behindFrontMatrix,
  channelCounts,
  coverageBars,
  coverageMatrix,
  firstChannels,
  frontBack,
  segmentBars,
  unassessed,
} from './coverage.ts';
import type { Given } from './fact.ts';
import { agreementStates, needSteps } from './funnels.ts';
import { escalationTree } from './governance.ts';
import { acceptedFindings, findingsByKind, findingsByPhase, health, traceability, unassessedRules } from './health.ts';
import { initiativeBars, initiativeStates, initiativesSpan, initiativeWorth } from './initiative.ts';
import { pains } from './journey.ts';
import { kpiBullets, objectiveRows } from './kpi.ts';
import { isHuge, shownCells } from './map/cells.ts';
import { typeCounts } from './map/channels.ts';
import { segmentSections } from './map/grid.ts';
import { holes, notOffered, shares } from './map/offers.ts';
import { questionnaires, responseSheet } from './questionnaire.ts';
import { raciLoad } from './raci.ts';
import { requests } from './requests.ts';
import { sideRows, sidesTree } from './sides.ts';
import { surveyFigures, surveyQuadrant, surveyResults, surveyWaves } from './survey.ts';
import { landscape, landscapeFigure } from './system.ts';

/** What is computed of the model as a whole, by its name: plain data, for tables, figures and sentences. */
export const wholeFacts: Readonly<Record<string, (view: ViewContext, given: Given) => unknown>> = {
  acceptedFindings,
  access,
  agreementStates,
  behindFront: behindFrontMatrix,
  canvas,
  capacityDeferred,
  capacityPeople,
  capacityQueues,
  capacitySensitivity,
  capacityTotals,
  capacityUnknown,
  changes,
  channelCounts,
  channelTypes: typeCounts,
  conformity,
  consumerBooks,
  coverage: coverageMatrix,
  coverageBars,
  coverGaps,
  coverUnknown,
  escalationTree,
  figureChanges,
  findingsByKind,
  findingsByPhase,
  firstChannels,
  frontBack,
  health,
  holes,
  house,
  hugeMap: ({ model }) => isHuge(model),
  initiativeBars,
  initiativeStates,
  initiativesSpan,
  initiativeWorth,
  kpiBullets,
  landscape,
  landscapeFigure,
  languageCover,
  needSteps,
  nextReview,
  notOffered,
  objectives: objectiveRows,
  pains,
  providerBooks,
  questionnaires,
  raciLoad,
  requests,
  responseSheet,
  /** The date that the scenario is judged at, where it is not today's. */
  scenarioDate: ({ model: { date, today } }) => (today !== undefined && date !== today ? dateOf(date) : null),
  segmentBars,
  segmentSections,
  shares,
  sides: sideRows,
  sidesTree,
  surveyFigures,
  surveyQuadrant,
  surveyResults,
  surveyWaves,
  traceability,
  unassessed,
  unassessedRules,
  /** How many ways there are to a service, segment by segment. */
  ways: ({ model }) => shownCells(model).filter(isAvailable).length,
};

/** The first review of an agreement that is still to come today. */
function nextReview({ model }: ViewContext): PlainDate | null {
  const { today } = model;
  if (today === undefined) return null;
  const live = model.all('agreement').filter(({ value }) => value.state !== 'rejected');
  const coming = live
    .flatMap(({ value }) => value.review?.next ?? [])
    .filter(({ iso }) => iso >= today.slice(0, iso.length));
  return coming.toSorted((one, other) => (one.iso < other.iso ? -1 : 1))[0] ?? null;
}
