import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findMatrix, tallyOf } from '../../src/coverage/index.ts';
import { groupBy } from '../../src/diagnostics/lists.ts';
import type { Source } from '../../src/language/document.ts';
import { findMetric } from '../../src/model/metrics.ts';
import type { Cell, Entity, Model } from '../../src/model/model.ts';
import { checkAll } from '../support/example.ts';
import { ferry } from './ferry.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(yaml|csv)$/.test(file) && (file === 'tom.yaml' || /^(model|data)/.test(file)))
    .map((file) => ({ file, text: readFileSync(join(root, folder, file), 'utf8') }));
}

const engagements: [string, Source[]][] = [
  ...readdirSync(join(root, 'examples'))
    .filter((name) => existsSync(join(root, 'examples', name, 'tom.yaml')))
    .map((name): [string, Source[]] => [name, sourcesIn(`examples/${name}`)]),
  ['the clean engagement', sourcesIn('test/support/clean')],
  ['a ferry company with holes', ferry],
];

type Count = { covered: number; required: number };

function countOf<T>(things: readonly T[], isCovered: (thing: T) => boolean): Count {
  return { covered: things.filter(isCovered).length, required: things.length };
}

const ids = (list: readonly { id: string }[] | undefined): string[] => (list ?? []).map(({ id }) => id);
const has = (list: readonly unknown[] | undefined): boolean => (list ?? []).length > 0;

/** How much is covered of how much, counted from the values alone: nothing of coverage, nor of what rules ask, is used. */
const counters: Readonly<Record<string, (model: Model) => Count>> = {
  offers(model) {
    const reasons = model.all('contactReason');
    const attending = model.all('service').flatMap((service) => {
      const named = [
        ...ids(service.value.stages),
        ...reasons.flatMap(({ value }) => (value.service?.id === service.id && value.stage ? [value.stage.id] : [])),
      ];
      const stages: (string | undefined)[] = [...new Set(named)];
      return peopleOf(model, service).flatMap((segment) =>
        (stages.length > 0 ? stages : [undefined]).map((stage) =>
          model
            .cellsOf(service.id, segment.id)
            .filter(({ value }) => stage === undefined || !has(value.stages) || ids(value.stages).includes(stage)),
        ),
      );
    });
    const isRefused = ({ value }: Cell): boolean => value.state === 'not-offered';
    const owed = attending.filter((cells) => cells.length === 0 || !cells.every(isRefused));
    const isKnown = ({ channel }: Cell): boolean => model.find('channel', channel) !== undefined;
    return countOf(
      owed,
      (cells) => cells.every(isKnown) && cells.some((cell) => !isRefused(cell) && cell.value.mode !== 'redirect'),
    );
  },
  'design-questions'(model) {
    const all = model.all('decision').filter(({ value }) => value.code);
    if (all.length === 0) return { covered: 0, required: 0 };
    const principles = ['end-to-end', 'autonomy', 'customer-centric', 'continuous-improvement'];
    const taken = all.filter(({ value: { state, code } }) => state === 'decided' && !principles.includes(code ?? ''));
    const waiting = new Set(all.filter(({ value: { state } }) => state !== 'decided').map(({ value }) => value.code));
    for (const { value } of taken) waiting.delete(value.code);
    const asked = new Set(
      [...taken.map(({ value }) => value.code), ...waiting].filter((code) => !principles.includes(code ?? '')),
    );
    return { covered: taken.length, required: taken.length + waiting.size + (7 - asked.size) };
  },
  'management-models'(model) {
    const all = model.all('managementModel');
    if (all.length === 0) return { covered: 0, required: 0 };
    const needed = { attention: 5, experience: 5, relationship: 3 };
    const present = all.flatMap(({ value }) => value.type ?? []);
    const known = [...present, ...Object.keys(needed).filter((type) => !present.some((one) => one === type))];
    const own =
      'strategy operation people-organisation quality technical-infrastructure analytics design transformation organisation before during after';
    const shown = all
      .filter(({ value }) => value.type)
      .flatMap(({ value }) => Object.entries(value.dimensions ?? {}))
      .filter(
        ([code, { evidence }]) =>
          own.split(' ').includes(code) && evidence?.some((ref) => model.resolve(ref) || ref.kind === 'stage'),
      );
    return { covered: shown.length, required: known.reduce((sum, type) => sum + needed[type as 'attention'], 0) };
  },
  'kpi-domains'(model) {
    const holders = (
      ['agreement', 'charter', 'standard', 'globalAgreement', 'cell', 'channel', 'system', 'process', 'need'] as const
    ).flatMap((kind): readonly Entity[] => model.all(kind));
    const written = JSON.stringify(holders.map(({ value }) => value)).replaceAll(/"written":"[^"]*",/g, '');
    const kpis = model.all('kpi');
    const domainOf = ({ value }: Entity<'kpi'>) => value.domain ?? findMetric(value.metric)?.domain;
    const own = countOf(kpis, (kpi) => {
      const { owner, frequency, measuredIn, objectives, metric, unit } = kpi.value;
      const goals = Object.values(objectives);
      const isAimed = goals.length > 0 || written.includes(`"kind":"kpi","id":"${kpi.id}"`);
      const isPlain = !metric || metric === 'custom';
      const measurable = goals.every(({ target, period }) => {
        const goal = target?.min ?? target?.max ?? target?.equals;
        return goal && period && (goal.type !== 'number' || !isPlain || unit);
      });
      return Boolean(
        owner &&
          model.find('role', owner.id) &&
          frequency &&
          (measuredIn?.method ?? measuredIn?.system) &&
          isAimed &&
          measurable &&
          domainOf(kpi),
      );
    });
    if (kpis.length === 0) return own;
    const metrics = kpis.map(({ value }) => value.metric ?? '');
    const people = model
      .all('channel')
      .some(({ value }) => value.attendedBy === 'human' || value.attendedBy === 'hybrid');
    const lacking = {
      experience: !metrics.some((metric) => ['csat', 'nps', 'ces'].includes(metric)),
      service:
        people &&
        !(
          metrics.includes('fcr') &&
          metrics.some((metric) =>
            ['service-level', 'answer-rate', 'abandonment', 'asa', 'response-time'].includes(metric),
          )
        ),
      quality: false,
    };
    const short = Object.entries(lacking).filter(
      ([domain, isShort]) => isShort || !kpis.some((kpi) => domainOf(kpi) === domain),
    );
    return { covered: own.covered, required: own.required + short.length };
  },
  raci(model) {
    const rows = groupBy(model.all('raci'), ({ value: { activity } }) =>
      JSON.stringify([activity?.kind, activity?.id, activity?.part]),
    );
    const activities = [...rows.values()];
    const done = countOf(activities, (some) => some.some(({ value }) => has(value.r)));
    const answered = countOf(activities, (some) => new Set(some.flatMap(({ value }) => value.a?.id ?? [])).size === 1);
    return { covered: done.covered + answered.covered, required: 2 * activities.length };
  },
  'step-systems'(model) {
    const steps = model.all('process').flatMap(({ value }) => (value.level === 1 ? [] : Object.values(value.steps)));
    const named = steps.map(({ systems, performer }) => [
      ...new Set([...ids(systems), ...(performer?.kind === 'system' ? [performer.id] : [])]),
    ]);
    const live = named
      .flat()
      .filter((id) => model.find('system', id) && model.find('system', id)?.value.lifecycle !== 'retired');
    // All that a step names in vain stands in one cell each.
    const dead = named.map((some) => some.filter((id) => !live.includes(id)).length).filter((count) => count > 0);
    const bare = steps.filter(
      ({ systems, manual, performer }) =>
        !has(systems) && !manual && performer?.kind !== 'system' && performer?.kind !== 'segment',
    );
    return { covered: live.length, required: live.length + dead.reduce((sum, count) => sum + count, 0) + bare.length };
  },
  alliances(model) {
    const all = model.all('globalAgreement').filter(({ value }) => Object.keys(value.parties ?? {}).length > 0);
    const counts = all.flatMap((one) => partyCounts(model, one));
    const parties = all.flatMap(({ value }) => Object.keys(value.parties ?? {}));
    const outside = model.all('provider').filter(({ id, value }) => {
      const puts = model
        .all('team')
        .some(
          ({ value: team }) =>
            team.provider?.id === id && ['contact-point', 'solver', 'squad'].includes(team.type ?? ''),
        );
      return (
        all.length > 0 && puts && !parties.includes(id) && value.type !== 'regulated' && value.type !== 'public-body'
      );
    });
    return { covered: counts.filter((one) => one).length, required: counts.length + outside.length };
  },
};

/** The segments of a service that have people of their own and are given it. */
function peopleOf(model: Model, service: Entity<'service'>): Entity<'segment'>[] {
  const named = new Set([
    ...ids(service.value.segments),
    ...model
      .all('segment')
      .flatMap(({ id, value }) =>
        Object.values(value.valueProposition ?? {}).some(({ services }) => ids(services).includes(service.id))
          ? [id]
          : [],
      ),
  ]);
  const isGiven = (segment: Entity<'segment'>): boolean => model.lineage(segment).some(({ id }) => named.has(id));
  return model.all('segment').filter((segment) => isGiven(segment) && !isAllChildren(model, segment));
}

function isAllChildren(model: Model, { id, value }: Entity<'segment'>): boolean {
  const children = model.all('segment').filter((one) => one.value.parent?.id === id);
  if (children.length === 0) return false;
  if (value.childrenCover) return value.childrenCover === 'all';
  const sum = (counts: (number | undefined)[]): number =>
    counts.reduce<number>((all, one) => all + (one ?? Number.NaN), 0);
  const sizes = sum(children.map((one) => one.value.size?.count)) / (value.size?.count ?? Number.NaN);
  const shares = sum(children.map((one) => one.value.revenueShare?.value)) / (value.revenueShare?.value ?? Number.NaN);
  return Math.abs(sizes - 1) <= 0.01 || Math.abs(shares - 1) <= 0.01;
}

/** The companies whose work passes to or from another in a process, with no boundary between the two for its services. */
function crossedWithout(model: Model, { parties = {}, boundaries }: Entity<'globalAgreement'>['value']): Set<string> {
  const companyOf = (performer: { kind: string; id: string } | undefined): string | undefined => {
    if (performer?.kind === 'provider') return performer.id;
    return performer?.kind === 'team' ? (model.find('team', performer.id)?.value.provider?.id ?? 'own') : undefined;
  };
  const found = model.all('process').flatMap((process) => {
    const steps = Object.entries(process.value.steps);
    const services = model.all('service').filter(({ value }) => ids(value.processes).includes(process.id));
    return steps.flatMap(([, { performer, next, branches }], index) => {
      const onward = has(branches) ? branches?.map(({ to }) => to?.part) : next?.map(({ part }) => part);
      return (onward ?? [steps[index + 1]?.[0]]).flatMap((to) => {
        const pair = [
          companyOf(performer),
          companyOf(to === undefined ? undefined : process.value.steps[to]?.performer),
        ];
        const [one = '', other = ''] = pair;
        const isCrossing = one !== other && pair.every((company) => company !== undefined && company in parties);
        const between = Object.values(boundaries).filter((edge) =>
          edge.between.every(({ part }) => pair.includes(part)),
        );
        const isBounded = services.every(({ id }) =>
          between.some((edge) => !edge.services || ids(edge.services).includes(id)),
        );
        return isCrossing && !(between.length > 0 && isBounded) ? [one, other] : [];
      });
    });
  });
  return new Set(found);
}

/** A true for what a global agreement has of what it asks, a false for what it lacks. */
function partyCounts(model: Model, { id, value }: Entity<'globalAgreement'>): boolean[] {
  const commitments = Object.values(value.commitments ?? {});
  const boundaries = Object.values(value.boundaries);
  const hasFigure = ({ target, agreement }: (typeof commitments)[number]): boolean => Boolean(target ?? agreement);
  const all = commitments.filter(({ scope }) => scope === 'collective');
  const acts = model
    .all('signing')
    .filter(
      ({ value: act }) => (act.date?.iso ?? '') <= (model.today ?? '') && act.signs?.some((ref) => ref.id === id),
    );
  const signers = acts.flatMap(({ value: act }) =>
    act.signatories.map((one) =>
      one.for?.kind === 'provider'
        ? one.for.id
        : one.for
          ? 'own'
          : (model.find('role', one.role?.id ?? '')?.value.provider?.id ?? 'own'),
    ),
  );
  const described = new Set(['own', ...ids(model.all('provider'))]);
  const withTeams = Object.entries(value.parties ?? {}).filter(
    ([, { contributes }]) => has(contributes?.contactPoint) || has(contributes?.solver),
  );
  const crossing = crossedWithout(model, value);
  return [
    has(all) && all.every(hasFigure),
    ...(Object.entries(value.parties ?? {}).flatMap(([key, { readiness, contributes, waiver }]) => {
      const own = commitments.filter(({ scope, party }) => scope !== 'collective' && party?.part === key);
      const edges = boundaries.filter(({ between }) => between.some(({ part }) => part === key));
      const isReady =
        readiness?.modelInPlace &&
        readiness.monitored &&
        readiness.internalised?.staff &&
        readiness.internalised.middle &&
        readiness.internalised.senior;
      const puts = has(contributes?.contactPoint) || has(contributes?.solver) || has(contributes?.sme);
      const isAsked =
        edges.length > 0 || crossing.has(key) || (withTeams.length > 1 && withTeams.some(([one]) => one === key));
      return [
        described.has(key),
        Boolean(isReady),
        ...(puts || !waiver ? [puts] : []),
        has(own) && own.every(hasFigure),
        ...(isAsked
          ? [
              has(edges) &&
                edges.every(
                  ({ document, smes, accountable, handover }) => document && has(smes) && accountable && handover,
                ) &&
                !crossing.has(key),
            ]
          : []),
        signers.includes(key),
      ];
    }) as boolean[]),
  ];
}

describe.each(engagements)('%s', (_, sources) => {
  const [model] = checkAll(sources).judged;

  it.each(Object.keys(counters))('the percentage of %s, counted from the values', (id) => {
    const matrix = model && findMatrix(model, id, { phases: model.phases, today: model.today });
    if (!model || !matrix) throw new Error(id);
    const { covered, required, percent } = tallyOf(matrix.cells);
    const counted = counters[id]?.(model);
    expect({ covered, required }).toEqual(counted);
    expect(percent).toBe(required === 0 ? null : Math.floor((covered / required) * 1000 + 1e-9) / 10);
    expect(matrix.notAssessed === undefined).toBe(matrix.cells.length > 0);
  });
});
