import type { Finding } from '../diagnostics/finding.ts';
import { groupBy } from '../diagnostics/lists.ts';
import type { Ref } from '../diagnostics/values.ts';
import type { WrittenEntity } from '../language/entity.ts';
import type { ScalarContext } from '../language/scalars/contract.ts';
import type { FoundReference } from '../language/shape/decode.ts';
import type { KindsOf } from '../language/shape/reference.ts';
import { type BrokenReference, brokenReferenceFindings } from './broken-references.ts';
import type { RowsOf } from './data.ts';
import { directoryOf } from './directory.ts';
import { entityIn, isPresent, type ScenarioEntity } from './entities.ts';
import { faultFinding, strayPartFinding } from './faults.ts';
import { type Entity, isRetired, type Model, type PublicHolidays, type Reference } from './model.ts';
import { activePhases, type EngagementPhase } from './phases.ts';
import { query } from './query.ts';
import type { Readings } from './readings.ts';
import { type Known, type Resolution, resolveReference, type Unread, vanishesWithItsReferences } from './references.ts';
import { keyOf } from './refs.ts';
import type { Reviews } from './reviews.ts';

/** What the models of an engagement are built from. */
export interface Written {
  engagement: WrittenEntity;
  /** Every other entity, each id once, in the order of the files. */
  entities: readonly WrittenEntity[];
  aliases: ReadonlyMap<string, string>;
  words: ReadonlyMap<string, readonly string[]>;
  unread: Unread;
  context: ScalarContext;
  today: string | undefined;
  upTo: EngagementPhase | undefined;
  publicHolidays: PublicHolidays | undefined;
  rowsOf: RowsOf;
  reviews: Reviews | undefined;
  readings(relies: readonly string[], scenario: string): Readings<Model> | undefined;
}

export interface BuiltModel {
  model: Model;
  findings: Finding[];
}

/** Builds the model of one scenario: its entities with their overrides, references resolved both ways. */
export function buildScenario(written: Written, scenario: string, asIs?: Model): BuiltModel {
  const declared = written.words.get('scenario') ?? [];
  const everybody = written.entities.filter((entity) => isPresent(entity, scenario, declared));
  const kindsOf = kindsIn(written, everybody);
  const { aliases } = written;
  const current = (ref: Ref): Ref => {
    const now = aliases.get(keyOf(ref));
    return now === undefined ? ref : { ...ref, id: now.slice(ref.kind.length + 1) };
  };
  const context = { ...written.context, kindsOf, ...(aliases.size > 0 && { current }) };
  const head = entityIn(written.engagement, scenario, context);
  const engagement = head.entity as Entity<'engagement'>;
  const candidates = everybody.map((entity) => entityIn(entity, scenario, context));
  const known = { ...knownOf(written, candidates), kindsOf };
  const entities = candidates.filter(({ entity, references }) => {
    if (!vanishesWithItsReferences(entity)) return true;
    return references.every((reference) => resolveReference(reference, entity, known).is !== 'absent');
  });
  const references: Reference[] = [];
  const broken: BrokenReference[] = [];
  for (const holder of entities) resolveAll(holder, known, references, broken);
  // tom.yaml speaks of the target and has no overrides: what it names need not be there today.
  const isTarget = declared.at(-1) === scenario;
  resolveAll(head, known, references, isTarget ? broken : []);
  const findings = [...entities.flatMap((holder) => ownFindings(holder)), ...brokenReferenceFindings(broken, scenario)];
  const model = query({
    facts: {
      scenario,
      isTarget,
      today: written.today,
      date: later(written.today, engagement, scenario),
      phases: activePhases(engagement.value, written.upTo),
      engagement,
      asIs,
      publicHolidays: written.publicHolidays,
      reviews: written.reviews,
      readings: (relies) => written.readings(relies, scenario),
    },
    entities: entities.map(({ entity }) => entity),
    references,
    aliases: written.aliases,
    context,
    rowsOf: written.rowsOf,
  });
  return { model, findings };
}

/** Dates are judged at the later of today and the scenario's own date; a month or a year counts from its first day. */
function later(today: string | undefined, { value }: Entity<'engagement'>, scenario: string): string | undefined {
  const date = value.scenarios[scenario]?.date?.iso;
  if (date === undefined || today === undefined) return today ?? date;
  return date > today ? date : today;
}

/** The kinds that have an id in a scenario; where none has, those that have it in another. */
function kindsIn(written: Written, everybody: readonly WrittenEntity[]): KindsOf {
  const present = new Set(everybody.map(({ ref }) => ref));
  const anywhere = new Set(written.entities.map(({ ref }) => ref));
  return (id, among) => {
    const named = (refs: ReadonlySet<string>): string[] =>
      among.filter((kind) => {
        const words = written.words.get(kind);
        return words
          ? words.includes(id)
          : refs.has(`${kind}:${id}`) || refs.has(written.aliases.get(`${kind}:${id}`) ?? '');
      });
    const here = named(present);
    return here.length > 0 ? here : named(anywhere);
  };
}

function knownOf(written: Written, candidates: readonly ScenarioEntity[]): Omit<Known, 'kindsOf'> {
  const { entities, aliases, words, unread } = written;
  const present = directoryOf(
    candidates.map(({ entity }) => entity),
    aliases,
  );
  const elsewhere = new Map(entities.flatMap((one) => (present(one.kind, one.id) ? [] : [[one.ref, one]])));
  const byKind = [...groupBy(entities, ({ kind }) => kind)];
  const idsByKind = new Map(byKind.map(([kind, own]) => [kind as string, own.map(({ id }) => id)]));
  return { present, elsewhere, idsByKind, words, unread };
}

function resolveAll(holder: ScenarioEntity, known: Known, references: Reference[], broken: BrokenReference[]): void {
  const { entity } = holder;
  if (isRetired(entity)) return;
  for (const found of holder.references) {
    const resolution = resolveReference(found, entity, known);
    const { path, on, field, ref } = found;
    const to = resolution.is === 'resolved' || resolution.is === 'retired' ? { to: resolution.to } : {};
    references.push({ from: entity, field, path, on, ref, ...to });
    if (resolution.is === 'resolved' || resolution.is === 'waiting') continue;
    if (!isElsewhereOnPurpose(found, entity, resolution.is)) {
      broken.push({ resolution, reference: found, from: entity });
    }
  }
}

/** What leads from one scenario to another names what only one of them has: the system that an initiative retires. */
const transitions: ReadonlySet<string> = new Set(['initiative', 'gap', 'decision']);

/** What an edition replaces is retired by its nature. */
function isElsewhereOnPurpose({ field }: FoundReference, from: Entity, what: Resolution['is']): boolean {
  return (what === 'absent' || what === 'retired') && (transitions.has(from.kind) || field === 'replaces');
}

function ownFindings({ entity, faults, strayParts }: ScenarioEntity): Finding[] {
  return [
    ...faults.map((located) =>
      faultFinding(located, entity.written.document, entity.written, entity.override?.scenario),
    ),
    ...strayParts.map((stray) => strayPartFinding(stray, entity)),
  ];
}
