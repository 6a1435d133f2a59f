import type { Finding } from '../diagnostics/finding.ts';
import { once, onceEach } from '../diagnostics/once.ts';
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
import { query, sameOr } from './query.ts';
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
  const isHere = (entity: WrittenEntity): boolean => isPresent(entity, scenario, declared);
  const everybody = written.entities.filter(isHere);
  const kindsOf = kindsIn(written, isHere);
  const { aliases } = written;
  const current = (ref: Ref): Ref => {
    const now = aliases.get(keyOf(ref));
    return now === undefined ? ref : { ...ref, id: now.slice(ref.kind.length + 1) };
  };
  const context = { ...written.context, kindsOf, ...(aliases.size > 0 && { current }) };
  const head = entityIn(written.engagement, scenario, context);
  const engagement = head.entity as Entity<'engagement'>;
  const candidates = everybody.map((entity) => entityIn(entity, scenario, context));
  const known: Known = {
    present: directoryOf(
      candidates.map(({ entity }) => entity),
      aliases,
    ),
    elsewhere: new Map(written.entities.flatMap((entity) => (isHere(entity) ? [] : [[entity.ref, entity]]))),
    idsOf: (kind) => idsOf(written, kind, () => written.entities.flatMap((one) => (one.kind === kind ? one.id : []))),
    words: written.words,
    kindsOf,
    unread: written.unread,
  };
  const entities = candidates.filter(({ entity, references }) => {
    if (!vanishesWithItsReferences(entity)) return true;
    return references.every((reference) => resolveReference(reference, entity, known).is !== 'absent');
  });
  const broken: BrokenReference[] = [];
  const references = entities.map((holder) => resolveAll(holder, known, asIs, broken));
  // tom.yaml speaks of the target and has no overrides: what it names need not be there today.
  const isTarget = declared.at(-1) === scenario;
  references.push(resolveAll(head, known, asIs, isTarget ? broken : []));
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

/** Every entity of all scenarios, and the ids of each kind. */
const everywhere = once(({ entities, aliases }: Written) => directoryOf(entities, aliases));
const idsOf = onceEach<Written, readonly string[]>();

/** The kinds that have an id in a scenario; where none has, those that have it in another. */
function kindsIn(written: Written, isHere: (entity: WrittenEntity) => boolean): KindsOf {
  const find = everywhere(written);
  return (id, among) => {
    const named = (isMeant: (entity: WrittenEntity) => boolean): string[] =>
      among.filter((kind) => {
        const words = written.words.get(kind);
        const entity = words ? undefined : find(kind, id);
        return words?.includes(id) ?? (entity !== undefined && isMeant(entity));
      });
    const here = named(isHere);
    return here.length > 0 ? here : named(() => true);
  };
}

/** The references of an entity. What is in the first scenario as it is in this one is the same object, and so is a list of such references. */
function resolveAll(
  { entity, references }: ScenarioEntity,
  known: Known,
  asIs: Model | undefined,
  broken: BrokenReference[],
): readonly Reference[] {
  if (isRetired(entity)) return [];
  const former = asIs?.outgoing(entity) ?? [];
  const resolved = references.map((found, index): Reference => {
    const resolution = resolveReference(found, entity, known);
    const to = resolution.is === 'resolved' || resolution.is === 'retired' ? resolution.to : undefined;
    const isTold = resolution.is !== 'resolved' && resolution.is !== 'waiting';
    if (isTold && !isElsewhereOnPurpose(found, entity, resolution.is)) {
      broken.push({ resolution, reference: found, from: entity });
    }
    const { path, on, field, ref } = found;
    const same = former[index];
    return same?.from === entity && same.to === to ? same : { from: entity, field, path, on, ref, to };
  });
  return sameOr(former, resolved);
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
