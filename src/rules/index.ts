import type { Rule } from './rule.ts';
import { unservedSegment } from './segments/unserved-segment.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [unservedSegment];
