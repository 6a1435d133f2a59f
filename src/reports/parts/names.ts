import type { Localised } from '../../diagnostics/language.ts';
import type { Ref, Text } from '../../diagnostics/values.ts';
import { isWritten } from '../../language/shape/decoded.ts';
import type { Entity, Stage } from '../../model/model.ts';
import type { ViewContext } from './view-context.ts';

/** The name of an entity in the language of the report; its id where it has none. */
export function nameOf(entity: Entity, view: ViewContext): string {
  if (entity.kind === 'cell') return cellName(entity.id, view);
  return view.read((entity.value as { name?: Text }).name) || entity.id;
}

/** The name of what a reference leads to; what was written where it leads nowhere. */
export function refName(ref: Ref, view: ViewContext): string {
  const entity = view.model.resolve(ref);
  return entity ? nameOf(entity, view) : ref.written;
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

const emotions: Readonly<Record<string, Localised>> = {
  hate: { en: 'hates it', es: 'lo detesta' },
  dislike: { en: 'dislikes it', es: 'le disgusta' },
  neutral: { en: 'indifferent', es: 'indiferente' },
  like: { en: 'likes it', es: 'le gusta' },
  wow: { en: 'is delighted', es: 'le entusiasma' },
};

/** What a customer feels; the engagement's own words where it has a scale of its own. */
export function emotionName(code: string, { model, say }: ViewContext): string {
  const own = isWritten(model.engagement.value, 'emotionScale');
  const words = !own && Object.hasOwn(emotions, code) ? emotions[code] : undefined;
  return words ? say(words) : code;
}

/** The name of a scenario of the engagement. */
export function scenarioName(code: string, { model, read, say }: ViewContext): string {
  const scenarios = model.engagement.value.scenarios ?? {};
  const name = Object.hasOwn(scenarios, code) ? read(scenarios[code]?.name) : '';
  if (name !== '') return name;
  return code === 'target' ? say({ en: 'Target', es: 'Objetivo' }) : code;
}
