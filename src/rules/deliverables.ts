import type { Code } from '../diagnostics/codes.ts';

/**
 * The deliverables that each family of rules serves. A family that serves none of those that were agreed is silent;
 * a family that is not listed here serves them all.
 */
const servedBy: Readonly<Record<string, readonly string[]>> = {
  JRN: ['executive', 'journey'],
  SUR: ['survey', 'gaps'],
  GAP: ['executive', 'gaps'],
  INI: ['executive', 'gaps'],
  NED: ['executive', 'sla-book', 'survey'],
  SLA: ['executive', 'sla-book', 'charter', 'survey'],
  GSA: ['executive', 'multi-provider'],
  BND: ['executive', 'multi-provider'],
  RAC: ['executive', 'raci', 'organisation'],
  KPI: ['executive', 'scorecard'],
  CAP: ['executive', 'capacity'],
  MOD: ['executive', 'governance'],
  DEC: ['executive', 'decisions'],
};

/** True when the code's family serves one of the agreed deliverables; all do where none were agreed. */
export function isDelivered(code: Code, deliverables: readonly string[] | undefined): boolean {
  const served = servedBy[code.slice(0, 3)];
  return served === undefined || deliverables === undefined || deliverables.some((name) => served.includes(name));
}
