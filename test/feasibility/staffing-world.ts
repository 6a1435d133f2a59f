import type { Code } from '../../src/diagnostics/codes.ts';
import type { Language } from '../../src/diagnostics/language.ts';
import { staffingOf, type TeamStaffing } from '../../src/feasibility/staffing/staffing.ts';
import type { Model } from '../../src/model/model.ts';
import { checkAll, defaultTom, sourcesOf } from '../support/example.ts';
import { plainSpaces } from '../support/plain-spaces.ts';

/** Parts of a small model, as YAML in braces; a part that is given replaces that of the same name. */
export interface World {
  segments?: Record<string, string>;
  services?: Record<string, string>;
  channels?: Record<string, string>;
  /** `service/segment/channel` */
  cells?: Record<string, string>;
  calendars?: Record<string, string>;
  demand?: Record<string, string>;
  teams?: Record<string, string>;
  locations?: Record<string, string>;
  /** Added to tom.yaml. */
  tom?: string;
  files?: Record<string, string>;
}

export const target = '{ metric: service-level, within: 20s, share: 80%, window: interval }';

/** One line, one team, 100 calls of 3 minutes in each half hour of five mornings. */
export const usual = {
  segments: { homes: '{ name: Homes }' },
  services: { billing: '{ name: Billing, segments: [homes] }' },
  channels: { phone: '{ name: Telephone, medium: phone, attendedBy: human, hours: office, languages: [es] }' },
  cells: { 'billing/homes/phone': `{ teams: [desk], target: ${target} }` },
  calendars: { office: '{ name: Office, weekly: { mon-fri: ["09:00-14:00"] } }' },
  demand: { calls: '{ channel: phone, period: 2027, volume: { count: 100, per: half-hour }, aht: 3 min }' },
  teams: { desk: '{ name: Desk, shifts: { office: { calendar: office, seats: 14 } } }' },
} satisfies World;

function sources(world: World) {
  const all: World = { ...usual, ...world };
  const collection = (name: string, entries: Record<string, string> = {}): string =>
    [`${name}:`, ...Object.entries(entries).map(([id, value]) => `  ${id}: ${value}`)].join('\n');
  const cells = Object.entries(all.cells ?? {}).map(([key, value]) => [...key.split('/'), value]);
  const tree: Record<string, Record<string, Record<string, string>>> = {};
  for (const [service = '', segment = '', channel = '', value = ''] of cells) {
    tree[service] = { ...tree[service], [segment]: { ...tree[service]?.[segment], [channel]: value } };
  }
  const map = Object.entries(tree).flatMap(([service, segments]) => [
    `  ${service}:`,
    ...Object.entries(segments).flatMap(([segment, channels]) => [
      `    "${segment}":`,
      ...Object.entries(channels).map(([channel, value]) => `      ${channel}: ${value}`),
    ]),
  ]);
  const text = [
    collection('segments', all.segments),
    collection('services', all.services),
    collection('channels', all.channels),
    ['channelMap:', ...map].join('\n'),
    collection('calendars', all.calendars),
    collection('demand', all.demand),
    collection('teams', all.teams),
    ...(all.locations ? [collection('locations', all.locations)] : []),
  ].join('\n');
  return sourcesOf({ 'tom.yaml': `${defaultTom}${all.tom ?? ''}`, 'model/all.yaml': `${text}\n`, ...all.files });
}

const codes = ['CAP001', 'CAP002', 'CAP003', 'CAP004', 'CAP008', 'CAP010'] as const satisfies readonly Code[];

/** What the rules on capacity find: `CAP001 team:desk`, with the severity where it is not the usual one of the code. */
export function found(world: World): string[] {
  return checkAll(sources(world), 'en', codes).result.diagnostics.map(
    ({ code, subject, severity }) =>
      `${code} ${subject}${severity === 'warning' && code !== 'CAP003' ? ' (warning)' : ''}`,
  );
}

/** What one code says: the message and its proof, a line each. */
export function said(world: World, code: Code, language: Language = 'en'): string[] {
  return checkAll(sources(world), language, [code]).result.diagnostics.flatMap(({ message }) =>
    plainSpaces(message).split('\n'),
  );
}

/** What a code could not assess: `team:desk: what is missing`. */
export function notAssessed(world: World, code: Code): string[] {
  return checkAll(sources(world), 'en', [code]).result.notAssessed.map(({ subject, missing }) =>
    plainSpaces(`${subject}: ${missing}`),
  );
}

export function modelOf(world: World): Model {
  const [model] = checkAll(sources(world), 'en', ['CAP001']).judged;
  if (!model) throw new Error('the world is not readable');
  return model;
}

/** The staffing of the only group of teams. */
export function staffing(world: World): TeamStaffing {
  const [only, ...others] = staffingOf(modelOf(world));
  if (!only || others.length > 0 || 'missing' in only) throw new Error('not one group that is known');
  return only;
}

/** Contacts of the week by weekday (Monday first) and hour, of the first queue of a week. */
export function contactsByHour(world: World, which = 0): number[][] {
  const { slots = [] } = staffing(world).weeks[which]?.queues[0] ?? {};
  return Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (_, hour) =>
      slots
        .slice(day * 48 + hour * 2, day * 48 + hour * 2 + 2)
        .flatMap(({ streams }) => streams)
        .reduce((sum, { contacts }) => sum + contacts, 0),
    ),
  );
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
