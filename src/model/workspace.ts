import type { Finding, Place } from '../diagnostics/finding.ts';
import { gather } from '../diagnostics/lists.ts';
import { once, onceEach } from '../diagnostics/once.ts';
import { kinds } from '../generated/kinds.ts';
import { type Document, placeIn, reviewFile, type Source } from '../language/document.ts';
import { readEntities } from '../language/entities.ts';
import { readEntity, type WrittenEntity } from '../language/entity.ts';
import type { ReadDocument } from '../language/entries.ts';
import type { ScalarContext } from '../language/scalars/contract.ts';
import { isMap } from '../language/shape/decoded.ts';
import { pseudoKinds } from '../language/shape/reference.ts';
import { contradictionsIn } from './contradictions.ts';
import { type FindData, readData } from './data.ts';
import { readingsIn } from './doubts.ts';
import { deduplicate, underCurrentIds } from './duplicates.ts';
import { faultFinding, type ModelFinding } from './faults.ts';
import { faultyFields } from './faulty.ts';
import { asMeant } from './meant.ts';
import { coordinatesOf, type Model, type PublicHolidays } from './model.ts';
import type { EngagementPhase } from './phases.ts';
import type { FaultyField } from './readings.ts';
import { readReviews } from './reviews.ts';
import { buildScenario, type Written } from './scenario.ts';
import { type Settings, scenariosOf, wordsOf } from './settings.ts';

/** An engagement, read: its models by scenario, in order, and what is wrong with how it is written. */
export interface Workspace {
  engagement: WrittenEntity;
  settings: Settings;
  /** The date of today for the engagement (ISO), where tom.yaml or the caller gives one. */
  today: string | undefined;
  context: ScalarContext;
  models: ReadonlyMap<string, Model>;
  /** Every entity as it is written, each id once, whatever scenario has it. */
  entities: readonly WrittenEntity[];
  /** The current ref by each that something had before. */
  aliases: ReadonlyMap<string, string>;
  findings: ModelFinding[];
  /** What cannot be relied on. */
  faulty: readonly FaultyField[];
  /**
   * The same engagement in another reading: everything that has a suggestion read as suggested, what contradicts itself as not
   * written, and without the entities and the parts whose references are in `omitted`. What rules find in both does not come from how things are written.
   */
  asMeant(omitted: ReadonlySet<string>): Workspace;
  /** Files that hold entities which could not be read: what seems absent may stand there. */
  unread: readonly string[];
  entityCount: number;
  /** The data files that were read, each once, in the order in which the model names them, and that of what was signed. */
  data: readonly Source[];
}

/** What the caller brings beside the files. */
export interface Given {
  /** ISO date; wins over that of tom.yaml. */
  asOf?: string;
  /** Act as if all phases up to this one were open. */
  upTo?: EngagementPhase;
  publicHolidays?: PublicHolidays;
  /** Without it no data file exists. */
  findData?: FindData;
  /** References of entities to leave out, and of parts. */
  omitted?: ReadonlySet<string>;
}

/** What the reading of a file depends on, as far as tom.yaml can be read. */
function contextOf(data: unknown): ScalarContext {
  const raw = isMap(data) ? data : {};
  const languages = Array.isArray(raw.languages)
    ? raw.languages.filter((tag): tag is string => typeof tag === 'string')
    : [];
  const scenarios = isMap(raw.scenarios) ? Object.keys(raw.scenarios) : [];
  return { languages, scenarios, ...(typeof raw.currency === 'string' && { currency: raw.currency }) };
}

/** The kinds of words of tom.yaml of which one may stand under a key that is wrong: `scenario` where one of `scenarios` is. */
function unreadWords({ faults }: WrittenEntity): string[] {
  return faults.flatMap(({ fault, path: [section], path, on }) => {
    if (on !== 'key') return [];
    return path.length === 1 || fault.message === 'strays' ? [...pseudoKinds] : [String(section).replace(/s$/, '')];
  });
}

/** A cell goes with its service, its segment and its channel. */
function isOmitted({ kind, id, ref }: WrittenEntity, omitted: ReadonlySet<string>): boolean {
  if (omitted.has(ref) || kind !== 'cell') return omitted.has(ref);
  return Object.entries(coordinatesOf({ id })).some(([of, named]) => omitted.has(`${of}:${named}`));
}

/** Where the parts of an entity that are left out stand, in what scenario it may be. */
function partsOf({ kind, document, path, overrides }: WrittenEntity, ids: readonly string[]): Place[] {
  const fields = Object.entries(kinds[kind].shape.fields ?? {}).flatMap(([field, { parts }]) => (parts ? field : []));
  return [[], ...[...overrides.keys()].map((scenario) => ['overrides', scenario])].flatMap((above) =>
    fields.flatMap((field) => ids.map((id) => placeIn(document, [...path, ...above, field, id], 'value'))),
  );
}

/** What contradicts itself. What is not told of must not keep other things from being told. */
const contradictionsOf = once(({ models, findings, settings }: Workspace) =>
  [...models.values()]
    .flatMap((model) => contradictionsIn(model, findings))
    .filter(({ code }) => settings.rules[code] !== 'off'),
);

/** What a document holds is read once for what tom.yaml says of its reading. */
const entitiesOf = onceEach<Document, ReadDocument>();

/** Builds every scenario's model from the documents of a workspace, tom.yaml among them. */
export function buildWorkspace(tom: Document, documents: readonly Document[], given: Given = {}): Workspace {
  const context = contextOf(tom.data);
  const engagement = readEntity('engagement', { id: 'tom', path: [], keys: [] }, tom.data, tom, context);
  const basisKey = JSON.stringify(context);
  const held = documents.map((document) => ({
    document,
    ...entitiesOf(document, basisKey, () => readEntities(document, context)),
  }));
  const written = underCurrentIds(held.flatMap(({ entities }) => entities)).filter(
    (entity) => !given.omitted || !isOmitted(entity, given.omitted),
  );
  const { entities, aliases, findings: duplicates } = deduplicate(written);
  const data = readData(entities, given.findData ?? (() => undefined), context);
  const signed = given.findData?.(reviewFile);
  const ofEntity = (entity: WrittenEntity): Finding[] =>
    entity.faults.map((fault) => faultFinding(fault, entity.document, entity));
  const findings: ModelFinding[] = [
    ...ofEntity(engagement),
    ...held.flatMap(({ document, faults }) => faults.map((fault) => faultFinding(fault, document))),
    ...written.flatMap(ofEntity),
    ...duplicates,
    ...data.findings,
  ].map((finding) => ({ finding }));
  // The schema checked the shape and the decoder the scalars: this is where untyped text becomes typed.
  const settings = engagement.decoded.value as Settings;
  const basis: Written = {
    engagement,
    entities,
    aliases,
    words: wordsOf(settings),
    unread: {
      words: new Set(documents.flatMap(({ words }) => [...(words ?? [])])),
      kinds: new Set([...held.flatMap(({ lost }) => [...lost]), ...unreadWords(engagement)]),
    },
    context,
    today: given.asOf ?? settings.asOf?.iso,
    upTo: given.upTo,
    publicHolidays: given.publicHolidays,
    rowsOf: data.rowsOf,
    reviews: signed && readReviews(signed),
    readings: (relies, scenario) => readingsIn(workspace, relies, scenario),
  };
  const models = new Map<string, Model>();
  for (const scenario of scenariosOf(settings)) {
    const [asIs] = models.values();
    const built = buildScenario(basis, scenario, asIs);
    models.set(scenario, built.model);
    for (const finding of built.findings) findings.push({ finding, scenario });
  }
  let faulty: readonly FaultyField[] | undefined;
  const readings = new Map<string, Workspace>();
  const workspace: Workspace = {
    engagement,
    settings,
    today: basis.today,
    context,
    models,
    entities,
    aliases,
    findings,
    // Only where somebody asks: as a text is typed no rule does.
    get faulty() {
      faulty ??= [
        ...faultyFields([engagement, ...written], findings),
        ...contradictionsOf(workspace).map(({ doubt }) => doubt),
        ...data.faulty,
      ];
      return faulty;
    },
    asMeant(omitted) {
      const key = [...omitted].join(' ');
      const known = readings.get(key);
      if (known) return known;
      const omittedParts = gather(
        [...omitted].flatMap((one) => {
          const [ref = '', part] = one.split('#');
          return part === undefined ? [] : [[ref, part] as const];
        }),
      );
      const unwritten = contradictionsOf(workspace).flatMap(({ places }) => places);
      const [first = tom, ...others] = asMeant([tom, ...documents], findings, [
        ...unwritten,
        ...written.flatMap((entity) => {
          const parts = omittedParts.get(entity.ref);
          return parts ? partsOf(entity, parts) : [];
        }),
      ]);
      const reading = buildWorkspace(first, others, { ...given, omitted });
      readings.set(key, reading);
      return reading;
    },
    unread: held.flatMap(({ document, unread }) => (unread ? [document.file] : [])),
    entityCount: entities.length,
    data: [...data.sources, ...(signed ? [signed] : [])],
  };
  return workspace;
}
