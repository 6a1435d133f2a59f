import type { Ref, Text } from '../../diagnostics/values.ts';
import type { Entity, Stage } from '../../model/model.ts';
import type { ViewContext } from './view-context.ts';

/** The name of an entity in the language of the report; its id where it has none. */
export function nameOf(entity: Entity, view: ViewContext): string {
  if (entity.kind === 'cell') return cellName(entity.id, view);
  return view.read((entity.value as { name?: Text }).name) || entity.id;
}

/** `Billing · Small companies · Telephone`: a cell has no name but those of its coordinates. */
function cellName(id: string, view: ViewContext): string {
  const [service = '', segment = '', channel = ''] = id.split('/');
  const every = view.say({ en: 'every segment', es: 'todos los colectivos' });
  const named = (kind: 'service' | 'segment' | 'channel', key: string) => {
    const entity = view.model.find(kind, key);
    return entity ? nameOf(entity, view) : key;
  };
  return [
    named('service', service),
    segment === '*' ? every : named('segment', segment),
    named('channel', channel),
  ].join(' · ');
}

/** A sentence that is used as a name: without its full stop. */
export function withoutStop(text: string): string {
  return text.replace(/(?<![.…])\.$/, '');
}

/** The name of a stage of the customer's life; its code where the engagement has no such stage. */
export function stageName(code: string, { model, read }: ViewContext): string {
  const stage = model.stages.find((candidate: Stage) => candidate.code === code);
  return stage ? read(stage.name) || code : code;
}

/** The name of a scenario of the engagement. */
export function scenarioName(code: string, { model, read, say }: ViewContext): string {
  const scenarios = model.engagement.value.scenarios ?? {};
  const name = Object.hasOwn(scenarios, code) ? read(scenarios[code]?.name) : '';
  if (name !== '') return name;
  return code === 'target' ? say({ en: 'Target', es: 'Objetivo' }) : code;
}

/** True for what the decoder made of a reference: a list in its place, which a rule tells of, is none. */
export function isRef(value: unknown): value is Ref {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'ref';
}

/** The references of a field that may be written wrongly. */
export function refs(value: readonly Ref[] | undefined): readonly Ref[] {
  return Array.isArray(value) ? value.filter(isRef) : [];
}
