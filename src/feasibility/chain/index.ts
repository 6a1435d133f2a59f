/** What has to happen for a promise to be kept, and whether its time, its share and its availability can be. */
export { type AvailabilityPart, availabilityOf, availabilityPromises, serialContracts } from './availability.ts';
export { promisedOf, promisesBeside } from './beside.ts';
export { type Confrontation, confrontationsOf } from './capability.ts';
export type { ChainStep } from './chain.ts';
export { correctionVerdict } from './correction.ts';
export { handoffsOf } from './handoffs.ts';
export { besideLaw, besideTarget } from './legal.ts';
export { liveGaps } from './live.ts';
export { type Looser, looserView } from './looser.ts';
export { passagesOf } from './passages.ts';
export { hoursOfCommitment } from './plan.ts';
export { type ShareVerdict, shareProofOf, shareVerdict } from './share.ts';
export { chainVerdict, type ProofLine, proofOf, slowestOf, type TimelineRow, type TimeVerdict } from './time.ts';
export {
  type Comparison,
  compareTargets,
  isComparable,
  type NamedTarget,
  type PlacedTarget,
  targetsOfAgreement,
  underpinnedBy,
} from './underpinning.ts';
export { heirOf, weakerPromises } from './weaker.ts';
export { heirOfTarget } from './weaker-figures.ts';
