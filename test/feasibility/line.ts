import type { Code } from '../../src/diagnostics/codes.ts';
import type { CheckResult } from '../../src/diagnostics/diagnostic.ts';
import type { Language } from '../../src/diagnostics/language.ts';
import { checkAll, sourcesOf } from '../support/example.ts';
import { plainSpaces } from '../support/plain-spaces.ts';

/** Collections of a model by kind, as YAML reads them. */
export type Collections = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The calendars that the tests share: a range, in Madrid unless another zone is given. */
export const calendar = (weekly: Record<string, string[]>, more: Record<string, unknown> = {}) => ({
  name: 'Calendar',
  timezone: 'Europe/Madrid',
  weekly,
  ...more,
});

export const always = { name: 'Always', timezone: 'Europe/Madrid', always: true };

/** Shifts as a team writes them, each by an id. */
function byId(shifts: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(shifts.map((shift, index) => [`shift${index}`, shift]));
}

/** A telephone line that one service is had by, promised in the calendar `promised` and attended by the team `desk`. */
export function line(
  calendars: Record<string, unknown>,
  shifts: readonly unknown[],
  changes: Collections = {},
): Collections {
  return {
    segments: { patient: { name: 'Patient' } },
    services: { advice: { name: 'Advice', hours: 'promised' } },
    channels: { phone: { name: 'Phone', attendedBy: 'human', hours: 'promised' } },
    channelMap: { advice: { '*': { phone: { teams: ['desk'] } } } },
    teams: { desk: { name: 'Desk', shifts: byId(shifts) } },
    calendars,
    ...changes,
  };
}

const tom = {
  tom: 1,
  client: { name: 'Acme' },
  languages: ['en', 'es'],
  timezone: 'Europe/Madrid',
  asOf: '2026-01-01',
  phases: { strategic: { state: 'open' }, operational: { state: 'open' } },
};

/** What some rules say of a model in 2026; YAML reads JSON. */
export function judge(
  collections: Collections,
  codes: readonly Code[],
  { language = 'en', settings = {} }: { language?: Language; settings?: Record<string, unknown> } = {},
): CheckResult {
  const files = { 'tom.yaml': JSON.stringify({ ...tom, ...settings }), 'model/a.yaml': JSON.stringify(collections) };
  const { result } = checkAll(sourcesOf(files), language, codes);
  return JSON.parse(plainSpaces(JSON.stringify(result)));
}

/** The first lines of what is found: `CAL001 By “Phone”…`. */
export function told(result: CheckResult): string[] {
  return result.diagnostics.map(({ code, message }) => `${code} ${message.split('\n')[0]}`);
}
