import type { Code } from '../../src/diagnostics/codes.ts';
import type { Model } from '../../src/model/model.ts';
import { checkAll, sourcesOf } from '../support/example.ts';
import { plainSpaces } from '../support/plain-spaces.ts';

/** A workspace whose promises are judged over 2026. */
const tom2026 = `tom: 1
client: { name: Acme }
languages: [en, es]
timezone: Europe/Madrid
asOf: 2026-02-01
phases: { strategic: { state: open }, operational: { state: open }, technology: { state: open } }
`;

/** The three calendars of the reference vectors. */
export const calendars = `calendars:
  front: { name: Front, weekly: { mon-sun: ["08:00-22:00"] } }
  back: { name: Back, weekly: { mon-fri: ["09:00-18:00"] } }
  bogota: { name: Bogotá, timezone: America/Bogota, weekly: { mon-fri: ["08:00-17:00"] } }
  never: { name: Never, exceptions: [{ from: 2025-01-07, to: 2025-01-07, weekly: { tue: ["09:00-18:00"] } }] }
  always: { name: Always, always: true }
  caller: { name: Caller, timezone: caller, weekly: { mon-sun: ["09:00-18:00"] } }
`;

export interface Told {
  findings: string[];
  notAssessed: string[];
  model: Model;
}

/** What the rules with these codes say of a text: the messages of findings, and what is missing for the rest. */
export function told(text: string, rules: readonly Code[], tom = tom2026): Told {
  const sources = sourcesOf({ 'tom.yaml': tom, 'model/example.yaml': text });
  const { result, judged } = checkAll(sources, 'en', rules);
  const [model] = judged;
  if (!model) throw new Error('no model');
  const own = <T extends { code: string }>(all: readonly T[]): T[] =>
    all.filter(({ code }) => rules.some((one) => one === code));
  return {
    findings: own(result.diagnostics).map(({ severity, message }) => plainSpaces(`${severity} ${message}`)),
    notAssessed: own(result.notAssessed).map(({ subject, missing }) => plainSpaces(`${subject}: ${missing}`)),
    model,
  };
}

/**
 * A charter with one commitment, `homes#it`, whose target is `t`: a resolution time unless it begins with its metric. Every argument is a
 * piece of flow YAML.
 */
export function promise(target: string, chain: string, more = ''): string {
  const whole = target.startsWith('metric') ? target : `metric: resolution-time, ${target}`;
  return `charters:\n  homes:\n    name: Homes\n    commitments:\n      it:\n        targets: { t: { ${whole} } }\n        chain: [${chain}]\n${more}`;
}

/** Agreements by id: the hours, and the target without its metric. */
export function agreements(all: Readonly<Record<string, readonly [hours: string, target: string]>>): string {
  const written = Object.entries(all).map(
    ([id, [hours, target]]) =>
      `  ${id}: { name: ${id}, ${hours === '' ? '' : `hours: ${hours}, `}targets: { done: { metric: resolution-time, ${target} } } }\n`,
  );
  return `agreements:\n${written.join('')}`;
}
