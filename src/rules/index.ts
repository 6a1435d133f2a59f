import { agreementWithoutTarget } from './agreements/agreement-without-target.ts';
import { availabilityChain } from './agreements/availability-chain.ts';
import { chainShareInfeasible } from './agreements/chain-share-infeasible.ts';
import { chainTimeInfeasible } from './agreements/chain-time-infeasible.ts';
import { hoursChainMismatch } from './agreements/hours-chain-mismatch.ts';
import { needWithoutAgreement } from './agreements/need-without-agreement.ts';
import { ucWeakerThanOla } from './agreements/uc-weaker-than-ola.ts';
import { calendarEmptyOrInverted } from './calendars/calendar-empty-or-inverted.ts';
import { dstSensitiveCoverage } from './calendars/dst-sensitive-coverage.ts';
import { handoverWindowTooSmall } from './calendars/handover-window-too-small.ts';
import { holidayGap } from './calendars/holiday-gap.ts';
import { hoursNotCovered } from './calendars/hours-not-covered.ts';
import { languageNotCovered } from './calendars/language-not-covered.ts';
import { serviceHoursExceedChannel } from './calendars/service-hours-exceed-channel.ts';
import { deferredBacklogGrows } from './capacity/deferred-backlog-grows.ts';
import { fteInsufficient } from './capacity/fte-insufficient.ts';
import { occupancyTooHigh } from './capacity/occupancy-too-high.ts';
import { sharedTeamDoubleCount } from './capacity/shared-team-double-count.ts';
import { staffingBelowTarget } from './capacity/staffing-below-target.ts';
import { unstableQueue } from './capacity/unstable-queue.ts';
import { cellConflict } from './channels/cell-conflict.ts';
import { matrixHole } from './channels/matrix-hole.ts';
import { commitmentUnquantified } from './charters/commitment-unquantified.ts';
import { commitmentWithoutIndicator } from './charters/commitment-without-indicator.ts';
import { segmentWithoutCharter } from './charters/segment-without-charter.ts';
import { thresholdDominated } from './charters/threshold-dominated.ts';
import { polismDimensionEmpty } from './engagement/polism-dimension-empty.ts';
import { whatWhomHowMissing } from './engagement/what-whom-how-missing.ts';
import { currencyMix } from './format/currency-mix.ts';
import { directionOpConflict } from './format/direction-op-conflict.ts';
import { unitMismatch } from './format/unit-mismatch.ts';
import { hierarchyCycle } from './integrity/hierarchy-cycle.ts';
import { missingTranslation } from './integrity/missing-translation.ts';
import { orphanEntity } from './integrity/orphan-entity.ts';
import { staleEvidence } from './integrity/stale-evidence.ts';
import { validityInverted } from './integrity/validity-inverted.ts';
import { needEnablesNothing } from './needs/need-enables-nothing.ts';
import type { Rule } from './rule.ts';
import { unservedSegment } from './segments/unserved-segment.ts';
import { serviceWithoutChannel } from './services/service-without-channel.ts';
import { serviceWithoutHours } from './services/service-without-hours.ts';
import { serviceWithoutLanguage } from './services/service-without-language.ts';
import { serviceWithoutProcess } from './services/service-without-process.ts';

/** Every rule, in the order of their codes. */
export const rules: readonly Rule[] = [
  hoursNotCovered,
  languageNotCovered,
  dstSensitiveCoverage,
  holidayGap,
  calendarEmptyOrInverted,
  serviceHoursExceedChannel,
  handoverWindowTooSmall,
  staffingBelowTarget,
  unstableQueue,
  occupancyTooHigh,
  fteInsufficient,
  deferredBacklogGrows,
  sharedTeamDoubleCount,
  segmentWithoutCharter,
  commitmentUnquantified,
  commitmentWithoutIndicator,
  thresholdDominated,
  matrixHole,
  cellConflict,
  whatWhomHowMissing,
  polismDimensionEmpty,
  currencyMix,
  unitMismatch,
  directionOpConflict,
  orphanEntity,
  hierarchyCycle,
  missingTranslation,
  staleEvidence,
  validityInverted,
  needEnablesNothing,
  unservedSegment,
  needWithoutAgreement,
  agreementWithoutTarget,
  chainTimeInfeasible,
  chainShareInfeasible,
  hoursChainMismatch,
  ucWeakerThanOla,
  availabilityChain,
  serviceWithoutHours,
  serviceWithoutLanguage,
  serviceWithoutProcess,
  serviceWithoutChannel,
];
