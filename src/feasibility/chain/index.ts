export {
  type AvailabilityPart,
  availabilityOf,
  availabilityPromises,
  partOf,
  serialContracts,
} from './availability.ts';
export type { ChainStep } from './chain.ts';
export { liveGaps } from './process-live.ts';
export { type ShareVerdict, shareVerdict } from './share-verdict.ts';
export { shareMessages, shareProofOf } from './share-words.ts';
export { type NamedTarget, underpinnedBy } from './underpinning.ts';
export { chainVerdict, type TimelineRow, type TimeVerdict, type WorstCase } from './verdict.ts';
export { localTime, type ProofLine, percent, proofOf, slowestOf } from './words.ts';
