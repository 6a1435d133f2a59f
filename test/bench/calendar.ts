import { parse, stringify } from 'yaml';
import {
  type CalendarSpec,
  type Chain,
  type EpochMs,
  expand,
  gapsByRegime,
  type Limit,
  uncovered,
  type Weekday,
  type WeeklyHours,
  type Window,
  windowOf,
  worstStart,
} from '../../src/calendar/index.ts';

/**
 * How long calendars take beside the reading of a workspace of 10,000 entities by `yaml`: `npx tsx test/bench/calendar.ts`.
 * Ratios are medians of rounds in one process; the first round, cold, is printed apart.
 */
const zones = ['Europe/Madrid', 'America/Bogota', 'America/New_York', 'Europe/London', 'America/Mexico_City'];
const hour = 3_600_000;
const rounds = 5;

function week(from: number, to: number, days: readonly Weekday[]): WeeklyHours {
  return Object.fromEntries(days.map((weekday) => [weekday, [{ from, to }]]));
}

/** Distinct objects each time, so that nothing kept from another round helps. */
function calendars(count: number): CalendarSpec[] {
  return Array.from({ length: count }, (_, index) => ({
    zone: zones[index % zones.length] ?? 'UTC',
    weekly: week((index % 12) * 60, ((index % 12) + 9) * 60, index % 3 ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6, 7]),
    publicHolidays: { from: '2026-01-01', to: '2027-12-31', dates: ['2026-01-01', '2026-01-06', '2026-12-25'] },
    dates: { '2026-12-24': [{ from: 540, to: 840 }] },
    seasons: [{ from: { month: 6, day: 15 }, to: { month: 9, day: 15 }, weekly: week(480, 900, [1, 2, 3, 4, 5]) }],
  }));
}

function coverage(): number {
  const pool = calendars(50);
  const window = year();
  let found = 0;
  for (let cell = 0; cell < 200; cell++) {
    const required = pool[cell % pool.length];
    if (required === undefined) continue;
    // Every cell against every calendar by itself, and then by regime against six of them together.
    for (const covering of pool) found += uncovered(expand(required, window), [expand(covering, window)]).length;
    const teams = Array.from({ length: 6 }, (_, index) => pool[(cell * 7 + index * 11) % pool.length]);
    const sets = teams.flatMap((team) => (team ? [expand(team, window)] : []));
    found += gapsByRegime(uncovered(expand(required, window), sets), required.zone, zones.slice(0, 2), window).length;
  }
  return found;
}

function chains(): number {
  const pool = calendars(40);
  let worst = 0;
  for (let index = 0; index < 100; index++) {
    const steps: Chain = Array.from({ length: 5 }, (_, step) => ({
      id: `step-${step}`,
      limit: limit(index, step, pool),
    }));
    const verdict = worstStart(steps, { clock: 'elapsed', ms: 96 * hour }, year());
    if (verdict.outcome === 'slack') worst = Math.min(worst, verdict.slack);
  }
  return worst;
}

function limit(index: number, step: number, pool: readonly CalendarSpec[]): Limit {
  const calendar = pool[(index * 3 + step * 7) % pool.length] ?? { zone: 'UTC' };
  if (step === 3 && index % 4 === 0) return { clock: 'business-days', days: 1, calendar };
  return { clock: 'business-time', ms: (1 + ((index + step) % 8)) * hour, calendar };
}

function year(): Window {
  return windowOf('2026-01-01', '2026-12-31', 'Europe/Madrid');
}

const written = Array.from({ length: 25 }, (_, file) =>
  stringify({
    services: Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [
        `service-${file}-${index}`,
        {
          name: { en: `Service ${index}`, es: `Servicio ${index}` },
          description:
            'What it is for, to whom it is given, and what it is not, in a sentence or two, as people write it.',
          owner: 'head-of-service',
          hours: 'office',
          segments: ['homes', 'businesses', 'public-bodies'],
          stages: ['information', 'purchase', 'use', 'complaints'],
          characteristics: ['by phone and in person', 'in two languages', 'with an appointment'],
          criticality: 'high',
          legalBasis: [
            { text: 'General conditions', target: { metric: 'resolution-time', within: '15 business days' } },
          ],
          tags: ['core', `group-${index % 20}`],
        },
      ]),
    ),
  }),
);

function reading(): number {
  return written.reduce((sum, text) => sum + Object.keys(parse(text)).length, 0);
}

function time(work: () => number): EpochMs {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const tasks = { coverage, chains, reading };
const times: Record<keyof typeof tasks, number[]> = { coverage: [], chains: [], reading: [] };
for (let round = 0; round < rounds; round++) {
  for (const name of ['coverage', 'chains', 'reading'] as const) times[name].push(time(tasks[name]));
}
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
const reference = median(times.reading);
const size = (written.join('').length / 1e6).toFixed(1);
console.log(`yaml reads 10,000 entities (${size} MB) in ${reference.toFixed(0)} ms: 1.00`);
for (const name of ['coverage', 'chains'] as const) {
  const [cold = 0] = times[name];
  const ratio = (median(times[name]) / reference).toFixed(3);
  console.log(`${name}: ${ratio} (median ${median(times[name]).toFixed(0)} ms, cold ${cold.toFixed(0)} ms)`);
}
console.log(`(over a year; coverage: 200 cells × 50 calendars; chains: 100 of five steps)`);
