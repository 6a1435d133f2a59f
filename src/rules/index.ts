import { agreementWithoutTarget } from './agreements/agreement-without-target.ts';
import { needWithoutAgreement } from './agreements/need-without-agreement.ts';
import { cellConflict } from './channels/cell-conflict.ts';
import { matrixHole } from './channels/matrix-hole.ts';
import { commitmentUnquantified } from './charters/commitment-unquantified.ts';
import { commitmentWithoutIndicator } from './charters/commitment-without-indicator.ts';
import { segmentWithoutCharter } from './charters/segment-without-charter.ts';
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
  segmentWithoutCharter,
  commitmentUnquantified,
  commitmentWithoutIndicator,
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
  serviceWithoutHours,
  serviceWithoutLanguage,
  serviceWithoutProcess,
  serviceWithoutChannel,
];
