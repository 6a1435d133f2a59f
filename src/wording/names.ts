import type { Localised } from '../diagnostics/language.ts';
import type { Ref, Text } from '../diagnostics/values.ts';
import { emotionWords } from '../generated/words/wording.ts';
import type { FoundPart } from '../language/shape/decode.ts';
import { isMap, isText, isWritten, valueAt } from '../language/shape/decoded.ts';
import { companyName } from '../model/alliances.ts';
import type { Entity } from '../model/model.ts';
import { isRef } from '../model/refs.ts';
import { ifSeen } from '../model/seen-from-outside.ts';
import { fieldLabel, metricLabel } from './labels.ts';
import type { ViewContext } from './view-context.ts';

/** The name of an entity in the language of the report; its id where it has none. */
export function nameOf(entity: Entity, view: ViewContext): string {
  if (entity.kind === 'cell') return cellName(entity.id, view);
  // A row of responsibilities has the name of what it is about.
  const [, kind, id] = (entity.kind === 'raci' && /^(\w+):(.+)$/.exec(entity.id)) || [];
  if (kind && id) return refName({ type: 'ref', written: entity.id, kind, id }, view);
  return (
    view.read((entity.value as { name?: Text }).name) ||
    (entity.kind === 'demand' && demandName(entity as Entity<'demand'>, view)) ||
    // A gap without a name is known by what it is about.
    (entity.kind === 'gap' && refName((entity as Entity<'gap'>).value.about, view)) ||
    entity.id
  );
}

/** What the glossary calls a code that has no name of its own, such as that of business data. */
export function termNamed(code: string, { model, read }: ViewContext): string | undefined {
  const { glossary } = model.engagement.value;
  return Object.hasOwn(glossary, code) ? read(glossary[code]?.name) || undefined : undefined;
}

/** `Dispensing · Counter · 2027`: what has no name is called after what it counts. */
function demandName({ value }: Entity<'demand'>, view: ViewContext): string {
  const refs = [value.service, value.channel, value.segment].flatMap((ref) => (ref ? [refName(ref, view)] : []));
  return [...refs, value.period && view.show(value.period)].filter(Boolean).join(' · ');
}

/** The name of what a reference leads to; what was written where it leads nowhere. */
export function refName(ref: Ref, view: ViewContext): string {
  const read = () => {
    const entity = view.model.resolve(ref);
    return entity ? nameOf(entity, view) : ref.written;
  };
  return ifSeen(read, view.say(keptWord));
}

/** Stands for what the reader of the report may not see. */
export const keptWord: Localised = { en: 'withheld', es: 'reservado' };

/** `Billing · Small companies · Telephone`: a cell has no name but those of its coordinates. */
function cellName(id: string, view: ViewContext): string {
  const kinds = ['service', 'segment', 'channel'] as const;
  return id
    .split('/')
    .map((key, index) => {
      if (key === '*') return view.say({ en: 'every segment', es: 'todos los colectivos' });
      const entity = view.model.find(kinds[index] ?? 'channel', key);
      return entity ? nameOf(entity, view) : key;
    })
    .join(' · ');
}

/** Fields by which a part is told from its neighbours, the most telling first. */
const tellingFields = [
  'statement',
  'name',
  'text',
  'customerAction',
  'decision',
  'trigger',
  'description',
  'when',
] as const;

/** Kinds whose parts are whole sentences that need no name before them. */
const speakForThemselves: readonly string[] = ['charter', 'assessment', 'globalAgreement'];

/** What a part of an entity is called: `Patient: My medicine, today`. Undefined where the entity has no such part. */
export function findPart(entity: Entity, id: string, view: ViewContext): string | undefined {
  const own = findOwnName(entity, id, view);
  if (own === undefined) return undefined;
  const holder = nameOf(entity, view);
  if (own === '') return holder;
  return speakForThemselves.includes(entity.kind) ? own : `${holder}: ${own}`;
}

/** What a part is called without its entity; empty where it has no words of its own, undefined where there is no such part. */
function findOwnName(entity: Entity, id: string, view: ViewContext): string | undefined {
  const part = entity.parts.find((candidate) => candidate.id === id);
  return part && ownNameOf(entity, part, view);
}

/** The same of a part at hand: several may have one id, such as the targets of the commitments of a charter. */
export function ownNameOf(entity: Entity, { id, path }: FoundPart, view: ViewContext): string {
  if (entity.kind === 'globalAgreement' && path[0] === 'parties') return partyName(id, view);
  return ownName(valueAt(entity.value, path), view);
}

/** What a company is called that takes part in a global agreement. */
export function partyName(party: string, { model, read, say }: ViewContext): string {
  const name = ifSeen(() => companyName(model, party), say(keptWord));
  return typeof name === 'string' ? name : read(name);
}

function ownName(value: unknown, view: ViewContext): string {
  if (!isMap(value)) return '';
  const text = tellingFields.map((field) => value[field]).find(isText);
  // A sentence that is used as a name goes without its full stop.
  if (text) return view.read(text).replace(/(?<![.…])\.$/, '');
  if (typeof value.metric === 'string') return metricLabel(value.metric, view);
  // A party of an alliance, a row of responsibilities: what it names says which it is.
  // A limit of competence is called by the two parties that it is between.
  if (Array.isArray(value.between)) return value.between.map(({ part = '' }: Ref) => partyName(part, view)).join(' – ');
  const named = Object.values(value).find(isRef);
  return named ? refName(named, view) : '';
}

/** What the words of tom.yaml are called, which have no page of their own; undefined for what is an entity. */
export function pseudoName({ kind, id }: Ref, view: ViewContext): string | undefined {
  const declared = view.model.engagement.value;
  const names: Readonly<Record<string, () => string>> = {
    stage: () => stageName(id, view),
    scenario: () => scenarioName(id, view),
    phase: () => phaseLabel(id, view),
    emotion: () => emotionName(id, view),
    goal: () => view.read(declared.goals[id]?.statement),
    risk: () => view.read(declared.risks[id]?.text),
    term: () => view.read(declared.glossary[id]?.name),
    assumption: () => view.read(declared.assumptions[id]?.text),
  };
  return Object.hasOwn(names, kind) ? names[kind]?.() || id : undefined;
}

/** The name of a stage of the customer's life; its code where the engagement has no such stage. */
export function stageName(code: string, { model, read }: ViewContext): string {
  return read(model.stages.find((stage) => stage.code === code)?.name) || code;
}

/** A phase of the engagement in words. */
export function phaseLabel(phase: string, view: ViewContext): string {
  return fieldLabel('engagement', `phases.${phase}`, view);
}

/** What a customer feels; the engagement's own words where it has a scale of its own. */
export function emotionName(code: string, { model, say }: ViewContext): string {
  const own = isWritten(model.engagement.value, 'emotionScale');
  const emotions: Readonly<Record<string, Localised>> = own ? {} : emotionWords;
  const words = Object.hasOwn(emotions, code) ? emotions[code] : undefined;
  return words ? say(words) : code;
}

/** The name of a scenario of the engagement. */
export function scenarioName(code: string, { model, read, say }: ViewContext): string {
  const { scenarios } = model.engagement.value;
  const name = Object.hasOwn(scenarios, code) ? read(scenarios[code]?.name) : '';
  if (name !== '') return name;
  return code === 'target' ? say({ en: 'Target', es: 'Objetivo' }) : code;
}
