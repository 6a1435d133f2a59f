import type { Declaration } from '../../diagnostics/declaration.ts';
import { danglingRef } from './dangling-ref.ts';
import { duplicateId } from './duplicate-id.ts';
import { refToRetired } from './ref-to-retired.ts';
import { scenarioUndeclared } from './scenario-undeclared.ts';
import { suppressionExpired } from './suppression-expired.ts';
import { suppressionIdle } from './suppression-idle.ts';

/** The codes that building the model, and applying tom.yaml to what was found, can raise. */
export const declarations: readonly Declaration[] = [
  danglingRef,
  duplicateId,
  refToRetired,
  scenarioUndeclared,
  suppressionExpired,
  suppressionIdle,
];
